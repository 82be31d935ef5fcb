"""The Python interface: what is exported, what a str means, and that nothing is lost on the way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import analyzer
from analyzer.errors import BrokenText, EmptyFile, FileMissing, IsDirectory

TEXT = "一、主要成效\n毛入学率达到97%，投入亿元。"


def test_every_exported_name_is_there() -> None:
    for name in analyzer.__all__:
        assert getattr(analyzer, name) is not None
    with pytest.raises(AttributeError):
        _ = analyzer.nothing


def test_a_text_a_path_and_a_path_as_str_give_the_same(tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_text(TEXT, encoding="utf-8")
    texts = {analyzer.analyze(source).text for source in (TEXT, path, str(path), analyzer.read(path))}
    assert texts == {TEXT}


def test_a_name_without_ending_is_a_path_only_where_a_file_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert analyzer.read("改善民生").text == "改善民生"
    Path("改善民生").write_text(TEXT, encoding="utf-8")
    assert analyzer.read("改善民生").text == TEXT


@pytest.mark.parametrize("text", ["长" * 2000, "长" * 400, "一\0二", "二〇二四年\n报告.txt"])
def test_what_can_be_no_path_is_a_text(text: str) -> None:
    assert analyzer.read(text).text == text


def test_missing_files_and_empty_texts_are_coded_errors() -> None:
    with pytest.raises(FileMissing):
        analyzer.analyze("没有.txt")
    with pytest.raises(IsDirectory):
        analyzer.analyze(str(Path(__file__).parent))
    with pytest.raises(EmptyFile):
        analyzer.analyze("  ")
    with pytest.raises(BrokenText, match="第 3 个字符"):
        analyzer.analyze("投入\ud800亿元")


def test_a_report_writes_itself_out() -> None:
    report = analyzer.analyze(TEXT)
    assert isinstance(report, analyzer.Report)
    assert json.loads(report.to_json()) == json.loads(json.dumps(report.to_dict()))
    assert report.to_markdown().startswith("# ")
    assert len(report.to_frames()["metrics"]) == len(report.metrics)


def test_one_analyzer_serves_many_documents() -> None:
    reports = list(analyzer.Analyzer().analyze_all([TEXT, TEXT]))
    assert reports[0] == reports[1]

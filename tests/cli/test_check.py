"""`zhengce check`: formats and exit codes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from analyzer.text.cells import cells

Run = Callable[..., Result]


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    made = tmp_path / "净.txt"
    made.write_text("高中阶段毛入学率达到97%。\n", encoding="utf-8")
    return made


def test_exit_codes(run: Run, path: Path, clean: Path, tmp_path: Path) -> None:
    assert run("check", clean).exit_code == 0
    assert run("check", path).exit_code == 1
    assert run("check", path, tmp_path / "没有.txt").exit_code == 2
    assert run("check", path, "--exit-zero").exit_code == 0
    assert run("check", tmp_path / "没有.txt", "--exit-zero").exit_code == 0


def test_concise_is_file_line_column_code_message(run: Run, path: Path) -> None:
    line = run("check", path, "--format", "concise", "--select", "NUM001").stdout.splitlines()[0]
    assert line.startswith(f"{path}:3:35: NUM001 ")


def test_full_marks_the_place(run: Run, path: Path) -> None:
    lines = run("check", path, "--select", "NUM001").stdout.splitlines()
    passage, marker = lines[1], lines[2]
    assert "个百分点" in passage
    assert marker.count("^") == 8


@pytest.mark.parametrize("width", [40, 60])
def test_the_marker_stands_below_its_place_in_a_narrow_window(
    run: Run, path: Path, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    passage, marker = run("check", path, "--select", "NUM001").stdout.splitlines()[1:3]
    assert cells(passage) <= width
    assert cells(passage[: passage.index("个百分点")]) == marker.index("^")


def test_json_rows_carry_the_path(run: Run, path: Path, clean: Path) -> None:
    rows = json.loads(run("check", path, clean, "--format", "json").stdout)
    lines = [json.loads(line) for line in run("check", path, clean, "--format", "jsonl").stdout.splitlines()]
    assert rows == lines
    assert {row["path"] for row in rows} == {str(path)}
    assert {"code", "name", "severity", "message", "start", "end", "line", "column", "confidence"} <= set(
        rows[0]
    )


def test_a_clean_document_is_said_to_be_clean(run: Run, clean: Path) -> None:
    assert "没有发现问题" in run("check", clean).stdout
    assert json.loads(run("check", clean, "--format", "json").stdout) == []


def test_a_document_that_could_not_be_read_is_never_said_to_be_clean(run: Run, tmp_path: Path) -> None:
    done = run("check", tmp_path / "没有.txt")
    assert (done.exit_code, done.stdout) == (2, "")


def test_a_rule_that_does_not_exist_is_never_clean(run: Run, clean: Path) -> None:
    assert run("check", clean, "--select", "NUM999").exit_code == 2


def test_an_english_finding_says_what_speaks_for_it(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_text("全省教育工作情况报告\n高中阶段毛入学率达到%，培训教师XX人次。\n", encoding="utf-8")
    told = run("check", path, "--format", "concise", "--lang", "en").stdout
    assert "(no number in front of “%”)" in told
    assert "(“XX” holds the place of the number)" in told


def test_the_place_in_a_word_file_is_its_paragraph_for_people_and_line_and_column_for_tools(
    run: Run, tmp_path: Path
) -> None:
    docx = pytest.importorskip("docx")
    path = tmp_path / "报告.docx"
    made = docx.Document()
    for words in ("全省教育工作情况报告", "高中阶段毛入学率达到%。"):
        made.add_paragraph(words)
    made.save(path)
    assert "报告.docx:第2段: NUM001" in run("check", path).stdout
    assert "报告.docx:2:11: NUM001" in run("check", path, "--format", "concise").stdout
    assert "第2段" in run("metrics", path, "--missing").stdout
    assert "第2段  高中阶段毛入学率达到【缺】%" in run("analyze", path).stdout

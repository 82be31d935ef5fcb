"""`zhengce analyze`: every format, one file and many, and what happens when a file cannot be read."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from click.testing import Result

from analyzer.export.schema import report_schema

from .conftest import TEXT

Run = Callable[..., Result]


def test_json_is_one_report_that_fits_the_schema(run: Run, path: Path) -> None:
    done = run("analyze", path, "--format", "json")
    assert done.exit_code == 0
    report = json.loads(done.stdout)
    jsonschema.validate(report, report_schema())
    assert report["source"]["path"] == str(path)
    assert "text" not in report
    assert done.stderr == ""


def test_text_is_exactly_what_was_analysed(run: Run, tmp_path: Path) -> None:
    text = "一、总体要求\r\n投入亿元，\u200b改善民生。\r二、任务\n\n"
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode("utf-16"))
    done = run("analyze", path, "--format", "text")
    assert done.stdout_bytes == text.encode()


def test_standard_input_is_read(run: Run) -> None:
    done = run("analyze", "-", "--format", "json", stdin=TEXT.encode("gb18030"))
    source = json.loads(done.stdout)["source"]
    assert (source["id"], source["encoding"], source["characters"]) == ("-", "gb18030", len(TEXT))


def test_jsonl_has_a_line_for_each_file_and_goes_on_after_a_bad_one(run: Run, folder: Path) -> None:
    done = run("analyze", folder, "--format", "jsonl")
    assert done.exit_code == 2
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    for line in lines:
        jsonschema.validate(line, report_schema())
    assert [line["source"]["id"] for line in lines] == ["a.txt", "b.txt", "c.md"]
    assert lines[1]["error"]["code"] == "E103"
    assert lines[0]["metrics"] == lines[2]["metrics"]
    assert "另有 1 个文件" in done.stderr
    assert "1 个文件未能读取" in done.stderr


def test_a_missing_file_among_others_is_a_failure_in_its_place(run: Run, path: Path) -> None:
    done = run("analyze", "没有.txt", path, "--format", "jsonl")
    assert done.exit_code == 2
    first, second = map(json.loads, done.stdout.splitlines())
    assert (first["error"]["code"], first["source"]["path"]) == ("E101", "没有.txt")
    assert second["source"]["id"] == path.name


@pytest.mark.parametrize("form", ["json", "text"])
def test_one_object_is_for_one_file(run: Run, folder: Path, path: Path, form: str) -> None:
    many = run("analyze", path, path, "--format", form)
    whole = run("analyze", folder, "--format", form)
    assert (many.exit_code, whole.exit_code) == (2, 2)
    assert (many.stdout, whole.stdout) == ("", "")
    assert "jsonl" in many.stderr
    assert "E102" in whole.stderr


@pytest.mark.parametrize("form", ["summary", "json", "markdown", "text"])
def test_a_bad_file_is_one_coded_line_and_code_two(run: Run, tmp_path: Path, form: str) -> None:
    done = run("analyze", tmp_path / "没有.txt", "--format", form)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert done.stderr.startswith("E101 找不到文件")
    assert done.stderr.count("\n") == 1


def test_a_defect_costs_one_document_of_many(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from analyzer.pipeline import Analyzer

    analyze = Analyzer.analyze

    def break_on_markdown(self: Analyzer, document):  # type: ignore[no-untyped-def]
        if document.source.id == "c.md":
            raise IndexError("坏")
        return analyze(self, document)

    monkeypatch.setattr(Analyzer, "analyze", break_on_markdown)
    done = run("analyze", folder, "--format", "jsonl")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line.get("error", {}).get("code") for line in lines] == [None, "E103", "E900"]


def test_a_folder_without_texts_is_told(run: Run, tmp_path: Path) -> None:
    done = run("analyze", tmp_path)
    assert done.exit_code == 2
    assert "E109" in done.stderr


def test_several_files_are_summed_up_in_a_table(run: Run, folder: Path) -> None:
    done = run("analyze", folder)
    assert "合计 2" in done.stdout
    assert "E103" in done.stderr


def test_the_encoding_can_be_named(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("政策".encode("big5"))
    assert run("analyze", path, "--encoding", "big5", "--format", "text").stdout == "政策"
    assert run("analyze", path, "--encoding", "火星文").exit_code == 2


def test_output_goes_to_a_file(run: Run, path: Path, tmp_path: Path) -> None:
    target = tmp_path / "报告.json"
    target.write_text("旧", encoding="utf-8")
    target.chmod(0o640)
    done = run("analyze", path, "--format", "json", "-o", target)
    assert (done.exit_code, done.stdout) == (0, "")
    assert json.loads(target.read_text(encoding="utf-8"))["schema"]
    assert target.stat().st_mode & 0o777 == 0o640


def test_an_interrupt_leaves_the_old_file_and_nothing_half_written(
    run: Run, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from analyzer.pipeline import Analyzer

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Analyzer, "analyze", interrupt)
    target = tmp_path / "报告.jsonl"
    target.write_text("旧", encoding="utf-8")
    done = run("analyze", path, "--format", "jsonl", "-o", target)
    assert done.exit_code == 130
    assert target.read_text(encoding="utf-8") == "旧"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["报告.jsonl", "报告.txt"]


def test_a_place_that_cannot_be_written_is_told(run: Run, path: Path, tmp_path: Path) -> None:
    done = run("analyze", path, "-o", tmp_path / "没有" / "a.json")
    assert done.exit_code == 2
    assert "E400" in done.stderr


def test_own_lexicons_and_dictionaries_are_laid_over(run: Run, path: Path, tmp_path: Path) -> None:
    words = tmp_path / "词.txt"
    words.write_text("强师惠民 100 n\n", encoding="utf-8")
    report = json.loads(run("analyze", path, "--userdict", words, "--format", "json").stdout)
    assert "强师惠民" in {found["entry"] for found in report["initiatives"]}
    assert run("analyze", path, "--lexicon", tmp_path / "没有").exit_code == 2


def test_control_characters_never_reach_the_terminal(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    text = "\x1b[31m关于教育的报告\x07\n一、主要\x1b]0;标题\x07成效\n实施“\x1b[2J强师”工程，投入\x08亿元。\n"
    path.write_text(text + "加强教师队伍建设。\n" * 60, encoding="utf-8")
    for command in ("analyze", "check", "metrics", "outline", "problems", "initiatives"):
        done = run(command, path)
        assert done.exit_code in (0, 1)
        assert not set(done.stdout) & {chr(c) for c in range(32) if c != 10}

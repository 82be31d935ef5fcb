"""`zhengce check`: baselines, the allow-list, fixes, settings files, exit codes."""

from __future__ import annotations

import codecs
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
FAULTY = "一、总体情况\n加强领导，，落实青教发[2021]12号文件。\n毛入学率达到%。\n"
MENDED = "一、总体情况\n加强领导，落实青教发〔2021〕12号文件。\n毛入学率达到%。\n"


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def put(name: str, text: str = FAULTY) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def codes(done: Result) -> list[str]:
    return [json.loads(line)["code"] for line in done.stdout.splitlines()]


def check(run: Run, *args: object) -> list[str]:
    return codes(run("check", *args, "--format", "jsonl"))


def test_a_baseline_leaves_only_what_is_new(run: Run) -> None:
    path = put("a.txt")
    written = run("check", path, "--write-baseline", "基线.json")
    assert (written.exit_code, written.stdout) == (0, "")
    assert "3" in written.stderr
    assert run("check", path, "--baseline", "基线.json").exit_code == 0
    put("a.txt", "新加一段。\n" + FAULTY + "另有江政办(2022)8号文件。\n")
    done = run("check", path, "--baseline", "基线.json", "--format", "jsonl")
    assert (done.exit_code, codes(done)) == (1, ["REF001"])


def test_a_baseline_holds_from_wherever_the_program_is_run(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    put("docs/a.txt")
    run("check", "docs", "--write-baseline", "基线.json")
    monkeypatch.chdir("docs")
    assert run("check", "a.txt", "--baseline", "../基线.json").exit_code == 0
    assert "docs/a.txt" in json.loads(Path("../基线.json").read_bytes())["documents"]


def test_a_baseline_that_cannot_be_read_is_no_clean_run(run: Run) -> None:
    put("基线.json", "{")
    assert run("check", put("a.txt"), "--baseline", "基线.json").exit_code == 2
    assert run("check", put("a.txt"), "--baseline", "没有.json").exit_code == 2


def test_allowed_words(run: Run) -> None:
    assert check(run, put("a.txt"), "--allow", "青教发[2021]12号", "--allow", "，，") == ["NUM001"]


def test_fix_mends_the_file_and_tells_what_is_left(run: Run) -> None:
    path = put("a.txt")
    done = run("check", path, "--fix", "--format", "jsonl")
    assert (done.exit_code, codes(done)) == (1, ["NUM001"])
    assert path.read_bytes() == MENDED.encode()
    assert "2" in done.stderr
    again = run("check", path, "--fix", "--format", "jsonl")
    assert path.read_bytes() == MENDED.encode()
    assert codes(again) == ["NUM001"]


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("gb18030", b""),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("big5", b""),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_fix_keeps_encoding_mark_and_line_ends(
    run: Run, encoding: str, mark: bytes, end: str, suffix: str
) -> None:
    # Characters that both Chinese encodings have.
    before = "一、工作要求\n各地要加強溝通，，抓好落實。\n近年來，本市各校教師人數有所增加。\n".replace(
        "\n", end
    )
    path = Path("a" + suffix)
    path.write_bytes(mark + before.encode(encoding))
    assert run("check", path, "--fix", "--select", "PUN007").exit_code == 0
    assert path.read_bytes() == mark + before.replace("，，", "，").encode(encoding)


def test_fix_writes_nothing_where_nothing_is_to_mend(run: Run) -> None:
    path = put("a.txt", "加强领导。\n")
    before = path.stat().st_mtime_ns
    assert run("check", path, "--fix").exit_code == 0
    assert path.stat().st_mtime_ns == before


def test_fix_refuses_what_is_no_plain_text_and_leaves_it(run: Run) -> None:
    path = put("a.html", f"<!DOCTYPE html><html><body><p>{FAULTY.splitlines()[1]}</p></body></html>")
    before = path.read_bytes()
    done = run("check", path, "--fix")
    assert done.exit_code == 2
    assert "E117" in done.stderr
    assert path.read_bytes() == before


def test_fix_refuses_bytes_that_would_not_come_back(run: Run) -> None:
    path = Path("a.txt")
    raw = FAULTY.encode("gb18030").replace("情况".encode("gb18030"), "情况".encode("gb18030") + b"\xff")
    path.write_bytes(raw)
    done = run("check", path, "--fix")
    assert done.exit_code == 2
    assert "E118" in done.stderr
    assert path.read_bytes() == raw


def test_one_file_that_cannot_be_mended_stops_no_other(run: Run) -> None:
    put("d/a.html", f"<!DOCTYPE html><html><body><p>{FAULTY.splitlines()[1]}</p></body></html>")
    path = put("d/b.txt")
    assert run("check", "d", "--fix").exit_code == 2
    assert path.read_bytes() == MENDED.encode()


def test_diff_shows_and_changes_nothing(run: Run) -> None:
    path = put("a.txt")
    done = run("check", path, "--diff")
    assert done.exit_code == 1
    assert done.stdout.splitlines()[:2] == ["--- a/a.txt", "+++ b/a.txt"]
    assert "-加强领导，，落实青教发[2021]12号文件。\n+加强领导，落实青教发〔2021〕12号文件。\n" in done.stdout
    assert path.read_bytes() == FAULTY.encode()
    assert run("check", put("b.txt", "毛入学率达到%。\n"), "--diff").exit_code == 0


def test_what_a_baseline_holds_is_not_mended(run: Run) -> None:
    path = put("a.txt")
    run("check", path, "--write-baseline", "基线.json")
    assert run("check", path, "--fix", "--baseline", "基线.json").exit_code == 0
    assert path.read_bytes() == FAULTY.encode()


@pytest.mark.parametrize(
    "args",
    [("--fix", "--diff"), ("--fix", "--write-baseline", "b.json"), ("--diff", "--write-baseline", "b.json")],
)
def test_what_does_not_go_together(run: Run, args: tuple[str, ...]) -> None:
    path = put("a.txt")
    assert run("check", path, *args).exit_code == 2
    assert path.read_bytes() == FAULTY.encode()


def test_standard_input(run: Run) -> None:
    done = run("check", "-", "--format", "concise", stdin=FAULTY.encode("gb18030"))
    assert done.exit_code == 1
    assert done.stdout.splitlines()[0].startswith("-:2:5: PUN007 ")
    assert "+加强领导，落实" in run("check", "-", "--diff", stdin=FAULTY.encode()).stdout
    assert run("check", "-", "--fix", stdin=FAULTY.encode()).exit_code == 2


def test_several_files_and_folders(run: Run) -> None:
    put("d/一/a.txt")
    put("d/b.md")
    done = run("check", "d", put("c.txt"), "--format", "jsonl", "--select", "REF001")
    assert [json.loads(line)["path"] for line in done.stdout.splitlines()] == [
        "d/b.md",
        "d/一/a.txt",
        "c.txt",
    ]


def test_settings_of_the_folder_hold_and_the_command_line_wins(run: Run) -> None:
    path = put("a.txt")
    put("zhengce.toml", 'ignore = ["NUM"]\nseverity = "error"\n')
    assert check(run, path) == ["PUN007"]
    assert check(run, path, "--severity", "info") == ["PUN007", "REF001"]
    assert check(run, path, "--ignore", "PUN") == ["NUM001"]


def test_settings_in_pyproject_and_for_some_files(run: Run) -> None:
    put(
        "pyproject.toml",
        '[tool.zhengce]\n[[tool.zhengce.override]]\nfiles = ["草稿/*"]\nignore = ["NUM001"]\n',
    )
    assert check(run, put("草稿/a.txt")) == ["PUN007", "REF001"]
    assert check(run, put("a.txt")) == ["PUN007", "REF001", "NUM001"]
    assert check(run, put("草稿/a.txt"), "--ignore", "PUN007") == ["REF001", "NUM001"]


@pytest.mark.parametrize(
    "text", ['selct = ["NUM"]\n', 'severity = "bad"\n', 'select = ["NUM999"]\n', "min-confidence =\n"]
)
def test_a_settings_file_that_cannot_be_used_is_no_clean_run(run: Run, text: str) -> None:
    put("zhengce.toml", text)
    assert run("check", put("a.txt", "加强领导。\n")).exit_code == 2


def test_other_commands_take_the_settings_too(run: Run) -> None:
    path = put("a.txt")
    put("zhengce.toml", 'select = ["REF001"]\n')
    report = json.loads(run("analyze", path, "--format", "json").stdout)
    assert [d["code"] for d in report["diagnostics"]] == ["REF001"]


def test_a_rule_whose_tables_are_missing_is_never_clean(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("analyzer.lexicon.Lexicon.has_table", lambda self, name: name != "initiatives")
    done = run("check", put("a.txt", "加强领导。\n"))
    assert done.exit_code == 2
    assert "E201" in done.stderr

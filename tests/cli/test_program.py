"""The frame of the program: help, languages, wrong usage, exit codes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import analyzer
from analyzer.cli.bilingual import wrap_cells
from analyzer.cli.main import COMMANDS
from analyzer.text.cells import cells

Run = Callable[..., Result]


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_command_has_help_in_both_languages(run: Run, name: str, lang: str) -> None:
    done = run(name, "--help", "--lang", lang)
    assert done.exit_code == 0
    assert ("用法：" if lang == "zh" else "Usage:") in done.stdout
    assert all(cells(line) <= 100 for line in done.stdout.splitlines())


def test_help_lists_every_command(run: Run) -> None:
    assert all(name in run("--help").stdout for name in COMMANDS)


def test_the_version_is_told(run: Run) -> None:
    assert analyzer.__version__ in run("--version").stdout


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("没有",), "没有这个命令"),
        (("analyse",), "没有这个命令：analyse（是不是 analyze？）"),
        (("lexicon", "shwo"), "没有这个命令：shwo（是不是 show？）"),
        (("analyze",), "缺少参数"),
        (("analyze", "a.txt", "--格式", "x"), "没有这个选项"),
        (("analyze", "a.txt", "--format", "pdf"), "只能是"),
        (("check", "a.txt", "--min-confidence", "2"), "的值不对"),
        (("evaluate", "没有的文件夹"), "指的“没有的文件夹”不存在"),
        (("query", "SELECT 1", "--store", "没有的库"), "请先运行 zhengce batch"),
        (("explain", "XYZ"), "XYZ：没有这样的规则"),
    ],
)
def test_wrong_usage_is_told_in_chinese_and_ends_with_two(
    run: Run, args: tuple[str, ...], words: str
) -> None:
    done = run(*args)
    assert done.exit_code == 2
    assert words in done.stderr
    assert done.stdout == ""


def test_messages_speak_english_where_asked(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "no such file" in run("analyze", "没有.txt", "--lang", "en").stderr
    assert "no such file" in run("--lang=en", "analyze", "没有.txt").stderr
    monkeypatch.setenv("ZHENGCE_LANG", "en")
    assert "no such file" in run("analyze", "没有.txt").stderr


def test_a_defect_is_not_taken_for_findings(run: Run, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from analyzer.pipeline import Analyzer

    def broken(*_: object) -> None:
        raise IndexError

    monkeypatch.setattr(Analyzer, "check", broken)
    assert run("check", path).exit_code == 70


def test_a_reader_that_has_enough_ends_the_run_quietly(path: Path) -> None:
    script = f"{sys.executable} cli.py analyze {' '.join([str(path)] * 40)} --format jsonl | head -c 10"
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", script], capture_output=True, text=True, cwd=root, check=True
    )
    assert (len(done.stdout), done.stderr) == (10, "")


def test_lines_break_between_wide_characters_but_not_before_a_mark() -> None:
    text = "列出指标：文件、行列、章节、指标、数值（missing numbers too）。"
    for width in range(10, 60):
        lines = wrap_cells(text, width)
        assert "".join("".join(lines).split()) == "".join(text.split())
        assert not any(line[0] in "，。、：）" for line in lines)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("form", ["summary", "json"])
def test_a_full_disk_behind_standard_output_is_one_line(path: Path, form: str) -> None:
    command = [sys.executable, "-m", "analyzer", "analyze", str(path), "--format", form]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False, encoding="utf-8")
    assert (done.returncode, done.stderr) == (2, "E400 无法写入 标准输出：磁盘已满。\n")

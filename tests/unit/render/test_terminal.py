"""Plain where nobody looks, in colour where somebody does, aligned for wide characters, never longer than the width."""

from __future__ import annotations

import io
import re

import pytest
from rich.cells import cell_len

from analyzer.digest.excerpts import Excerpt
from analyzer.errors import Lang
from analyzer.model.report import Report
from analyzer.render.answers import answers_view
from analyzer.render.labels import label
from analyzer.render.lines import PLAIN_WIDTH
from analyzer.render.metrics import metrics_table
from analyzer.render.outline import outline_table
from analyzer.render.summary import summary
from analyzer.render.terminal import Passage, _console, show, table


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


def _shown(report: Report, out: io.StringIO) -> str:
    show(summary(report), out)
    return out.getvalue()


def test_a_pipe_gets_no_escape_codes_and_no_trailing_blanks(report: Report) -> None:
    text = _shown(report, io.StringIO())
    assert "\x1b" not in text
    assert not re.search(r" +$", text, re.MULTILINE)


def test_a_terminal_gets_colours_unless_told_otherwise(
    report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "\x1b[" in _shown(report, Terminal())
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[3" not in _shown(report, Terminal())


@pytest.mark.parametrize("width", [40, 50, 60, 80, 100, 160])
def test_no_line_is_wider_than_the_terminal(
    report: Report, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    for view in (summary(report), answers_view(report), metrics_table([report]), outline_table(report)):
        out = io.StringIO()
        show(view, out)
        assert max(cell_len(line) for line in out.getvalue().splitlines()) <= width


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [40, 50, 80])
def test_a_narrow_outline_leaves_columns_out_and_cuts_no_count(
    report: Report, width: int, lang: Lang, monkeypatch: pytest.MonkeyPatch
) -> None:
    def counts(columns: int) -> list[str]:
        monkeypatch.setenv("COLUMNS", str(columns))
        out = io.StringIO()
        show(outline_table(report, lang), out)
        return re.findall(rf"{label('missing', lang)} \d+$", out.getvalue(), re.MULTILINE)

    assert counts(width) == counts(200) != []


def test_columns_to_spare_go_first_and_in_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    made = table("文件", "领域", "类别", "字数", numbers=(3,), fixed=(1, 2), spare=(2, 1))
    made.add_row("自评报告.txt", "生态环境", "工程计划", "123456")
    heads = []
    for width in (60, 30, 20):
        out = io.StringIO()
        _console(out, width).print(made)
        heads.append(out.getvalue().split("\n")[0].split())
        assert "123456" in out.getvalue()
    assert heads == [["文件", "领域", "类别", "字数"], ["文件", "领域", "字数"], ["文件", "字数"]]


def test_a_pipe_has_a_width_of_its_own(report: Report) -> None:
    assert max(cell_len(line) for line in _shown(report, io.StringIO()).splitlines()) <= PLAIN_WIDTH


def test_the_summary_fits_on_a_screen(report: Report) -> None:
    assert len(_shown(report, io.StringIO()).splitlines()) <= 50


def test_columns_of_wide_and_narrow_characters_are_aligned() -> None:
    made = table("名称", "次数")
    made.add_row("三早", "一")
    made.add_row("double-first", "二")
    out = io.StringIO()
    show(made, out)
    lines = out.getvalue().splitlines()
    assert {
        cell_len(line[: line.index(mark)]) for line, mark in zip(lines, ("次数", "一", "二"), strict=True)
    } == {14}


def test_markup_of_a_document_is_shown_as_it_stands() -> None:
    made = table("名称")
    made.add_row("[bold]教育[/bold] :smile:")
    out = io.StringIO()
    show(made, out)
    assert "[bold]教育[/bold] :smile:" in out.getvalue()


def test_a_table_without_room_for_its_numbers_becomes_a_block_for_each_row(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = table("文件", "字数", "政策举措", "引用文件", "问题与措施", numbers=(1, 2, 3, 4))
    made.add_row("报告.txt", "123456", "27", "", "3")
    monkeypatch.setenv("COLUMNS", "80")
    wide = io.StringIO()
    show(made, wide)
    assert wide.getvalue().splitlines()[1].split() == ["报告.txt", "123456", "27", "3"]
    monkeypatch.setenv("COLUMNS", "40")
    narrow = io.StringIO()
    show(made, narrow)
    assert narrow.getvalue().split() == [
        "文件",
        "报告.txt",
        "字数",
        "123456",
        "政策举措",
        "27",
        "问题与措施",
        "3",
    ]


@pytest.mark.parametrize("width", [40, 60, 90])
def test_a_passage_takes_one_line_and_its_mark_is_never_broken(
    width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = table("指标", "上下文")
    made.add_row("毛入学率", Passage(Excerpt("高中阶段毛入学率" * 4, "【missing】", "，比上年提高" * 4), ""))
    monkeypatch.setenv("COLUMNS", str(width))
    out = io.StringIO()
    show(made, out)
    (line,) = out.getvalue().splitlines()[1:]
    assert "【missing】" in line
    assert cell_len(line) <= width

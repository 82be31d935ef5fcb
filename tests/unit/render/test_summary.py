"""The summary shows what is missing in its place and never a number that is not there."""

from __future__ import annotations

import io

import msgspec

from analyzer.model.layout import Section
from analyzer.model.report import Report
from analyzer.render.labels import LABELS, label
from analyzer.render.outline import outline_table
from analyzer.render.styles import MISSING
from analyzer.render.summary import metric_line, summary
from analyzer.render.terminal import show


def _plain(content: object) -> str:
    out = io.StringIO()
    show(content, out)  # type: ignore[arg-type]
    return out.getvalue()


def test_a_blank_is_marked_where_the_number_should_stand(report: Report) -> None:
    shown = _plain(summary(report))
    assert "比上年提高【缺】个百分点" in shown
    assert "投入XX万元" in shown
    assert "其中 2 处缺数" in shown


def test_the_missing_place_stands_out(report: Report) -> None:
    blank, placeholder = report.metrics[1:]
    for metric, mark in ((blank, "【缺】"), (placeholder, "XX")):
        line = metric_line(report.text, metric, "zh")
        assert (line.found.mark, line.style) == (mark, MISSING)


def test_a_command_to_type_names_the_document_by_its_path(report: Report) -> None:
    many = tuple(msgspec.structs.replace(report.metrics[1], section=None) for _ in range(20))
    source = msgspec.structs.replace(report.source, path="上报 材料/报告.txt")
    shown = _plain(summary(msgspec.structs.replace(report, metrics=many, source=source)))
    assert "zhengce metrics --missing '上报 材料/报告.txt'" in shown


def test_a_report_without_findings_is_short() -> None:
    from analyzer import analyze

    shown = _plain(summary(analyze("天气很好。")))
    assert "指标" not in shown
    assert len(shown.splitlines()) <= 4


def test_a_long_outline_leaves_out_the_deepest_levels_first(report: Report) -> None:
    first = report.outline[0]
    sections: list[Section] = []
    for n in range(6):
        sections.append(msgspec.structs.replace(first, id=f"s{n}", title=f"大{n}"))
        sections += [
            msgspec.structs.replace(first, id=f"s{n}.{m}", parent=f"s{n}", level=2, title=f"小{n}{m}")
            for m in range(5)
        ]
    shown = _plain(outline_table(msgspec.structs.replace(report, outline=tuple(sections)), limit=10))
    assert "大5 +5" in shown
    assert "小" not in shown
    assert "另有 30 节" in shown


def test_the_tree_closes_its_branches(report: Report) -> None:
    first = report.outline[0]
    levels = [(1, "甲"), (2, "乙"), (3, "丙"), (2, "丁"), (1, "戊")]
    sections = tuple(
        msgspec.structs.replace(first, id=title, level=level, number="", title=title)
        for level, title in levels
    )
    lines = _plain(outline_table(msgspec.structs.replace(report, outline=sections))).splitlines()
    assert [line.split("  成效")[0].rstrip() for line in lines] == ["甲", "├─ 乙", "│  └─ 丙", "└─ 丁", "戊"]


def test_every_label_has_both_languages() -> None:
    assert all(zh and en for zh, en in LABELS.values())


def test_an_unknown_key_shows_itself() -> None:
    assert label("domain.space", "zh") == "space"

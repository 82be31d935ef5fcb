"""A small report made by hand, so that what is shown does not change with every better extractor."""

from __future__ import annotations

import pytest
from hypothesis import settings

from analyzer.config import Settings
from analyzer.model.findings import Initiative, Link, Metric, Point, Reference
from analyzer.model.layout import Section
from analyzer.model.report import Diagnostic, Report
from analyzer.readers import from_bytes

# The first example pays for tables that are read once; machines are noisy.
settings.register_profile("zhengce", deadline=None)
settings.load_profile("zhengce")

TEXT = """江临市教育发展自评报告
一、主要成效
根据《江临市教育振兴意见》（江政发〔2021〕5号），深入实施“强师惠民”行动，高中阶段毛入学率达到97.5%，比上年提高个百分点。
“强师惠民”行动投入XX万元，改善办学条件。
二、存在问题
一是师资力量不足。乡村教师年龄偏大。
二是经费保障不够。
三、下一步措施
一是加强师资队伍建设。
二是推进教育数字化。
"""


def _at(words: str, after: str = "") -> tuple[int, int]:
    start = TEXT.index(words, TEXT.index(after))
    return start, start + len(words)


def _section(key: str, number: str, title: str, role: str, last: str) -> Section:
    start, end = _at(number + title)
    return Section(
        id=key,
        parent=None,
        level=1,
        number=number,
        title=title,
        role=role,
        heading_start=start,
        heading_end=end,
        start=start,
        end=_at(last)[1],
    )


def _initiative(words: str, after: str = "") -> Initiative:
    start, end = _at(words, after)
    return Initiative(
        text=words,
        name="强师惠民",
        kind="programme",
        entry=None,
        domain="education",
        start=start,
        end=end,
        section="s1",
        confidence=0.8,
    )


def _metric(words: str, written: str, after: str, **fields: object) -> Metric:
    start, end = _at(words, after)
    value_start = start + (words.index(written) if written else words.index(str(fields["unit"])))
    return Metric(
        text=words,
        start=start,
        end=end,
        value_text=written,
        value_start=value_start,
        value_end=value_start + len(written),
        section="s1",
        confidence=0.95,
        **fields,
    )


def _point(key: str, parent: str | None, words: str, section: str) -> Point:
    start, end = _at(words)
    return Point(id=key, parent=parent, text=words, start=start, end=end, section=section)


def make_report() -> Report:
    blank = _metric(
        "比上年提高个百分点",
        "",
        "比上年",
        indicator="高中阶段毛入学率",
        kind="points",
        value=None,
        unit="个百分点",
        status="blank",
    )
    placeholder = _metric(
        "投入XX万元",
        "XX",
        "投入",
        indicator="投入",
        kind="quantity",
        value=None,
        unit="万元",
        status="placeholder",
    )
    given = _metric(
        "高中阶段毛入学率达到97.5%",
        "97.5",
        "高中",
        indicator="高中阶段毛入学率",
        kind="percentage",
        value=97.5,
        unit="%",
        status="given",
        relation="达到",
    )
    start, end = _at("《江临市教育振兴意见》（江政发〔2021〕5号）")
    return Report(
        source=from_bytes(TEXT.encode(), id="样本.txt", path="样本.txt", settings=Settings()).source,
        title="江临市教育发展自评报告",
        genre="自评报告",
        outline=(
            _section("s1", "一、", "主要成效", "achievement", "办学条件。\n"),
            _section("s2", "二、", "存在问题", "problem", "保障不够。\n"),
            _section("s3", "三、", "下一步措施", "measure", "教育数字化。\n"),
        ),
        initiatives=(_initiative("“强师惠民”行动"), _initiative("“强师惠民”行动", "“强师惠民”行动投入")),
        metrics=(given, blank, placeholder),
        problems=(
            _point("p1", None, "一是师资力量不足。乡村教师年龄偏大。", "s2"),
            _point("p1.1", "p1", "乡村教师年龄偏大。", "s2"),
            _point("p2", None, "二是经费保障不够。", "s2"),
        ),
        measures=(
            _point("m1", None, "一是加强师资队伍建设。", "s3"),
            _point("m2", None, "二是推进教育数字化。", "s3"),
        ),
        links=(
            Link(problem="p1", measure="m1", score=0.71, words=("师资",)),
            Link(problem="p1.1", measure="m1", score=0.52, words=("教师",)),
        ),
        references=(
            Reference(
                text=TEXT[start:end],
                title="江临市教育振兴意见",
                number="江政发〔2021〕5号",
                year=2021,
                start=start,
                end=end,
                section="s1",
            ),
        ),
        diagnostics=(
            Diagnostic(
                code="NUM002",
                name="blank-number",
                severity="error",
                message="单位前缺少数字：比上年提高个百分点",
                message_en="unit without a number: 比上年提高个百分点",
                start=blank.value_start,
                end=blank.value_start + 4,
                line=3,
                column=63,
                confidence=0.95,
            ),
        ),
        summary={
            "characters": len(TEXT),
            "sections": 3,
            "initiatives": 2,
            "metrics": 3,
            "blanks": 2,
            "problems": 2,
            "measures": 2,
            "links": 2,
            "references": 1,
            "diagnostics": 1,
        },
        text=TEXT,
    )


@pytest.fixture
def report() -> Report:
    return make_report()

"""The small steps: numbers, lines, sentences, ends of headings."""

from __future__ import annotations

import pytest

from analyzer.structure.heading_ends import find_end
from analyzer.structure.hierarchy import Item, levels
from analyzer.structure.lines import split_lines
from analyzer.structure.numbering import cn_value, find_numbers, number_at
from analyzer.structure.titles import title_span
from analyzer.text.folding import fold
from analyzer.text.sentences import sentence_spans


@pytest.mark.parametrize(
    ("text", "style", "value"),
    [
        ("第十二章 附则", "chapter", 12),
        ("第 3 条", "article", 3),
        ("（十一）加强", "pcn", 11),
        ("二十一、保障", "cn", 21),
        ("１．建设", "dot", 1),
        ("3、建设", "comma", 3),
        ("1.2.3 范围", "dec3", 3),
        ("（4）审批", "par", 4),
        ("5)审批", "rpar", 5),
        ("⑥审批", "circ", 6),
        ("七是统筹", "shi", 7),
        ("第八，统筹", "ord", 8),
        ("首先，统筹", "ord", 1),
        ("专栏2 重点工程", "box", 2),
        ("【第三篇】", "piece", 3),
    ],
)
def test_series(text: str, style: str, value: int) -> None:
    number = number_at(fold(text), 0)
    assert number is not None
    assert (number.style, number.value) == (style, value)


@pytest.mark.parametrize("text", ["2021.5.6", "10-12月", "增长", "12:30", "3.5%"])
def test_no_series(text: str) -> None:
    assert number_at(fold(text), 0) is None


def test_chinese_values() -> None:
    assert [cn_value(s) for s in ("一", "十", "十九", "二十", "九十九", "一百", "一百零一")] == [
        1,
        10,
        19,
        20,
        99,
        100,
        101,
    ]


def test_every_number_of_a_text_is_found_where_it_stands() -> None:
    text = fold("一、目标（一）任务①措施")
    assert [text[n.start : n.end] for n in find_numbers(text)] == ["一、", "(一)", "①"]


def test_levels_never_exceed_six() -> None:
    styles = ["part", "chapter", "section", "article", "cn", "pcn", "dot", "par", "circ"]
    assert max(levels([Item(s, 1) for s in styles])) == 6


def test_wide_gaps_part_the_lines_of_long_text_only() -> None:
    long = "各地要抓好落实。" * 20
    assert len(split_lines(f"{long}　　一、目标　　{long}")) == 3
    assert len(split_lines("王　　明　　临江市水务局局长")) == 1


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("投入三亿元。建校两所！好吗？", ["投入三亿元。", "建校两所！", "好吗？"]),
        ("他说：“要抓紧。”随后离开。", ["他说：“要抓紧。”", "随后离开。"]),
        ("一、目标\n新建学校\r\n改造操场", ["一、目标", "新建学校", "改造操场"]),
        ("新建学校\n，改造操场。", ["新建学校\n，改造操场。"]),
        ("分号；不断句。", ["分号；不断句。"]),
        ("　　空白　　", ["空白"]),
        ("", []),
    ],
)
def test_sentences(text: str, wanted: list[str]) -> None:
    assert [text[a:b] for a, b in sentence_spans(text)] == wanted


def test_a_label_before_a_colon_is_the_title() -> None:
    text = "一、工作目标:到明年底,全市建成水厂。"
    assert text[slice(*title_span(text, 2, len(text)))] == "工作目标"


def test_an_end_never_stands_inside_brackets() -> None:
    text = "关于《临江市国民经济和社会发展规划纲要》的说明"
    found = find_end(text, 0, len(text))
    assert found is None or "《" not in text[: found[0]] or "》" in text[: found[0]]


def test_a_heading_that_runs_on_ends_where_the_text_begins() -> None:
    text = "加强组织领导各级各部门要高度重视供水工作,切实加强领导。"
    found = find_end(text, 0, len(text))
    assert found is not None
    assert text[: found[0]] == "加强组织领导"

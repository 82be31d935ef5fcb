"""Sentences end at their marks and at line ends, but not where the next line cannot begin one."""

from __future__ import annotations

import pytest

from analyzer.text.sentences import sentence_spans


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("投入亿元。建校三所", ["投入亿元。", "建校三所"]),
        ("他说：“一定办好。”随后离开。", ["他说：“一定办好。”", "随后离开。"]),
        ("一、总则\n二、任务", ["一、总则", "二、任务"]),
        ("建成学校\n，投入使用。", ["建成学校\n，投入使用。"]),
        ("建成学校\n \n\u3000\n，投入使用。", ["建成学校\n \n\u3000\n，投入使用。"]),
        ("\n \n一是修路\n \n \n二是建桥 \n", ["一是修路", "二是建桥"]),
        (" \u200b\n\u3000", []),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


def test_a_stretch_of_the_text_is_cut_by_itself() -> None:
    assert sentence_spans("开头。中间。结尾。", 3, 6) == [(3, 6)]


def test_a_hundred_thousand_blank_lines_are_passed_over_at_once() -> None:
    # Looking ahead from each line end to the next visible character would take minutes.
    assert sentence_spans(" \n" * 100_000 + "投入亿元。") == [(200_000, 200_005)]

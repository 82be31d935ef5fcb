# ruff: noqa: E501
"""What holds for any string: no exception, offsets in range, order, cover."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.lexicon import Lexicon
from analyzer.model.layout import ROLES
from analyzer.structure import read_layout
from analyzer.text.sentences import sentence_spans

LEXICON = Lexicon()
PIECES = st.sampled_from(
    ["一、", "二、", "（一）", "（二）", "1.", "2.", "1.1 ", "1.2 ", "一是", "二是", "第一章", "第一条", "①", "●", "【第一篇】", "附件：1.",
     "目录", "\n", "\r\n", "　　", "。", "；", "：", "！", "”", "《", "》", "工作目标", "存在问题", "各地要抓好落实", "2021年5月6日", "打印本页",
     "我们也清醒认识到", "\u200b", "\ufeff", "𠮷", "😀", "3.5%", "关于供水的意见"]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(PIECES, max_size=60).map("".join),
    st.lists(PIECES, max_size=60).map("".join).map(lambda t: t * 12),
)


@settings(max_examples=150)
@given(TEXTS)
def test_any_text_has_a_layout(text: str) -> None:
    layout = read_layout(text, LEXICON)
    position = 0
    for zone in layout.zones:
        assert zone.start == position
        assert zone.end > zone.start or not text
        position = zone.end
    assert position == len(text)
    ids = set()
    for section in layout.sections:
        assert 0 <= section.start == section.heading_start < section.heading_end <= section.end <= len(text)
        assert section.parent is None or section.parent in ids
        assert 1 <= section.level <= 6
        assert section.role in ROLES
        assert section.number or section.title
        ids.add(section.id)
    assert [s.start for s in layout.sections] == sorted(s.start for s in layout.sections)


@settings(max_examples=150)
@given(TEXTS)
def test_sentences_are_in_order_apart_and_visible(text: str) -> None:
    end = 0
    for sentence in read_layout(text, LEXICON).sentences:
        assert end <= sentence.start < sentence.end <= len(text)
        assert text[sentence.start : sentence.end].strip() == text[sentence.start : sentence.end]
        end = sentence.end


@given(st.text(alphabet="一二、。！？；”\n 　a", max_size=60))
def test_nothing_visible_is_lost_between_sentences(text: str) -> None:
    kept = "".join(text[a:b] for a, b in sentence_spans(text))
    assert "".join(kept.split()) == "".join(text.split())

"""Passages: what is cut, what is marked, what is escaped."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.digest.excerpts import Excerpt, excerpt, fitted, lead, printable, shorten
from analyzer.text.cells import cells


@pytest.mark.parametrize(
    ("text", "start", "end", "shown"),
    [
        ("投入12亿元", 2, 6, "投入12亿元"),
        ("前一行\n投入12亿元\n后一行", 6, 10, "投入12亿元"),
        ("前一行\r\n投入12亿元\r\n后一行", 7, 11, "投入12亿元"),
        ("一二三四五六七八九十", 5, 6, "…四五六七八…"),
    ],
)
def test_an_excerpt_keeps_to_its_line(text: str, start: int, end: int, shown: str) -> None:
    assert str(excerpt(text, start, end, around=2)) == shown


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_an_excerpt_of_any_text_is_one_safe_line(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    found = excerpt(text, start, min(start + length, len(text)))
    assert found.mark == printable(text[start : start + length])
    assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or 0xD800 <= ord(c) < 0xE000 for c in str(found))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31m", "␛[31m"),
        ("a\tb\r\nc", "a b  c"),
        ("\u202e反\u200b字", "反字"),
        ("\x9b2J", "\ufffd2J"),
        ("\ud800", "\ufffd"),
    ],
)
def test_nothing_that_a_terminal_obeys_is_left(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_a_text_is_cut_with_an_ellipsis() -> None:
    assert shorten(" 一二三四 ", 4) == "一二三四"
    assert shorten("一二三四五", 4) == "一二三…"


def test_the_lead_is_the_first_sentence() -> None:
    assert lead("一是不足。二是不够。", 20) == "一是不足"
    assert lead("一是教育规划落实不足。", 5) == "一是教育…"


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=40), st.integers(12, 80))
def test_a_fitted_excerpt_is_never_wider_than_its_room(before: str, mark: str, after: str, room: int) -> None:
    found = Excerpt(before, mark, after)
    shown = fitted(found, room)
    assert cells(str(shown)) <= room
    if cells(str(found)) <= room:
        assert shown == found
    if cells(mark) <= room:
        assert shown.mark == mark


def test_what_one_side_does_not_need_the_other_has() -> None:
    shown = fitted(Excerpt("增长", "【缺】", "%，比上年提高三个百分点"), 20)
    assert str(shown) == "增长【缺】%，比上年…"

"""Lines and columns count from one, in characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.text.positions import LineIndex


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("投入亿元", 0, (1, 1)),
        ("一\n投入亿元", 4, (2, 3)),
        ("一\r\n投入亿元", 5, (2, 3)),
        ("一\r投入亿元", 2, (2, 1)),
        ("一\r\n二\n三\r四", 7, (4, 1)),
        ("😀𠮷投入", 2, (1, 3)),
        ("一\n", 2, (2, 1)),
    ],
)
def test_a_place_is_told(text: str, offset: int, place: tuple[int, int]) -> None:
    assert LineIndex(text).locate(offset) == place


@given(st.text(alphabet="字a\r\n", max_size=60))
def test_line_and_column_lead_back_to_the_offset(text: str) -> None:
    lines = text.replace("\r\n", "\n\0").replace("\r", "\n").replace("\n\0", "\r\n")
    starts = [0]
    for index, c in enumerate(lines):
        if c == "\n":
            starts.append(index + 1)
    index = LineIndex(text)
    for offset in range(len(text) + 1):
        line, column = index.locate(offset)
        assert starts[line - 1] + column - 1 == offset

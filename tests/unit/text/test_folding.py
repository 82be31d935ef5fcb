"""Folding keeps every character in its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.text.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("９７．５％", "97.5%"),
        ("１∶３４２", "1:342"),
        ("ＸＸ万元", "XX万元"),
        ("增长5℅", "增长5%"),
        ("增长&nbsp;5％", "增长      5%"),
        ("一、总体　要求", "一、总体 要求"),
        ("增长\u2009\u200b\ufeff5%", "增长   5%"),
    ],
)
def test_full_width_forms_read_as_ascii(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_the_length_stays(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)

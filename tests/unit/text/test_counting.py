"""Number formulas say how many members they have."""

from __future__ import annotations

import pytest

from analyzer.text.counting import counted


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("三早", {3}),
        ("双一流", {2}),
        ("一主六双", set()),
        ("一县一案", set()),
        ("1+X", set()),
        ("青禾计划", set()),
    ],
)
def test_a_formula_says_how_many_members_it_has(name: str, counts: set[int]) -> None:
    assert counted(name) == counts

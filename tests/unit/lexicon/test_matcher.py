from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from analyzer.lexicon import matcher
from analyzer.lexicon.matcher import TermMatcher

texts = st.text(alphabet="一二三双减制", max_size=30)
terms = st.lists(st.text(alphabet="一二三双减", min_size=1, max_size=4), max_size=8)


@given(terms=terms, text=texts)
def test_few_terms_at_a_time_find_what_all_at_once_find(terms: list[str], text: str) -> None:
    few, all_at_once = TermMatcher(terms), TermMatcher(terms)
    all_at_once.find("一" * (matcher._FEW_CHARACTERS + 1))
    assert few.find(text) == all_at_once.find(text)


def test_many_short_texts_are_worth_an_automaton() -> None:
    made = TermMatcher(["双减", "双减政策"])
    found = {tuple(made.find("落实双减政策")) for _ in range(100)}
    assert found == {((2, 6, 1),)}
    assert made._automaton is not None

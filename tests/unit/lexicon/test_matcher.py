from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from analyzer.lexicon import matcher
from analyzer.lexicon.matcher import TermMatcher

texts = st.text(alphabet="一二三双减制", max_size=30)
terms = st.lists(st.text(alphabet="一二三双减", min_size=1, max_size=4), max_size=8)


@given(terms=terms, text=texts)
def test_few_terms_at_a_time_find_what_all_at_once_find(terms: list[str], text: str) -> None:
    assert TermMatcher(terms)._find_few(text) == TermMatcher(terms).find(text)


def test_many_terms_get_their_automaton_when_there_is_text_enough() -> None:
    terms = ["双减", "双减政策", *(f"第{n}条" for n in range(matcher._MANY))]
    made, expected = TermMatcher(terms), [(2, 6, 1), (6, 9, 9)]
    assert made.find("落实双减政策第7条") == expected
    assert made._automaton is None
    assert all(made.find("落实双减政策第7条") == expected for _ in range(matcher._FEW_CHARACTERS))
    assert made._automaton is not None

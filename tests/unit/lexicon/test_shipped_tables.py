"""Every table that ships is sound, and the lexicon is as large as it is said to be."""

from collections import Counter

import pytest

from analyzer.lexicon import Lexicon, check_lexicon
from analyzer.lexicon.check import DOMAINS
from analyzer.lexicon.rows import HeadRow, InitiativeRow, WordRow
from analyzer.lexicon.store import SHIPPED


@pytest.fixture(scope="module")
def rows() -> tuple[InitiativeRow, ...]:
    return Lexicon().initiatives()


def test_no_shipped_row_is_unsound() -> None:
    assert [str(problem) for problem in check_lexicon(SHIPPED, shipped=True)] == []


def test_initiatives_of_twenty_domains_are_known(rows: tuple[InitiativeRow, ...]) -> None:
    assert len({row.domain for row in rows}) >= 20
    assert {row.domain for row in rows} <= DOMAINS


def test_the_meanings_of_sanzao_are_told_apart(rows: tuple[InitiativeRow, ...]) -> None:
    senses = [row for row in rows if "三早" in (row.name, *row.aliases)]
    assert len({row.domain for row in senses}) == len(senses) >= 2
    assert all(row.cues for row in senses)


def test_at_least_three_thousand_initiatives_are_known(rows: tuple[InitiativeRow, ...]) -> None:
    assert len(rows) >= 3000


def test_members_of_known_formulas_are_listed(rows: tuple[InitiativeRow, ...]) -> None:
    confidence = next(row for row in rows if row.name == "四个自信")
    assert confidence.members == ("道路自信", "理论自信", "制度自信", "文化自信")


@pytest.mark.parametrize("name", ["initiative_leads", "initiative_contexts"])
def test_word_tables_are_sorted_and_say_a_word_once_in_a_class(name: str) -> None:
    words = [(row.word, row.type) for row in Lexicon().table(name, WordRow)]
    assert words == sorted(words, key=lambda pair: (pair[0], pair[1] or ""))
    assert [pair for pair, count in Counter(words).items() if count > 1] == []


def test_heads_are_sorted_and_have_a_known_use() -> None:
    heads = Lexicon().table("initiative_heads", HeadRow)
    assert [row.word for row in heads] == sorted({row.word for row in heads})
    uses = {"action", "plan", "work", "name", "pilot", "scheme", "project", "site", "quoted", "service"}
    assert {row.use for row in heads} <= uses

"""The tables behind document references are sound and as large as they are said to be."""

from collections import Counter

import pytest

from analyzer.lexicon import Lexicon
from analyzer.lexicon.rows import IssuerRow, LawRow, OrganCodeRow, RegionRow, WordRow

LEXICON = Lexicon()
WORD_TABLES = [
    "body_endings",
    "document_cues",
    "document_nouns",
    "not_documents",
    "number_stops",
    "organisations",
]


def repeated(items) -> list:
    return [item for item, count in Counter(items).items() if count > 1]


def test_three_hundred_issuers_are_known_each_once():
    rows = LEXICON.table("issuers", IssuerRow)
    assert len(rows) >= 300
    assert repeated(row.name for row in rows) == []
    assert {row.level for row in rows} == {"national", "province", "city"}


def test_an_alias_names_one_issuer():
    rows = LEXICON.table("issuers", IssuerRow)
    assert repeated(name for row in rows for name in (row.name, *row.aliases)) == []


def test_a_code_of_two_issuers_is_rare():
    rows = LEXICON.table("issuers", IssuerRow)
    codes = [code for row in rows for code in row.codes]
    assert len(codes) >= 1000
    assert len(repeated(codes)) <= 3


def test_every_province_has_government_office_and_party_committee():
    rows = LEXICON.table("issuers", IssuerRow)
    provinces = Counter(row.region for row in rows if row.level == "province")
    assert len(provinces) >= 32
    assert min(provinces.values()) >= 3


def test_regions_reach_down_to_the_county_and_hang_together():
    rows = LEXICON.table("regions", RegionRow)
    codes = {row.code for row in rows}
    levels = Counter(row.level for row in rows)
    assert repeated(row.code for row in rows) == []
    assert all(row.parent in codes for row in rows if row.level != "province")
    assert levels["province"] == 34
    assert levels["city"] >= 330
    assert levels["county"] >= 2800


def test_laws_are_known_each_once_under_one_name():
    rows = LEXICON.table("laws", LawRow)
    assert len(rows) >= 400
    assert repeated(name for row in rows for name in (row.name, *row.aliases)) == []


def test_organ_codes_are_unique():
    assert repeated(row.code for row in LEXICON.table("organ_codes", OrganCodeRow)) == []


@pytest.mark.parametrize("name", WORD_TABLES)
def test_word_tables_are_sorted_and_say_a_word_once_in_a_class(name):
    words = [(row.word, row.type or "") for row in LEXICON.table(name, WordRow)]
    assert words == sorted(words)
    assert repeated(words) == []

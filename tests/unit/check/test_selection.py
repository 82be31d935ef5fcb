"""Which rules run."""

import pytest

from analyzer.check import all_rules, select_rules
from analyzer.errors import SettingsError


def codes(**options):
    return {rule.code for rule in select_rules(**options)}


STABLE = {rule.code for rule in all_rules() if rule.status == "stable"}


def test_without_a_word_every_stable_rule_runs():
    assert codes() == STABLE
    assert codes(preview=True) == {rule.code for rule in all_rules()} > STABLE


def test_a_family_is_all_its_stable_rules():
    assert codes(select=["NUM"]) == {code for code in STABLE if code.startswith("NUM")}


@pytest.mark.parametrize("word", ["PUN003", "comma-between-quoted-terms"])
def test_a_young_rule_runs_when_it_is_named(word):
    assert codes(select=[word]) == {"PUN003"}


def test_what_is_ignored_does_not_run_even_when_it_is_selected():
    assert codes(select=["NUM"], ignore=["NUM001", "blank-number"]).isdisjoint({"NUM001", "NUM002"})
    assert codes(ignore=["ALL"]) == set()


def test_the_least_severity():
    assert {rule.severity for rule in select_rules(severity="error")} == {"error"}
    assert {rule.severity for rule in select_rules(severity="warning")} == {"error", "warning"}


@pytest.mark.parametrize("word", ["NUM999", "XYZ", "blank-percentages", ""])
@pytest.mark.parametrize("option", ["select", "ignore"])
def test_a_word_that_fits_no_rule_is_an_error(option, word):
    with pytest.raises(SettingsError):
        select_rules(**{option: [word]})


def test_there_are_at_least_forty_rules_and_codes_and_names_are_unique():
    rules = all_rules()
    assert len(rules) >= 40
    assert len({rule.code for rule in rules}) == len({rule.name for rule in rules}) == len(rules)

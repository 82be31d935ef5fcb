"""Each rule against its case file: what it must find, word for word, and what it must let pass."""

from pathlib import Path

import pytest
import yaml

import analyzer.check
from analyzer.config import Settings
from analyzer.pipeline import Analyzer
from analyzer.readers import from_text

CASES = Path(__file__).parent / "cases"
RULES = {rule.code: rule for rule in analyzer.check.all_rules()}


def load(code):
    return yaml.safe_load((CASES / f"{code}.yml").read_text(encoding="utf-8"))


def case_ids(kind):
    return [
        pytest.param(code, i, id=f"{code}-{i}")
        for code in sorted(RULES)
        for i in range(len(load(code)[kind]))
    ]


@pytest.fixture(scope="module")
def marked():
    analyzers = {code: Analyzer(Settings(select=(code,))) for code in RULES}

    def words(code, text):
        return [text[d.start : d.end] for d in analyzers[code].analyze(from_text(text)).diagnostics]

    return words


def test_every_rule_has_a_case_file_and_every_case_file_a_rule():
    assert {path.stem for path in CASES.glob("*.yml")} == set(RULES)


@pytest.mark.parametrize("code", sorted(RULES))
def test_a_rule_has_at_least_two_positives_and_two_negatives(code):
    cases = load(code)
    assert len(cases["fails"]) >= 2
    assert len(cases["passes"]) >= 2


@pytest.mark.parametrize(("code", "i"), case_ids("fails"))
def test_a_rule_marks_exactly_the_faulty_words(marked, code, i):
    case = load(code)["fails"][i]
    found = marked(code, case["text"])
    assert len(found) == len(case["marks"]), found
    assert all(
        words.startswith(mark) or words.endswith(mark)
        for words, mark in zip(found, case["marks"], strict=True)
    ), found


@pytest.mark.parametrize(("code", "i"), case_ids("passes"))
def test_a_rule_lets_sound_text_pass(marked, code, i):
    assert marked(code, load(code)["passes"][i]) == []

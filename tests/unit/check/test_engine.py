"""Running rules: the allow-list, confidence, missing tables, order."""

import msgspec
import pytest

from analyzer.check import Findings, all_rules, run_rules, select_rules
from analyzer.config import Settings
from analyzer.errors import LexiconTableMissing
from analyzer.lexicon import Lexicon
from analyzer.pipeline import Analyzer
from analyzer.readers import from_text
from analyzer.structure import read_layout

TEXT = "建设“双一硫”高校，，落实青教发[2021]12号文件。"


def diagnostics(text=TEXT, **settings):
    return Analyzer(Settings(**settings)).analyze(from_text(text)).diagnostics


def test_diagnostics_come_in_the_order_of_the_text():
    found = diagnostics()
    assert [d.code for d in found] == ["TRM001", "PUN007", "REF001"]
    assert [d.start for d in found] == sorted(d.start for d in found)


@pytest.mark.parametrize(
    ("word", "left"),
    [
        ("双一硫", ["PUN007", "REF001"]),
        ("“双一硫”高校", ["PUN007", "REF001"]),
        ("青教发[2021]12号", ["TRM001", "PUN007"]),
        ("没有的词", ["TRM001", "PUN007", "REF001"]),
        ("一硫", ["TRM001", "PUN007", "REF001"]),
    ],
)
def test_every_rule_honours_the_words_that_are_allowed(word, left):
    assert [d.code for d in diagnostics(allow=(word,))] == left


def test_findings_below_the_least_confidence_are_dropped():
    assert [d.code for d in diagnostics(min_confidence=0.9)] == ["PUN007", "REF001"]


class Bare(Lexicon):
    """A lexicon without any table."""

    def has_table(self, name):
        return False


@pytest.mark.parametrize("code", [rule.code for rule in all_rules() if rule.tables])
def test_a_rule_without_its_table_fails_loudly(code):
    found = Findings(read_layout(TEXT, Lexicon()), Bare())
    with pytest.raises(LexiconTableMissing) as raised:
        run_rules(found, select_rules(select=[code]), Settings())
    assert code in str(raised.value)


def test_one_place_is_told_once_by_one_rule():
    found = diagnostics("加强领导，，落实责任，，强化监督。")
    assert len(found) == len(set(found)) == 2
    assert msgspec.structs.asdict(found[0])["line"] == 1

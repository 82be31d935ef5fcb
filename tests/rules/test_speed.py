"""No text makes a rule slow: long runs of one character, or of two in turn, cost what any text of their length does."""

import gc
import time

import pytest

from analyzer.check import Findings, all_rules
from analyzer.lexicon import Lexicon
from analyzer.structure import read_layout

LENGTH = 100_000
SECONDS = 0.5
ONE = "1、，（《）》“” 一-a日百年％：.O\n"
TWO = [
    "1、",
    "1，",
    "1.",
    "一、",
    "1-",
    "“，",
    "《a",
    "《》",
    "（）",
    "1%",
    "一是",
    "（一",
    "占1",
    "约1",
    "由1",
    "1千",
    "1:",
    "1月",
    "各\n",
]


@pytest.fixture(scope="module")
def lexicon():
    """Used once, so that no test pays for what is read and compiled at first."""
    lexicon = Lexicon()
    run_all(Findings(read_layout("（一）坚定“四个自信”（道路自信、理论自信）。", lexicon), lexicon))
    return lexicon


@pytest.fixture(autouse=True)
def no_collection():
    """What other tests left behind is not walked through while a rule is timed."""
    gc.disable()
    yield
    gc.enable()


def run_all(found):
    for rule in all_rules():
        for _ in rule.check(found):
            pass


@pytest.mark.parametrize("shape", [*ONE, *TWO])
def test_a_monotonous_text_takes_all_rules_half_a_second(lexicon, shape):
    text = shape * (LENGTH // len(shape))
    found = Findings(read_layout(text, lexicon), lexicon)
    # What rules ask others for is not their own time.
    _ = found.metrics, found.initiatives, found.references, found.links
    began = time.process_time()
    run_all(found)
    taken = time.process_time() - began
    assert taken < SECONDS

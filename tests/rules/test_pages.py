"""The pages on the rules are what the rules say of themselves, and their examples show what they claim."""

import importlib.util
import re
from pathlib import Path

import pytest

from analyzer.check import all_rules, documentation, explained

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def pages():
    path = ROOT / "scripts" / "write_rules.py"
    spec = importlib.util.spec_from_file_location("write_rules", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.pages()


def test_the_pages_are_not_stale(pages):
    written = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "rules").glob("*.md")}
    assert written == pages, "stale: run `make docs`"


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_every_rule_says_what_why_wrong_right_and_source(rule):
    assert re.match(r"[A-Z0-9《〔一-龥].*\.$", documentation(rule).splitlines()[0]), (
        "one English sentence first"
    )
    assert all(explained(rule).values())
    assert rule.source
    assert rule.zh.endswith("。")
    assert rule.en.endswith(".")


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_every_rule_says_what_why_and_source_in_english_too(rule):
    chinese, english = explained(rule), explained(rule, "en")
    for section in ("What", "Why"):
        assert english[section] != chinese[section]
        assert re.search(r"[a-z]{2,} .*\.$", english[section]), "an English sentence"
    assert not set("，。；：（）、") & set(english["Source"])
    assert (english["Wrong"], english["Right"]) == (chinese["Wrong"], chinese["Right"])

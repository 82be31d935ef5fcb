"""The pages on the rules are what the rules say of themselves, and their examples show what they claim."""

import importlib.util
import re
from pathlib import Path

import pytest

from analyzer.check import all_rules, documentation

ROOT = Path(__file__).parents[2]
SECTIONS = ("What", "Why", "Wrong", "Right", "Source")


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
    lines = documentation(rule).splitlines()
    assert re.match(r"[A-Z0-9《〔一-龥].*\.$", lines[0]), "one English sentence first"
    found = [line.partition(": ")[0] for line in lines if line.partition(": ")[0] in SECTIONS]
    assert tuple(found) == SECTIONS
    assert rule.source
    assert rule.zh.endswith("。")
    assert rule.en.endswith(".")

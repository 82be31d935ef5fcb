"""Rules over what was found: each finding of a rule is a diagnostic."""

from .engine import run_rules
from .registry import all_rules, documentation, explained
from .rule import Finding, Findings, Rule
from .selection import select_rules

__all__ = [
    "Finding",
    "Findings",
    "Rule",
    "all_rules",
    "documentation",
    "explained",
    "run_rules",
    "select_rules",
]

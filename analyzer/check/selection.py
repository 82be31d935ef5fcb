"""Which rules run: by code, family or name, severity and status."""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import SettingsError
from ..model.report import Severity
from .registry import all_rules
from .rule import Rule

SEVERITIES: tuple[Severity, ...] = ("info", "warning", "error")
_NO_RULE = ("没有这样的规则，zhengce rules 可列出全部", "no such rule; zhengce rules lists them all")


def select_rules(
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    severity: Severity = "info",
    preview: bool = False,
) -> tuple[Rule, ...]:
    """The rules to run, sorted by code.

    `select` and `ignore` take codes (NUM001), families (NUM), names (blank-percentage) and ALL; the empty
    `select` means every stable rule. A rule selected by its full code or name runs even in preview. Raises
    SettingsError for a word that fits no rule, so that a misspelt code never means "clean".

    >>> [rule.name for rule in select_rules(select=["NUM001"])]
    ['blank-percentage']
    """
    for word in (*select, *ignore):
        if not any(_fits(rule, word) for rule in all_rules()):
            raise SettingsError(path=word, problem=_NO_RULE)
    lowest = SEVERITIES.index(severity)
    return tuple(
        rule
        for rule in all_rules()
        if SEVERITIES.index(rule.severity) >= lowest
        and _wanted(rule, select, preview)
        and not any(_fits(rule, word) for word in ignore)
    )


def _wanted(rule: Rule, select: Sequence[str], preview: bool) -> bool:
    if any(word == rule.name or word.upper() == rule.code for word in select):
        return True
    chosen = not select or any(_fits(rule, word) for word in select)
    return chosen and (preview or rule.status == "stable")


def _fits(rule: Rule, word: str) -> bool:
    if not word:
        return False
    return word == "ALL" or word == rule.name or rule.code.startswith(word.upper())

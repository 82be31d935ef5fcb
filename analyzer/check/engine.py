"""Runs rules over what was found and makes diagnostics of their findings."""

from __future__ import annotations

from collections.abc import Sequence

from ..config import Settings
from ..errors import LexiconTableMissing
from ..lexicon.matcher import TermMatcher
from ..model.report import Diagnostic
from ..text.positions import LineIndex
from .rule import Finding, Findings, Rule


def run_rules(findings: Findings, rules: Sequence[Rule], settings: Settings) -> tuple[Diagnostic, ...]:
    """Diagnostics in the order of the text.

    Dropped are findings below the least confidence asked for and findings that touch only a word of the
    user's allow-list. Raises LexiconTableMissing where a rule's table is not there.
    """
    for rule in rules:
        _require_tables(rule, findings)
    lines = LineIndex(findings.text)
    allowed = _allowed_spans(findings.text, settings.allow)
    found = [
        _diagnostic(rule, finding, lines)
        for rule in rules
        for finding in rule.check(findings)
        if finding.confidence >= settings.min_confidence and not _is_allowed(finding, allowed)
    ]
    return tuple(sorted(set(found), key=lambda d: (d.start, d.end, d.code)))


def _require_tables(rule: Rule, findings: Findings) -> None:
    for table in rule.tables:
        if not findings.lexicon.has_table(table):
            raise LexiconTableMissing(table=table, rule=rule.code)


def _allowed_spans(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    return [(start, end) for start, end, _ in TermMatcher(words).find(text)] if words else []


def _is_allowed(finding: Finding, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= finding.start and finding.end <= end for start, end in spans)


def _diagnostic(rule: Rule, finding: Finding, lines: LineIndex) -> Diagnostic:
    line, column = lines.locate(finding.start)
    return Diagnostic(
        code=rule.code,
        name=rule.name,
        severity=finding.severity or rule.severity,
        message=finding.zh,
        message_en=finding.en,
        start=finding.start,
        end=finding.end,
        line=line,
        column=column,
        confidence=finding.confidence,
        fixes=finding.fixes,
    )

"""The commonest kind of rule: an expression that must not occur in the body of a document."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import structs

from ..model.report import Fix
from .paragraphs import PROSE
from .rule import Finding, Findings


def body_matches(
    found: Findings, pattern: re.Pattern[str], *, folded: bool = False
) -> Iterator[re.Match[str]]:
    """Matches in the document's own text, site furniture and contents lists left out.

    `folded` searches the same-length twin with full-width forms as ASCII. An expression should begin with a
    character or a class of them, and ask behind it what may stand in front: [0-9](?<![a-z][0-9]) is five times as
    fast as (?<![a-z])[0-9], because `re` looks for the class and not at every place.
    """
    for match in pattern.finditer(found.folded if folded else found.text):
        if found.zones.kind(match.start()) in PROSE:
            yield match


def pattern_findings(
    found: Findings,
    pattern: re.Pattern[str],
    *,
    zh: str,
    en: str,
    folded: bool = False,
    confidence: float = 0.95,
    fix: Callable[[re.Match[str]], str | None] | None = None,
    habit: int | None = None,
) -> Iterator[Finding]:
    """One finding for each match, over its group `at` or the whole of it.

    `zh` and `en` may quote the place as {it}. `fix` gives what should stand there, or None. A text with `habit`
    matches or more is written so all along: it gets one finding at the first, with the count and every fix.
    """
    findings: list[Finding] = []
    for match in body_matches(found, pattern, folded=folded):
        start, end = match.span("at" if "at" in pattern.groupindex and match["at"] is not None else 0)
        it = found.text[start:end]
        replacement = fix(match) if fix else None
        findings.append(
            Finding(
                start=start,
                end=end,
                zh=zh.format(it=it, fix=replacement),
                en=en.format(it=it, fix=replacement),
                confidence=confidence,
                fixes=() if replacement is None else (Fix(start, end, replacement),),
            )
        )
    if habit is not None and len(findings) >= habit:
        findings = [_all_along(findings)]
    yield from findings


def _all_along(findings: list[Finding]) -> Finding:
    """The first of many findings, for all of them."""
    return structs.replace(
        findings[0],
        zh=f"{findings[0].zh}（全文共{len(findings)}处）",
        en=f"{findings[0].en} ({len(findings)} in all)",
        fixes=tuple(fix for one in findings for fix in one.fixes),
    )


def once_per_document(
    found: Findings, pattern: re.Pattern[str], *, zh: str, en: str, least: int = 1, confidence: float = 0.95
) -> Iterator[Finding]:
    """One finding at the first match, for habits of a whole document.

    The messages may quote the first match as {it} and the number of all as {count}.
    """
    matches = list(body_matches(found, pattern))
    if len(matches) >= least:
        start, end = matches[0].span()
        words = {"it": found.text[start:end], "count": len(matches)}
        yield Finding(
            start=start, end=end, zh=zh.format(**words), en=en.format(**words), confidence=confidence
        )

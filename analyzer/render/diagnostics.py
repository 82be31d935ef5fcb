"""Diagnostics for people and editors: with the passage and a marker below the exact place, or one line each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..digest.excerpts import excerpt, fitted, printable
from ..digest.places import Places
from ..errors import Lang
from ..model.report import Diagnostic, Reviewed
from ..text.cells import cells
from .labels import label
from .lines import Line
from .styles import MISSING, QUIET, SEVERITY_STYLES

_AROUND = 24
_EDGE = "  │ "


def concise(report: Reviewed, lang: Lang = "zh") -> Iterator[Line]:
    """`file:line:column: CODE message`, which editors and scripts understand."""
    for found in report.diagnostics:
        yield (
            (f"{_name(report)}:{found.line}:{found.column}:", "bold"),
            " ",
            (found.code, SEVERITY_STYLES[found.severity]),
            " ",
            said(found, lang),
        )


def full(report: Reviewed, width: int, lang: Lang = "zh") -> Iterator[Line]:
    """Each diagnostic with its passage, cut to the width of a line, and a marker below the place.

    The place is what a person finds in the file: the page or paragraph of a Word file or PDF.
    """
    places = Places(report, lang)
    for found in report.diagnostics:
        yield (
            (f"{_name(report)}:{places.shown(found.start)}:", "bold"),
            " ",
            (f"{found.code} {label(f'severity.{found.severity}', lang)}", SEVERITY_STYLES[found.severity]),
            f" {said(found, lang)}",
        )
        passage = fitted(excerpt(report.text, found.start, found.end, _AROUND), width - len(_EDGE))
        yield (_EDGE, QUIET), passage.before, (passage.mark, MISSING), passage.after
        marker = " " * cells(passage.before) + "^" * max(1, cells(passage.mark))
        yield (_EDGE, QUIET), (marker, SEVERITY_STYLES[found.severity])


def closing_line(counts: Counter[str], lang: Lang = "zh") -> Line:
    """How many findings of which severity there were in all."""
    total = sum(counts.values())
    if not total:
        return ((label("all_clear", lang), "green"),)
    words = label(
        "found_findings",
        lang,
        n=total,
        errors=counts["error"],
        warnings=counts["warning"],
        infos=counts["info"],
    )
    return ((words, "bold"),)


def said(found: Diagnostic, lang: Lang) -> str:
    """The message in the language asked for, safe for a terminal."""
    return printable((found.message_en if lang == "en" else "") or found.message)


def _name(report: Reviewed) -> str:
    return printable(report.source.path or report.source.id)

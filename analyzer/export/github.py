"""Diagnostics as workflow commands of GitHub Actions, which shows them beside the lines of a change."""

from __future__ import annotations

from collections.abc import Iterator

from ..errors import Lang
from ..model.report import Reviewed
from ..text.positions import LineIndex

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def to_github(report: Reviewed, *, lang: Lang = "zh") -> Iterator[str]:
    """One `::error file=…::message` line for each diagnostic."""
    lines = LineIndex(report.text)
    path = _escape_property(report.source.path or report.source.id)
    for diagnostic in report.diagnostics:
        end_line, end_column = lines.locate(diagnostic.end)
        where = f"file={path},line={diagnostic.line},endLine={end_line},col={diagnostic.column},endColumn={end_column}"
        message = diagnostic.message_en if lang == "en" else diagnostic.message
        title = _escape_property(f"{diagnostic.code} {diagnostic.name}")
        yield f"::{_COMMANDS[diagnostic.severity]} {where},title={title}::{_escape(message)}"


def _escape(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(words: str) -> str:
    return _escape(words).replace(":", "%3A").replace(",", "%2C")

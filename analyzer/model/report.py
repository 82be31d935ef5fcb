"""The report of one document: the wire form `zhengce.report/1` as typed data."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from .document import Origin, Source
from .findings import Initiative, Link, Metric, Point, Reference
from .layout import Section

SCHEMA = "zhengce.report/1"

Severity = Literal["error", "warning", "info"]


class Fix(Struct, frozen=True):
    """Put `replacement` in place of text[start:end]. Only for what is safe: a fix never writes a number."""

    start: int
    end: int
    replacement: str


class Diagnostic(Struct, frozen=True, kw_only=True):
    """One finding of one rule. `line` and `column` count from 1, in characters."""

    code: str
    name: str
    severity: Severity
    message: str
    start: int
    end: int
    line: int
    column: int
    confidence: float
    message_en: str = ""
    fixes: tuple[Fix, ...] = ()


class Report(Struct, frozen=True, kw_only=True):
    """All that was found in one document, in the order of the text."""

    schema: str = SCHEMA
    source: Source
    title: str | None
    genre: str | None
    year: int | None = None
    place: str | None = None
    issuer: str | None = None
    number: str | None = None
    """The document's own number, 文号."""
    date: str | None = None
    """The day it was signed, read out or else published, year-month-day."""
    outline: tuple[Section, ...]
    initiatives: tuple[Initiative, ...]
    metrics: tuple[Metric, ...]
    problems: tuple[Point, ...]
    measures: tuple[Point, ...]
    links: tuple[Link, ...]
    references: tuple[Reference, ...]
    diagnostics: tuple[Diagnostic, ...]
    summary: dict[str, int]
    text: str
    """The analysed text itself; not part of the wire form."""
    origins: tuple[Origin, ...] = ()
    """Where each stretch of the text stands in its Word file or PDF; not part of the wire form."""


class Checked(Struct, frozen=True, kw_only=True):
    """What is wrong in one document, and nothing else; found without the rest of a report."""

    source: Source
    diagnostics: tuple[Diagnostic, ...]
    text: str
    origins: tuple[Origin, ...] = ()


Reviewed = Report | Checked
"""Whatever holds diagnostics and the text they count in."""


class FailureReason(Struct, frozen=True):
    """Code and sentence of the error that kept a file from being read."""

    code: str
    message: str


class FailureSource(Struct, frozen=True):
    """Which file it was."""

    id: str
    path: str | None


class Failure(Struct, frozen=True, kw_only=True):
    """What stands in place of a report for a file that could not be read."""

    schema: str = SCHEMA
    source: FailureSource
    error: FailureReason

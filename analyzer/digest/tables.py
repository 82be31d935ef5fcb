"""The tables that reports make: which findings, which columns, and the rows of one report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from ..model.findings import Initiative, Link, Metric, Point, Reference
from ..model.layout import Section
from ..model.report import Diagnostic, Failure, Report
from ..text.positions import LineIndex
from .groups import heading
from .places import Places

# Table, the report's key, the type of a row.
TABLES: tuple[tuple[str, str, type[msgspec.Struct]], ...] = (
    ("sections", "outline", Section),
    ("initiatives", "initiatives", Initiative),
    ("metrics", "metrics", Metric),
    ("problems", "problems", Point),
    ("measures", "measures", Point),
    ("links", "links", Link),
    ("references", "references", Reference),
    ("diagnostics", "diagnostics", Diagnostic),
)


def table_rows(report: Report, key: str, document: str) -> Iterator[dict[str, Any]]:
    """The rows of one table of a report, with the report's field names and `document` in front."""
    for row in getattr(report, key):
        yield {"document": document, **msgspec.to_builtins(row)}


def located_rows(report: Report, key: str) -> Iterator[dict[str, Any]]:
    """The rows of one table with where each stands: `document`, `line`, `column`, `place` in front, `heading` behind.

    `place` is the page, paragraph or cell of a Word file or PDF, `heading` number and title of the section. A link
    stands where its problem stands.
    """
    lines, places, document = LineIndex(report.text), Places(report), document_name(report)
    headings = {s.id: heading(s) for s in report.outline}
    starts = {p.id: p.start for p in report.problems}
    for row in getattr(report, key):
        fields = msgspec.to_builtins(row)
        offset = _offset(fields, starts)
        line, column = lines.locate(offset)
        where = {"document": document, "line": line, "column": column, "place": places.at(offset)}
        yield {**where, **fields, "heading": headings.get(fields.get("section") or "")}


def located_columns(row_type: type[msgspec.Struct]) -> tuple[str, ...]:
    """The columns of `located_rows` for a type of row."""
    where = ("document", "line", "column", "place")
    return (*where, *(f for f in row_type.__struct_fields__ if f not in where), "heading")


def document_row(report: Report) -> dict[str, Any]:
    """The row of a report in the table of documents: what it is, where it is from, and what was counted."""
    source = {k: v for k, v in msgspec.to_builtins(report.source).items() if k != "characters"}
    facts = {
        key: getattr(report, key) for key in ("title", "genre", "year", "place", "issuer", "number", "date")
    }
    return {"document": document_name(report), **facts, **source, **report.summary}


def failure_row(failure: Failure) -> dict[str, Any]:
    """The row of a file that could not be read in the table of failures."""
    source, error = failure.source, failure.error
    return {
        "document": source.path or source.id,
        "path": source.path,
        "code": error.code,
        "message": error.message,
    }


def _offset(fields: dict[str, Any], problems: dict[str, int]) -> int:
    for key in ("value_start", "start", "heading_start"):
        if key in fields:
            return int(fields[key])
    return problems.get(fields["problem"], 0)


def document_name(report: Report) -> str:
    """What a report's document is called in every table: its path, or its id where it has none."""
    return report.source.path or report.source.id

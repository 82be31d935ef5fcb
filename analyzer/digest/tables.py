"""The tables that reports make: which findings, which columns, and the rows of one report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from ..model.findings import Initiative, Link, Metric, Point, Reference
from ..model.layout import Section
from ..model.report import Diagnostic, Report

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


def document_name(report: Report) -> str:
    """What a report's document is called in every table: its path, or its id where it has none."""
    return report.source.path or report.source.id

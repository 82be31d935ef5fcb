"""Reports as pandas tables, one for each kind of finding."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import msgspec

from ..model.document import Source
from ..model.findings import Initiative, Link, Metric, Point, Reference
from ..model.layout import Section
from ..model.report import Diagnostic, Report

if TYPE_CHECKING:
    from pandas import DataFrame

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


def to_frames(reports: Iterable[Report]) -> dict[str, DataFrame]:
    """`documents` and one table for each kind of finding, with the report's field names as columns.

    Every table has a column `document`, the path of the file or its id. A table without rows has its columns all
    the same. A missing number is NaN.
    """
    import pandas as pd

    found = list(reports)
    frames = {"documents": pd.DataFrame([_document(r) for r in found], columns=_document_columns(found))}
    for table, key, row_type in TABLES:
        rows = [{"document": _name(r), **msgspec.to_builtins(row)} for r in found for row in getattr(r, key)]
        frames[table] = pd.DataFrame(rows, columns=["document", *row_type.__struct_fields__])
    return frames


def _name(report: Report) -> str:
    return report.source.path or report.source.id


def _document(report: Report) -> dict[str, Any]:
    source = msgspec.to_builtins(report.source)
    return {
        "document": _name(report),
        "title": report.title,
        "genre": report.genre,
        **source,
        **report.summary,
    }


def _document_columns(reports: list[Report]) -> list[str]:
    counts = [name for report in reports[:1] for name in report.summary]
    return list(dict.fromkeys(["document", "title", "genre", *Source.__struct_fields__, *counts]))

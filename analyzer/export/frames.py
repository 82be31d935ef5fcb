"""Reports as pandas tables, one for each kind of finding."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import msgspec

from ..digest.tables import TABLES, document_name, table_rows
from ..model.document import Source
from ..model.report import Report

if TYPE_CHECKING:
    from pandas import DataFrame


def to_frames(reports: Iterable[Report]) -> dict[str, DataFrame]:
    """`documents` and one table for each kind of finding, with the report's field names as columns.

    Every table has a column `document`, the path of the file or its id. A table without rows has its columns all
    the same. A missing number is NaN.
    """
    import pandas as pd

    found = list(reports)
    frames = {"documents": pd.DataFrame([_document(r) for r in found], columns=_document_columns(found))}
    for table, key, row_type in TABLES:
        rows = [row for report in found for row in table_rows(report, key, document_name(report))]
        frames[table] = pd.DataFrame(rows, columns=["document", *row_type.__struct_fields__])
    return frames


def _document(report: Report) -> dict[str, Any]:
    source = msgspec.to_builtins(report.source)
    return {
        "document": document_name(report),
        "title": report.title,
        "genre": report.genre,
        **source,
        **report.summary,
    }


def _document_columns(reports: list[Report]) -> list[str]:
    counts = [name for report in reports[:1] for name in report.summary]
    return list(dict.fromkeys(["document", "title", "genre", *Source.__struct_fields__, *counts]))

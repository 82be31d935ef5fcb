"""Findings of reports as Arrow tables: what CSV and Parquet files of a run are made of."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..batch.schema import RESULT_TABLES, schemas
from ..digest.tables import TABLES, document_row, failure_row, located_columns, located_rows
from ..model.report import Failure, Report
from .table_files import write_tables

if TYPE_CHECKING:
    import pyarrow as pa


def export_tables(reports: Iterable[Report | Failure], folder: Path, form: str) -> None:
    """A file for each table in a folder, `form` csv or parquet. Raises OutputError."""
    write_tables(report_tables(reports), folder, form)


def report_tables(reports: Iterable[Report | Failure]) -> dict[str, pa.Table]:
    """`documents`, `failures` and a table for each kind of finding: as in a store, and with line, column and place."""
    import pyarrow as pa

    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in RESULT_TABLES}
    for report in reports:
        if isinstance(report, Failure):
            rows["failures"].append(failure_row(report))
            continue
        rows["documents"].append(document_row(report))
        for name, key, _ in TABLES:
            rows[name].extend(located_rows(report, key))
    made = {
        name: pa.Table.from_pylist(rows[name], schema=schemas()[name]) for name in ("documents", "failures")
    }
    for name, _, row_type in TABLES:
        made[name] = pa.Table.from_pylist(rows[name], schema=_schema(name, located_columns(row_type)))
    return made


def _schema(name: str, columns: tuple[str, ...]) -> pa.Schema:
    import pyarrow as pa

    known = schemas()[name]
    more = {"line": pa.int64(), "column": pa.int64(), "place": pa.string(), "heading": pa.string()}
    return pa.schema([known.field(c) if c in known.names else pa.field(c, more[c]) for c in columns])

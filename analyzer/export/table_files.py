"""Arrow tables as files: each whole or not there."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import OutputError, os_reason
from .delimited import write_csv

if TYPE_CHECKING:
    import pyarrow as pa


def write_tables(tables: Mapping[str, pa.Table], folder: Path, form: str) -> None:
    """A file for each table in a folder: csv (for Excel, with BOM) or parquet. Raises OutputError."""
    write = _write_csv if form == "csv" else _write_parquet
    make_folder(folder)
    for name, table in tables.items():
        replace(folder / f"{name}.{form}", partial(write, table))


def make_folder(folder: Path) -> None:
    """The folder, made where it is not there. Raises OutputError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(path=folder, reason=os_reason(error)) from error


def replace(path: Path, write: Callable[[Path], object]) -> None:
    """Lets `write` fill a file beside the place and renames it when it is complete. Raises OutputError."""
    part = path.with_name(f".{path.name}.part")
    try:
        write(part)
        part.replace(path)
    except OSError as error:
        raise OutputError(path=path, reason=os_reason(error)) from error
    finally:
        part.unlink(missing_ok=True)


def table_cells(table: pa.Table) -> Iterable[list[Any]]:
    """The rows of a table as cells: numbers, texts, None; what is nested as JSON."""
    for batch in table.to_batches(max_chunksize=4096):
        for row in batch.to_pylist():
            yield [cell(value) for value in row.values()]


def cell(value: object) -> str | int | float | None:
    """A value as one cell of a table.

    >>> cell(["师资", "教师"]), cell(True), cell(None)
    ('["师资", "教师"]', 1, None)
    """
    if isinstance(value, list | dict | tuple):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, bool):
        return int(value)
    return value if isinstance(value, int | float) or value is None else str(value)


def _write_parquet(table: pa.Table, path: Path) -> None:
    import pyarrow.parquet as pq

    pq.write_table(table, path, compression="zstd")


def _write_csv(table: pa.Table, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        write_csv(table.column_names, table_cells(table), stream, bom=True)

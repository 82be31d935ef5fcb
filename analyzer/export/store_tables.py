"""The tables of a store as Excel, CSV or Parquet files."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..batch import Store
from ..batch.schema import TABLE_NAMES
from ..errors import StoreError
from .delimited import write_csv

if TYPE_CHECKING:
    import pyarrow as pa

# A sheet of Excel holds no more rows, header included.
_SHEET_ROWS = 1_048_576
_CELL_CHARACTERS = 32_767


def export_store(store: Store, output: Path, form: str, tables: Sequence[str] = ()) -> int:
    """Writes the tables asked for (all of them where none is named); gives how many.

    `form` is xlsx (one file), csv or parquet (a folder). A file appears under its name only when it is complete.
    Raises StoreError for an unknown table and for one with more rows than a sheet holds.
    """
    names = tuple(tables) or TABLE_NAMES
    found = {name: store.table(name) for name in names}
    if form == "xlsx":
        _replace(output, lambda part: _write_xlsx(found, part))
    else:
        output.mkdir(parents=True, exist_ok=True)
        write = _write_csv if form == "csv" else _write_parquet
        for name, table in found.items():
            _replace(output / f"{name}.{form}", lambda part, table=table: write(table, part))
    return len(found)


def _replace(path: Path, write: Any) -> None:  # noqa: ANN401 - a function of the path to write to
    part = path.with_name(f".{path.name}.part")
    try:
        write(part)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _write_parquet(table: pa.Table, path: Path) -> None:
    import pyarrow.parquet as pq

    pq.write_table(table, path, compression="zstd")


def _write_csv(table: pa.Table, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        rows = (
            [_plain(v) for v in row.values()] for batch in table.to_batches() for row in batch.to_pylist()
        )
        write_csv(table.column_names, rows, stream, bom=True)


def _write_xlsx(tables: dict[str, pa.Table], path: Path) -> None:
    import xlsxwriter

    for name, table in tables.items():
        if table.num_rows >= _SHEET_ROWS:
            raise StoreError(
                path=name, problem=f"有 {table.num_rows} 行，超过 Excel 的上限，请用 --to csv 或 parquet"
            )
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(path, options) as book:
        header = book.add_format({"bold": True, "bg_color": "#DDE7F0", "bottom": 1})
        missing = book.add_format({"bg_color": "#F8C8C8"})
        for name, table in tables.items():
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            sheet.autofilter(0, 0, max(table.num_rows, 1), max(table.num_columns - 1, 0))
            for column, title in enumerate(table.column_names):
                sheet.set_column(column, column, _width(table, column))
                sheet.write_string(0, column, title, header)
            _write_rows(sheet, table, missing if name == "metrics" else None)


def _write_rows(sheet: Any, table: pa.Table, missing: Any) -> None:  # noqa: ANN401 - xlsxwriter has no types
    number = 0
    for batch in table.to_batches(max_chunksize=4096):
        for row in batch.to_pylist():
            number += 1
            style = missing if missing is not None and row.get("status") in ("blank", "placeholder") else None
            for column, value in enumerate(row.values()):
                cell = _plain(value)
                if isinstance(cell, str):
                    sheet.write_string(number, column, cell[:_CELL_CHARACTERS], style)
                elif cell is not None:
                    sheet.write_number(number, column, cell, style)
                elif style is not None:
                    sheet.write_blank(number, column, None, style)


def _width(table: pa.Table, column: int) -> int:
    """Cells of the widest of the first values, wide characters as two; within bounds a person can read."""
    seen = [str(value) for value in table.column(column)[:50].to_pylist() if value is not None]
    widest = max((sum(2 if ord(c) > 0x2E80 else 1 for c in words) for words in seen), default=0)
    return min(60, max(10, len(table.column_names[column]) + 4, widest + 2))


def _plain(value: object) -> Any:  # noqa: ANN401 - a cell: text, number or nothing
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, bool):
        return int(value)
    # Not quoted: a cell written as a string is never a formula in Excel.
    return value if isinstance(value, int | float) or value is None else str(value)

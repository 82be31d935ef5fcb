"""The tables of a store as Excel, CSV or Parquet files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..batch import Store
from ..batch.schema import RESULT_TABLES
from ..errors import StoreError
from .table_files import replace, table_cells, write_tables
from .workbook import LOST, MOST_ROWS, Row, Sheet, write_workbook

if TYPE_CHECKING:
    import pyarrow as pa


def export_store(store: Store, output: Path, form: str, tables: Sequence[str] = ()) -> int:
    """Writes the tables asked for (where none is named, all but the texts); gives how many.

    `form` is xlsx (one file), csv or parquet (a folder). A file appears under its name only when it is complete.
    Raises StoreError for an unknown table and for one with more rows than a sheet holds, OutputError.
    """
    names = tuple(tables) or RESULT_TABLES
    found = {name: store.table(name) for name in names}
    if form == "xlsx":
        sheets = [_sheet(name, table) for name, table in found.items()]
        replace(output, lambda part: write_workbook(sheets, part))
    else:
        write_tables(found, output, form)
    return len(found)


def _sheet(name: str, table: pa.Table) -> Sheet:
    if table.num_rows > MOST_ROWS:
        raise StoreError(
            path=name,
            problem=(
                f"有 {table.num_rows} 行，超过 Excel 的上限，请用 --to csv 或 parquet",
                f"{table.num_rows} rows are more than Excel holds; use --to csv or parquet",
            ),
        )
    names = table.column_names
    status = names.index("status") if name == "metrics" else None
    lost = tuple(i for i, column in enumerate(names) if column in LOST)
    rows = (
        Row(
            tuple(cells),
            lost=lost if status is not None and cells[status] in ("blank", "placeholder") else (),
        )
        for cells in table_cells(table)
    )
    return Sheet(name=name, titles=tuple(names), rows=rows, count=table.num_rows)

"""Rows as CSV or TSV that spreadsheets open without harm."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from typing import TextIO

import msgspec

BOM = "\ufeff"
"""Excel reads a CSV file as UTF-8 only where it starts with this."""

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def safe_cell(value: object) -> object:
    """A cell that no spreadsheet runs as a formula; numbers stay numbers.

    >>> safe_cell("=HYPERLINK(1)"), safe_cell(-2.5), safe_cell(None)
    ("'=HYPERLINK(1)", -2.5, '')
    """
    if value is None:
        return ""
    if isinstance(value, str) and value.startswith(_FORMULA_STARTS):
        return "'" + value
    return value


def write_csv(
    columns: Sequence[str], rows: Iterable[Sequence[object]], out: TextIO, *, bom: bool = False
) -> None:
    """A header and the rows as CSV; `bom` for a file that Excel is to open."""
    if bom:
        out.write(BOM)
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([safe_cell(value) for value in row])


def tsv_line(cells: Iterable[object]) -> str:
    r"""Cells as a line of a lexicon table: tabs and line ends within a cell become blanks.

    >>> tsv_line(["三早", None, "育苗\t工程"])
    '三早\t\t育苗 工程'
    """
    return "\t".join("" if cell is None else " ".join(str(cell).split()) for cell in cells)


def write_entries(
    entries: Iterable[msgspec.Struct],
    row_type: type[msgspec.Struct],
    out: TextIO,
    form: str,
    *,
    bom: bool = False,
) -> None:
    """Typed rows as `csv` (nested lists as JSON in their cell) or as one `json` list."""
    if form == "json":
        rows = msgspec.json.encode(list(entries))
        out.write(msgspec.json.format(rows, indent=2).decode("utf-8") + "\n")
        return
    columns = row_type.__struct_fields__
    write_csv(columns, ([_cell(getattr(entry, c)) for c in columns] for entry in entries), out, bom=bom)


def _cell(value: object) -> object:
    return msgspec.json.encode(value).decode("utf-8") if isinstance(value, tuple) else value

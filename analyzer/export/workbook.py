"""Sheets of an Excel workbook: headers that filter and stay, widths for Chinese, missing numbers coloured."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct

MOST_ROWS = 1_048_575
"""Rows of one sheet of Excel, without the header."""

LOST = ("value", "value_text", "unit", "status")
"""Columns of a metric that are coloured where its number is missing."""

_CELL_CHARACTERS = 32_767
# Excel refuses a sheet with more links than 65 530, and a longer one.
_MOST_LINKS, _LONGEST_LINK = 60_000, 2_000
_SAMPLE = 200
_NARROWEST, _WIDEST = 7, 60
_LINE_HEIGHT, _HIGHEST = 15.75, 400
_SHEET_NAME = 31
_Kind = Literal["text", "wrapped", "number", "link"]


class Row(Struct, frozen=True):
    """Cells of a row; `lost` are the columns to colour, `link` leads from the first cell to the document."""

    cells: tuple[str | int | float | None, ...]
    lost: tuple[int, ...] = ()
    link: str | None = None


class Sheet(Struct, frozen=True, kw_only=True):
    """One table. `count` is how many rows there are; the rows are gone through once."""

    name: str
    titles: tuple[str, ...]
    rows: Iterable[Row]
    count: int
    wrapped: tuple[int, ...] = ()
    """Columns of long texts, which are broken into lines."""


def write_workbook(sheets: Iterable[Sheet], path: Path) -> None:
    """Writes the sheets. Every text is written as a string, so that none is run as a formula or taken for a link.

    Raises OSError.
    """
    import xlsxwriter

    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    # Opened here: xlsxwriter would tell of a folder that is not there only after all sheets are written.
    with path.open("wb") as stream, xlsxwriter.Workbook(stream, options) as book:
        styles = _Styles(book)
        for sheet in sheets:
            _write_sheet(book.add_worksheet(sheet.name[:_SHEET_NAME]), sheet, styles)


class _Styles:
    """The formats of one workbook; a cell has one, so each combination is made."""

    def __init__(self, book: Any) -> None:  # noqa: ANN401 - xlsxwriter has no types
        self.header = book.add_format(
            {"bold": True, "bg_color": "#DDE7F0", "bottom": 1, "valign": "vcenter", "indent": 1}
        )
        # Set off from the edge, so that a number does not stand against the words of the next column.
        kinds: dict[_Kind, dict[str, Any]] = {
            "text": {"align": "left"},
            "wrapped": {"align": "left", "text_wrap": True},
            "number": {"align": "right"},
            "link": {"align": "left", "font_color": "#1A56A0", "underline": 1},
        }
        self._formats = {
            (kind, lost): book.add_format(
                {"valign": "top", "indent": 1, **looks, **({"bg_color": "#F8C8C8"} if lost else {})}
            )
            for kind, looks in kinds.items()
            for lost in (False, True)
        }

    def cell(self, kind: _Kind, *, lost: bool) -> Any:  # noqa: ANN401
        return self._formats[kind, lost]


def _write_sheet(page: Any, sheet: Sheet, styles: _Styles) -> None:  # noqa: ANN401
    rows = iter(sheet.rows)
    sample = list(islice(rows, _SAMPLE))
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, max(sheet.count, 1), max(len(sheet.titles) - 1, 0))
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    widths = [_width(t, [row.cells[i] for row in sample]) for i, t in enumerate(sheet.titles)]
    for column, title in enumerate(sheet.titles):
        page.set_column(column, column, widths[column])
        page.write_string(0, column, title, styles.header)
    _write_rows(page, chain(sample, rows), {c: widths[c] for c in sheet.wrapped}, styles)


def _write_rows(page: Any, rows: Iterator[Row], wrapped: dict[int, int], styles: _Styles) -> None:  # noqa: ANN401
    links = 0
    for number, row in enumerate(rows, 1):
        if (lines := _lines(row, wrapped)) > 1:
            # Not every program makes room for wrapped text by itself.
            page.set_row(number, min(_HIGHEST, _LINE_HEIGHT * lines))
        for column, value in enumerate(row.cells):
            lost = column in row.lost
            if column == 0 and row.link and links < _MOST_LINKS and len(row.link) <= _LONGEST_LINK:
                links += 1
                shown = _text(str(value))
                page.write_url(number, 0, row.link, styles.cell("link", lost=lost), shown)
            elif isinstance(value, str):
                kind: _Kind = "wrapped" if column in wrapped else "text"
                page.write_string(number, column, _text(value), styles.cell(kind, lost=lost))
            elif value is not None:
                page.write_number(number, column, value, styles.cell("number", lost=lost))
            elif lost:
                page.write_blank(number, column, None, styles.cell("text", lost=lost))


def _text(words: str) -> str:
    # What XML does not allow would make Excel call the file damaged.
    clean = "".join(c for c in words if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff"))
    return clean.encode("utf-16-le", "replace")[: 2 * _CELL_CHARACTERS].decode("utf-16-le", "ignore")


def _width(title: str, values: Sequence[object]) -> int:
    """Cells of the widest value, wide characters as two; within bounds a person can read."""
    shown = (f"{v:.6g}" if isinstance(v, float) else str(v) for v in values if v is not None)
    widest = max(map(_cells, shown), default=0)
    return min(_WIDEST, max(_NARROWEST, _cells(title) + 5, widest + 3))


def _lines(row: Row, wrapped: dict[int, int]) -> int:
    """Lines of the highest cell, `wrapped` giving the widths of the columns that are broken into lines."""
    return max(
        (-(-_cells(str(row.cells[c] or "")) // (width - 1)) for c, width in wrapped.items()), default=1
    )


def _cells(words: str) -> int:
    return sum(2 if ord(c) > 0x2E80 else 1 for c in words)

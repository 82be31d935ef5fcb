"""One TSV file as typed rows. A bad row is named by file and line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from ..errors import LexiconError

Row = TypeVar("Row", bound=msgspec.Struct)

# Several values in one cell stand apart by this mark.
SEPARATOR = "|"


def read_table(path: Path, row_type: type[Row]) -> Iterator[tuple[int, Row]]:
    """Each row with its line number (from 1). The first line names the columns.

    A field of type `tuple[str, ...]` is split at "|"; an empty cell takes the field's default. Lines that are
    empty or start with "#" are passed over. Raises LexiconError for an unknown column, a wrong number of cells or
    a value that does not fit.
    """
    fields = {f.name: f for f in msgspec.structs.fields(row_type)}
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    columns: list[str] | None = None
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if columns is None:
            columns = _header(path, number, cells, fields)
            continue
        if len(cells) != len(columns):
            problem = f"有 {len(cells)} 列，表头有 {len(columns)} 列"
            raise LexiconError(path=path, line=number, problem=problem)
        yield number, _convert(path, number, dict(zip(columns, cells, strict=True)), fields, row_type)


def _header(
    path: Path, number: int, cells: list[str], fields: dict[str, msgspec.structs.FieldInfo]
) -> list[str]:
    if unknown := [c for c in cells if c not in fields]:
        raise LexiconError(path=path, line=number, problem=f"不认识的列：{'、'.join(unknown)}")
    if absent := [n for n, f in fields.items() if f.required and n not in cells]:
        raise LexiconError(path=path, line=number, problem=f"缺少列：{'、'.join(absent)}")
    return cells


def _convert(
    path: Path,
    number: int,
    cells: dict[str, str],
    fields: dict[str, msgspec.structs.FieldInfo],
    row_type: type[Row],
) -> Row:
    values: dict[str, object] = {}
    for name, cell in cells.items():
        cell = cell.strip()
        if not cell:
            if fields[name].required:
                raise LexiconError(path=path, line=number, problem=f"“{name}”一列不能为空")
            continue
        values[name] = (
            [v.strip() for v in cell.split(SEPARATOR)] if fields[name].type == tuple[str, ...] else cell
        )
    try:
        # strict=False lets msgspec read numbers and booleans from their text.
        return msgspec.convert(values, row_type, strict=False)
    except msgspec.ValidationError as error:
        raise LexiconError(path=path, line=number, problem=str(error)) from error

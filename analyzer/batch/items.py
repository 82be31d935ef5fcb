"""What a batch reads: files, folders, glob patterns, zip archives, and tables with a text column."""

from __future__ import annotations

import csv
import glob
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from ..errors import FileDamaged, FileMissing, SettingsError, UndecodableText
from ..readers import expand, printable_path
from ..text.encoding import decode
from ..text.regex import regex

TABLE_SUFFIXES = (".csv", ".jsonl", ".ndjson", ".parquet")
_KEYS = ("document", "id", "path", "file")
# As a spreadsheet (2023), a data frame with gaps (2023.0) and a person (2023年) write it.
_YEAR = regex(r"\s*(\d{4})(?:\.0+)?年?\s*")
_SAMPLE = 1 << 20


class Item(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One document to be read: a file, a member of an archive, or a text given in a table."""

    key: str
    """What it is called in every table of the store."""
    path: str | None = None
    text: str | None = None
    year: int | None = None
    place: str | None = None
    issuer: str | None = None


class Chunk(Struct, frozen=True):
    """Documents that are worked on and stored together."""

    number: int
    items: tuple[Item, ...]


def chunks(items: Iterable[Item], size: int) -> Iterator[Chunk]:
    """The items in their order, `size` at a time; a key that comes again is passed over."""
    fresh = _unique(items)
    number = 0
    while part := tuple(islice(fresh, size)):
        yield Chunk(number, part)
        number += 1


def find_items(
    inputs: Iterable[str], *, text_column: str = "text", encoding: str | None = None
) -> Iterator[Item]:
    """Every document of the inputs, folders in sorted order. Raises InputError for an input that is not there.

    Tables (.csv, .jsonl, .parquet) hold a document a row: `text_column`, and where they have them the columns
    document (or id, path, file), year, place, issuer. `encoding` is that of CSV files; else it is told from the bytes.
    """
    for given in inputs:
        for path in _paths(given):
            if path.suffix.lower() in TABLE_SUFFIXES:
                yield from _table_items(path, text_column, encoding)
            else:
                yield Item(key=printable_path(path), path=str(path))


def _paths(given: str) -> list[Path]:
    path = Path(given)
    if path.is_file() and path.suffix.lower() in TABLE_SUFFIXES:
        return [path]
    if path.exists():
        return list(expand([path]))
    found = [Path(p) for p in sorted(glob.glob(given, recursive=True))]  # noqa: PTH207 - absolute patterns
    if not found:
        raise FileMissing(path=given)
    return [inner for p in found for inner in _paths(str(p))]


def _table_items(path: Path, text_column: str, encoding: str | None) -> Iterator[Item]:
    shown = printable_path(path)
    for number, row in enumerate(_table_rows(path, encoding), 1):
        if text_column not in row:
            known = "、".join(map(str, row))
            zh = f"没有“{text_column}”一列（有：{known}），请用 --text-column 指明"
            en = f"no column {text_column!r} (there are: {known}); name it with --text-column"
            raise SettingsError(path=shown, problem=(zh, en))
        key = next((str(row[name]) for name in _KEYS if row.get(name)), None)
        year = _YEAR.fullmatch(str(row.get("year")))
        yield Item(
            key=key or f"{shown}#{number}",
            text=str(row[text_column] or ""),
            year=int(year[1]) if year else None,
            place=_cell(row, "place"),
            issuer=_cell(row, "issuer"),
        )


def _table_rows(path: Path, encoding: str | None) -> Iterator[dict[str, Any]]:
    if path.suffix.lower() == ".csv":
        # A field may be a whole document; Python's own limit of 128 KB is too small.
        csv.field_size_limit(2**31 - 1)
        with path.open(encoding=encoding or _encoding(path), newline="") as stream:
            yield from csv.DictReader(stream)
    elif path.suffix.lower() == ".parquet":
        import pyarrow as pa
        import pyarrow.parquet as pq

        try:
            for batch in pq.ParquetFile(path).iter_batches(batch_size=256):
                yield from batch.to_pylist()
        except pa.ArrowInvalid as error:
            raise FileDamaged(path=printable_path(path), reason=error) from error
    else:
        with path.open("rb") as stream:
            for number, line in enumerate(stream, 1):
                if line.strip():
                    yield _json_row(path, number, line)


def _encoding(path: Path) -> str:
    """UTF-8 where every byte of the file is; else what its first megabyte looks like. Raises UndecodableText."""
    try:
        with path.open(encoding="utf-8") as stream:
            while stream.read(_SAMPLE):
                pass
    except UnicodeDecodeError:
        with path.open("rb") as raw:
            found = decode(raw.read(_SAMPLE))
        if found is None:
            raise UndecodableText(path=printable_path(path)) from None
        return found.encoding
    return "utf-8-sig"


def _json_row(path: Path, number: int, line: bytes) -> dict[str, Any]:
    try:
        return msgspec.json.decode(line, type=dict[str, Any])
    except msgspec.DecodeError as error:
        raise FileDamaged(path=f"{printable_path(path)}:{number}", reason=str(error)) from error


def _cell(row: dict[str, Any], name: str) -> str | None:
    value = row.get(name)
    return str(value).strip() or None if value is not None else None


def _unique(items: Iterable[Item]) -> Iterator[Item]:
    seen: set[int] = set()
    for item in items:
        # A million keys as their hashes: 64 bits make a clash less likely than a broken disk.
        mark = hash(item.key)
        if mark not in seen:
            seen.add(mark)
            yield item

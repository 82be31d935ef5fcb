"""A Word file as a document: its lines, and for each the paragraph or table row it stands in."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from ...errors import FileDamaged, NoText
from ...model.document import Document, Origin
from ..archive import open_archive
from ..source import converted_source
from .walk import CELL_BREAK, Line, TooDeep, walk

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def open_package(raw: bytes, shown: str) -> Any:  # noqa: ANN401 - python-docx has no types
    """The file as python-docx's Document. Raises FileDamaged or FileTooLarge."""
    open_archive(raw, shown).close()
    import docx

    try:
        return docx.Document(io.BytesIO(raw))
    except Exception as error:
        # python-docx lets errors of zipfile, lxml and its own through: KeyError, ValueError, XMLSyntaxError …
        raise FileDamaged(path=shown, reason=f"{type(error).__name__}: {error}") from error


def read_docx(raw: bytes, *, name: str, path: str | None) -> Document:
    """The text of a Word file, a line for each paragraph or table row, tracked changes as accepted.

    Raises FileDamaged, FileTooLarge, or NoText for a file that holds pictures only.
    """
    shown = path or name
    try:
        lines = list(walk(open_package(raw, shown)))
    except TooDeep as error:
        raise FileDamaged(path=shown, reason=("嵌套过深", "nested too deeply")) from error
    if not any(line.text.strip() for line in lines):
        raise NoText(path=shown)
    text, origins = _assemble(lines)
    source = converted_source(raw, text, name=name, path=path, media_type=MEDIA_TYPE)
    return Document(source, text, origins)


def _assemble(lines: list[Line]) -> tuple[str, tuple[Origin, ...]]:
    pieces: list[str] = []
    origins: list[Origin] = []
    position = 0
    for line in lines:
        origins.extend(_origins(line, position))
        pieces += (line.text, "\n")
        position += len(line.text) + 1
    return "".join(pieces), tuple(origins)


def _origins(line: Line, position: int) -> Iterator[Origin]:
    """The line's place; for a table row in one line the place of each of its cells."""
    whole_row = line.table is not None and line.cell is None
    start = position
    for number, words in enumerate(line.cell_texts if whole_row else (line.text,), 1):
        if words:
            yield Origin(
                start=start,
                end=start + len(words),
                part=line.part,
                paragraph=line.paragraph,
                table=line.table,
                row=line.row,
                cell=number if whole_row else line.cell,
            )
        start += len(words) + len(CELL_BREAK.words)

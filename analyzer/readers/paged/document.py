"""Lines of pages to a document: page furniture left out, a line of text for each paragraph."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from ...errors import NoText
from ...model.document import Document, Origin, Source
from .flow import paragraphs, separator
from .lines import PageLine, without_furniture


def paged_document(
    lines: Sequence[PageLine], pages: int, raw: bytes, *, media_type: str, name: str, path: str | None
) -> Document:
    """The document that the lines of a file make. Raises NoText where there are none."""
    if not lines:
        raise NoText(path=path or name)
    text, origins = _assemble(without_furniture(lines, pages))
    source = Source(
        id=name,
        path=path,
        media_type=media_type,
        newline="lf",
        sha256=hashlib.sha256(raw).hexdigest(),
        characters=len(text),
    )
    return Document(source, text, origins)


def _assemble(lines: list[PageLine]) -> tuple[str, tuple[Origin, ...]]:
    pieces: list[str] = []
    origins: list[Origin] = []
    position = 0
    for number, group in enumerate(paragraphs(lines), 1):
        before = ""
        for line in group:
            gap = separator(before, line.text) if before else ""
            position += len(gap)
            origins.append(
                Origin(
                    start=position,
                    end=position + len(line.text),
                    page=line.page,
                    paragraph=number,
                    box=line.box,
                )
            )
            pieces += (gap, line.text)
            position += len(line.text)
            before = line.text
        pieces.append("\n")
        position += 1
    return "".join(pieces), tuple(origins)

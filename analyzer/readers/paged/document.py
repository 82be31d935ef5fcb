"""Lines of pages to a document: page furniture left out, a line of text for each paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from ...errors import NoText
from ...model.document import Document, Origin
from ..source import converted_source
from .flow import paragraphs, separator
from .lines import PageLine, without_furniture


def paged_document(
    lines: Sequence[PageLine], pages: int, raw: bytes, *, media_type: str, name: str, path: str | None
) -> Document:
    """The document that the lines of a file make. Raises NoText where there are none."""
    if not lines:
        raise NoText(path=path or name)
    text, origins = _assemble(without_furniture(lines, pages))
    source = converted_source(raw, text, name=name, path=path, media_type=media_type)
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

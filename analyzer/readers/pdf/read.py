"""A PDF file as a document: paragraphs as lines of text, for each stretch its page and box."""

from __future__ import annotations

import hashlib

from ...errors import FileDamaged, FileLocked, FileTooLarge, NoText
from ...model.document import Document, Origin, Source
from .flow import paragraphs, separator
from .lines import PdfLine, page_lines, without_furniture

_MOST_PAGES = 5_000


def read_pdf(raw: bytes, *, name: str, path: str | None) -> Document:
    """The text of a PDF file. Raises FileLocked, FileDamaged, FileTooLarge, or NoText for a scan."""
    shown = path or name
    lines, pages = _lines(raw, shown)
    if not lines:
        raise NoText(path=shown)
    text, origins = _assemble(without_furniture(lines, pages))
    source = Source(
        id=name,
        path=path,
        media_type="application/pdf",
        newline="lf",
        sha256=hashlib.sha256(raw).hexdigest(),
        characters=len(text),
    )
    return Document(source, text, origins)


def _lines(raw: bytes, shown: str) -> tuple[list[PdfLine], int]:
    import pypdfium2

    try:
        file = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise FileLocked(path=shown) from error
        raise FileDamaged(path=shown, reason=str(error)) from error
    try:
        pages = len(file)
        if pages > _MOST_PAGES:
            raise FileTooLarge(path=shown, size=len(raw) // 1_000_000, limit=f"{_MOST_PAGES} 页，")
        return [line for i in range(pages) for line in page_lines(file[i], i + 1)], pages
    except pypdfium2.PdfiumError as error:
        raise FileDamaged(path=shown, reason=str(error)) from error
    finally:
        file.close()


def _assemble(lines: list[PdfLine]) -> tuple[str, tuple[Origin, ...]]:
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

"""PDF files: paragraphs as lines of text, for each stretch its page and box."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..errors import FileDamaged, FileLocked, FileTooLarge
from ..model.document import Document
from .paged import PageLine, paged_document

_MOST_PAGES = 5_000


def read_pdf(raw: bytes, *, name: str, path: str | None) -> Document:
    """The text of a PDF file. Raises FileLocked, FileDamaged, FileTooLarge, or NoText for a scan."""
    lines, pages = _lines(raw, path or name)
    return paged_document(lines, pages, raw, media_type="application/pdf", name=name, path=path)


def _lines(raw: bytes, shown: str) -> tuple[list[PageLine], int]:
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
        return [line for i in range(pages) for line in _page_lines(file[i], i + 1)], pages
    except pypdfium2.PdfiumError as error:
        raise FileDamaged(path=shown, reason=str(error)) from error
    finally:
        file.close()


def _page_lines(page: Any, number: int) -> Iterator[PageLine]:  # noqa: ANN401 - pypdfium2's raw handles
    """The lines of a page as pdfium orders them, empty ones left out."""
    height = page.get_size()[1]
    words = page.get_textpage()
    # Character for character, so that an index here is an index of a box.
    text = words.get_text_range()
    aligned = words.count_chars() == len(text)
    position = 0
    for raw in text.splitlines(keepends=True):
        line = raw.strip("\r\n\ufffe\x02 ")
        start = position + (raw.index(line) if line else 0)
        position += len(raw)
        if line.strip():
            box = _box(words, start, start + len(line)) if aligned else (0.0, 0.0, 0.0, height / 2)
            yield PageLine(line, number, height, box)


def _box(words: Any, start: int, end: int) -> tuple[float, float, float, float]:  # noqa: ANN401
    first, last = words.get_charbox(start), words.get_charbox(end - 1)
    left, right = min(first[0], last[0]), max(first[2], last[2])
    bottom, top = min(first[1], last[1]), max(first[3], last[3])
    return tuple(round(v, 1) for v in (left, bottom, right, top))

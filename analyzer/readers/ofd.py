"""OFD files (GB/T 33190-2016, the fixed-layout format of Chinese offices)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from ..errors import FileDamaged
from ..model.document import Document
from .archive import open_archive
from .paged import PageLine, paged_document

_POINTS = 72 / 25.4
# Baselines nearer than this share of the letter size are one line.
_SAME_LINE = 0.5


def read_ofd(raw: bytes, *, name: str, path: str | None) -> Document:
    """The text of an OFD file. Raises FileDamaged, FileTooLarge, or NoText for one of pictures."""
    shown = path or name
    open_archive(raw, shown).close()
    lines, pages = _lines(raw, shown)
    return paged_document(lines, pages, raw, media_type="application/ofd", name=name, path=path)


def _lines(raw: bytes, shown: str) -> tuple[list[PageLine], int]:
    import ofdkit

    try:
        with ofdkit.open(raw) as file:
            pages = list(file.pages)
            return [line for i, page in enumerate(pages, 1) for line in _page_lines(page, i)], len(pages)
    except (ofdkit.OFDError, KeyError, ValueError, RecursionError) as error:
        raise FileDamaged(path=shown, reason=str(error)) from error


def _page_lines(page: Any, number: int) -> Iterator[PageLine]:  # noqa: ANN401 - ofdkit's page
    """Runs of text put together by their baselines, top to bottom and left to right."""
    height = page.height * _POINTS
    runs = sorted((run for run in page.runs if run.text.strip()), key=lambda run: (run.y, run.x))
    baselines: list[float] = []
    for i, run in enumerate(runs):
        near = bool(i) and run.y - baselines[-1] < _SAME_LINE * max(run.size, 1.0)
        baselines.append(baselines[-1] if near else run.y)
    for baseline, group in groupby(zip(baselines, runs, strict=True), key=lambda pair: pair[0]):
        row = sorted((run for _, run in group), key=lambda run: run.x)
        size = max(run.size for run in row)
        left, right = row[0].x, max(run.x + run.width for run in row)
        box = (left, page.height - baseline, right, page.height - baseline + size)
        yield PageLine(
            "".join(run.text for run in row),
            number,
            height,
            (
                round(box[0] * _POINTS, 1),
                round(box[1] * _POINTS, 1),
                round(box[2] * _POINTS, 1),
                round(box[3] * _POINTS, 1),
            ),
        )

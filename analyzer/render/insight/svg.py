"""Charts as SVG, drawn by hand: a few shapes, Chinese lettering, nothing fetched from anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple

from ...digest.excerpts import printable
from ..lettering import fitted, text_width

INK, QUIET, RULE = "#1f2933", "#6b7785", "#d9e0e7"
BLUE, RED, GREEN = "#1f5fa8", "#c0392b", "#2c7a4b"
COLOURS = (BLUE, RED, GREEN, "#b7791f", "#6b46a1", "#2b8a9e", "#8a5a44", "#5a6470")
_SIZE = 13
_ROW = 22
# Ends of a scale of shares that give round quarters.
_SCALES = (0.04, 0.08, 0.12, 0.2, 0.4, 0.6, 0.8, 1.0)


class Canvas:
    """Collects shapes; `done` gives the picture."""

    def __init__(self, width: float, height: float, title: str) -> None:
        size = f'viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}"'
        self._parts = [
            f'<svg {size} role="img" font-size="{_SIZE}"><title>{escape(printable(title))}</title>'
        ]

    def text(
        self,
        x: float,
        y: float,
        words: object,
        *,
        anchor: str = "start",
        fill: str = INK,
        size: float = _SIZE,
    ) -> None:
        """Words with their baseline at y."""
        self._parts.append(
            f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{fill}" font-size="{size:g}">'
            f"{escape(printable(str(words)))}</text>"
        )

    def slanted(self, x: float, y: float, words: str) -> None:
        """Words that rise to the right, for the heads of narrow columns."""
        self._parts.append(
            f'<text transform="translate({x:.1f} {y:.1f}) rotate(-45)" fill="{INK}">{escape(printable(words))}</text>'
        )

    def box(self, x: float, y: float, width: float, height: float, fill: str, *, note: str = "") -> None:
        """A rectangle; the note shows under the mouse."""
        title = f"<title>{escape(printable(note))}</title>" if note else ""
        at = f'x="{x:.1f}" y="{y:.1f}" width="{max(width, 0):.1f}" height="{height:.1f}"'
        self._parts.append(f'<rect {at} fill="{fill}">{title}</rect>')

    def line(self, x1: float, y1: float, x2: float, y2: float, stroke: str = RULE, width: float = 1) -> None:
        """A straight line."""
        at = f'x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"'
        self._parts.append(f'<line {at} stroke="{stroke}" stroke-width="{width:g}"/>')

    def dot(
        self, x: float, y: float, fill: str, *, hollow: bool = False, note: str = "", r: float = 4.5
    ) -> None:
        """A dot, full or as a ring."""
        title = f"<title>{escape(printable(note))}</title>" if note else ""
        inner = "#fff" if hollow else fill
        at = f'cx="{x:.1f}" cy="{y:.1f}" r="{r:g}"'
        self._parts.append(f'<circle {at} fill="{inner}" stroke="{fill}" stroke-width="1.6">{title}</circle>')

    def gap(self, x: float, y: float, note: str) -> None:
        """The mark of a missing number."""
        self._parts.append(
            f'<rect x="{x - 4.5:.1f}" y="{y - 4.5:.1f}" width="9" height="9" fill="#fff" stroke="{RED}" '
            f'stroke-width="1.6" stroke-dasharray="2 1.5"><title>{escape(printable(note))}</title></rect>'
        )

    def done(self) -> str:
        """The picture."""
        return "".join([*self._parts, "</svg>"])


class Bar(NamedTuple):
    """One bar: its label, how long, what stands behind it, and a tick within."""

    label: str
    value: float
    note: str = ""
    tick: float | None = None


def bars(
    rows: Sequence[Bar], title: str, *, width: float = 900, colour: str = BLUE, top: float | None = None
) -> str:
    """Horizontal bars, one below the other; `top` is the value of a full one."""
    labels = min(360.0, max((text_width(row.label, _SIZE) for row in rows), default=0) + 10)
    full = top or max((row.value for row in rows), default=0) or 1
    room = width - labels - 110
    canvas = Canvas(width, len(rows) * _ROW + 6, title)
    for i, row in enumerate(rows):
        y = i * _ROW + 3
        canvas.text(labels - 8, y + 14, fitted(row.label, labels - 10, _SIZE), anchor="end")
        canvas.box(labels, y + 2, room * row.value / full, _ROW - 7, colour, note=row.label)
        if row.tick is not None:
            x = labels + room * row.tick / full
            canvas.line(x, y, x, y + _ROW - 3, INK, 2)
        canvas.text(labels + room * row.value / full + 6, y + 14, row.note, fill=QUIET)
    return canvas.done()


def columns(rows: Sequence[Bar], title: str, *, width: float = 900, height: float = 150) -> str:
    """Upright bars side by side, for years."""
    full = max((row.value for row in rows), default=0) or 1
    step = min(56.0, width / max(len(rows), 1))
    canvas = Canvas(width, height + 44, title)
    every = -(-36 // max(int(step), 1))
    for i, row in enumerate(rows):
        tall = height * row.value / full
        canvas.box(i * step + 2, 18 + height - tall, step - 4, tall, BLUE, note=f"{row.label}: {row.note}")
        if step >= 20:
            canvas.text(
                i * step + step / 2, 13 + height - tall, row.note, anchor="middle", fill=QUIET, size=11
            )
        if i % every == 0 or i == len(rows) - 1:
            canvas.text(i * step + step / 2, height + 36, row.label, anchor="middle", size=11)
    canvas.line(0, 18 + height, step * len(rows), 18 + height)
    return canvas.done()


class Cell(NamedTuple):
    """One field of a matrix: how dark (0 to 1), what stands in it, what shows under the mouse."""

    strength: float
    words: str = ""
    note: str = ""


def matrix(
    rows: Sequence[str],
    heads: Sequence[str],
    cells: dict[tuple[int, int], Cell],
    title: str,
    *,
    cell: float = 44,
) -> str:
    """Fields in rows and columns, the darker the more; long heads rise to the right."""
    labels = min(300.0, max((text_width(row, _SIZE) for row in rows), default=0) + 12)
    slant = any(text_width(head, _SIZE) > cell - 4 for head in heads)
    longest = max((text_width(head, _SIZE) for head in heads), default=0)
    above = longest * 0.71 + 16 if slant else 22
    width = labels + cell * len(heads) + (longest * 0.71 if slant else 10)
    canvas = Canvas(width, above + len(rows) * 24 + 4, title)
    for j, head in enumerate(heads):
        x = labels + (j + 0.5) * cell
        if slant:
            canvas.slanted(x, above - 6, head)
        else:
            canvas.text(x, above - 7, head, anchor="middle", size=12)
    for i, row in enumerate(rows):
        y = above + i * 24
        canvas.text(labels - 8, y + 17, fitted(row, labels - 10, _SIZE), anchor="end")
        for j in range(len(heads)):
            found = cells.get((i, j), Cell(0))
            canvas.box(labels + j * cell + 1, y + 1, cell - 2, 22, _shade(found.strength), note=found.note)
            if found.words:
                ink = "#fff" if found.strength > 0.55 else INK
                canvas.text(
                    labels + (j + 0.5) * cell, y + 16, found.words, anchor="middle", fill=ink, size=11
                )
    return canvas.done()


class Span(NamedTuple):
    """A row of a dumbbell: two shares and what is said of them."""

    label: str
    before: float
    after: float
    note: str


def dumbbells(rows: Sequence[Span], title: str, colour: str, *, width: float = 900) -> str:
    """From a hollow dot to a full one, on a scale of shares."""
    labels = min(300.0, max((text_width(row.label, _SIZE) for row in rows), default=0) + 12)
    room = width - labels - 130
    most = max((max(row.before, row.after) for row in rows), default=0) or 1
    top = next((step for step in _SCALES if step >= most), 1.0)
    canvas = Canvas(width, len(rows) * _ROW + 28, title)
    for i in range(5):
        x = labels + room * i / 4
        canvas.line(x, 0, x, len(rows) * _ROW)
        canvas.text(x, len(rows) * _ROW + 18, f"{top * i / 4:.0%}", anchor="middle", fill=QUIET, size=11)
    for i, row in enumerate(rows):
        y = i * _ROW + _ROW / 2
        start, end = labels + room * row.before / top, labels + room * row.after / top
        canvas.text(labels - 10, y + 5, fitted(row.label, labels - 12, _SIZE), anchor="end")
        canvas.line(start, y, end, y, colour, 2)
        canvas.dot(start, y, colour, hollow=True)
        canvas.dot(end, y, colour)
        canvas.text(max(start, end) + 10, y + 5, row.note, fill=QUIET, size=11)
    return canvas.done()


def _shade(strength: float) -> str:
    """White to blue."""
    if strength <= 0:
        return "#f4f6f8"
    part = 0.15 + 0.85 * min(1.0, strength)
    channels: Iterable[float] = (255 + (c - 255) * part for c in (0x1F, 0x5F, 0xA8))
    return "#" + "".join(f"{round(c):02x}" for c in channels)

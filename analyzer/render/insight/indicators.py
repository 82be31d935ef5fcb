"""The picture of an indicator: a row for each place, a dot for each number, a box for each gap."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING, Any, NamedTuple

from ...digest.excerpts import printable
from ...errors import Lang
from ..lettering import fitted
from .svg import COLOURS, QUIET, Canvas
from .tables import html_table, number, records
from .words import word

if TYPE_CHECKING:
    from pandas import DataFrame

Frames = Mapping[str, "DataFrame"]
_PLACES = 40
_ROW = 20
_LEFT, _ROOM = 190, 680
# Beyond that quotient of highest to lowest the scale is logarithmic.
_WIDE = 50


def indicator_section(frames: Frames, lang: Lang) -> str:
    """A picture and the numbers of each indicator asked for."""
    parts = []
    for key, frame in frames.items():
        if not key.startswith("indicator:"):
            continue
        name = key.removeprefix("indicator:")
        command = f"zhengce insight indicator {name} --store …"
        columns = ["place", "year", "indicator", "value", "unit", "aim", "status", "document"]
        table = html_table(frame, columns, lang, shown=60, command=command)
        parts.append(
            f"<h3>{escape(printable(name))}</h3>{picture(frame, name, lang)}"
            f"<details><summary>{word('times', lang, n=len(frame))}</summary>{table}</details>"
        )
    return "".join(parts)


class Scale(NamedTuple):
    """From values to places on the picture."""

    low: float
    high: float
    log: bool

    def at(self, value: float) -> float:
        """The place of a value."""
        if self.log:
            return _LEFT + _ROOM * math.log(value / self.low) / math.log(self.high / self.low)
        return _LEFT + _ROOM * (value - self.low) / (self.high - self.low)

    def marks(self) -> list[float]:
        """Round values within the scale, to stand under the axis."""
        if self.log:
            first, last = math.ceil(math.log10(self.low)), math.floor(math.log10(self.high))
            return [10.0**power for power in range(first, last + 1)]
        span = self.high - self.low
        rough = 10.0 ** math.floor(math.log10(span / 4))
        step = next(s * rough for s in (1, 2, 2.5, 5, 10) if s * rough * 5 >= span)
        first, last = math.ceil(self.low / step), math.floor(self.high / step)
        return [number * step for number in range(first, last + 1)]


def picture(frame: DataFrame, name: str, lang: Lang) -> str:
    """Only what is named exactly so (else what has the name as a part), in the unit that most numbers have."""
    exact = frame[frame["match"] == "exact"]
    chosen = exact if len(exact) else frame[frame["match"] != "list"]
    units = chosen["unit"].value_counts()
    if units.empty:
        return ""
    rows = records(chosen[chosen["unit"] == units.index[0]])
    by_place: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        by_place[row["place"] or ""].append(row)
    places = sorted(by_place, key=lambda place: _order(place, by_place[place]))[:_PLACES]
    years = sorted({row["year"] for row in rows if row["year"]}, reverse=True)[: len(COLOURS)]
    colours: dict[Any, str] = dict(zip(years, COLOURS, strict=False))
    scale = _scale([row["value"] for row in rows if row["value"] is not None])
    canvas = Canvas(900, len(places) * _ROW + 58, name)
    _frame(canvas, scale, str(units.index[0]), len(places))
    _legend(canvas, colours, any(row["year"] not in colours for row in rows), lang)
    for i, place in enumerate(places):
        y = 40 + i * _ROW
        canvas.text(140, y + 4, fitted(place or word("national", lang), 138, 13), anchor="end")
        canvas.line(150, y, _LEFT + _ROOM, y, "#eef1f4")
        for row in by_place[place]:
            _mark(canvas, scale, row, y, colours.get(row["year"], QUIET))
    return canvas.done()


def _scale(values: list[float]) -> Scale:
    low, high = (min(values), max(values)) if values else (0.0, 1.0)
    if low == high:
        low, high = low - (abs(low) or 1) / 2, high + (abs(high) or 1) / 2
    return Scale(low, high, low > 0 and high / low > _WIDE)


def _frame(canvas: Canvas, scale: Scale, unit: str, rows: int) -> None:
    marks = scale.marks()
    for i, value in enumerate(marks):
        x = scale.at(value)
        canvas.line(x, 24, x, 30 + rows * _ROW)
        words = number(float(f"{value:.3g}")) + (unit if i == len(marks) - 1 else "")
        canvas.text(x, 48 + rows * _ROW, words, anchor="middle", fill=QUIET, size=11)


def _legend(canvas: Canvas, colours: Mapping[Any, str], undated: bool, lang: Lang) -> None:
    entries = [*((str(year), colour) for year, colour in colours.items())]
    if undated:
        entries.append((word("no_year", lang), QUIET))
    for i, (name, colour) in enumerate(entries):
        canvas.dot(_LEFT + i * 72, 10, colour)
        canvas.text(_LEFT + 10 + i * 72, 15, name)


def _mark(canvas: Canvas, scale: Scale, row: Mapping[str, Any], y: float, colour: str) -> None:
    note = " ".join(str(row[c]) for c in ("place", "year", "value_text", "unit", "aim", "scope") if row[c])
    if row["value"] is None:
        canvas.gap(162, y, note)
    else:
        canvas.dot(scale.at(row["value"]), y, colour, hollow=row["aim"] == "target", note=note, r=4)


def _order(place: str, rows: list[dict[str, Any]]) -> tuple[bool, float, str]:
    """Places by their highest value, those without one at the end, the country last."""
    values = [row["value"] for row in rows if row["value"] is not None]
    return place == "", -max(values, default=float("-inf")), place

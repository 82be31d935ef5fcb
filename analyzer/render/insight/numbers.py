"""Charts of numbers: which sources lost theirs, and indicators over years and places."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING, Any

from ...digest.excerpts import printable
from ...errors import Lang
from .lettering import fitted
from .svg import BLUE, COLOURS, QUIET, RED, Bar, Canvas, bars
from .tables import html_table, number, records, short_name
from .words import word

if TYPE_CHECKING:
    from pandas import DataFrame

Frames = Mapping[str, "DataFrame"]
_MOST = 15
_PLACES = 40
_ROW = 20


def missing_section(frames: Frames, lang: Lang) -> str:
    """Bars of the share of missing numbers for every kind of source that has any."""
    parts = []
    for by in ("folder", "issuer", "place", "genre", "year", "document"):
        frame = frames[f"missing:{by}"]
        rows = [
            Bar(
                _source(by, row),
                row["share"],
                f"{row['share']:.0%}  {row['blanks']}/{row['metrics']}",
                row["at_least"],
            )
            for row in records(frame[frame["blanks"] > 0].head(_MOST))
        ]
        if rows:
            words = word(f"by.{by}", lang)
            parts.append(f"<h3>{words}</h3>" + bars(rows, words, colour=RED, top=1.0))
    return "".join(parts) or html_table(frames["missing:document"].head(0), ["document"], lang)


def _source(by: str, row: dict[str, Any]) -> str:
    if by == "document":
        return row["title"] or short_name(row["document"])
    return str(row[by]).rstrip("/").rsplit("/", 1)[-1] if by == "folder" else str(row[by])


def indicator_section(frames: Frames, lang: Lang) -> str:
    """A picture for each indicator asked for."""
    parts = []
    for key, frame in frames.items():
        if key.startswith("indicator:"):
            name = key.removeprefix("indicator:")
            command = f"zhengce insight indicator {name} --store …"
            columns = ["place", "year", "indicator", "value", "unit", "aim", "status", "document"]
            parts.append(f"<h3>{escape(printable(name))}</h3>" + _picture(frame, name))
            parts.append(
                "<details><summary>" + word("times", lang, n=len(frame)) + "</summary>"
                + html_table(frame, columns, lang, shown=60, command=command)
                + "</details>"
            )
    return "".join(parts)


def _picture(frame: DataFrame, name: str) -> str:
    """A row for each place, a colour for each year; only what is named exactly so, in the unit most have."""
    exact = frame[frame["match"] == "exact"]
    chosen = exact if len(exact) else frame[frame["match"] != "list"]
    units = chosen["unit"].value_counts()
    if units.empty:
        return ""
    rows = records(chosen[(chosen["unit"] == units.index[0])])
    places = sorted({row["place"] or "" for row in rows}, key=lambda p: _order(rows, p))[:_PLACES]
    years = sorted({row["year"] for row in rows if row["year"]})[-len(COLOURS) :]
    colours = dict(zip(reversed(years), COLOURS, strict=False))
    values = [row["value"] for row in rows if row["value"] is not None]
    low, high = (min(values), max(values)) if values else (0.0, 1.0)
    span = (high - low) or abs(high) or 1.0
    canvas = Canvas(900, len(places) * _ROW + 58, name)
    for i, (year, colour) in enumerate(colours.items()):
        canvas.dot(170 + i * 70, 10, colour)
        canvas.text(180 + i * 70, 15, year)
    for i in range(5):
        x = 190 + 680 * i / 4
        canvas.line(x, 24, x, 30 + len(places) * _ROW)
        words = number(low + span * i / 4) + (str(units.index[0]) if i == 4 else "")
        canvas.text(x, 48 + len(places) * _ROW, words, anchor="middle", fill=QUIET, size=11)
    for i, place in enumerate(places):
        y = 40 + i * _ROW
        canvas.text(140, y + 4, fitted(place or "—", 138, 13), anchor="end")
        canvas.line(150, y, 870, y, "#eef1f4")
        for row in rows:
            if (row["place"] or "") != place or row["year"] not in colours and row["year"] is not None:
                continue
            note = f"{row['place'] or ''} {row['year'] or ''} {row['value_text']}{row['unit'] or ''} {row['aim'] or ''}"
            colour = colours.get(row["year"], BLUE)
            if row["value"] is None:
                canvas.gap(162, y, note)
            else:
                x = 190 + 680 * (row["value"] - low) / span
                canvas.dot(x, y, colour, hollow=row["aim"] == "target", note=note, r=4)
    return canvas.done()


def _order(rows: list[dict[str, Any]], place: str) -> tuple[bool, float, str]:
    """Places by their highest value, those without one at the end."""
    values = [row["value"] for row in rows if (row["place"] or "") == place and row["value"] is not None]
    return place == "", -max(values, default=float("-inf")), place

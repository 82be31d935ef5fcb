"""The page round the sections: head, contents, style. Nothing in it is fetched from anywhere."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from ...errors import Lang
from ...version import VERSION
from .sections import SECTIONS
from .svg import Bar, bars, columns
from .tables import number
from .words import word

if TYPE_CHECKING:
    from pandas import DataFrame

_COUNTS = ("documents", "characters", "initiatives", "metrics", "blanks", "problems", "measures")
_STYLE = Path(__file__).with_name("style.css")


def report_page(frames: Mapping[str, DataFrame], lang: Lang = "zh") -> str:
    """The report as one HTML page. `frames` are those of `analyzer.insight.catalogue.report_frames`."""
    title = escape(word("page", lang))
    sections = "".join(
        f'<section id="{name}"><h2>{word(f"s.{name}", lang)}</h2><p class="note">{word(f"n.{name}", lang)}</p>'
        f"{make(frames, lang)}</section>"
        for name, make in SECTIONS.items()
    )
    contents = "".join(f'<a href="#{name}">{word(f"s.{name}", lang)}</a>' for name in SECTIONS)
    return (
        f'<!doctype html><html lang="{"en" if lang == "en" else "zh-CN"}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><title>{title}</title>'
        f"<style>{_STYLE.read_text(encoding='utf-8')}</style></head><body><h1>{title}</h1>"
        f'<p class="quiet">{word("made", lang, version=VERSION)}</p>{_head(frames["overview"], lang)}'
        f"<nav>{contents}</nav>{sections}</body></html>\n"
    )


def _head(overview: DataFrame, lang: Lang) -> str:
    """What the store holds: counts, documents by year and by genre."""
    total = {name: int(overview[name].sum()) for name in (*_COUNTS, "placed")}
    dated = int(overview.loc[overview["year"].notna(), "documents"].sum())
    facts = [(word(name, lang), _count(total[name], lang)) for name in _COUNTS]
    facts += [
        (word("dated", lang), _count(dated, lang)),
        (word("placed", lang), _count(total["placed"], lang)),
    ]
    boxes = "".join(f"<div><b>{value}</b>{name}</div>" for name, value in facts)
    years = overview.groupby("year", dropna=True)["documents"].sum().sort_index()
    genres = overview.groupby("genre", dropna=True)["documents"].sum().sort_index()
    genres = genres.sort_values(ascending=False, kind="stable").head(12)
    year_bars = [Bar(str(int(str(year).removesuffix(".0"))), float(n), str(n)) for year, n in years.items()]
    genre_bars = [Bar(str(genre), float(n), str(n)) for genre, n in genres.items()]
    undated = word("undated", lang, n=total["documents"] - dated)
    return (
        f"<div class=facts>{boxes}</div><h3>{word('by_year', lang)} <span class=quiet>{undated}</span></h3>"
        f"{columns(year_bars, word('by_year', lang), width=1060)}"
        f"<h3>{word('by_genre', lang)}</h3>{bars(genre_bars, word('by_genre', lang))}"
    )


def _count(value: int, lang: Lang) -> str:
    """万 and 亿 are for readers of Chinese."""
    return f"{value:,}" if lang == "en" else number(value)

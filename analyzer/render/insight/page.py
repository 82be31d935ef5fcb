"""The page round the sections: head, contents, style. Nothing in it is fetched from anywhere."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
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
_STYLE = """
:root{--ink:#1f2933;--quiet:#6b7785;--rule:#d9e0e7;--blue:#1f5fa8}
*{box-sizing:border-box}
body{font:15px/1.7 "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif;color:var(--ink);
margin:0 auto;max-width:1120px;padding:32px 28px 80px;background:#fff}
h1{font-size:28px;margin:0 0 4px}h2{font-size:21px;border-bottom:2px solid var(--blue);padding-bottom:6px;margin:52px 0 10px}
h3{font-size:16px;margin:26px 0 8px}h4{margin:0;font-size:15px}
.quiet{color:var(--quiet);font-size:13px}.note{color:var(--quiet);margin:0 0 14px;max-width:60em}
nav{columns:3;font-size:14px;margin:18px 0;padding:14px 18px;background:#f4f6f8;border-radius:6px}nav a{display:block;color:var(--blue);text-decoration:none}
.facts{display:flex;flex-wrap:wrap;gap:10px;margin:18px 0}.facts div{flex:1;min-width:110px;border:1px solid var(--rule);border-radius:6px;padding:10px 12px}
.facts b{display:block;font-size:22px;line-height:1.3;font-variant-numeric:tabular-nums}
table{border-collapse:collapse;width:100%;font-size:13.5px}th{text-align:left;border-bottom:1.5px solid var(--ink);padding:5px 8px;white-space:nowrap}
td{border-bottom:1px solid var(--rule);padding:5px 8px;vertical-align:top;overflow-wrap:anywhere}
td.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}.year{text-align:center;padding:5px 3px;white-space:nowrap}td.year{color:var(--blue)}
.scroll{overflow-x:auto}svg{max-width:100%;height:auto;display:block;margin:6px 0 12px}
code{background:#f4f6f8;padding:1px 5px;border-radius:3px;font-size:12.5px}
.cards{display:grid;grid-template-columns:repeat(3,1fr);gap:12px}.card{border:1px solid var(--rule);border-radius:6px;padding:12px 14px;break-inside:avoid}
.card ul{list-style:none;margin:8px 0;padding:0;font-size:13.5px}.card li{display:flex;align-items:center;gap:8px;line-height:1.6}
.bar{display:inline-block;height:10px;background:#9dbbdc;border-radius:2px;order:2}.card li{justify-content:space-between;flex-direction:row-reverse}
.card p{margin:2px 0}
summary{cursor:pointer;color:var(--blue);font-size:13px}
@media(max-width:760px){nav{columns:1}.cards{grid-template-columns:1fr}}
@media print{body{max-width:none;padding:0}h2{break-after:avoid}}
"""


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
        f"<style>{_STYLE}</style></head><body><h1>{title}</h1>"
        f'<p class="quiet">{word("made", lang, version=VERSION)}</p>{_head(frames["overview"], lang)}'
        f"<nav>{contents}</nav>{sections}</body></html>\n"
    )


def _head(overview: DataFrame, lang: Lang) -> str:
    """What the store holds: counts, documents by year and by genre."""
    total = {name: int(overview[name].sum()) for name in (*_COUNTS, "placed")}
    dated = int(overview.loc[overview["year"].notna(), "documents"].sum())
    facts = [(word(name, lang), number(total[name])) for name in _COUNTS]
    facts += [(word("dated", lang), number(dated)), (word("placed", lang), number(total["placed"]))]
    boxes = "".join(f"<div><b>{value}</b>{name}</div>" for name, value in facts)
    years = overview.groupby("year", dropna=True)["documents"].sum().sort_index()
    genres = overview.groupby("genre", dropna=True)["documents"].sum().sort_index()
    genres = genres.sort_values(ascending=False, kind="stable").head(12)
    year_bars = [Bar(str(int(str(year).removesuffix(".0"))), float(n), str(n)) for year, n in years.items()]
    genre_bars = [Bar(str(genre), float(n), str(n)) for genre, n in genres.items()]
    undated = f"{word('undated', lang)} {int(total['documents']) - dated}"
    return (
        f"<div class=facts>{boxes}</div><h3>{word('by_year', lang)} <span class=quiet>{undated}</span></h3>"
        f"{columns(year_bars, word('by_year', lang), width=1060)}"
        f"<h3>{word('by_genre', lang)}</h3>{bars(genre_bars, word('by_genre', lang))}"
    )

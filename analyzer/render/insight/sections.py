"""The sections of the insight report: each makes its charts and tables from the frames of its analysis."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from typing import TYPE_CHECKING

from ...digest.excerpts import printable
from ...errors import Lang
from .damage import missing_section
from .indicators import indicator_section
from .initiatives import first_section, initiatives_section, together_section, trends_section
from .pairs import reused_section, similar_section
from .svg import BLUE, RED, Canvas
from .tables import html_table, records, short_name
from .words import value_name, word

if TYPE_CHECKING:
    from pandas import DataFrame

Frames = Mapping[str, "DataFrame"]
_ROW = 22


def domains_section(frames: Frames, lang: Lang) -> str:
    """Problems to the left, measures to the right."""
    rows = [row for row in records(frames["domains"]) if row["domain"]]
    if not rows:
        return html_table(frames["domains"], ["domain"], lang)
    most_problems = max(row["problems"] for row in rows) or 1
    most_measures = max(row["measures"] for row in rows) or 1
    canvas = Canvas(900, len(rows) * _ROW + 26, word("s.domains", lang))
    canvas.text(370, 14, word("problems", lang), anchor="end", fill=RED)
    canvas.text(530, 14, word("measures", lang), fill=BLUE)
    for i, row in enumerate(rows):
        y = 22 + i * _ROW
        left, right = 320 * row["problems"] / most_problems, 320 * row["measures"] / most_measures
        canvas.text(450, y + 14, value_name("domain", row["domain"], lang), anchor="middle")
        canvas.box(380 - left, y + 2, left, _ROW - 6, RED)
        canvas.box(520, y + 2, right, _ROW - 6, BLUE)
        canvas.text(374 - left, y + 14, row["problems"], anchor="end")
        canvas.text(526 + right, y + 14, row["measures"])
    return canvas.done()


def returning_section(frames: Frames, lang: Lang) -> str:
    """A row for each group of problems, a dot for each year in which it stands."""
    frame = frames["returning"]
    rows = records(frame.head(25))
    years = sorted({year for row in rows for year in row["years"]})
    if not rows:
        return html_table(frame, ["problem"], lang)
    body = "".join(
        f"<tr><td>{escape(printable(row['problem']))}</td><td>{_strip(row['years'], years)}</td>"
        f"<td class=number>{row['documents']}</td><td class=number>{row['places']}</td></tr>"
        for row in rows
    )
    names = [word(f"c.{c}", lang) for c in ("problem", "documents", "places")]
    heads = f"<th>{names[0]}</th><th class=strip><span>{years[0]}</span><span>{years[-1]}</span></th>"
    heads += "".join(f"<th class=number>{name}</th>" for name in names[1:])
    return f"<div class=scroll><table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>"


def _strip(found: list[int], years: list[int]) -> str:
    """A line of the years of all rows, with a dot in each year of this one."""
    width, height = 340, 22
    canvas = Canvas(width, height, "、".join(map(str, found)))
    span = (years[-1] - years[0]) or 1
    canvas.line(8, height / 2, width - 8, height / 2)
    for year in found:
        canvas.dot(8 + (width - 16) * (year - years[0]) / span, height / 2, BLUE, note=str(year))
    return canvas.done()


def topics_section(frames: Frames, lang: Lang) -> str:
    """A card for each topic: its words with their weights, its documents."""
    cards = []
    for row in records(frames["topics"]):
        lines = "".join(
            f'<li>{escape(name)}<span class=bar style="width:{weight:.0%}"></span></li>'
            for name, weight in zip(row["words"][:8], row["weights"][:8], strict=True)
        )
        years = "–".join(str(y) for y in dict.fromkeys(row["years"]))
        examples = "、".join(escape(printable(short_name(key))) for key in row["examples"])
        cards.append(
            f"<div class=card><h4>{row['topic']}. {escape('·'.join(row['words'][:3]))}</h4><p class=quiet>"
            f"{word('documents_of', lang, n=row['documents'])} {row['share']:.1%} {years}</p><ul>{lines}</ul>"
            f"<p class=quiet>{examples}</p></div>"
        )
    return (
        f"<div class=cards>{''.join(cards)}</div>" if cards else html_table(frames["topics"], ["topic"], lang)
    )


def new_terms_section(frames: Frames, lang: Lang) -> str:
    """Candidates for the lexicon."""
    columns = ["name", "kind", "documents", "mentions", "places", "first_year", "document"]
    return html_table(
        frames["new-terms"], columns, lang, shown=40, command="zhengce insight new-terms --store …"
    )


SECTIONS: dict[str, Callable[[Frames, Lang], str]] = {
    "initiatives": initiatives_section,
    "trends": trends_section,
    "first": first_section,
    "together": together_section,
    "missing": missing_section,
    "indicator": indicator_section,
    "domains": domains_section,
    "returning": returning_section,
    "topics": topics_section,
    "similar": similar_section,
    "reused": reused_section,
    "new-terms": new_terms_section,
}

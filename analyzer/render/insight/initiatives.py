"""Charts of initiatives: matrices over years and places, rise and fall, what goes together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...errors import Lang
from .svg import BLUE, RED, Cell, Span, dumbbells, matrix
from .tables import html_table, records
from .words import word

if TYPE_CHECKING:
    from pandas import DataFrame

Frames = Mapping[str, "DataFrame"]
_NAMES = 24
_YEARS = 14
_PLACES = 20
_TRENDS = 15
_TOGETHER = 16


def initiatives_section(frames: Frames, lang: Lang) -> str:
    """Matrices of the most widespread initiatives over years and places, a table for issuers."""
    issuers = frames["initiatives:issuer"]
    several = issuers[issuers["of"] > 1].sort_values(
        ["documents", "share", "name"], ascending=[False, False, True], kind="stable"
    )
    columns = ["issuer", "name", "domain", "documents", "of", "share"]
    command = "zhengce insight initiatives --by issuer --store …"
    return (
        f"<h3>{word('by.year', lang)}</h3>"
        + _matrix(frames["initiatives:year"], "year", _YEARS, lang)
        + f"<h3>{word('by.place', lang)}</h3>"
        + _matrix(frames["initiatives:place"], "place", _PLACES, lang)
        + f"<h3>{word('by.issuer', lang)}</h3>"
        + html_table(several, columns, lang, shown=12, command=command)
    )


def _matrix(frame: DataFrame, column: str, most: int, lang: Lang) -> str:
    """The groups with most documents, in order; the initiatives that most of their documents name."""
    if frame.empty:
        return html_table(frame, [column], lang)
    sizes = frame.groupby(column)["of"].first().sort_index().sort_values(ascending=False, kind="stable")
    groups: list[Any] = sorted(sizes.index[:most])
    if column != "year":
        groups = list(sizes.index[:most])
    kept = frame[frame[column].isin(groups)]
    totals = kept.groupby("name")["documents"].sum().sort_index()
    names = list(totals.sort_values(ascending=False, kind="stable").index[:_NAMES])
    rows, heads = {n: i for i, n in enumerate(names)}, {g: j for j, g in enumerate(groups)}
    cells = {
        (rows[row["name"]], heads[row[column]]): Cell(
            row["share"],
            f"{row['share']:.0%}",
            f"{row['name']} {row[column]}: {row['documents']}/{row['of']}",
        )
        for row in records(kept[kept["name"].isin(names)])
    }
    titles = [f"{group}({sizes[group]})" if column != "year" else str(group) for group in groups]
    width = 48 if column == "year" else 34
    return matrix(names, titles, cells, word(f"by.{column}", lang), cell=width)


def trends_section(frames: Frames, lang: Lang) -> str:
    """What rises and what falls, from the earlier half to the later."""
    frame = frames["trends"]
    parts = []
    for trend, colour in (("rise", BLUE), ("fall", RED)):
        chosen = records(frame[frame["trend"] == trend].head(_TRENDS))
        spans = [
            Span(
                row["name"],
                row["early"] or 0,
                row["late"] or 0,
                f"z={row['z']:+.1f}  {row['first_year']}–{row['last_year']}",
            )
            for row in chosen
        ]
        if spans:
            parts.append(f"<h3>{word(trend, lang)}</h3>" + dumbbells(spans, word(trend, lang), colour))
    columns = ["name", "domain", "documents", "first_year", "last_year", "early", "late", "z"]
    return "".join(parts) or html_table(frame, columns, lang)


def first_section(frames: Frames, lang: Lang) -> str:
    """The initiatives that most documents name since, by the year in which they first stand."""
    frame = frames["first"]
    spread = frame.sort_values(["documents", "name"], ascending=[False, True], kind="stable").head(30)
    ordered = spread.sort_values(["first_year", "documents"], ascending=[True, False], kind="stable")
    columns = ["first_year", "name", "domain", "document", "title", "documents", "last_year"]
    return html_table(ordered, columns, lang, shown=30) + _command("zhengce insight first --store …", lang)


def together_section(frames: Frames, lang: Lang) -> str:
    """A matrix of the initiatives in the strongest pairs, and the pairs."""
    frame = frames["together"]
    if frame.empty:
        return html_table(frame, ["a"], lang)
    names: list[str] = []
    for row in records(frame.head(400)):
        names += [name for name in (row["a"], row["b"]) if name not in names]
        if len(names) >= _TOGETHER:
            break
    names = names[:_TOGETHER]
    places = {name: i for i, name in enumerate(names)}
    top = max(frame["lift"].max(), 1.0)
    cells = {}
    for row in records(frame[frame["a"].isin(names) & frame["b"].isin(names)]):
        i, j = places[row["a"]], places[row["b"]]
        cell = Cell(
            min(1, row["lift"] / min(top, 10)),
            f"{row['lift']:.1f}",
            f"{row['a']} × {row['b']}: {row['documents']}",
        )
        cells[i, j] = cells[j, i] = cell
    columns = ["a", "b", "documents", "a_documents", "b_documents", "lift"]
    return matrix(names, names, cells, word("s.together", lang)) + html_table(
        frame, columns, lang, shown=15, command="zhengce insight together --store …"
    )


def _command(command: str, lang: Lang) -> str:
    return f'<p class="quiet">{word("command", lang, command=f"<code>{command}</code>")}</p>'

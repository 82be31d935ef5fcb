"""The page of one report: what the template shows, put together; style sheet and script stand in the page itself."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from ...digest.excerpts import printable
from ...digest.groups import children, item_answers, point_answers, unasked
from ...digest.marked import marked_points
from ...errors import Lang
from ...model.report import Report
from ..labels import join, label
from .charts import bar_chart, domain_bars, section_bars, share_chart
from .lists import Entry, Lists, make_lists, metric_rows
from .text import Gap, Mark, marked_lines

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

# The switches above the text: class of the marks, label, count in the summary.
SWITCHES = (
    ("gap", "missing"),
    ("i", "initiatives"),
    ("m", "metrics"),
    ("p", "problems"),
    ("a", "measures"),
    ("r", "references"),
    ("d", "diagnostics"),
)
_TABS = ("outline", "missing", "initiatives", "metrics", "problems", "measures", "references", "diagnostics")


def html_page(report: Report, lang: Lang = "zh") -> str:
    """The report as one HTML page that needs nothing else: no request, no other file.

    What comes from the document is escaped, and a content security policy lets no script run but the page's own.
    """
    report = marked_points(report, label("mark", lang))
    lists = make_lists(report, lang)
    return (
        environment(lang)
        .get_template("page.html")
        .render(
            report=report,
            lang=lang,
            lines=_lines(report, lists),
            switches=[(kind, label(key, lang), _count(lists, key)) for kind, key in SWITCHES],
            tabs=[(key, label(key, lang), getattr(lists, key)) for key in _TABS if getattr(lists, key)],
            charts=_charts(report, lang),
            answers=_answers(report),
            unasked=unasked(report),
            titles={e.name: e.title for e in lists.everything()},
            rows=metric_rows(report, lang),
            lists=lists,
            doubtful={e.name for e in lists.missing if e.role == "doubt"},
        )
    )


@cache
def environment(lang: Lang) -> Environment:
    """The templates with what they need to speak a language; everything put in is escaped."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined
    from markupsafe import Markup

    made = Environment(
        loader=FunctionLoader(_file),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    script = _file("page.js")
    made.filters["exact"] = _exact
    made.filters["plain"] = printable
    made.filters["listed"] = lambda words: printable(join(list(words), lang))
    made.globals.update(
        label=lambda key, **fields: label(key, lang, **fields),
        style=Markup(_file("page.css")),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        digest=b64encode(hashlib.sha256(script.encode()).digest()).decode(),
    )
    return made


def _exact(words: str) -> Markup:
    """Escaped text in which a carriage return survives: a parser of HTML reads a bare one as a line feed."""
    from markupsafe import Markup, escape

    return escape(words).replace("\r", Markup("&#13;"))


def _file(name: str) -> str:
    return (files(__package__) / "template" / name).read_text(encoding="utf-8")


def _count(lists: Lists, key: str) -> int:
    entries: list[Entry] = getattr(lists, key)
    if key in ("problems", "measures"):
        return sum(e.depth == 0 for e in entries)
    return sum(len(e.spans) for e in entries)


def _lines(report: Report, lists: Lists) -> Any:  # noqa: ANN401 - an iterator the template goes through once
    entries = lists.everything()
    marks = [Mark(*span, e.kind if e.kind != "gap" else "m", e.name) for e in entries for span in e.spans]
    gaps = [
        Gap(metric.value_start, metric.value_end, entry.name)
        for metric, entry in zip(report.metrics, lists.metrics, strict=True)
        if metric.status != "given"
    ]
    anchors = [(start, name) for e in entries for (start, _), name in zip(e.spans, e.anchors, strict=True)]
    return marked_lines(report.text, marks, gaps, anchors)


def _charts(report: Report, lang: Lang) -> list[tuple[str, Markup, tuple[tuple[str, str], ...]]]:
    """Title, drawing and legend of each chart that has something to show."""
    charts: list[tuple[str, Markup, tuple[tuple[str, str], ...]]] = []
    if bars := section_bars(report):
        legend = (("c-i", "initiatives"), ("c-m", "status.given"), ("c-gap", "missing"))
        title = label("chart.sections", lang)
        charts.append((title, bar_chart(title, bars), legend))
    if report.metrics:
        charts.append((label("chart.numbers", lang), share_chart(report, lang), ()))
    if bars := domain_bars(report, lang):
        legend = (("c-i", "initiatives"), ("c-p", "problems"), ("c-a", "measures"))
        title = label("chart.domains", lang)
        charts.append((title, bar_chart(title, bars), legend))
    return charts


def _answers(report: Report) -> list[dict[str, Any]]:
    """Each problem item with its points, and for each the measures linked to it."""
    linked = {pair.problem.id: pair.answers for pair in point_answers(report)}
    points = children(report.problems)
    return [
        {
            "item": pair.problem,
            "answers": pair.answers,
            "points": [(p, linked.get(p.id, ())) for p in points[pair.problem.id]],
        }
        for pair in item_answers(report)
    ]

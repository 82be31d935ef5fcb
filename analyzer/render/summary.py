"""One screen that tells at a glance what a document says and what it lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from shlex import quote

from rich.console import ConsoleRenderable, Group
from rich.table import Table
from rich.text import Text

from ..digest.excerpts import lead, metric_excerpt, printable, shorten
from ..digest.groups import (
    KINDS,
    Answered,
    InitiativeGroup,
    group_initiatives,
    item_answers,
    missing,
    point_answers,
)
from ..digest.marked import marked_points
from ..digest.places import Places
from ..errors import Lang
from ..model.findings import Metric
from ..model.report import Report
from .labels import join, label
from .outline import outline_table
from .styles import FOUND, MISSING, QUIET
from .terminal import Passage, title_line

# Rows of each part, so that all of it fits on a screen.
_SECTIONS, _NAMES, _MISSING, _GIVEN, _PROBLEMS, _TITLES = 20, 12, 8, 6, 6, 4
_FEW_ITEMS = 3
_AROUND = 20
"""Characters on each side of a metric, where there is room."""


def summary(report: Report, lang: Lang = "zh") -> ConsoleRenderable:
    """The summary as something rich can print; parts without findings are left out."""
    parts: list[ConsoleRenderable] = [*_head(report, lang)]
    if report.outline:
        parts += [Text(), title_line(label("outline", lang)), outline_table(report, lang, _SECTIONS)]
    if report.initiatives:
        parts += [Text(), *_initiatives(report, lang)]
    if report.metrics:
        parts += [Text(), *_metrics(report, lang)]
    if report.problems or report.measures:
        parts += [Text(), *_answers(report, lang)]
    if report.references:
        parts += [Text(), *_references(report, lang)]
    return Group(*parts)


def _head(report: Report, lang: Lang) -> Iterator[ConsoleRenderable]:
    source = report.source
    title = Text(printable(report.title or label("untitled", lang)), style="bold")
    if report.genre:
        title.append(f"  {report.genre}", style="bold magenta")
    yield title
    facts = [printable(fact) for fact in (report.issuer, report.number, report.date) if fact]
    facts += [printable(source.id), label("size", lang, n=source.characters)]
    if source.encoding:
        facts.append(source.encoding + (" BOM" if source.bom else ""))
    if source.invisible:
        facts.append(label("invisible", lang, n=source.invisible))
    if source.replaced:
        facts.append(label("replaced", lang, n=source.replaced))
    yield Text(" · ".join(facts), style=QUIET)


def _file(report: Report) -> str:
    """The document as one types it behind a command."""
    return quote(printable(report.source.path or "-"))


def _initiatives(report: Report, lang: Lang) -> Iterator[ConsoleRenderable]:
    groups = group_initiatives(report.initiatives)
    yield title_line(label("initiatives", lang), str(len(groups)))
    grid = _grid()
    for kind in KINDS:
        if of_kind := [g for g in groups if g.kind == kind]:
            head = Text(f"{label(f'kind.{kind}', lang)} {len(of_kind)}")
            grid.add_row(head, _names(of_kind, lang))
    yield grid


def _names(groups: Sequence[InitiativeGroup], lang: Lang) -> Text:
    # What is named most often first; sorted() keeps the order of the text among equals.
    ranked = sorted(groups, key=lambda g: -len(g.mentions))
    words = [
        shorten(g.form, 24) + (f"×{len(g.mentions)}" if len(g.mentions) > 1 else "") for g in ranked[:_NAMES]
    ]
    # Two blanks between, so that lines break between names, not within.
    line = Text("  ".join(words))
    if len(ranked) > _NAMES:
        line.append(
            "  " + label("and_more", lang, n=len(ranked) - _NAMES if lang == "en" else len(ranked)),
            style=QUIET,
        )
    return line


def _metrics(report: Report, lang: Lang) -> Iterator[ConsoleRenderable]:
    lost = missing(report.metrics)
    head = title_line(label("metrics", lang), str(len(report.metrics)))
    if lost:
        head.append("  " + label("in_document_missing", lang, n=len(lost)), style="bold red")
    yield head
    places = Places(report, lang)
    grid = _grid()
    for metric in lost[:_MISSING]:
        place = Text(places.shown(metric.value_start), style=QUIET)
        grid.add_row(place, metric_line(report.text, metric, lang))
    yield grid
    if len(lost) > _MISSING:
        command = f"zhengce metrics --missing {_file(report)}"
        yield Text(label("more", lang, n=len(lost) - _MISSING, command=command), style=QUIET)
    given = [m for m in report.metrics if m.status == "given"]
    if given:
        chosen = sorted(given, key=lambda m: (m.indicator is None, -m.confidence))[:_GIVEN]
        chosen.sort(key=lambda m: m.start)
        words = "  ".join(shorten(m.text, 30) for m in chosen)
        yield Text(f"{label('status.given', lang)} {len(given)}  {words}")


def metric_line(text: str, metric: Metric, lang: Lang) -> Passage:
    """A metric's passage, the missing number or the found stretch standing out."""
    found = metric_excerpt(text, metric, label("mark", lang), _AROUND)
    return Passage(found, FOUND if metric.status == "given" else MISSING)


def _answers(report: Report, lang: Lang) -> Iterator[ConsoleRenderable]:
    report = marked_points(report, label("mark", lang))
    answered = item_answers(report)
    measures = sum(m.parent is None for m in report.measures)
    shown = _told_apart(report, answered)
    points = "" if shown is answered else label("in_points", lang, n=len(shown))
    note = f"{label('problems', lang)} {len(answered)}{points} · {label('measures', lang)} {measures}"
    yield title_line(label("answers", lang), note)
    if not answered:
        return
    made = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    made.add_column(ratio=1, style="red", overflow="fold")
    # The arrow stands in a column of its own: rich breaks a line at the first blank before a long sentence.
    made.add_column(style=QUIET)
    made.add_column(ratio=1, overflow="fold")
    for pair in shown[:_PROBLEMS]:
        arrow = "→" if pair.answers else ""
        made.add_row(Text(lead(pair.problem.text, 44)), arrow, _measures(pair, lang))
    yield made
    if len(shown) > _PROBLEMS:
        command = f"zhengce problems {_file(report)}"
        yield Text(label("more", lang, n=len(shown) - _PROBLEMS, command=command), style=QUIET)


def _told_apart(report: Report, items: list[Answered]) -> list[Answered]:
    """The items; or their points, where a report puts all its problems into one or two paragraphs."""
    points = [pair for pair in point_answers(report) if pair.problem.parent is not None]
    return points if len(items) < _FEW_ITEMS and len(points) > len(items) else items


def _measures(pair: Answered, lang: Lang) -> Text:
    if not pair.answers:
        return Text(label("no_answer", lang), style=QUIET)
    best = pair.answers[0]
    line = Text(lead(best.measure.text, 40), style="cyan")
    if best.words:
        line.append(label("in_brackets", lang, words=join(list(best.words[:4]), lang)), style="dim")
    return line


def _references(report: Report, lang: Lang) -> Iterator[ConsoleRenderable]:
    titles = list(
        dict.fromkeys(f"《{r.title}》" if r.title else r.number or r.text for r in report.references)
    )
    yield title_line(label("references", lang), str(len(titles)))
    words = "  ".join(shorten(t, 36) for t in titles[:_TITLES])
    more = len(titles) - _TITLES
    if more > 0:
        words += "  " + label("and_more", lang, n=more if lang == "en" else len(titles))
    yield Text(words)


def _grid() -> Table:
    made = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    made.add_column(no_wrap=True)
    made.add_column(overflow="fold")
    return made

"""Problems on the left, the measures that answer them on the right, with the words that tie them."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import ConsoleRenderable, Group
from rich.table import Table
from rich.text import Text

from ..digest.excerpts import lead, printable, shorten
from ..digest.groups import Answer, children, item_answers, point_answers, unanswered, unasked
from ..digest.marked import marked_points
from ..errors import Lang
from ..model.findings import Point
from ..model.report import Report
from .labels import join, label
from .styles import QUIET
from .terminal import title_line

_LONGEST, _ANSWERS = 90, 3


def answers_view(report: Report, lang: Lang = "zh") -> ConsoleRenderable:
    """Every problem item with its points, each beside its measures; then what is left over on either side."""
    report = marked_points(report, label("mark", lang))
    problems = item_answers(report)
    measures = sum(m.parent is None for m in report.measures)
    note = f"{label('problems', lang)} {len(problems)} · {label('measures', lang)} {measures}"
    parts: list[ConsoleRenderable] = [title_line(label("answers", lang), note)]
    if problems:
        parts.append(_table(report, lang))
    else:
        parts.append(Text(label("no_problems", lang), style=QUIET))
        parts += _list("measures", [m for m in report.measures if m.parent is None], lang)
    parts += _list("unanswered", unanswered(report), lang)
    parts += _list("unasked", unasked(report), lang)
    return Group(*parts)


def _table(report: Report, lang: Lang) -> Table:
    made = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold dim")
    # The mark stands in a column of its own: rich breaks a line at the first blank before a long Chinese sentence.
    made.add_column()
    made.add_column(label("problems", lang), ratio=1, overflow="fold")
    made.add_column(label("measures", lang), ratio=1, overflow="fold")
    by_point = {pair.problem.id: pair.answers for pair in point_answers(report)}
    points = children(report.problems)
    for pair in item_answers(report):
        below = points[pair.problem.id]
        item = Text(lead(pair.problem.text, _LONGEST), style="bold red")
        # Without points of its own the item carries the answers itself.
        made.add_row("■", item, Text() if below else _answers(pair.answers, lang))
        for point in below:
            text = Text(shorten(point.text, _LONGEST))
            made.add_row("·", text, _answers(by_point.get(point.id, ()), lang))
    return made


def _answers(answers: tuple[Answer, ...], lang: Lang) -> Text:
    if not answers:
        return Text(label("no_answer", lang), style=QUIET)
    lines = [
        Text.assemble(
            (lead(answer.measure.text, _LONGEST // 2), "" if index else "cyan"),
            (label("in_brackets", lang, words=_tie(answer, lang)), QUIET),
        )
        for index, answer in enumerate(answers[:_ANSWERS])
    ]
    return Text("\n").join(lines)


def _tie(answer: Answer, lang: Lang) -> str:
    return f"{printable(join(list(answer.words), lang))} {answer.score:.2f}"


def _list(key: str, points: list[Point], lang: Lang) -> Iterator[ConsoleRenderable]:
    if not points:
        return
    yield Text()
    yield title_line(label(key, lang), str(len(points)))
    for point in points:
        yield Text(f"  {lead(point.text, _LONGEST)}")

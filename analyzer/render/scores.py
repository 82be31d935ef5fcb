"""Scores against annotations: all documents together, then each one."""

from __future__ import annotations

from rich.console import ConsoleRenderable, Group
from rich.text import Text

from ..digest.excerpts import printable
from ..errors import Lang
from ..evaluate import Evaluation
from .labels import label
from .terminal import table, title_line


def scores_view(found: Evaluation, lang: Lang = "zh") -> ConsoleRenderable:
    """Precision, recall and F1 of each measure over all documents; below, F1 of each document."""
    total = table(
        *(label(c, lang) for c in ("measure", "precision", "recall", "f1", "right", "reported", "expected")),
        numbers=tuple(range(1, 7)),
    )
    measures = []
    for name, count in found.total.counts():
        measures.append(name)
        figures = (f"{count.precision:.3f}", f"{count.recall:.3f}", f"{count.f1:.3f}")
        total.add_row(
            label(f"measure.{name}", lang),
            *figures,
            *(f"{number:.0f}" for number in (count.right, count.reported, count.expected)),
        )
    each = table(
        label("document", lang),
        *(label(f"measure.{m}", lang) for m in measures),
        numbers=tuple(range(1, len(measures) + 1)),
    )
    for entry in found.documents:
        counts = dict(entry.scores.counts())
        cells = [f"{counts[m].f1:.2f}" if m in counts else "" for m in measures]
        each.add_row(Text(printable(entry.document)), *cells)
    return Group(title_line(label("scores", lang)), total, Text(), title_line(label("f1_each", lang)), each)

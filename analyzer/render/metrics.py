"""Metrics as a table, the missing numbers standing out in their sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from ..digest.excerpts import printable, shorten
from ..digest.groups import heading, missing
from ..digest.places import Places
from ..errors import Lang
from ..model.report import Report
from .labels import label
from .styles import MISSING, QUIET
from .summary import metric_line
from .terminal import table

# How the texts share what the numbers leave; the passage matters most.
_RATIOS = {"document": 2, "section": 1, "indicator": 2, "context": 6}
_NUMBERS = ("value", "confidence")
_SPARE = ("section", "confidence")
_LEAST_PASSAGE = 24


def metrics_table(
    reports: Iterable[Report], lang: Lang = "zh", *, only_missing: bool = False, named: bool = False
) -> Table:
    """A row for each metric; `named` adds a column with the document, `only_missing` goes without values."""
    columns = [
        *(["document"] if named else []),
        *("place", "section", "indicator"),
        *([] if only_missing else ["value"]),
        *("unit", "confidence", "context"),
    ]
    made = table(
        *(label(c, lang) for c in columns),
        numbers=[columns.index(c) for c in _NUMBERS if c in columns],
        fixed=(columns.index("place"),),
        spare=[columns.index(c) for c in _SPARE],
    )
    for name, made_column in zip(columns, made.columns, strict=True):
        made_column.ratio = _RATIOS.get(name)
    made.columns[-1].min_width = _LEAST_PASSAGE
    for report in reports:
        for cells in _rows(report, lang, only_missing=only_missing):
            made.add_row(*(cells[c] for c in columns))
    return made


def _rows(report: Report, lang: Lang, *, only_missing: bool) -> Iterator[dict[str, RenderableType]]:
    places = Places(report, lang)
    sections = {s.id: heading(s) for s in report.outline}
    for metric in missing(report.metrics) if only_missing else report.metrics:
        given = metric.status == "given"
        yield {
            "document": Text(printable(report.source.id), style=QUIET),
            "place": Text(places.shown(metric.value_start), style=QUIET),
            "section": Text(shorten(sections.get(metric.section or "", ""), 12), style=QUIET),
            "indicator": Text(shorten(metric.indicator or "", 16)),
            "value": Text(metric.value_text) if given else Text(label("mark", lang), style=MISSING),
            "unit": Text(shorten(metric.unit or "", 8)),
            "confidence": f"{metric.confidence:.2f}",
            "context": metric_line(report.text, metric, lang),
        }

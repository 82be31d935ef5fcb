"""Metrics as a table, the missing numbers standing out in their sentences."""

from __future__ import annotations

from collections.abc import Iterable

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
_RATIOS = (None, 1, 2, None, None, None, 6)
_LEAST_PASSAGE = 24


def metrics_table(
    reports: Iterable[Report], lang: Lang = "zh", *, only_missing: bool = False, named: bool = False
) -> Table:
    """A row for each metric; `named` adds a column with the document."""
    columns = ["place", "section", "indicator", "value", "unit", "confidence", "context"]
    made = table(
        *(label(c, lang) for c in (["document"] if named else []) + columns),
        numbers=(3 + named, 5 + named),
        fixed=(named,),
        spare=(5 + named, 1 + named),
    )
    for made_column, ratio in zip(made.columns, [*([2] if named else []), *_RATIOS], strict=True):
        made_column.ratio = ratio
    made.columns[-1].min_width = _LEAST_PASSAGE
    for report in reports:
        places = Places(report, lang)
        sections = {s.id: heading(s) for s in report.outline}
        for metric in missing(report.metrics) if only_missing else report.metrics:
            value = (
                Text(metric.value_text)
                if metric.status == "given"
                else Text(label("mark", lang), style=MISSING)
            )
            made.add_row(
                *([Text(printable(report.source.id), style=QUIET)] if named else []),
                Text(places.shown(metric.value_start), style=QUIET),
                Text(shorten(sections.get(metric.section or "", ""), 12), style=QUIET),
                Text(shorten(metric.indicator or "", 16)),
                value,
                Text(shorten(metric.unit or "", 8)),
                f"{metric.confidence:.2f}",
                metric_line(report.text, metric, lang, around=10),
            )
    return made

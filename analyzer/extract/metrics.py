"""Metric findings."""

from __future__ import annotations

from ..lexicon import Lexicon
from ..model.findings import Metric
from ..model.layout import Layout


def find_metrics(layout: Layout, lexicon: Lexicon) -> tuple[Metric, ...]:
    """All metrics of a document in the order of the text."""
    del layout, lexicon
    return ()

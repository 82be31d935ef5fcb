"""Problems and measures: items with their single points."""

from __future__ import annotations

from ..lexicon import Lexicon
from ..model.findings import Point
from ..model.layout import Layout


def find_points(layout: Layout, lexicon: Lexicon) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """Problems and measures of a document, each in the order of the text."""
    del layout, lexicon
    return (), ()

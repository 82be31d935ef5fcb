"""Initiative findings."""

from __future__ import annotations

from ..lexicon import Lexicon
from ..model.findings import Initiative
from ..model.layout import Layout


def find_initiatives(layout: Layout, lexicon: Lexicon) -> tuple[Initiative, ...]:
    """All initiatives of a document in the order of the text."""
    del layout, lexicon
    return ()

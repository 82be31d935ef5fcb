"""Reference findings."""

from __future__ import annotations

from ..lexicon import Lexicon
from ..model.findings import Reference
from ..model.layout import Layout


def find_references(layout: Layout, lexicon: Lexicon) -> tuple[Reference, ...]:
    """All references of a document in the order of the text."""
    del layout, lexicon
    return ()

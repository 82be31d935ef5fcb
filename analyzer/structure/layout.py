"""From text to Layout: the steps in their order."""

from __future__ import annotations

from ..lexicon import Lexicon
from ..model.layout import Layout, Zone
from ..text.folding import fold


def read_layout(text: str, lexicon: Lexicon) -> Layout:
    """Zones, outline, roles and sentences of a text."""
    del lexicon
    return Layout(
        text=text,
        folded=fold(text),
        title=None,
        genre=None,
        zones=(Zone("body", 0, len(text)),),
        sections=(),
        sentences=(),
    )

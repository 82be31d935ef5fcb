"""One segmenter for each lexicon: its dictionary takes a tenth of a second to load."""

from __future__ import annotations

from ..text.words import Segmenter
from .store import Lexicon


def segmenter(lexicon: Lexicon) -> Segmenter:
    """The segmenter with the user's words. Ask for it by `lexicon.built(segmenter)`, so that all share one.

    >>> lexicon = Lexicon()
    >>> lexicon.built(segmenter) is lexicon.built(segmenter)
    True
    """
    return Segmenter(lexicon.user_words())

"""Problem points and the measures that answer them, ranked."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon import Lexicon
from ..model.findings import Link, Point


def link_answers(problems: Sequence[Point], measures: Sequence[Point], lexicon: Lexicon) -> tuple[Link, ...]:
    """Links, best first for each problem point; none where nothing fits."""
    del problems, measures, lexicon
    return ()

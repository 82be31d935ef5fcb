"""What the words behind a quantity say of the things it counts where no noun names them: 有12项达到先进水平."""

from __future__ import annotations

from ...text.regex import regex
from .vocabulary import Vocabulary, longest_at

_LONGEST_SAID = 14
_RANKED_BEST = regex(r"[0-9]+强")
_MARKS = frozenset("，,。；;！!？?：:\n 、（(")


def told_behind(text: str, at: int, words: Vocabulary) -> tuple[str, int]:
    """What is said from `at` on, to the end of the clause, and where that is; ("", at) unless a verb stands there."""
    verb = longest_at(words.stops, text, at)
    moved = verb in words.relations and words.relations[verb].direction is not None
    end = _clause_end(text, at, _LONGEST_SAID) if len(verb) > 1 and not moved else 0
    return (text[at:end].removesuffix("了"), end) if end else ("", at)


def _clause_end(text: str, start: int, longest: int) -> int:
    """The mark that ends the clause begun at `start`; 0 where a number or too many words come first."""
    end = start
    while end < len(text) and text[end] not in _MARKS:
        if end - start >= longest or (text[end].isdigit() and _RANKED_BEST.match(text, end) is None):
            return 0
        end += 1
    return end

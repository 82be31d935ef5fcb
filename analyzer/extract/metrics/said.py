"""What the words behind a quantity say of the things it counts: 2家企业获评省级示范, 有12项达到先进水平."""

from __future__ import annotations

from ...text.regex import regex
from .vocabulary import Vocabulary, longest_at

_LONGEST_SAID = 14
# Nouns of at most so many characters name nothing without what is said of them (3家企业获评…).
_SHORT = 3
_ACHIEVED = regex(r"成功|首次|均|全部")
_LONGEST_HONOUR = 18
_RANKED_BEST = regex(r"[0-9]+强")
_MARKS = frozenset("，,。；;！!？?：:\n 、（(")


def predicate(text: str, noun: str, end: int, words: Vocabulary) -> tuple[str, int]:
    """The name of things of which the words behind tell, and their end: 2家企业获评省级示范 counts 获评省级示范企业."""
    adverb = _ACHIEVED.match(text, end)
    start = adverb.end() if adverb is not None else end
    verb = longest_at(words.honours, text, start) if len(noun) <= _SHORT else ""
    closed = _clause_end(text, start + len(verb), _LONGEST_HONOUR) if verb else 0
    if closed < start + len(verb) + 2:
        return "", end
    said = text[start:closed].rstrip("了")
    return (said if said.endswith(noun) else said + noun), closed


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

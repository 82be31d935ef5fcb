"""What each sentence does: its section's role, but for the problems that a report hides among its achievements."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.matcher import TermMatcher
from ..lexicon.rows import RoleCueRow
from ..model.layout import ROLES, Role
from ..text.regex import regex
from .outline import Heading
from .role_model import Scores

_PARAGRAPH_END = regex(r"[\r\n\u2028\u2029]|\u3000\u3000")
_MAX_PASSAGE = 1200
ITEMS = frozenset({"shi", "ord", "circ"})
"""Styles of numbers that count in running text: 一是, 第一, ①."""
_MAY_HIDE: frozenset[Role] = frozenset({"achievement", "background", "other"})
_ENUMERATED = regex(r"\s*(?:[一二三四五六七八九十]是|[(（][一二三四五六七八九十\d]+[)）]|[—-]|主要)")


class SentenceRoles:
    """Roles of sentences, with the words that open and close a passage of problems."""

    def __init__(self, rows: Sequence[RoleCueRow]) -> None:
        self._rows = rows
        self._matcher = TermMatcher([r.word for r in rows])

    def read(
        self,
        text: str,
        headings: Sequence[Heading],
        sections: Sequence[Role],
        sentences: Sequence[tuple[int, int]],
        scores: Sequence[Scores] | None,
    ) -> tuple[list[Role], list[Role]]:
        """Roles of sections and sentences; `scores` are those of a text without headings.

        Items that only count the problems of a passage (一是…, 二是…) are problems, too.
        """
        told = list(sections)
        roles: list[Role] = []
        at = -1
        until = -1
        for k, (start, end) in enumerate(sentences):
            while at + 1 < len(headings) and headings[at + 1].start <= start:
                at += 1
                if headings[at].style not in ITEMS:
                    until = -1
                elif start < until:
                    told[at] = "problem"
            role = told[at] if at >= 0 else _before_headings(k, scores if not headings else None)
            opening, closing = self._signals(text[start:end])
            if until > start and closing:
                until = -1
            elif until <= start and opening and role in _MAY_HIDE:
                until = _passage_end(text, end)
            roles.append("problem" if start < until else role)
        return told, roles

    def _signals(self, sentence: str) -> tuple[bool, bool]:
        """Whether a sentence opens, whether it closes a passage of problems."""
        found = {self._rows[i].role for _, _, i in self._matcher.find(sentence)}
        return "problem" in found, bool(found - {"problem"})


def _before_headings(k: int, scores: Sequence[Scores] | None) -> Role:
    """Role of a sentence that no heading stands above: the introduction, or the model's in a text without headings."""
    if scores is None:
        return "background"
    near = scores[max(k - 1, 0) : k + 2]
    sums = [sum(s[i] for s in near) + scores[k][i] for i in range(len(ROLES))]
    return ROLES[sums.index(max(sums))]


def _passage_end(text: str, start: int) -> int:
    """End of the paragraph, and of those that go on counting (一是…, 二是…) right below it."""
    end = _paragraph_end(text, start)
    while end < len(text) and end - start < _MAX_PASSAGE:
        following = _PARAGRAPH_END.sub(" ", text[end : end + 40])
        if not _ENUMERATED.match(following):
            break
        end = _paragraph_end(text, end + len(following) - len(following.lstrip()) + 1)
    return min(end, start + _MAX_PASSAGE)


def _paragraph_end(text: str, start: int) -> int:
    found = _PARAGRAPH_END.search(text, start)
    return found.start() if found else len(text)

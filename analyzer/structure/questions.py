"""Questions that open the sections of an interview (答记者问), and what they ask for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..lexicon.matcher import TermMatcher
from ..lexicon.rows import RoleCueRow
from ..model.layout import Role
from ..text.regex import regex
from .lines import Line

# On folded text. Who asks, the question, and the mark behind which the answer stands.
_ASKING = r"(?:记者提问|记者问|提问|问|记者|网友|主持人) ?:"
_SIGNS = ("问:", "问 :", "记者:", "记者 :", "网友:", "主持人:")
_QUESTION_LINE = regex(rf"{_ASKING}.{{4,160}}[?。]$")
_QUESTION_IN_LINE = regex(
    rf"(?<=[。!?;)”\s])({_ASKING})[^\n]{{4,200}}?[?。](?=\s*(?:[^\s:。?]{{0,12}}答|[^\s:。?]{{2,8}}) ?:)"
)
_ASKED = regex(_ASKING)
# What a document is called says nothing of what is asked about it.
_DOCUMENT = regex(r"《[^》]*》")
_REACH = 200
# A line that is a question and nothing else, perhaps counted (01 什么是…？); the line below answers.
_PLAIN_QUESTION = regex(r"(?P<number>(?:\d{1,2}[ 、.]+)?)(?=[^\d“])[^。?;]{5,80}\?$")
_LEAST_PLAIN, _LEAST_ANSWER = 3, 10
# One question may be put for effect; two make an interview.
_LEAST = 2


_ANSWERING = regex(r"[?。\s]*(?:[^\s:。?]{0,12}答 ?:)?\s*")


def answer_start(folded: str, start: int, end: int) -> int:
    """Where the words of the answer begin behind a question that ends at `start`.

    >>> answer_start("为什么修订?答:为了", 5, 10)
    8
    """
    match = _ANSWERING.match(folded, start, end)
    return match.end() if match else start


def skip_asking(folded: str, start: int) -> int:
    """Behind the words that tell who asks (问：), else `start`.

    >>> skip_asking("问:为什么修订?", 0)
    2
    """
    match = _ASKED.match(folded, start)
    return match.end() if match else start


def find_questions(folded: str, lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Place and line index of each question that is put by name (问：…？答：…), where there are several."""
    # Most texts hold none: looked for as it stands, the mark behind who asks is found in no time.
    if not any(sign in folded for sign in _SIGNS):
        return []
    found: list[tuple[int, int]] = []
    for index, line in enumerate(lines):
        if _QUESTION_LINE.match(folded, line.start, line.end):
            found.append((line.start, index))
            continue
        if _ASKED.match(folded, line.start, line.end) and _is_answered(folded, line):
            found.append((line.start, index))
        inner = _QUESTION_IN_LINE.finditer(folded, line.start + 1, line.end)
        found += [(match.start(1), index) for match in inner]
    return found if len(found) >= _LEAST else []


def find_question_lines(folded: str, lines: Sequence[Line]) -> list[tuple[int, int, int]]:
    """Place, end of the number and line index of each line that asks and is answered below it, where there are some."""
    if folded.count("?") < _LEAST_PLAIN:
        return []
    found: list[tuple[int, int, int]] = []
    for index, (line, below) in enumerate(pairwise(lines)):
        match = _PLAIN_QUESTION.match(folded, line.start, line.end)
        if match and below.end - below.start >= _LEAST_ANSWER and folded[below.end - 1] != "?":
            found.append((line.start, match.end("number"), index))
    return found if len(found) >= _LEAST_PLAIN else []


def _is_answered(folded: str, line: Line) -> bool:
    """Whether question and answer stand in one line."""
    head = folded[line.start : min(line.end, line.start + _REACH)]
    return "?" in head and ":" in head[head.index("?") :]


def question_span(folded: str, start: int, limit: int) -> tuple[int, int] | None:
    """Span of the question behind the words that tell who asks; None where nobody asks there.

    >>> question_span("问:为什么修订?答:为了", 0, 12)
    (2, 7)
    """
    behind = skip_asking(folded, start)
    if behind == start:
        return None
    ends = [e for e in (folded.find(mark, behind, min(limit, behind + _REACH)) for mark in "?。") if e > 0]
    return (behind, min(ends)) if ends else None


def question_of(folded: str, start: int, title_start: int, title_end: int) -> str | None:
    """The whole question that a heading is, None where it is none.

    >>> question_of("三、下一步如何落实?各地要抓紧。", 0, 2, 9)
    '下一步如何落实'
    """
    if span := question_span(folded, start, title_end + _REACH):
        return folded[span[0] : span[1]]
    if folded[title_end : title_end + 1] == "?":
        return folded[title_start:title_end]
    return None


class QuestionReader:
    """Reads what a question asks for with the words of a lexicon."""

    def __init__(self, rows: Sequence[RoleCueRow]) -> None:
        self._rows = rows
        self._matcher = TermMatcher([r.word for r in rows])

    def role(self, question: str) -> Role | None:
        """The role of the answer: by the last of the surest words, since what is asked for stands at the end."""
        rows = [self._rows[i] for _, _, i in self._matcher.find(_DOCUMENT.sub("", question))]
        if not rows:
            return None
        surest = max(row.weight for row in rows)
        return [row.role for row in rows if row.weight == surest][-1]

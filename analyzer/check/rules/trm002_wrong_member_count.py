"""A slogan with the wrong number of members.

What: “四个自信”（道路自信、理论自信、制度自信）：列出的内容与数字不符。
Why: 漏写或多写了一项；列在口号前面的也一样。
Wrong: 坚定“四个自信”（道路自信、理论自信、制度自信）。
Right: 坚定“四个自信”（道路自信、理论自信、制度自信、文化自信）。
Source: 编辑校对惯例（数字与列项一致）；词表 lexicons/initiatives
What (en): A slogan with a number and a list of its members that has fewer or more of them.
Why (en): One was forgotten or added; a list in front of the slogan is looked at just so.
Source (en): editing practice (the number agrees with the list); the lexicon (lexicons/initiatives)
"""

from __future__ import annotations

from collections.abc import Iterator

from ...lexicon import Lexicon
from ...lexicon.matcher import EdgeWords
from ...text.regex import regex
from ..rule import Finding, Findings, Rule

_LEAD = regex("[(（:：即]|—(?<=——)")
_BEFORE_LEAD = "，—”’"
_LIST = regex(r"[^。；;\n)）]{4,80}")
_QUOTED = regex("“(?P<name>[^“”\\n]{2,10})”")
_CLAUSE = regex("[，。；：:;（(“”\\n]")
_MARKS = regex(r"[、，,和及与]")
_TRIM = "“”‘’《》 \u3000"
_REACH = 80
# Longer names say their members themselves.
_LONGEST = 12


class _Formulas:
    """Formulas whose members the lexicon knows; one name may stand for several."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.members = lexicon.kept("initiatives", dict[str, list[tuple[str, ...]]], _members)
        self.names = EdgeWords(name for name in self.members if len(name) <= _LONGEST)


def _members(lexicon: Lexicon) -> dict[str, list[tuple[str, ...]]]:
    members: dict[str, list[tuple[str, ...]]] = {}
    for row in lexicon.initiatives():
        if len(row.members) > 1:
            for name in (row.name, *row.aliases):
                members.setdefault(name, []).append(row.members)
    return members


def check(found: Findings) -> Iterator[Finding]:
    """Lists right behind or in front of a formula that name its members, but not as many as it has."""
    known = found.lexicon.built(_Formulas)
    for name, start, end, words in (
        *_lists_behind(found.text, known.names),
        *_lists_before(found.text, known),
    ):
        listed = [word.strip(_TRIM) for word in _MARKS.split(words)]
        choices = [(members, sum(word in listed for word in members)) for members in known.members[name]]
        if "等" in words or any(present == len(members) == len(listed) for members, present in choices):
            continue
        # More than the members is a fault only in brackets, where nothing else may follow.
        bracketed = found.text.startswith(("）", ")"), end)
        for members, present in choices:
            too_few = 2 <= present == len(listed) < len(members)
            too_many = bracketed and present == len(members) < len(listed)
            if too_few or too_many:
                yield _finding(name, start, end, members, listed)
                break


def _lists_behind(text: str, names: EdgeWords) -> Iterator[tuple[str, int, int, str]]:
    """Name, start, end and words of each list behind a formula: “四个自信”（…）, 四个自信，即…"""
    for lead in _LEAD.finditer(text):
        end = lead.start()
        before = text[max(0, end - 3) : end]
        end -= len(before) - len(before.rstrip(_BEFORE_LEAD))
        name = names.ending_at(text, end) if text[end - 1 : end].isalpha() else None
        words = _LIST.match(text, lead.end()) if name else None
        if name and words and _MARKS.search(words[0]):
            start = end - len(name)
            yield name, start - text.startswith("“", start - 1), words.end(), words[0]


def _lists_before(text: str, known: _Formulas) -> Iterator[tuple[str, int, int, str]]:
    """The same for lists in front: 道路自信、理论自信“四个自信”. A verb may stand before the first member."""
    for formula in _QUOTED.finditer(text):
        clause = _CLAUSE.split(text[max(0, formula.start() - _REACH) : formula.start()])[-1]
        first, *others = _MARKS.split(clause)
        if not others or formula["name"] not in known.members:
            continue
        members = (m for choice in known.members[formula["name"]] for m in choice)
        begun = max((m for m in members if first.endswith(m)), key=len, default="")
        if begun:
            words = clause[len(first) - len(begun) :]
            yield formula["name"], formula.start() - len(words), formula.end(), words


def _finding(name: str, start: int, end: int, members: tuple[str, ...], listed: list[str]) -> Finding:
    absent = [word for word in members if word not in listed]
    zh = f"这里缺少：{'、'.join(absent)}" if absent else f"这里列了{len(listed)}项"
    en = f"missing here: {', '.join(absent)}" if absent else f"{len(listed)} are listed"
    return Finding(
        start=start,
        end=end,
        zh=f"“{name}”应有{len(members)}项，{zh}",
        en=f"{name} has {len(members)} members; {en}",
        confidence=0.85,
    )


RULE = Rule(
    code="TRM002",
    name="wrong-member-count",
    severity="warning",
    source="编辑校对惯例（数字与列项一致）",
    zh="列出的内容与口号中的数字不符。",
    en="The members listed do not agree with the number of the slogan.",
    check=check,
    tables=("initiatives",),
)

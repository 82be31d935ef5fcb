"""A slogan with the wrong number of members.

What: “四个自信”（道路自信、理论自信、制度自信）：列出的内容与数字不符。
Why: 漏写或多写了一项。
Wrong: 坚定“四个自信”（道路自信、理论自信、制度自信）。
Right: 坚定“四个自信”（道路自信、理论自信、制度自信、文化自信）。
Source: 编辑校对惯例（数字与列项一致）；词表 lexicons/initiatives
"""

from __future__ import annotations

from collections.abc import Iterator

from ...lexicon import Lexicon
from ...lexicon.matcher import EdgeWords
from ...text.regex import regex
from ..rule import Finding, Findings, Rule

_LEAD = regex(r"[”’]?(?:[(（]|[:：]|——|，?即)")
_LIST = regex(rf"{_LEAD.pattern}(?P<list>[^。；;\n)）]{{4,80}})")
_MARKS = regex(r"[、，,和及与]")
_TRIM = "“”‘’《》 \u3000"


class _Formulas:
    """Formulas whose members the lexicon knows."""

    def __init__(self, lexicon: Lexicon) -> None:
        rows = [row for row in lexicon.initiatives() if len(row.members) > 1]
        self.members = {row.key: row.members for row in rows}
        self.names = EdgeWords({name for row in rows for name in (row.name, *row.aliases)})


def _has_list(text: str, names: EdgeWords) -> bool:
    """Whether a list stands behind one of the names anywhere."""
    for lead in _LEAD.finditer(text):
        if names.ending_at(text, lead.start()) is not None:
            match = _LIST.match(text, lead.start())
            if match and _MARKS.search(match["list"]):
                return True
    return False


def check(found: Findings) -> Iterator[Finding]:
    """Lists right behind a formula that name its members and nothing else, but not all of them."""
    known = found.lexicon.built(_Formulas)
    # Looking for mentions is dear; few texts put a list behind one of these names.
    if not _has_list(found.text, known.names):
        return
    for mention in found.initiatives:
        members = known.members.get(mention.entry or "")
        match = _LIST.match(found.text, mention.end) if members else None
        if members is None or match is None or "等" in match["list"]:
            continue
        listed = [word.strip(_TRIM) for word in _MARKS.split(match["list"])]
        present = [word for word in members if word in listed]
        if 2 <= len(present) == len(listed) < len(members):
            absent = "、".join(word for word in members if word not in listed)
            yield Finding(
                start=mention.start,
                end=match.end("list"),
                zh=f"“{mention.name}”应有{len(members)}项，这里缺少：{absent}",
                en=f"{mention.name} has {len(members)} members; missing here: {absent}",
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

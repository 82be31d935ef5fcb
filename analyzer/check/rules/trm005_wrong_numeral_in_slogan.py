"""A known slogan with another numeral.

What: “三新二高”“五个意识”：与全国通用的提法只差一个数字，词表里没有这一提法。
Why: 数字口号多，容易记混；提法写错是硬伤。
Wrong: 增强“五个意识”、坚定“四个自信”、做到“两个维护”。
Right: 增强“四个意识”、坚定“四个自信”、做到“两个维护”。
Source: 词表 lexicons/initiatives；编辑校对惯例
What (en): A quoted slogan that the lexicon does not have and that is one numeral off a known one:
    五个意识.
Why (en): Such slogans are many and easily mixed up, and a wrong one is a grave mistake.
Source (en): the lexicon (lexicons/initiatives); editing practice
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ...lexicon import Lexicon
from ...lexicon.names import initiative_names
from ...text.regex import regex
from ..patterns import body_matches
from ..rule import Finding, Findings, Rule

_QUOTED = regex("“(?P<at>[\u4e00-\u9fff]{3,8})”")
_SENTENCE_END = regex("[。！？；\\n]")
_NUMERALS = frozenset("一二两三四五六七八九十双")
# 八个坚持 may be anybody's: with many numerals in use, one more is no mistake.
_FEW = 2
_POLITICAL = frozenset({"ideology", "party_building"})


class _Slogans:
    """Formulas of the whole country whose members are known, by what is left of them without one numeral."""

    def __init__(self, lexicon: Lexicon) -> None:
        national = [row for row in lexicon.initiatives() if row.level == "national" and len(row.members) > 1]
        self.political = {row.name for row in national if row.domain in _POLITICAL}
        self.complex = {row.name for row in national if len(_masks(row.name)) > 1}
        self._masked: dict[str, set[str]] = defaultdict(set)
        # Of every formula, so that one that differs in another way is not the only one.
        for name in lexicon.built(initiative_names):
            for masked in _masks(name):
                self._masked[masked].add(name)

    def intended(self, word: str) -> set[str]:
        """The known formulas that differ from an unknown word in one numeral."""
        return {name for masked in _masks(word) for name in self._masked.get(masked, ())}


def check(found: Findings) -> Iterator[Finding]:
    """Quoted words one numeral off a slogan: of two numerals at least, or in one sentence with others of its kind."""
    for match in body_matches(found, _QUOTED):
        if match["at"] in found.lexicon.built(initiative_names) or _NUMERALS.isdisjoint(match["at"]):
            continue
        slogans = found.lexicon.built(_Slogans)
        names = slogans.intended(match["at"])
        political = names & slogans.political
        if 0 < len(political) <= _FEW and _has_company(found.text, match.start(), slogans):
            names = political
        elif len(names) > 1 or not names <= slogans.complex:
            continue
        if names:
            start, end = match.span("at")
            known = sorted(names)
            yield Finding(
                start=start,
                end=end,
                zh=f"没有“{match['at']}”的提法，通用的是{'、'.join(f'“{name}”' for name in known)}",
                en=f"{match['at']} looks like a mistake for {', '.join(known)}",
                confidence=0.7,
            )


def _has_company(text: str, place: int, slogans: _Slogans) -> bool:
    """Whether the sentence at `place` quotes other political slogans."""
    before = _SENTENCE_END.split(text[max(0, place - 80) : place])[-1]
    after = _SENTENCE_END.split(text[place : place + 80])[0]
    return any(match["at"] in slogans.political for match in _QUOTED.finditer(before + after))


def _masks(name: str) -> list[str]:
    return [f"{name[:i]}*{name[i + 1 :]}" for i, char in enumerate(name) if char in _NUMERALS]


RULE = Rule(
    code="TRM005",
    name="wrong-numeral-in-slogan",
    severity="warning",
    status="preview",
    source="词表 lexicons/initiatives；编辑校对惯例",
    zh="数字口号里的数字与通用提法不符。",
    en="A slogan has another numeral than the known one.",
    check=check,
    tables=("initiatives",),
)

"""Marks that may hold the place of a number: XX, ＿＿, ●●, empty brackets, fields of templates, 待补, nan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...text.regex import regex
from .vocabulary import Vocabulary

CROSSES = "xX×Х✕╳*"
"""Marks for anonymous names as well as for numbers, and signs of formulas."""
SIGNS = "■-◿▀-▟★☆☐-☒\ufffd\ue000-\uf8ff"
"""Geometric shapes and what is left of characters that could not be read: the inside of a character class."""
# What a mark begins with: found in one class before the marks themselves are tried.
_BEGINS = regex(rf"[{CROSSES}{SIGNS}_…—\-($\[【〔「<#{{?.N]")
_CROSS = rf"[{CROSSES}]"
_SIGN = rf"[{SIGNS}]"
_MARK = regex(
    rf"(?P<cross>{_CROSS}{{1,6}}(?:\.{_CROSS}{{1,4}}|\.[0-9]+)?)|(?P<sign>{_SIGN}{{1,6}}(?:\.{_SIGN}{{1,4}})?)"
    r"|(?P<line>_{1,60}(?:\._{1,20})?)|(?P<dots>…{1,2}|\.{3,6})|(?P<dash>—{1,4}|-{2,6}|#{2,12})|(?P<letter>\?{1,4}|N{1,4})"
    r"|(?P<field>[$#]\{[^{}\n]{1,40}\}|\{\{[^{}\n]{1,40}\}\})"
    r"|(?P<bracket>[(\[【〔「<{](?P<inside>[^()\[\]【】〔〕「」<>{}，,。；;\n]{0,20})[)\]】〕」>}])"
)
# What brackets hold that stand for a number, besides the words.
_NOTHING = regex(rf"[ {CROSSES}{SIGNS}_….?-]*")
# Kinds that no digit belongs to.
_ALONE = frozenset(("dots", "dash", "field", "bracket"))


class Mark(NamedTuple):
    """A mark in a folded text. It starts with the digits in front of it, if any: 1X%, 1*.*万."""

    start: int
    end: int
    kind: str
    """A group of the expression above."""
    text: str
    """The mark without the digits."""

    @property
    def weak(self) -> bool:
        """Whether it has meanings of its own: an omission, a question, a bullet, a tick box, a sign of a formula."""
        return self.kind in ("dots", "dash") or (
            len(self.text) == 1 and self.kind != "line" and self.text not in "xX"
        )


def find_marks(text: str, words: Vocabulary) -> Iterator[Mark]:
    """Every mark of a folded text, in no order."""
    for start, end, _ in words.placeholders.find(text):
        if not _latin(text[start - 1 : start]) and not _latin(text[end : end + 1]):
            start -= text[start - 1 : start] == "#"  # #N/A, #REF!
            yield Mark(start, end, "field", text[start:end])
    done = 0
    for begin in _BEGINS.finditer(text):
        match = _MARK.match(text, begin.start()) if begin.start() >= done else None
        if match is None or (match["inside"] and not _holds_nothing(match["inside"], words)):
            continue
        (start, done), kind = match.span(), match.lastgroup or ""
        if kind in _ALONE or (start := _with_digits(text, start, done)) >= 0:
            yield Mark(start, done, kind, match[0])


def _holds_nothing(content: str, words: Vocabulary) -> bool:
    """Whether what stands in brackets is no text of its own: （__）, 【XX】, [数值]."""
    return content.strip(" ") in words.fields or _NOTHING.fullmatch(content) is not None


def _with_digits(text: str, start: int, end: int) -> int:
    """Where the masked number begins: 1X%, 1*.*万. -1 for 2×35, 1+X, G*100 and words in Latin."""
    single = end - start == 1
    while start and text[start - 1] in "0123456789.":
        start -= 1
    before, after = text[start - 1 : start], text[end : end + 1]
    if _latin(after) or (after and after in "_+-/@"):
        return -1
    if text.endswith(("PM", "PM_"), 0, start):
        return start
    if _latin(before) or (before and before in "+-_/@&零〇一二三四五六七八九十"):
        return -1
    return -1 if single and before in ("”", "“") else start  # “数据要素×”行动


def _latin(character: str) -> bool:
    return character.isascii() and character.isalnum()

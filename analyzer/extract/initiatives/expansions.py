"""What a name stands for where the document itself says so: in brackets, in a glossary, by 是指, by 以下简称."""

from __future__ import annotations

import re

from ...lexicon.check import counted
from .passage import Passage
from .tables import NameTables

_BRACKETS = re.compile(r"\((?:即|指|是指|包括)?[:,]?([^()]{4,120})\)")
_THAT_IS = re.compile(r"[,(]?(?:即(?![将时可便使日刻])|是指|系指|指的是)[:,]?([^。;\n()]{4,120})")
_GLOSS = re.compile(r":([^。\n]{4,160})")
_LINE_START = re.compile(r"(?:^|\n)\s*(?:\[?\d{1,3}[\]\..、]?|注\d*:?)?\s*$")
_SHORT_FOR = re.compile(r"([^,。;:、()《》“”\n]{4,40})\((?:以下|下)?(?:统称|简称|称为?)?为?$")
_SHORT_MARK = re.compile(r"\((?:以下|下)(?:统|简)?称为?$")
_LIST = re.compile(r"((?:[^,。;:、()《》“”\s]{1,14}[、和及与]){1,11}[^,。;:、()《》“”\s]{1,14})$")
_ITEM = re.compile(r"[、和及与]")


def expansions(passage: Passage, tables: NameTables) -> dict[str, str]:
    """Quoted name -> what the document says it stands for; the first saying counts.

    A list counts only where it has as many items as the name says.

    >>> from analyzer.lexicon import Lexicon
    >>> from analyzer.structure import read_layout
    >>> lexicon = Lexicon()
    >>> text = "兜牢“三稳”（稳就业、稳收入、稳物价）底线，办好“两改”（改厕、改水、改电）。"
    >>> expansions(Passage(read_layout(text, lexicon)), NameTables(lexicon))
    {'三稳': '稳就业、稳收入、稳物价'}
    """
    found: dict[str, str] = {}
    for quote in passage.quoted:
        name = quote.inner(passage.text)
        if name not in found and (said := _said_of(name, quote.start, quote.end, passage.text, tables)):
            found[name] = said
    return found


def _said_of(name: str, start: int, end: int, text: str, tables: NameTables) -> str | None:
    before = text[max(0, start - 60) : start]
    if (match := _BRACKETS.match(text, end)) and _fits(name, match[1]):
        return match[1].strip()
    if match := _THAT_IS.match(text, end):
        return match[1].strip()
    if _LINE_START.search(before) and (match := _GLOSS.match(text, end)):
        return match[1].strip()
    if _SHORT_MARK.search(before) and (match := _SHORT_FOR.search(before)):
        return _without_leads(match[1].strip(), tables)
    if (match := _LIST.search(before)) and _fits(name, match[1]):
        return _without_leads(match[1], tables)
    return None


def _without_leads(words: str, tables: NameTables) -> str:
    """The words less the verbs and adverbs that lead up to them: 做好茶、果、药 -> 茶、果、药."""
    start = 0
    while lead := tables.lead_at(words, start) or tables.openers.starting_at(words, start):
        start += len(lead)
    return words[start:] or words


def _fits(name: str, items: str) -> bool:
    """Whether as many items are listed as the name counts."""
    return len(_ITEM.split(items)) in counted(name)

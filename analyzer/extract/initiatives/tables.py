"""The word tables of this package, compiled once for each lexicon."""

from __future__ import annotations

import re

from ...lexicon import Lexicon
from ...lexicon.matcher import EdgeWords, TermMatcher
from ...lexicon.rows import HeadRow
from ...text.words import Segmenter

_NOTE = re.compile(r"[\[〔]\d{1,3}[\]〕]")


class NameTables:
    """Heads, leads and contexts. Build with `lexicon.built(name_tables)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        rows = lexicon.table("initiative_heads", HeadRow)
        self.heads = {row.word: row for row in rows}
        self.head_words = EdgeWords(self.heads)
        self.ending_heads = EdgeWords(row.word for row in rows if row.use != "quoted")
        self._naming = [row.word for row in rows if row.use != "quoted"]
        self._matcher = TermMatcher(self._naming)
        self.verbs = EdgeWords(lexicon.words("initiative_leads", "verb"))
        self.openers = EdgeWords(lexicon.words("initiative_leads", "opener"))
        self.adverbs = EdgeWords(lexicon.words("initiative_leads", "adverb"))
        self.subjects = EdgeWords(lexicon.words("initiative_leads", "subject"))
        self.links = EdgeWords(lexicon.words("initiative_leads", "link"))
        self.plain_formulas = frozenset(lexicon.words("plain_formulas"))
        self._contexts: dict[str, EdgeWords] = {}
        self._lexicon = lexicon
        self.segmenter = Segmenter(lexicon.user_words())

    def context(self, kind: str) -> EdgeWords:
        """The words of one class of `initiative_contexts.tsv`."""
        if kind not in self._contexts:
            self._contexts[kind] = EdgeWords(self._lexicon.words("initiative_contexts", kind))
        return self._contexts[kind]

    def naming_heads(self, text: str) -> list[tuple[int, int, str]]:
        """(start, end, head) of each noun that may end a name without quotes."""
        return [(start, end, self._naming[index]) for start, end, index in self._matcher.find(text)]

    def head_behind(self, text: str, end: int) -> tuple[int, HeadRow] | None:
        """Where the head noun of a quoted name ends that closes at `end`, and its row.

        Behind the quote may stand as many characters as the head's `reach` allows: “三早”育苗工程. Without any,
        “的” may stand between: “先代偿、后分险”的原则.
        """
        end = _behind_note(text, end)
        if word := self.head_words.starting_at(text, end):
            return end + len(word), self.heads[word]
        if text.startswith("的", end) and (word := self.head_words.starting_at(text, end + 1)):
            row = self.heads[word]
            return (end + 1 + len(word), row) if row.kind == "slogan" else None
        for place in range(end + 1, min(len(text), end + 5)):
            if not "\u4e00" <= text[place - 1] <= "\u9fff" or text[place - 1] in "的和与及等在为是":
                return None
            word = self.head_words.starting_at(text, place)
            if word and self.heads[word].reach >= place - end:
                return place + len(word), self.heads[word]
        return None

    def listed_before(self, text: str, end: int) -> HeadRow | None:
        """The head of a list that a quoted name closing at `end` belongs to: “甲”“乙”等专项行动."""
        if not text.startswith("等", end):
            return None
        for place in range(end + 1, min(len(text), end + 7)):
            word = self.head_words.starting_at(text, place)
            if word and (self.heads[word].use == "name" or self.heads[word].reach):
                return self.heads[word]
            if not "\u4e00" <= text[place] <= "\u9fff":
                return None
        return None


def _behind_note(text: str, end: int) -> int:
    """The place behind a note's number: “百社联百村”[10]行动."""
    match = _NOTE.match(text, end)
    return match.end() if match else end


def name_tables(lexicon: Lexicon) -> NameTables:
    """The compiled tables of a lexicon."""
    return NameTables(lexicon)

"""The word tables of this package, compiled once for each lexicon."""

from __future__ import annotations

from ...lexicon import Lexicon
from ...lexicon.matcher import EdgeWords, TermMatcher
from ...lexicon.rows import HeadRow
from ...lexicon.segmentation import segmenter
from ...text.regex import regex

_ACTIVE = frozenset({"action", "plan", "work"})
# Heads that stand beside quoted words only.
QUOTED_USES = frozenset({"quoted", "service"})
# Heads that make no name of known words before them: 每月一题 in 每月一题专项治理.
_LOOSE = QUOTED_USES | {"scheme"}
_FAR = 4
_NOTE = regex(r"[\[〔]\d{1,3}[\]〕]")


class NameTables:
    """Heads, leads and contexts. Ask for it by `lexicon.built(NameTables)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        rows = lexicon.table("initiative_heads", HeadRow)
        self.heads = {row.word: row for row in rows}
        self.head_words = EdgeWords(self.heads)
        self.ending_heads = EdgeWords(row.word for row in rows if row.use not in _LOOSE)
        self.full_heads = EdgeWords(row.word for row in rows if row.use not in _LOOSE or row.reach >= _FAR)
        """With one of these a known name says by itself that it is a name: 高雅艺术进校园活动."""
        self.programme_heads = EdgeWords(row.word for row in rows if row.kind == "programme" and row.reach)
        self._naming = [row.word for row in rows if row.use not in QUOTED_USES]
        self._matcher = TermMatcher(self._naming)
        self.verbs = EdgeWords(lexicon.words("initiative_leads", "verb"))
        self.means = EdgeWords(lexicon.words("initiative_leads", "means"))
        self.openers = EdgeWords(lexicon.words("initiative_leads", "opener"))
        self.adverbs = EdgeWords(lexicon.words("initiative_leads", "adverb"))
        self.subjects = EdgeWords(lexicon.words("initiative_leads", "subject"))
        self.links = EdgeWords(lexicon.words("initiative_leads", "link"))
        self.plain_quotes = frozenset(lexicon.words("plain_quotes"))
        self._actions = EdgeWords(row.word for row in rows if row.use in _ACTIVE)
        self._contexts: dict[str, EdgeWords] = {}
        self._lexicon = lexicon
        self._predicates = self.context("predicate_after")
        self._free = self.context("head_free")
        self.segmenter = lexicon.built(segmenter)

    def lead_at(self, text: str, start: int) -> str | None:
        """The verb of doing that begins at `start`, with its adverb (深入打好)."""
        adverb = self.adverbs.starting_at(text, start) or ""
        verb = self.verbs.starting_at(text, start + len(adverb))
        return adverb + verb if verb else None

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
        “的” may stand between before slogans' heads and pilots: “先代偿、后分险”的原则, “分税承包”的试点.
        """
        found = self._first_head(text, _behind_note(text, end))
        while found is not None and (more := self._actions.starting_at(text, found[0])):
            # “蓝天”专项整治行动: one head behind the other.
            found = found[0] + len(more), self.heads[more]
        return found

    def acts_behind(self, text: str, end: int) -> bool:
        """Whether an action or a work is named by what closes at `end`: “办证难”专项行动, “双提升”工程."""
        head = self.head_behind(text, end)
        return head is not None and head[1].use in _ACTIVE

    def _first_head(self, text: str, end: int) -> tuple[int, HeadRow] | None:
        word = self.head_words.starting_at(text, end)
        if word and (self.heads[word].reach or self.stands_free(text, end + len(word))):
            return end + len(word), self.heads[word]
        if text.startswith(("的", "为"), end) and (word := self.head_words.starting_at(text, end + 1)):
            row = self.heads[word]
            if row.kind == "slogan" or row.use == "pilot":
                # “先代偿、后分险”的原则 is the mention; 以“…”为原则 says what the slogan is.
                return (end + 1 + len(word) if text[end] == "的" else end), row
            return None
        for place in range(end + 1, min(len(text), end + 5)):
            if not "\u4e00" <= text[place - 1] <= "\u9fff" or text[place - 1] in "的和与及等在为是":
                return None
            word = self.head_words.starting_at(text, place)
            if word and self.heads[word].reach >= place - end:
                return place + len(word), self.heads[word]
        return None

    def stands_free(self, text: str, end: int) -> bool:
        """Whether a word ends here: 发展 does in “…”发展。 and does not in “…”发展轴."""
        after = text[end : end + 1]
        return (
            not "\u4e00" <= after <= "\u9fff"
            or after in self._free
            or bool(self._predicates.starting_at(text, end))
        )

    def listed_before(self, text: str, end: int) -> HeadRow | None:
        """The head of a list that a quoted name closing at `end` belongs to: “甲”“乙”等专项行动."""
        if not text.startswith("等", end):
            return None
        for place in range(end + 1, min(len(text), end + 7)):
            word = self.head_words.starting_at(text, place)
            if word and self._names_list(self.heads[word], text, place + len(word)):
                return self.heads[word]
            if not "\u4e00" <= text[place] <= "\u9fff":
                return None
        return None

    def _names_list(self, head: HeadRow, text: str, end: int) -> bool:
        """Whether the head that ends at `end` may close a list of names: “甲”“乙”等改革, but not 等改革任务."""
        if head.use in _ACTIVE or head.reach:
            return True
        return head.kind == "programme" and self.stands_free(text, end)


def _behind_note(text: str, end: int) -> int:
    """The place behind a note's number: “百社联百村”[10]行动."""
    match = _NOTE.match(text, end)
    return match.end() if match else end

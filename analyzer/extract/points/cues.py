"""The words by which problems and measures are told, compiled once from the lexicon."""

from __future__ import annotations

from itertools import accumulate
from typing import Literal

from msgspec import Struct

from ...lexicon import Lexicon
from ...lexicon.matcher import TermMatcher
from ...text.regex import regex

Kind = Literal["problem", "measure"]

# What a heading holds besides words: years, digits, marks.
_NO_WORDS = regex(r"[\d〇一二三四五六七八九十]+年?|[^\w]|_")
# Classes of genres that hold series of tasks.
_TASKED = ("directive", "report", "turning")
# So much of a sentence is looked at for an admission at its head (我们也清醒地看到).
ADMISSION_HEAD = 36
# Where in a sentence a resolve (对此，我们将) has to begin, and how long the word for it may be.
_RESOLVE_REACH, _LONGEST_RESOLVE = 10, 6
# On folded text: how the members of a list begin that looks at a matter from several sides (从需求看，…从产业看，…).
ASPECT = regex(r"从[^,。;]{2,12}[看讲],")
# A heading is a frame ("存在的主要问题") when nearly all of it is made of such words.
_FRAME_SHARE = 0.85


class WordMatcher:
    """Finds words, but not within longer ones that only contain them (失业 in 失业保险, 要 in 主要)."""

    def __init__(self, words: tuple[str, ...], neutral: tuple[str, ...]) -> None:
        # A word that stands in both lists counts.
        self._number = len(words)
        self._matcher = TermMatcher([*words, *(word for word in neutral if word not in words)])

    def find(self, text: str) -> list[tuple[int, int]]:
        """Their spans, in the order of the text."""
        return [(start, end) for start, end, index in self._matcher.find(text) if index < self._number]


class Cues(Struct, frozen=True, kw_only=True):
    """Matchers over the tables `contrasts`, `problem_cues`, `measure_cues` and `title_frames`."""

    buts: tuple[str, ...]
    meanwhiles: tuple[str, ...]
    admissions: TermMatcher
    sober: frozenset[str]
    """Admissions that announce problems and nothing else."""
    deficits: WordMatcher
    deficit_nouns: WordMatcher
    deficit_states: WordMatcher
    existence: TermMatcher
    backward: tuple[str, ...]
    list_leads: TermMatcher
    examples: tuple[str, ...]
    resolves: TermMatcher
    """What begins the sentence behind a passage of problems."""
    onward: TermMatcher
    """Those of them that lead on to other matters: 现提出, 各位代表."""
    solving: TermMatcher
    pledges: TermMatcher
    closings: TermMatcher
    addresses: tuple[str, ...]
    """How a speaker turns to the audience: 各位代表, 同志们."""
    own: TermMatcher
    """What opens the part on the government's own work: 对政府工作提出."""
    submissions: TermMatcher
    """What closes a report that asks for a decision: 以上意见如无不妥."""
    verbs: tuple[str, ...]
    modals: WordMatcher
    directives: frozenset[str]
    tasked: frozenset[str]
    turning: frozenset[str]
    reviews: TermMatcher
    tasks: TermMatcher
    no_tasks: TermMatcher
    frames: dict[Kind, TermMatcher]

    def deficit_count(self, text: str) -> int:
        """How many words of a stretch tell of a lack: 不足, 滞后, 问题."""
        return len(self.deficits.find(text))

    def is_frame(self, title: str, kind: Kind) -> bool:
        """Whether a heading only announces problems or measures and names none (存在的问题, 下一步打算)."""
        words = _NO_WORDS.sub("", title)
        if not words:
            return True
        covered = sum(end - start for start, end, _ in self.frames[kind].find(words))
        return covered >= _FRAME_SHARE * len(words)

    def is_resolve(self, sentence: str) -> bool:
        """Whether a sentence speaks of what will be done about problems (对此，我们将…), or leads on from them."""
        hits = self.resolves.find(sentence[: _RESOLVE_REACH + _LONGEST_RESOLVE])
        return (bool(hits) and hits[0][0] <= _RESOLVE_REACH) or bool(self.pledges.find(sentence))

    def leads_on(self, sentence: str) -> bool:
        """Whether a sentence leads on from problems to other matters: 为进一步…，现提出以下意见."""
        hits = self.onward.find(sentence[: _RESOLVE_REACH + _LONGEST_RESOLVE])
        return bool(hits) and hits[0][0] <= _RESOLVE_REACH

    def turned(self, sentence: str) -> str:
        """What a sentence says from its clause with 但 on (成就是巨大的，但还存在不少困难和问题), or all of it."""
        starts = accumulate(sentence.split(",")[:-1], lambda at, clause: at + len(clause) + 1, initial=0)
        return next((sentence[at:] for at in starts if sentence.startswith(self.buts, at)), sentence)

    def is_generic(self, clause: str) -> bool:
        """Whether a clause says no more than that there are problems (发展中还存在不少困难和问题)."""
        return self.is_frame(clause, "problem")


def compile_cues(lexicon: Lexicon) -> Cues:
    """The cues of a lexicon; use it through `lexicon.built`."""

    def matcher(table: str, *types: str) -> TermMatcher:
        return TermMatcher([word for kind in types for word in lexicon.words(table, kind)])

    def lacks(*types: str) -> WordMatcher:
        words = tuple(word for kind in types for word in lexicon.words("problem_cues", kind))
        return WordMatcher(words, lexicon.words("problem_cues", "neutral"))

    return Cues(
        buts=lexicon.words("contrasts", "but"),
        meanwhiles=lexicon.words("contrasts", "meanwhile"),
        admissions=matcher("contrasts", "admission", "sober"),
        sober=frozenset(lexicon.words("contrasts", "sober")),
        deficits=lacks("noun", "state", "matter"),
        deficit_nouns=lacks("noun", "matter"),
        deficit_states=lacks("state"),
        existence=matcher("problem_cues", "exists"),
        backward=lexicon.words("problem_cues", "backward"),
        list_leads=matcher("problem_cues", "list_lead"),
        examples=lexicon.words("problem_cues", "example"),
        resolves=matcher("measure_cues", "resolve", "onward"),
        onward=matcher("measure_cues", "onward"),
        solving=matcher("measure_cues", "solving"),
        pledges=matcher("measure_cues", "pledge"),
        closings=matcher("measure_cues", "closing"),
        addresses=lexicon.words("front_words", "salutation"),
        own=matcher("measure_cues", "own"),
        submissions=matcher("measure_cues", "submission"),
        verbs=lexicon.words("measure_cues", "verb") + lexicon.words("measure_cues", "solving"),
        modals=WordMatcher(
            lexicon.words("measure_cues", "modal"), lexicon.words("measure_cues", "not_modal")
        ),
        directives=frozenset(lexicon.words("measure_cues", "directive")),
        tasked=frozenset(word for kind in _TASKED for word in lexicon.words("measure_cues", kind)),
        turning=frozenset(lexicon.words("measure_cues", "turning")),
        reviews=matcher("measure_cues", "review"),
        tasks=matcher("measure_cues", "task"),
        no_tasks=matcher("measure_cues", "not_task"),
        frames={
            "problem": matcher("title_frames", "problem", "common"),
            "measure": matcher("title_frames", "measure", "common"),
        },
    )

"""What a problem or a measure is about: its words with their weights, its matters, its domains."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping

from msgspec import Struct

from ..extract.points.domains import domain_tagger
from ..lexicon import Lexicon
from ..lexicon.matcher import TermMatcher
from ..lexicon.rows import ConceptRow, IdfRow
from ..lexicon.segmentation import segmenter
from ..text.regex import regex

_CHINESE = regex(r"[\u4e00-\u9fff]{2,}")
# Words as common as 推进 and 加强 weigh nothing; the rarest weigh no more than this.
_COMMON_IDF = 3.6
_HIGHEST = 5.0
# The row of the table that holds what a word gets which it lacks.
_UNKNOWN = "*"
# 职业教育方面，… says itself what the sentence is about.
_SUBJECT = regex(r"^[^,，。;；]{2,20}?(?:方面|领域|上)[,，]")
_SUBJECT_FACTOR = 2.0
# What the words of the heading above a problem count.
_LEAD_SHARE = 0.5
# 不足 and 滞后 tell that there is a problem, not which; 腐败 and 拥堵 (class "matter") do tell which.
_LACKS = ("noun", "exists", "state", "list_lead")


class Profile(Struct, frozen=True):
    """Weights of a problem's words, of its matters (`lexicons/concepts.tsv`) and of its domains."""

    words: dict[str, float]
    concepts: dict[str, float]
    domains: dict[str, float]
    """As a vector of length 1."""


class Profiler:
    """Makes profiles with the words of a lexicon. Ask for it by `lexicon.built(Profiler)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._idf = {row.word: row.idf for row in lexicon.table("word_idf", IdfRow)}
        self._unknown = self._idf.get(_UNKNOWN, max(self._idf.values(), default=1.0))
        lacks = (word for kind in _LACKS for word in lexicon.words("problem_cues", kind))
        self._stop_words = frozenset((*lacks, *lexicon.words("stop_words")))
        rows = lexicon.table("concepts", ConceptRow)
        self._concepts = [row.concepts for row in rows]
        self._concept_matcher = TermMatcher([row.word for row in rows])
        self._tagger = lexicon.built(domain_tagger)
        self._concessions = lexicon.words("contrasts", "although")
        buts = "|".join(map(re.escape, lexicon.words("contrasts", "but")))
        self._but = regex(rf"[,，;；。](?:{buts})")
        self._segmenter = lexicon.built(segmenter)

    def weight(self, word: str) -> float:
        """How much it says that two texts share this word; 0 for what any policy text holds."""
        return min(_HIGHEST, max(0.0, self._idf.get(word, self._unknown) - _COMMON_IDF))

    def words(self, text: str) -> dict[str, float]:
        """The Chinese words of two characters and more that say something, with their weights."""
        found: dict[str, float] = {}
        for word in self._segmenter.cut(text):
            if word in found or not _CHINESE.fullmatch(word) or word in self._stop_words:
                continue
            if weight := self.weight(word):
                found[word] = weight
        return found

    def concepts(self, text: str) -> Counter[str]:
        """The matters a text speaks of, with how often it does."""
        return Counter(c for _, _, index in self._concept_matcher.find(text) for c in self._concepts[index])

    def domains(self, text: str, lead: str = "") -> dict[str, int]:
        """The domains of a text, its heading counted over again."""
        return self._tagger.weights(text, lead)

    def problem(self, text: str, lead: str = "") -> Profile:
        """Profile of a problem: words of lack (不足) do not count, those of the named subject count more.

        `lead` is the heading the problem stands under; its words count less.

        >>> from ..lexicon import Lexicon
        >>> sorted(Profiler(Lexicon()).problem("农机方面，维修网点布局不够合理。").words)
        ['农机', '维修', '网点']
        """
        match = _SUBJECT.match(text)
        subject = match.group() if match else ""
        text = subject + self._lack(text[len(subject) :])
        words, concepts = self.words(text), dict.fromkeys(self.concepts(text), 1.0)
        for word in self.words(subject) if subject else ():
            words[word] *= _SUBJECT_FACTOR
        for concept in self.concepts(subject):
            concepts[concept] *= _SUBJECT_FACTOR
        for word, weight in self.words(lead).items() if lead else ():
            words.setdefault(word, weight * _LEAD_SHARE)
        for concept in self.concepts(lead):
            concepts.setdefault(concept, _LEAD_SHARE)
        return Profile(words, concepts, unit(self.domains(text, subject)))

    def _lack(self, text: str) -> str:
        """What stands behind 但 where a sentence concedes something first (虽然…，但…), else the whole."""
        but = self._but.search(text)
        if but and any(word in text[: but.start()] for word in self._concessions):
            return text[but.end() :]
        return text


def unit(weights: Mapping[str, float]) -> dict[str, float]:
    """A bag of weights as a vector of length 1, so that the product of two is the cosine between them.

    >>> unit({"water": 3, "safety": 4})
    {'water': 0.6, 'safety': 0.8}
    """
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {key: weight / length for key, weight in weights.items()}


def likeness(a: dict[str, float], b: dict[str, float]) -> float:
    """Cosine between two vectors of length 1; 0 where one is empty.

    >>> likeness({"water": 0.6, "safety": 0.8}, {"water": 1.0})
    0.6
    """
    return sum(weight * b[key] for key, weight in a.items() if key in b)

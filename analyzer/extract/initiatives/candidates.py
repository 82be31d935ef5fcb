"""Whether a head noun and the words before it make a name: each use of a head asks its own."""

from __future__ import annotations

from msgspec import Struct

from ...lexicon.rows import HeadRow
from ...text.regex import regex
from .boundaries import COUNT, Modifier
from .tables import NameTables

LONGEST = 26
"""So many characters a name without quotes has at most."""
BUILDING = "建设"
STATE = "国家"
"""A site that the state names has a proper name: 国家语言服务出口基地."""
# 行动计划, 专项行动: a head of this length has a word of its own before it and needs no verb of doing.
_LONG_HEAD = 4
# So many plain words in a row name something all the same: 数字经济核心产业创新提升行动.
_FEW = 4
# So many characters say what an action does, plain words though they are: 实施消费环境优化行动.
_SAID = 4
_SINGLE = frozenset({"work", "pilot", "project", "site", "scheme"})
_COUNT_BEHIND = regex(COUNT)
# 均衡发展和五年行动计划: the plan has no name but its years.
_PERIOD = regex(r"[一二三四五六七八九十\d]+年")
_COUNTED = regex(r"[一二三四五六七八九十百\d]+(?:大|项|个)$")


class Candidate(Struct, frozen=True):
    """A head noun with what stands before it."""

    modifier: Modifier
    words: str
    """The modifier as it stands in the text."""
    head: HeadRow
    end: int


def is_name(candidate: Candidate, text: str, tables: NameTables) -> bool:
    """Whether the candidate names an initiative: by its form, by its words and by what stands round it."""
    if tables.context("head_follow").starting_at(text, candidate.end) or not _has_form(candidate, tables):
        return False
    return not _is_plain(candidate, tables) and _is_ruled(candidate, text, tables)


def _has_form(candidate: Candidate, tables: NameTables) -> bool:
    """Whether the words before the head may begin a name at all."""
    words = candidate.words
    if len(words) < 2 or len(words) + len(candidate.head.word) > LONGEST or "等" in words:
        return False
    if words[0] in "的和与及" or words[-1] in "的和与及、有无":
        return False
    return candidate.head.use == "action" or tables.context("physical").ending_at(words) is None


def _is_ruled(candidate: Candidate, text: str, tables: NameTables) -> bool:
    """Whether what stands round it says that it is carried out, and is no building: each use of a head asks its own."""
    if candidate.head.use in _SINGLE and (
        candidate.modifier.counted or _COUNT_BEHIND.match(text, candidate.end)
    ):
        return False
    words, end, governed = candidate.words, candidate.end, candidate.modifier.governed
    acts = tables.context("predicate_after").starting_at(text, end) is not None
    single = candidate.head.use != "name" and tables.segmenter.knows(words)
    if len(words) < 4 and (single or not (governed or acts)):
        return False
    built = tables.context("building_verb").ending_at(text, candidate.modifier.start) is not None
    match candidate.head.use:
        case "action" | "plan":
            led = candidate.modifier.words[0] in tables.openers
            return governed or acts or (len(candidate.head.word) >= _LONG_HEAD and not led)
        case "work":
            return (governed or acts) and not built and not text.startswith(BUILDING, end)
        case "project":
            programmatic = tables.context("programmatic").ending_at(words) is not None
            return governed and len(words) >= 4 and programmatic and not built
        case "site":
            titled = words.startswith(STATE) or text.startswith(BUILDING, end)
            return governed and len(words) >= 4 and titled
        case "pilot":
            return governed and len(words) >= 4
        case "scheme":
            return governed and len(words) >= 4 and tables.stands_free(text, end)
        case _:
            return governed or acts


def _is_plain(candidate: Candidate, tables: NameTables) -> bool:
    """Whether the words before the head make no name: 重点工程, 有计划, 第六个五年计划."""
    words = candidate.modifier.words
    plain = tables.context("plain_modifier")
    last = words[-1]
    said = candidate.modifier.governed and candidate.head.use == "action" and len(candidate.words) >= _SAID
    if last in tables.links or (last in tables.verbs and not said):
        return True
    if last in tables.context("plain_last") and not (said and len(candidate.head.word) >= _LONG_HEAD):
        return True
    if len(words) > 1 and words[-2] in tables.links and _PERIOD.fullmatch(last):
        return True
    if words[0].startswith("第") or _COUNTED.search("".join(words)):
        return True
    few = len(words) <= _FEW and not said
    return few and all(word in plain or word in tables.openers or word in tables.adverbs for word in words)

"""Names without quotes that end in a head noun: 高校思政课创优行动, 乡村教师支持计划."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from ...lexicon.rows import HeadRow
from ...text.regex import regex
from .boundaries import COUNT, Modifier, modifier_before
from .formulas import NUMERAL
from .found import Found
from .passage import Passage
from .tables import NameTables

_LONGEST = 26
_GOVERNED = 0.75
# 行动计划, 专项行动: a head of this length has a word of its own before it and needs no verb of doing.
_LONG_HEAD = 4
_BUILDING = "建设"
# 国家语言服务出口基地: a site the state names has a proper name.
_STATE = "国家"
# A head that joins another bounds its name: 财政计划和信贷计划; one inside a name does not: 重点项目提质行动.
_ANDS = ("和", "与", "及")
# What stands before a head that is short for a full name is no more than a verb.
_SHORT_LEAD = 2
# So many plain words in a row name something all the same: 数字经济核心产业创新提升行动.
_FEW = 4
_SAID = 6
_SINGLE = frozenset({"work", "pilot", "project", "site", "scheme"})
_COUNT_BEHIND = regex(COUNT)
# A clause up to its last 、, in front of the last thing it lists.
_CLAUSE = regex(r"(?<![\u4e00-\u9fff、])[\u4e00-\u9fff、]+、$")
_SHORT_PART = 4
# 均衡发展和五年行动计划: the plan has no name but its years.
_PERIOD = regex(r"[一二三四五六七八九十\d]+年")
_COUNTED = regex(r"[一二三四五六七八九十百\d]+(?:大|项|个)$")


class _Candidate(Struct, frozen=True):
    """A head noun with what stands before it."""

    modifier: Modifier
    words: str
    """The modifier as it stands in the text."""
    head: HeadRow
    end: int


def discover_named(passage: Passage, tables: NameTables, taken: Sequence[tuple[int, int]]) -> list[Found]:
    """Named programmes outside `taken`, in the order of the text.

    >>> from analyzer.lexicon import Lexicon
    >>> from analyzer.structure import read_layout
    >>> lexicon = Lexicon()
    >>> passage = Passage(read_layout("我省深入实施山区教师支持计划，按计划推进重点工程。", lexicon))
    >>> [f.name for f in discover_named(passage, NameTables(lexicon), [])]
    ['山区教师支持计划']
    """
    blocked = bytearray(len(passage.text) + 1)
    for start, end in taken:
        blocked[start:end] = b"\1" * (end - start)
    found: list[Found] = []
    full = {passage.text[start:end] for start, end in taken}
    floor = 0
    for start, end, head in tables.naming_heads(passage.text):
        if blocked[start] or blocked[end - 1] or not passage.is_open(start):
            floor = max(floor, end if blocked[end - 1] else floor)
            continue
        modifier = modifier_before(passage, start, max(floor, _last_blocked(blocked, start)), tables)
        if _joined(passage.text, modifier.start, blocked):
            modifier = replace(modifier, governed=True)
        elif not modifier.governed and passage.text.startswith("、", modifier.start - 1):
            modifier = _with_list(passage.text, modifier, floor, tables)
        if tables.heads[head].use == "site":
            modifier = _from_state(modifier, start)
        name = _name(passage, modifier, start, end, head, tables)
        if name is None and _is_short(head, modifier, full):
            name = Found(start, end, head, tables.heads[head].kind, _GOVERNED - 0.1)
        if name is not None:
            found.append(name)
            full.add(name.name)
            blocked[name.start : name.end] = b"\1" * (name.end - name.start)
        if name is not None or passage.text.startswith(_ANDS, end):
            floor = end
    return found


def _last_blocked(blocked: bytearray, start: int) -> int:
    return blocked.rfind(1, max(0, start - 40), start) + 1


def _joined(text: str, start: int, blocked: bytearray) -> bool:
    """Whether the name joins another: 甲工程和乙工程, “甲”行动、乙行动."""
    return start > 1 and text[start - 1] in "、和与及" and bool(blocked[start - 2])


def _with_list(text: str, modifier: Modifier, floor: int, tables: NameTables) -> Modifier:
    """The modifier with the list it ends, which a verb of doing rules: 实施大气、水、土壤防治行动.

    Short words share the head; of longer ones only the last is the name.
    """
    clause = _CLAUSE.search(text, max(floor, modifier.start - _LONGEST), modifier.start)
    lead = tables.lead_at(text, clause.start()) if clause is not None else None
    if clause is None or lead is None:
        return modifier
    start = clause.start() + len(lead)
    shared = all(0 < len(part) <= _SHORT_PART for part in text[start : modifier.start - 1].split("、"))
    return replace(modifier, start=start if shared else modifier.start, governed=True)


def _from_state(modifier: Modifier, end: int) -> Modifier:
    """The modifier from 国家 on: 依托某高新区国家语言服务出口基地."""
    if _STATE not in modifier.words:
        return modifier
    words = modifier.words[modifier.words.index(_STATE) :]
    return replace(modifier, start=end - len("".join(words)), words=words)


def _name(
    passage: Passage, modifier: Modifier, start: int, end: int, head: str, tables: NameTables
) -> Found | None:
    text = passage.text
    candidate = _Candidate(modifier, text[modifier.start : start], tables.heads[head], end)
    if tables.context("head_follow").starting_at(text, end) or not _has_form(candidate, tables):
        return None
    if _is_plain(candidate, tables) or not _is_ruled(candidate, text, tables):
        return None
    site = candidate.head.use == "site"
    sure = (_GOVERNED if modifier.governed else 0.6) - 0.1 * (
        candidate.head.use in ("pilot", "project", "site")
    )
    stop = end + len(_BUILDING) if site and text.startswith(_BUILDING, end) else end
    return Found(modifier.start, stop, text[modifier.start : end], candidate.head.kind, sure)


def _is_short(head: str, modifier: Modifier, full: set[str]) -> bool:
    """Whether a head stands for a name of the document that ends in it: 治污三年行动 …, 夺取三年行动的胜利."""
    alone = head[0] in NUMERAL and len("".join(modifier.words)) <= _SHORT_LEAD
    return alone and any(name.endswith(head) and name != head for name in full)


def _has_form(candidate: _Candidate, tables: NameTables) -> bool:
    """Whether the words before the head may begin a name at all."""
    words = candidate.words
    if len(words) < 2 or len(words) + len(candidate.head.word) > _LONGEST or "等" in words:
        return False
    if words[0] in "的和与及" or words[-1] in "的和与及、有无":
        return False
    return tables.context("physical").ending_at(words) is None


def _is_ruled(candidate: _Candidate, text: str, tables: NameTables) -> bool:
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
        case "action":
            return governed or acts or len(candidate.head.word) >= _LONG_HEAD
        case "work":
            return (governed or acts) and not built and not text.startswith(_BUILDING, end)
        case "project":
            programmatic = tables.context("programmatic").ending_at(words) is not None
            return governed and len(words) >= 4 and programmatic and not built
        case "site":
            titled = words.startswith(_STATE) or text.startswith(_BUILDING, end)
            return governed and len(words) >= 4 and titled
        case "pilot":
            return governed and len(words) >= 4
        case "scheme":
            return governed and len(words) >= 4 and tables.stands_free(text, end)
        case _:
            return governed or acts


def _is_plain(candidate: _Candidate, tables: NameTables) -> bool:
    """Whether the words before the head make no name: 重点工程, 有计划, 第六个五年计划."""
    words = candidate.modifier.words
    plain = tables.context("plain_modifier")
    last = words[-1]
    # 实施消费环境优化行动: plain words that say what is done, ruled by a verb of doing.
    said = candidate.modifier.governed and candidate.head.use == "action" and len(candidate.words) >= _SAID
    if last in tables.links or (last in tables.verbs and not said) or last in tables.context("plain_last"):
        return True
    if len(words) > 1 and words[-2] in tables.links and _PERIOD.fullmatch(last):
        return True
    if words[0].startswith("第") or _COUNTED.search("".join(words)):
        return True
    few = len(words) <= _FEW and not said
    return few and all(word in plain or word in tables.openers or word in tables.adverbs for word in words)

"""Names without quotes that end in a head noun: 高校思政课创优行动, 乡村教师支持计划."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ...lexicon.rows import HeadRow
from ...text.regex import regex
from .boundaries import Modifier, modifier_before
from .candidates import BUILDING, LONGEST, STATE, Candidate, is_name
from .formulas import NUMERAL
from .found import Found
from .passage import Passage
from .tables import NameTables

_GOVERNED = 0.75
# A head that joins another bounds its name: 财政计划和信贷计划; one inside a name does not: 重点项目提质行动.
_ANDS = ("和", "与", "及")
# What stands before a head that is short for a full name is no more than a verb.
_SHORT_LEAD = 2
# A clause up to its last 、, in front of the last thing it lists.
_CLAUSE = regex(r"(?<![\u4e00-\u9fff、])[\u4e00-\u9fff、]+、$")
_SHORT_PART = 4
# The number of a heading.
_NUMBER = regex(r"(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]、|\d[.、])\s*$")


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
        modifier = _ruled(passage.text, modifier, (floor, start, end), tables.heads[head], blocked, tables)
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


def _ruled(
    text: str,
    modifier: Modifier,
    places: tuple[int, int, int],
    head: HeadRow,
    blocked: bytearray,
    tables: NameTables,
) -> Modifier:
    """The modifier with what a name before it, a list, a heading's number or its own 国家 say of it."""
    floor, start, end = places
    if _joined(text, modifier.start, blocked) or (
        head.use == "action" and _is_heading(text, modifier.start, end)
    ):
        modifier = replace(modifier, governed=True)
    elif not modifier.governed and text.startswith("、", modifier.start - 1):
        modifier = _with_list(text, modifier, floor, tables)
    return _from_state(modifier, start) if head.use == "site" else modifier


def _last_blocked(blocked: bytearray, start: int) -> int:
    return blocked.rfind(1, max(0, start - 40), start) + 1


def _joined(text: str, start: int, blocked: bytearray) -> bool:
    """Whether the name joins another: 甲工程和乙工程, “甲”行动、乙行动."""
    return start > 1 and text[start - 1] in "、和与及" and bool(blocked[start - 2])


def _with_list(text: str, modifier: Modifier, floor: int, tables: NameTables) -> Modifier:
    """The modifier with the list it ends, which a verb of doing rules: 实施大气、水、土壤防治行动.

    Short words share the head; of longer ones only the last is the name.
    """
    clause = _CLAUSE.search(text, max(floor, modifier.start - LONGEST), modifier.start)
    lead = tables.lead_at(text, clause.start()) if clause is not None else None
    if clause is None or lead is None:
        return modifier
    start = clause.start() + len(lead)
    shared = all(0 < len(part) <= _SHORT_PART for part in text[start : modifier.start - 1].split("、"))
    return replace(modifier, start=start if shared else modifier.start, governed=True)


def _is_heading(text: str, start: int, end: int) -> bool:
    """Whether the name is all a numbered heading says: (二)数字基础增强行动."""
    return _NUMBER.search(text, max(0, start - 8), start) is not None and text[end : end + 1] in "。\n"


def _from_state(modifier: Modifier, end: int) -> Modifier:
    """The modifier from 国家 on: 依托某高新区国家语言服务出口基地."""
    if STATE not in modifier.words:
        return modifier
    words = modifier.words[modifier.words.index(STATE) :]
    return replace(modifier, start=end - len("".join(words)), words=words)


def _name(
    passage: Passage, modifier: Modifier, start: int, end: int, head: str, tables: NameTables
) -> Found | None:
    text = passage.text
    candidate = Candidate(modifier, text[modifier.start : start], tables.heads[head], end)
    if not is_name(candidate, text, tables):
        return None
    site = candidate.head.use == "site"
    sure = (_GOVERNED if modifier.governed else 0.6) - 0.1 * (
        candidate.head.use in ("pilot", "scheme", "project", "site")
    )
    stop = end + len(BUILDING) if site and text.startswith(BUILDING, end) else end
    return Found(modifier.start, stop, text[modifier.start : end], candidate.head.kind, sure)


def _is_short(head: str, modifier: Modifier, full: set[str]) -> bool:
    """Whether a head stands for a name of the document that ends in it: 治污三年行动 …, 夺取三年行动的胜利."""
    alone = head[0] in NUMERAL and len("".join(modifier.words)) <= _SHORT_LEAD
    return alone and any(name.endswith(head) and name != head for name in full)

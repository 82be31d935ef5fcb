"""Names without quotes that end in a head noun: 高校思政课创优行动, 乡村教师支持计划."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .boundaries import Modifier, modifier_before
from .found import Found
from .passage import Passage
from .tables import NameTables

_LONGEST = 26
_GOVERNED = 0.75
# With a word before them (专项行动, 行动计划) these are names without a verb of doing.
_ACTIONS = ("行动", "计划")
_COUNTED = re.compile(r"[一二三四五六七八九十百\d]+(?:大|项|个)$")


def discover_named(passage: Passage, tables: NameTables, taken: Iterable[tuple[int, int]]) -> list[Found]:
    """Named programmes outside `taken`, in the order of the text."""
    blocked = bytearray(len(passage.text) + 1)
    for start, end in taken:
        blocked[start:end] = b"\1" * (end - start)
    found: list[Found] = []
    floor = 0
    for start, end, head in tables.naming_heads(passage.text):
        if blocked[start] or blocked[end - 1] or not passage.is_open(start):
            floor = max(floor, end if blocked[end - 1] else floor)
            continue
        modifier = modifier_before(passage, start, max(floor, _last_blocked(blocked, start)), tables)
        if _joined(passage.text, modifier.start, blocked):
            modifier = Modifier(modifier.start, modifier.words, governed=True)
        name = _name(passage, modifier, start, end, head, tables)
        if name is not None:
            found.append(name)
            blocked[name.start : name.end] = b"\1" * (name.end - name.start)
        floor = end
    return found


def _last_blocked(blocked: bytearray, start: int) -> int:
    return blocked.rfind(1, max(0, start - 40), start) + 1


def _joined(text: str, start: int, blocked: bytearray) -> bool:
    """Whether the name joins another: 甲工程和乙工程, “甲”行动、乙行动."""
    return start > 1 and text[start - 1] in "、和与及" and bool(blocked[start - 2])


def _name(
    passage: Passage, modifier: Modifier, start: int, end: int, head: str, tables: NameTables
) -> Found | None:
    text = passage.text
    if tables.context("head_follow").starting_at(text, end):
        return None
    words = text[modifier.start : start]
    if not _is_name(words, modifier, head, text, end, tables):
        return None
    stop = end + 2 if head == "基地" and text.startswith("建设", end) else end
    sure = _GOVERNED if modifier.governed else 0.6
    if tables.heads[head].use == "project" or head.endswith("试点"):
        sure -= 0.1
    return Found(modifier.start, stop, text[modifier.start : end], tables.heads[head].kind, sure)


def _is_name(words: str, modifier: Modifier, head: str, text: str, end: int, tables: NameTables) -> bool:
    if len(words) < 2 or len(words) + len(head) > _LONGEST or "等" in words:
        return False
    if words[0] in "的和与及等" or words[-1] in "的和与及等、":
        return False
    if _is_plain(modifier.words, tables):
        return False
    if len(words) < 4 and (
        tables.segmenter.knows(words) or not (modifier.governed or _behaves_as_name(text, end, tables))
    ):
        return False
    if tables.context("physical").ending_at(words, len(words)):
        return False
    if head.endswith(("工程", "项目")) and tables.context("building_verb").ending_at(
        text, end - len(words) - len(head)
    ):
        return False
    use = tables.heads[head].use
    if use == "project":
        ruled = modifier.governed and len(words) >= 4
        if head == "基地":
            return ruled and text.startswith("建设", end)
        return ruled and tables.context("programmatic").ending_at(words, len(words)) is not None
    if head.endswith("试点"):
        return modifier.governed and len(words) >= 4
    return (
        modifier.governed
        or _behaves_as_name(text, end, tables)
        or (len(head) > 3 and head.endswith(_ACTIONS))
    )


def _is_plain(words: tuple[str, ...], tables: NameTables) -> bool:
    """Whether the words before the head make no name: 重点工程, 有计划, 第六个五年计划."""
    plain = tables.context("plain_modifier")
    last = words[-1]
    if last in tables.links or last in tables.verbs or last in tables.context("plain_last"):
        return True
    if words[0].startswith("第") or _COUNTED.search("".join(words)):
        return True
    return all(word in plain or word in tables.openers or word in tables.adverbs for word in words)


def _behaves_as_name(text: str, end: int, tables: NameTables) -> bool:
    """Whether a predicate of doing follows: 科技富民战略深入实施."""
    return tables.context("predicate_after").starting_at(text, end) is not None

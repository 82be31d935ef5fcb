"""The noun behind a quantity: 64所高校, 53.72%的土地, 58条改革举措."""

from __future__ import annotations

from .front import clean
from .quantities import Quantity
from .vocabulary import Vocabulary, longest_at

_LONGEST = 30
_STOP_MARKS = frozenset("，,。；;！!？?：:\n\t()（）、…|“《 ")
_NOT_STOPS = frozenset(("来自", "服务"))
_BASIC = ("养老", "医疗", "公共", "农田", "药物", "生活", "建设", "单位", "面")
_PLACES = frozenset(("区", "县", "市", "省"))


def noun_behind(text: str, quantity: Quantity, words: Vocabulary) -> tuple[str, int]:
    """The noun that the quantity counts and where it ends; ("", 0) where none stands behind it."""
    if quantity.unit is None and quantity.kind not in ("fraction", "ratio"):
        return "", 0
    start = _start(text, quantity)
    if start < 0:
        return "", 0
    end = _end(text, start, words)
    noun = _counted(text[start:end], quantity, words)
    return (clean(noun), end) if len(noun) > 1 or noun in _PLACES else ("", 0)


def _start(text: str, quantity: Quantity) -> int:
    """Where the noun begins: behind 的 or 是; a share is followed by its noun only then, or by 来自."""
    at = quantity.end
    if text[at : at + 1] == "的":
        return at + 1
    if quantity.unit_type in ("percent", "points", "multiple") or quantity.kind == "fraction":
        if text[at : at + 1] == "是":
            return at + 1
        if quantity.unit_type == "percent" and text[at : at + 2] != "来自":
            return -1
    return at


def _end(text: str, start: int, words: Vocabulary) -> int:
    """Where it ends: at a mark, a digit, a verb, a scale that opens the next quantity."""
    at = start
    high = min(len(text), start + _LONGEST)
    if text[at : at + 1] == "“" and (close := text.find("”", at, high)) > 0:
        at = close + 1
    while at < high:
        c = text[at]
        if c in _STOP_MARKS or "0" <= c <= "9":
            break
        if c in words.stop_first and _stops(text, at, start, words):
            break
        if c in "万亿" and at > start + 1 and words.unit_at(text, at + 1) is not None:
            break
        at += 1
    return at


def _counted(found: str, quantity: Quantity, words: Vocabulary) -> str:
    """Of A的B: B behind a clause (服务县域发展的职教中心), A otherwise (指标的体系)."""
    if "的" in found[2:-2]:
        head, _, tail = found.rpartition("的")
        clause = found[0] in "最更较具有" or longest_at(words.verbs, found, 0)
        found = tail if clause and len(tail) >= 3 else head
    if found[:1] in "，。左以之及、":
        return ""
    if quantity.unit_type == "counter" and found and not longest_at(words.kept, found, 0):
        verb = longest_at(words.verbs, found, 0)
        found = found[len(verb) :] if verb and len(found) - len(verb) > 2 else found
    return found


def _stops(text: str, place: int, start: int, words: Vocabulary) -> bool:
    """Whether a word at `place` ends the noun that began at `start`."""
    word = longest_at(words.stops, text, place)
    if not word or text[place : place + 2] in _NOT_STOPS or (place == start and word in words.cuts):
        return False
    if len(word) == 1 and place > start and text[place - 1 : place + 1] in words.noun_tails:
        return False  # 技能, 内需: the character belongs to the noun
    if longest_at(words.kept, text, place):
        return False
    return not (word == "基本" and text.startswith(_BASIC, place + 2))

"""What the model looks at: the unit and its kind, the words on both sides, what else the sentence counts."""

from __future__ import annotations

from ...text.regex import regex
from .candidates import Candidate
from .vocabulary import Vocabulary, longest_at, longest_before

# Line ends and tabs as visible marks: the parameters are kept in a table.
_VISIBLE = str.maketrans("\n\r\t", "⏎⏎⏎")
_SENTENCE = regex(r"[。！!？?\n]")
_REACH = 50
_GIVEN = regex(r"[0-9](?:余|多)?([十百千]?[万亿]?)([\u4e00-\u9fff%]?)")
_LOST = regex(r"[^0-9零一二三四五六七八九十几百千万之点 (]( ?)(?:%|个百分点)")
_COMPARED = regex(r"(?:比|较|高于|低于|于)[^，,。；;]{2,20}(?:高|低|多|少|长|短|快|慢|大|早|晚)(?:出|了)?$")
# Nouns of measure end so: 数量, 总额, 面积, 长度, 能力.
_MEASURED = frozenset("数量额率值积度重能费款资距径龄速")


def features(text: str, candidate: Candidate, words: Vocabulary) -> list[str]:
    """What the model looks at: the unit, the characters on both sides, the relation in front, a gap."""
    start, end, unit = candidate.start, candidate.end, candidate.unit
    kind = ("万" if candidate.scale else "") + candidate.type
    left = ("^^^" + text[max(0, start - 3) : start]).translate(_VISIBLE)
    right = (text[end : end + 2] + "$$").translate(_VISIBLE)
    left1, right1 = left[-1], right[0]
    gap = "gap" if candidate.unit_start > start else "tight"
    role, word = _role(text, start, words)
    given, lost = _sentence(text, candidate)
    frame = _left_class(text, start)
    joined = _joined(text, candidate, words)
    closed = _closed(right)
    after = longest_at(words.after, text, end)
    follow = "cjk" if "\u4e00" <= right1 <= "\u9fff" else "mark"
    return [
        f"k={kind}",
        f"u={unit}",
        f"l1={left1}",
        f"l2={left[-2:]}",
        f"l3={left[-3:]}",
        f"r1={right1}",
        f"r2={right[:2]}",
        f"kl={kind}|{left1}",
        f"ul={left1}|{unit}",
        f"ur={unit}|{right1}",
        f"ur2={unit}|{right[:2]}",
        f"kr={kind}|{right1}",
        f"g={gap}",
        f"kg={kind}|{gap}",
        f"rel={role}",
        f"kk={kind}|{role}",
        f"rr={role}|{right1}",
        f"a={after}",
        f"ka={kind}|{after}|{role}",
        f"w={word}",
        f"kw={kind}|{word}",
        f"krf={kind}|{role}|{follow}",
        f"urf={unit}|{role}|{follow}",
        f"wf={word}|{follow}",
        f"s={given}",
        f"ks={kind}|{given}",
        f"sl={given}|{lost}",
        f"rs={role}|{given}",
        f"c={closed}",
        f"kc={kind}|{closed}",
        f"kcr={kind}|{closed}|{role}",
        f"kcf={kind}|{closed}|{frame}",
        f"uc={unit}|{closed}",
        f"f={frame}",
        f"j={joined}",
        f"kj={kind}|{joined}",
        f"jr={role}|{joined}",
    ]


def _role(text: str, place: int, words: Vocabulary) -> tuple[str, str]:
    """What kind of word stands in front, and which: a relation, a verb, the head of an indicator, an adverb, a mark."""
    relation = words.relation_before(text, place, max(0, place - 6))
    if relation is not None and len(relation.word) > 1:
        return relation.type, relation.relation
    for size in (4, 3, 2):
        verb = text[max(0, place - size) : place]
        if verb in words.verb_set:
            return "verb", verb
    if relation is not None:
        return relation.type, relation.word
    head = longest_before(words.heads, text, place, max(0, place - 4))
    if head:
        return "head", head
    before = text[place - 1 : place]
    if not before or before in "，,。；;、：:\n (（":
        return "mark", before.strip() or "⏎"
    return "none", ""


def _closed(right: str) -> str:
    """What kind of character follows: the end of a clause, another mark, a comparator, running text."""
    if right[0] in "，,。；;、$⏎":
        return "end"
    if right[:2] in ("以上", "以下", "以内", "左右", "的，"):
        return "limit"
    if right[0] in "(（":
        return "open"
    return "cjk" if "\u4e00" <= right[0] <= "\u9fff" else "mark"


def _left_class(text: str, place: int) -> str:
    """What kind of character stands in front: a comparison, a noun of measure, other text, a mark."""
    before = text[place - 1 : place]
    if _COMPARED.search(text, max(0, place - 26), place):
        return "compared"
    if before in _MEASURED:
        return "measured"
    if "\u4e00" <= before <= "\u9fff":
        return "cjk"
    return "list" if before in ("、", "和", "及") else "mark"


def _joined(text: str, candidate: Candidate, words: Vocabulary) -> str:
    """Whether the unit's ends make an everyday word with what stands beside them."""
    left = text[candidate.start - 1 : candidate.start] + candidate.unit[:1]
    right = candidate.unit[-1:] + text[candidate.end : candidate.end + 1]
    return f"{int(left in words.compounds)}{int(right in words.compounds)}"


def _sentence(text: str, candidate: Candidate) -> tuple[str, str]:
    """Whether the sentence gives numbers with this unit or others, and whether it has lost a percentage."""
    low, high = max(0, candidate.start - _REACH), candidate.end + _REACH
    before, after = text[low : candidate.start], text[candidate.end : high]
    before = _SENTENCE.split(before)[-1]
    after = _SENTENCE.split(after, maxsplit=1)[0]
    own = candidate.unit.lstrip("余多")[:1] if candidate.scale else candidate.unit[:1]
    lost = "lost" if _LOST.search(before) or _LOST.search(after) else "kept"
    given = "none"
    for part in (before, after):
        for match in _GIVEN.finditer(part):
            if own in (match[1][:1], match[2]):
                return "same", lost
            if match[2] not in ("年", "月", "日"):
                given = "other"
    return given, lost

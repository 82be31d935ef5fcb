"""Marks that hold the place of a number: XX%, ××个, ＿＿万元, （ ）名, …%, ${…}, 20xx年, *.*亿元."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from .gaps import Gap, blank, placeholder
from .vocabulary import Unit, Vocabulary, longest_before

# What a mark begins with: found in one class before the marks themselves are tried.
_BEGINS = regex(r"[xX×Х✕*_□○◯…(\[【〔「$#{待?T]")
_MARK = regex(
    r"[xX×Х✕*](?:[xX×Х✕*]{0,5})(?:\.[xX×Х*]{1,4}|\.[0-9]+)?"
    r"|_{2,60}(?:\._{1,20})?|□+|[○◯]{1,4}(?:\.[○◯]+)?|…{1,2}"
    r"|[(\[【〔「] {0,8}[)\]】〕」]"
    r"|[$#]\{[^{}\n]{1,40}\}|\{\{[^{}\n]{1,40}\}\}"
    r"|待(?:补充?|填写?|定|核实)|\?{2,4}|TBD"
)
_DATE_MARK = regex(
    r"(?:[12][0-9]{0,2}(?:[xX×Х*_□○]{1,6}|-{2,4})|二[〇零○0]?[xX×Х*_]{1,4})(?=[ ]?(?:年|〕|\]|\)|-[0-9xX]))"
    r"|(?:[0-3]?[xX×Х]{1,4}|(?<=[\u4e00-\u9fff])\*{2,4}|_{2,20}|□{2,4})(?= ?[年月日])"
    r"|(?<=年)(?:[x×*_□]{1,3}|_{2,20})(?=月)|(?<=月)(?:[x×*_□]{1,3}|_{2,20})(?=日)"
)
_PART_OF_DATE = {"年": "年份", "月": "月份", "日": "日期"}
# Most documents have no masked date at all.
_MASK = regex(r"[xX×Х*_□○-] ?(?:[年月日〕\])]|-[0-9xX])")
_NUMBER_MARK = regex(
    r"[〔\[(](?:[12][0-9xX×*]{3}|([xX×*]{4}))[〕\])] ?第? ?(?:([xX×*_□]{1,4}|_+|) ?|[0-9]+)号"
    r"|[〔\[]( {0,4})[〕\]] ?第? ?(?:[0-9]{1,4})? {0,3}号"
)
_INCOMPLETE = "发文字号没有写全"
_BEFORE_BARE = regex(r"(?:从|由|为|至|到|达|比|约|超过|突破)$")
_AFTER_BARE = regex(
    r"[，,。；;、]|提[高升]|上升|下降|降[至到低]|缩小|扩大|增[加长至]|减少|调整|(?:以上|以下|左右)"
)
# Units that end names of places and bodies, too: XX县, ××街道 are anonymous names unless a count is announced.
_PLACES = frozenset("县市区省乡镇村州国盟旗校部局路")
# Units that do so now and then: 小学XX所、 and 新建XX所 count, 委托XX所调查 names.
_NAMED = frozenset("所处站班组队团版节章代号时")
_DATES = frozenset(("年", "月", "日", "年度"))
_NO_NOUN = frozenset("由在与到至从向对和让请经是于及的据")
_CLOSED = regex(r"[，,。；;、\n]|以上|以下|左右")
_ANNOUNCED = regex(r"(?:(?<!中)共|辖|达到?|约|近|超过?|现?有|[0-9])$")
_COUNTS = regex(
    r"(?:共|有|达到?|为|约|近|超过?|新增|建成|新建|完成|及|和|、|其中|增加|减少|设|辖|覆盖|培训|招聘|[0-9])$"
)


def find_placeholders(text: str, words: Vocabulary) -> list[Gap]:
    """Every placeholder that stands where a number belongs, in the order of the text."""
    gaps = [*_dates(text, words), *_numbers(text)]
    taken = {i for g in gaps for i in range(g.quantity.value_start, g.quantity.value_end)}
    gaps += [g for g in _marks(text, words) if g.quantity.value_start not in taken]
    gaps.sort(key=lambda g: g.quantity.value_start)
    return gaps


def _marks(text: str, words: Vocabulary) -> Iterator[Gap]:
    done = 0
    for begin in _BEGINS.finditer(text):
        match = _MARK.match(text, begin.start()) if begin.start() >= done else None
        if match is None:
            continue
        start, done = match.span()
        end, mark = done, match[0]
        if mark[0] in "xX×Х✕*":
            widened = _digits_round(text, start, end)
            if widened is None:
                continue
            start, end = widened
        at = end + 1 if text[end : end + 1] == " " else end
        if text[at : at + 1] in ("余", "多") and words.scale_at(text, at + 1):
            at += 1
        scale = words.scale_at(text, at)
        after = at + len(scale)
        if text[after : after + 1] in ("余", "多") and (scale or mark[0] != "…"):
            after += 1
        unit = words.unit_at(text, after)
        if unit is None and not scale:
            if (len(mark) > 1 and _stands_alone(text, start, end)) or _ordinal(text, start, end):
                yield placeholder(start, end, end, 0.9, f"“{text[start:end]}”占着数字的位置")
            continue
        if not _ordinal(text, start, end) and not _holds(text, start, mark, scale, unit, after, words):
            continue
        name = scale + (unit.text if unit is not None else "")
        stop = after + (len(unit.text) if unit is not None else 0)
        yield placeholder(
            start,
            end,
            stop,
            _trust(mark, scale, unit),
            f"“{text[start:end].strip()}”占着数字的位置",
            unit=name,
            unit_type=unit.type if unit is not None else "",
        )


def _digits_round(text: str, start: int, end: int) -> tuple[int, int] | None:
    """1X%, 1*.*万: the digits in front belong to the masked number. None for 2×35, 1+X, G*100 and words in Latin."""
    while start and text[start - 1] in "0123456789.":
        start -= 1
    before, after = text[start - 1 : start], text[end : end + 1]
    if after and after.isascii() and (after.isalnum() or after in "_+-/@"):
        return None
    if text[max(0, start - 3) : start].endswith(("PM", "PM_")):
        return start, end
    if before and before.isascii() and (before.isalnum() or before in "+-_/@&"):
        return None
    if end - start == 1 and before in ("”", "“"):
        return None  # “数据要素×”行动
    return start, end


def _holds(
    text: str, start: int, mark: str, scale: str, unit: Unit | None, after: int, words: Vocabulary
) -> bool:
    """Whether the mark stands for a number here and not for a name, an omission or a tick box."""
    before = text[max(0, start - 8) : start].rstrip(" ")
    if unit is not None and unit.type in ("percent", "permille", "points"):
        return not (mark[0] in "([【〔" and before.endswith("单位"))
    if mark[0] in "$#{":
        return unit is None or unit.type != "duration"
    counted = _COUNTS.search(before) is not None
    if unit is None:
        return counted or mark[0] != "…"
    closing = _counts_noun(text, start, after + len(unit.text))
    if mark[0] == "…":
        return (bool(scale) and counted) or (len(mark) == 1 and closing)
    if scale:
        return True
    if unit.text in _DATES or _begins_word(text, after, unit, words):
        return False  # of dates `_dates` takes care
    if mark.startswith("**"):
        return True
    if unit.text in _PLACES:
        return _ANNOUNCED.search(before) is not None
    if counted or (closing and unit.text in _NAMED):
        return True
    if mark[0] in "([【〔「□○◯":
        return len(mark) > 1 and unit.text not in _NAMED
    doubtful = unit.text in _NAMED or mark in ("×", "✕", "*")
    return not doubtful or _announced(text, start, words)


def _begins_word(text: str, place: int, unit: Unit, words: Vocabulary) -> bool:
    """Whether the unit is the head of a word: XX人员, ××家具厂, but XX家|具有."""
    return (
        len(unit.text) == 1
        and text[place : place + 2] in words.compounds
        and text[place + 1 : place + 3] not in words.pairs
    )


def _announced(text: str, place: int, words: Vocabulary) -> bool:
    """Whether a verb, a relation or a bound in front announces a number: 组织XX家, 不少于x节."""
    if longest_before(words.before, text, place, 0):
        return True
    relation = words.relation_before(text, place, max(0, place - 6))
    verb_end = place - (text[place - 1 : place] == "了")
    return (relation is not None and len(relation.word) > 1) or text[
        verb_end - 2 : verb_end
    ] in words.verb_set


def _counts_noun(text: str, start: int, end: int) -> bool:
    """小学XX所、 儿童…名。 The unit closes its clause, and a noun stands in front."""
    before = text[max(0, start - 8) : start].rstrip(" ")[-1:]
    return "\u4e00" <= before <= "\u9fff" and before not in _NO_NOUN and _CLOSED.match(text, end) is not None


def _stands_alone(text: str, start: int, end: int) -> bool:
    """A placeholder for a number without a unit: PMXX浓度, 从XX提升至XX."""
    if text[max(0, start - 3) : start].endswith(("PM", "PM_")):
        return True
    return (
        _BEFORE_BARE.search(text, max(0, start - 6), start) is not None
        and _AFTER_BARE.match(text, end) is not None
    )


def _ordinal(text: str, start: int, end: int) -> bool:
    """第XX次, 第××号."""
    return text[start - 1 : start] == "第" and "\u4e00" <= text[end : end + 1].strip() <= "\u9fff"


def _trust(mark: str, scale: str, unit: Unit | None) -> float:
    if unit is not None and unit.type in ("percent", "permille", "points", "money"):
        return 0.99
    return 0.97 if scale or mark[0] in "_$#{" or len(mark) > 1 else 0.9


def _dates(text: str, words: Vocabulary) -> Iterator[Gap]:
    """20xx年, 20__年, 〔20xx〕, XX月XX日, 到XX年底; not X日报, A+X日."""
    if _MASK.search(text) is None:
        return
    for match in _DATE_MARK.finditer(text):
        start, end = match.span()
        before = text[start - 1 : start]
        if before.isascii() and (before.isalnum() or before in ("+", "&", "@")):
            continue
        at = end + (text[end : end + 1] == " ")
        unit = text[at : at + 1] if text[at : at + 1] in ("月", "日") else "年"
        stop = at + 1 if text[at : at + 1] == unit else end
        if stop > end and before != "月" and words.unit_at(text, at) is None:
            continue
        reason = f"{_PART_OF_DATE[unit]}“{match[0]}”没有写全"
        yield placeholder(start, end, stop, 0.96, reason, unit=unit, unit_type="duration")


def _numbers(text: str) -> Iterator[Gap]:
    """〔2020〕 号, 〔20XX〕XX号, 〔〕3号: a document number without its year or its serial."""
    for match in _NUMBER_MARK.finditer(text):
        for group in (1, 2, 3):
            if match[group] is None:
                continue
            (start, stop), end = match.span(group), match.end()
            if match[group].strip():
                yield placeholder(start, stop, end, 0.97, _INCOMPLETE, unit="号", unit_type="serial")
            else:
                yield blank(start, end, 0.97, _INCOMPLETE, unit="号", unit_type="serial")

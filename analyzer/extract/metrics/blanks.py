"""Missing numbers: a unit with nothing to count. Percentages by rule, everything else by the trained model."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .candidates import Candidate, features, find_candidates
from .counted import Masks
from .gaps import Gap, empty_quantity
from .model import BlankModel, Evidence, blank_model
from .quantities import Quantity
from .vocabulary import Vocabulary

# Below this probability a place is good Chinese as far as a reader is concerned.
REPORTED = 0.5
# In a document without any certain blank.
REPORTED_ALONE = 0.65
# In a document that has lost most of its numbers.
REPORTED_RUINED = 0.25
# With so many certain blanks a document has lost its numbers.
DAMAGED = 3
# A document that has lost so many numbers, and such a share of them, is looked at place by place.
RUINED = 8
RUINED_SHARE = 0.4
# Log-odds of a unit between 达到, 提高到 … and a mark: nothing else can stand there.
NAMED_ODDS = 8.0
# Log-odds of a unit of measurement between a noun and a mark (耕地公顷；).
NOUN_ODDS = 6.5
# From here on a blank counts as evidence for others in the same document.
CERTAIN = 0.95

_PERCENT = re.compile(r"[%‰]|个百分点|个千分点|个百分比点")
_HALF = re.compile(
    r"\.[0-9]+(?= ?(?:%|‰|[万亿]|个百分点|元|公里|倍))|[0-9]\.(?= ?(?:%|‰|[万亿][^0-9]|个百分点))"
)
_HEADING = re.compile(r"(?:^|\n)[ 　]*[0-9]{1,3}\.$|[表图] ?[0-9.]+$")
_FILLED = frozenset("%‰0123456789零〇一二两三四五六七八九十百千万亿几半每整各多余xX×*_)】〕}…□?)点")
_REACH = frozenset("为达到至近约共")
_DATED = frozenset({"年", "月", "日", "时", "夜", "晚", "刻", "旬", "年度", "季度", "学年", "学期", "周年"})
_RELATION = re.compile(
    r"(?:达到|提[高升][到至]|增加?[到至]|增长到|[降升][至到]|减少[到至]|上升[到至]|下降[到至]|缩短[到至]|压缩[到至]|扩大[到至]|稳定在|保持在|分别为|约为|仅为|均为|共计|合计|总计|人数为)$"
)
_RISES = re.compile(r"(?:进一步|大幅|稳步)?(?:增|提|上升|下降|降|减|扩|缩|压|拓展|发展|升)[^，,。；;]{0,4}[到至为]")
_CLOSED = re.compile(r"[，,。；;、）)]|以上|以下|以内|左右|$")
_CLAUSE_END = re.compile(r"[，,。；;、]|左右|以上")
_WORDS_TOO = frozenset({"分贝", "马力", "赫兹", "字节", "比特", "焦耳", "公里", "摄氏度", "基点"})
_TARGET = frozenset("达到至")
_SCALE_TAILS = ("级", "户侯", "大军", "大会", "大关", "众", "里长", "元户", "家灯火", "无一失", "象", "科", "佛", "州", "宁", "载", "安", "达广场", "历")
_SCALE_WORDS = ("万家灯火", "万家惠", "万家民营", "万户侯", "万物", "万众", "万象", "万里长", "万元GDP", "万元生产总值", "万元工业", "万元地区", "万元国内", "万元产值", "万一", "万分", "亿万", "万科", "万州", "万宁", "万载", "万安", "万达", "万华", "万水", "万全", "万山", "万名干部进", "万能", "万事", "万民", "万千", "万隆", "万方", "万国", "万向")
_SCALE_HEADS = ("成千上", "千家", "百企", "千企", "百乡", "千村", "福暖", "千岗", "千人", "百校", "千校", "千名")
_CJK = re.compile(r"[\u4e00-\u9fff]")
_UNIT_OF = re.compile(r"(?:单位|计量单位)[为是:： ]*$")
_DATE = re.compile(r"年 {0,8}月 {0,8}日|年 {1,8}月")
_NOT_DATE = frozenset("零〇一二三四五六七八九十岁逐历多少同生}")
_PARTICULATE = re.compile(r"PM_?(?=[\u4e00-\u9fff)）])")
_DEGREES = re.compile(r"℃|级(?=(?:左右|以上)?(?:强震|强?烈?地震|中强))")
_DEGREES_FILLED = frozenset("0123456789零一二两三四五六七八九十百千几数各(/xX×*_)]}…□特")
_ORDINAL_GAP = re.compile(r"第 {1,6}(?=[号次届条期项])")


def find_blanks(text: str, words: Vocabulary, masks: Masks, given: int, certain: int) -> list[Gap]:
    """Every place of a folded text where a number is missing without a trace, with how sure that is.

    `given` and `certain` are the quantities that stand and the placeholders that were found: with the certain
    blanks they tell how damaged the document is.
    """
    sure = [g for g in _sure(text) if not masks.hold(g.quantity.value_start)]
    model = blank_model()
    scored = _scored(text, words, masks, model, model.gate)
    found = [*_doubtful(text, scored, model, given, certain + len(sure))]
    blanks = certain + len(sure) + len(found)
    if blanks >= RUINED and blanks > RUINED_SHARE * (blanks + given):
        scored = _scored(text, words, masks, model, None)
        found = [*_doubtful(text, scored, model, given, certain + len(sure), REPORTED_RUINED)]
    return sorted([*sure, *found], key=_place)


def _scored(
    text: str, words: Vocabulary, masks: Masks, model: BlankModel, gate: frozenset[str] | None
) -> list[tuple[Candidate, float]]:
    return [
        (c, model.odds(features(text, c, words)))
        for c in find_candidates(text, words, gate)
        if not masks.hold(c.start) and not _good_chinese(text, c)
    ]


def _place(gap: Gap) -> int:
    return gap.quantity.value_start


def _doubtful(
    text: str,
    scored: list[tuple[Candidate, float]],
    model: BlankModel,
    given: int,
    certain: int,
    reported: float = REPORTED,
) -> Iterator[Gap]:
    """The candidates that are held to be blanks in the light of the others."""
    alone = Evidence(0, given)
    strong = [model.probability(odds, alone) >= CERTAIN for _, odds in scored]
    blanks = certain + sum(strong)
    for (candidate, odds), is_strong in zip(scored, strong, strict=True):
        evidence = Evidence(blanks - is_strong, given)
        if evidence.blanks < DAMAGED and _mostly_good(text, candidate):
            continue
        if _named_relation(text, candidate):
            odds = max(odds, NAMED_ODDS)
        elif _measured_noun(text, candidate):
            odds = max(odds, NOUN_ODDS)
        p = model.probability(odds, evidence)
        if p >= (reported if evidence.blanks else REPORTED_ALONE):
            quantity = empty_quantity(candidate.start, candidate.start, candidate.end, candidate.unit, candidate.type)
            yield Gap(quantity, "blank", round(min(p, 0.995), 3), _reason(text, candidate, evidence))


def _named_relation(text: str, candidate: Candidate) -> bool:
    """提高到岁。 压缩至个月，: a relation in front, a mark or 以上 behind; 从件增加到."""
    if text[candidate.start - 1 : candidate.start] in ("从", "由") and _RISES.match(text, candidate.end) is not None:
        return True
    return (
        _RELATION.search(text, max(0, candidate.start - 4), candidate.start) is not None
        and _CLOSED.match(text, candidate.end) is not None
        and candidate.unit not in _DATED
    )


def _measured_noun(text: str, candidate: Candidate) -> bool:
    """耕地公顷；园地公顷。 A unit of measurement (公顷, 平方公里, 千瓦) closes a clause."""
    return (
        candidate.type == "measure"
        and len(candidate.unit) > 1
        and candidate.unit not in _WORDS_TOO
        and _CJK.match(text, candidate.start - 1) is not None
        and _CLAUSE_END.match(text, candidate.end) is not None
        and not _short_line(text, candidate.start)
    )


def _reason(text: str, candidate: Candidate, evidence: Evidence) -> str:
    parts = [f"“{candidate.unit}”前面没有数字"]
    if candidate.unit_start > candidate.start:
        parts.append("只留下空格")
    if evidence.blanks >= 3:
        parts.append(f"文中另有{evidence.blanks}处确定的缺数")
    return "，".join(parts)


def _good_chinese(text: str, candidate: Candidate) -> bool:
    """Units in parentheses, in table heads and in fixed words."""
    before = text[candidate.start - 1 : candidate.start]
    after = text[candidate.end : candidate.end + 1]
    if before in ("(", "（") and after in (")", "）", "/", "、", ",", "，"):
        return True
    if candidate.type == "duration" and not _filled_in(text, candidate):
        return True
    if candidate.scale and _scale_alone(text, candidate, before):
        return True
    if candidate.unit_start > candidate.start and after == " " and len(candidate.unit) == 1:
        return _CJK.match(text, candidate.end + 1) is not None  # letters set apart: 单 位 名 称
    if before in ("/", "·") or _UNIT_OF.search(text, max(0, candidate.start - 8), candidate.start):
        return True
    return after == "(" and _short_line(text, candidate.start)


def _filled_in(text: str, candidate: Candidate) -> bool:
    """Years and days are words in themselves (年均, 当日); only a form's gap or 为, 达到 … makes one a blank."""
    if candidate.unit not in _DATED:
        return True
    after = text[candidate.end : candidate.end + 1]
    before = text[candidate.start - 1 : candidate.start]
    return candidate.unit_start > candidate.start and before in _REACH and after not in "月日份度\n"


def _scale_alone(text: str, candidate: Candidate, before: str) -> bool:
    """万元户, 万吨级, 万人大会, 千家万户: good Chinese in any document."""
    if text.startswith(_SCALE_TAILS, candidate.end) or text.startswith(_SCALE_WORDS, candidate.unit_start):
        return True
    if before in (".", "、") and text[candidate.start - 2 : candidate.start - 1].isdigit():
        return True  # a heading number: 34.万元收入能耗支出
    return text.endswith(_SCALE_HEADS, 0, candidate.start)


def _mostly_good(text: str, candidate: Candidate) -> bool:
    """亿元以上企业, 突破万亿元, 榜上有名: good Chinese, unless the document has lost numbers elsewhere."""
    before = text[candidate.start - 1 : candidate.start]
    if not candidate.scale:
        return candidate.unit in ("个", "名", "人") and before in ("有", "是", "当", "在")
    if text.startswith(("以上", "以下"), candidate.end):
        return before not in _TARGET
    return before in ("超", "破", "过") or text.endswith(("站上", "迈上", "跨越", "跨入"), 0, candidate.start)


def _short_line(text: str, place: int) -> bool:
    """Whether the line is a table's head or cell: short, without a sentence mark."""
    start = text.rfind("\n", max(0, place - 30), place) + 1
    end = text.find("\n", place, place + 30)
    if end < 0 or (start == 0 and place > 30):
        return False
    return not any(c in "。，,；;：" for c in text[start:end])


def _sure(text: str) -> Iterator[Gap]:
    """The places that need no model."""
    yield from _percents(text)
    yield from _halves(text)
    yield from _date_gaps(text)
    yield from _degrees(text)
    for match in _PARTICULATE.finditer(text):
        before = text[match.start() - 1 : match.start()]
        if not (before.isascii() and before.isalpha()):
            place = match.end()
            yield Gap(empty_quantity(place, place, place + 1, None, ""), "blank", 0.9, "“PM”后缺少粒径数字")
    for match in _ORDINAL_GAP.finditer(text):
        start, unit = match.start() + 1, text[match.end()]
        quantity = empty_quantity(start, start, match.end() + 1, unit, "serial")
        yield Gap(quantity, "blank", 0.9, f"“第”与“{unit}”之间没有数字")


def _halves(text: str) -> Iterator[Gap]:
    """1.% and .5%: half of a decimal is left."""
    for match in _HALF.finditer(text):
        start, end = match.span()
        tail = match[0].endswith(".")
        if _HEADING.search(text, max(0, start - 8), end) is not None:
            continue
        before = text[start - 2 : start]
        if not tail and before and (before[-1] in "0123456789." or (before[-1] == " " and before[0].isdigit())):
            continue
        place = end if tail else start
        after = text[end : end + 2].lstrip(" ")[:1]
        quantity = empty_quantity(place, place, end + 1, after or None, "percent" if after == "%" else "")
        yield Gap(quantity, "blank", 0.97, f"数字“{match[0]}”只剩一半")


def _date_gaps(text: str) -> Iterator[Gap]:
    """年 月 日, 2020年 月 日: a date that nobody filled in."""
    for match in _DATE.finditer(text):
        start, end = match.span()
        before = text[max(0, start - 8) : start].rstrip(" ")[-1:]
        spaced = " " in match[0]
        if before in _NOT_DATE and before or (not spaced and not (before.isdigit() or before in "\n:)" or not before)):
            continue
        if spaced and not match[0].endswith("日") and not before.isdigit():
            continue
        place = start + 1 if before.isdigit() else start
        yield Gap(empty_quantity(place, place, end, "月", "duration"), "blank", 0.93, "日期没有填写")


def _degrees(text: str) -> Iterator[Gap]:
    for match in _DEGREES.finditer(text):
        start = match.start()
        while start and text[start - 1] == " ":
            start -= 1
        if not start or text[start - 1] in _DEGREES_FILLED:
            continue
        unit = match[0]
        yield Gap(empty_quantity(start, start, match.end(), unit, "measure"), "blank", 0.97, f"“{unit}”前面没有数字")


def _percents(text: str) -> Iterator[Gap]:
    for match in _PERCENT.finditer(text):
        place = match.start()
        start = place
        while start > max(0, place - 12) and text[start - 1] == " ":
            start -= 1
        before = text[start - 1 : start]
        if before in _FILLED or (before == "." and text[start - 2 : start - 1].isdigit()):
            continue
        if before in ("(", "/", "[", "“", "<", "=") or (before.isascii() and before.isalpha()):
            continue
        if _UNIT_OF.search(text, max(0, start - 8), start):
            continue
        unit = match[0]
        percent = len(unit) == 1
        if percent and (not before or before == "\n" or _table_cell(text, place)):
            continue
        quantity = empty_quantity(start, start, match.end(), unit, "percent" if percent else "points")
        yield Gap(quantity, "blank", 0.99, f"“{unit}”前面没有数字" + ("，只留下空格" if start < place else ""))


def _table_cell(text: str, place: int) -> bool:
    """比例% as a line of its own among other short lines: a head, not a sentence."""
    if not _short_line(text, place):
        return False
    end = text.find("\n", place)
    start = text.rfind("\n", 0, place) + 1
    line = text[start:end].strip()
    return line.endswith(("%", "‰")) and len(line) <= 10 and not re.search(r"[为达到至占升降长]\s*%$", line)


def merge(quantities: list[Quantity], gaps: list[Gap]) -> list[tuple[Quantity, Gap | None]]:
    """Quantities and gaps in the order of the text; a gap inside a given quantity is dropped, and the reverse."""
    spots: list[tuple[Quantity, Gap | None]] = [(q, None) for q in quantities]
    spots += [(g.quantity, g) for g in gaps]
    spots.sort(key=lambda s: (s[0].value_start, s[1] is None))
    out: list[tuple[Quantity, Gap | None]] = []
    for quantity, gap in spots:
        if out and quantity.value_start < out[-1][0].end - len(out[-1][0].after):
            continue
        out.append((quantity, gap))
    return out

"""Marks that hold the place of a number: XX%, ××个, ＿＿万元, （ ）名, …%, ${…}, 20xx年, *.*亿元."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.regex import regex
from .gaps import Gap, empty_quantity
from .vocabulary import Unit, Vocabulary

# All but the first alternative begin with a mark of their own, so that the search is one class long.
_MARK = regex(
    r"[xX×Х✕*](?:[xX×Х✕*]{0,5})(?:\.[xX×Х*]{1,4}|\.[0-9]+)?"
    r"|_{2,60}(?:\._{1,20})?|□+|[○◯]{1,4}(?:\.[○◯]+)?|…{1,2}"
    r"|[(\[【〔「] {0,8}[)\]】〕」]"
    r"|[$#]\{[^{}\n]{1,40}\}|\{\{[^{}\n]{1,40}\}\}"
    r"|待(?:补充?|填写?|定|核实)|\?{2,4}|TBD"
)
_DATE_MARK = regex(
    r"(?:[12][0-9]{0,2}(?:[xX×Х*_□○]{1,6}|-{2,4})|二[〇零○0]?[xX×Х*_]{1,4})(?=[ ]?(?:年|〕|\]|\)|-[0-9xX]))"
    r"|(?:[xX×*]{2,4}|_{2,20})(?= ?年 ?(?:[0-9xX×*_]+ ?月|度))"
    r"|(?<=年)(?:[xX×*]{1,3}|_{2,20}|□+)(?=月)|(?<=月)(?:[xX×*]{1,3}|_{2,20}|□+)(?=日)"
)
_PART_OF_DATE = {"年": "年份", "月": "月份", "日": "日期"}
_MASK = regex(r"[xX×Х*_□○]|--")
_NUMBER_MARK = regex(
    r"[〔\[(](?:[12][0-9]{3}|[xX×*]{4})[〕\])] ?第? ?([xX×*_□]{1,4}|_+|) ?号"
    r"|[〔\[] {0,4}[〕\]] ?第? ?([0-9]{0,4}) {0,3}号"
)
_BEFORE_BARE = regex(r"(?:从|由|为|至|到|达|比|约|超过|突破)$")
_AFTER_BARE = regex(
    r"[，,。；;、]|提[高升]|上升|下降|降[至到低]|缩小|扩大|增[加长至]|减少|调整|(?:以上|以下|左右)"
)
# Words for places and bodies that stand behind XX as an anonymous name (XX县, ××街道), not as a count.
_NAMED = frozenset("县市区省乡镇村州国盟旗校所家部路站班年月日时组队团版节章局代处号")
# Counters that end names of bodies, too: 小学XX所、 counts, 委托XX所调查 names.
_INSTITUTIONS = frozenset("所家站班队组部")
_NO_NOUN = frozenset("由在与到至从向对和让请经是于及的据")
_COUNTS = regex(
    r"(?:共|有|达到?|为|约|近|超过?|新增|建成|新建|完成|及|和|、|其中|增加|减少|设|辖|覆盖|培训|招聘|[0-9])$"
)


def find_placeholders(text: str, words: Vocabulary) -> list[Gap]:
    """Every placeholder that stands where a number belongs, in the order of the text."""
    gaps = [*_dates(text), *_numbers(text)]
    taken = {i for g in gaps for i in range(g.quantity.value_start, g.quantity.value_end)}
    gaps += [g for g in _marks(text, words) if g.quantity.value_start not in taken]
    gaps.sort(key=lambda g: g.quantity.value_start)
    return gaps


def _marks(text: str, words: Vocabulary) -> Iterator[Gap]:
    for match in _MARK.finditer(text):
        start, end = match.span()
        mark = match[0]
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
            if len(mark) > 1 and _stands_alone(text, start, end):
                quantity = empty_quantity(start, end, end, None, "")
                yield Gap(quantity, "placeholder", 0.9, f"“{text[start:end]}”占着数字的位置")
            continue
        if not _holds(text, start, mark, scale, unit, after):
            continue
        name = scale + (unit.text if unit is not None else "")
        stop = after + (len(unit.text) if unit is not None else 0)
        quantity = empty_quantity(start, end, stop, name, unit.type if unit is not None else "")
        yield Gap(
            quantity, "placeholder", _trust(mark, scale, unit), f"“{text[start:end].strip()}”占着数字的位置"
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


def _holds(text: str, start: int, mark: str, scale: str, unit: Unit | None, after: int) -> bool:
    """Whether the mark stands for a number here and not for a name, an omission or a tick box."""
    before = text[max(0, start - 8) : start].rstrip(" ")
    if unit is not None and unit.type in ("percent", "permille", "points"):
        return not (mark[0] in "([【〔" and before.endswith("单位"))
    closing = unit is not None and _counts_noun(text, start, after + len(unit.text))
    if mark[0] == "…":
        return (bool(scale) and bool(_COUNTS.search(before))) or (len(mark) == 1 and closing)
    if mark[0] in "$#{":
        return unit is None or unit.type != "duration"
    if scale:
        return True
    if unit is None:
        return False
    if closing and (mark[0] in "([【〔「□○◯_" or len(mark) > 1) and unit.text in _INSTITUTIONS:
        return True
    if mark[0] in "([【〔「□○◯":
        return bool(_COUNTS.search(before)) or (len(mark) > 1 and unit.text not in _NAMED)
    if mark.startswith("**"):
        return True
    if unit.text in _NAMED:
        return bool(_COUNTS.search(before)) and unit.text not in (
            "年",
            "月",
            "日",
            "时",
            "号",
            "版",
            "节",
            "章",
            "局",
            "代",
        )
    if len(mark) == 1 and mark in "×✕*":
        return bool(_COUNTS.search(before))
    # XX人民政府, ××家具: the unit is the head of a word
    return text[after : after + 2] not in (
        "人民",
        "家具",
        "家庭",
        "项目",
        "条例",
        "部门",
        "人员",
        "人社",
        "人大",
        "元旦",
    )


def _counts_noun(text: str, start: int, end: int) -> bool:
    """小学XX所、 儿童…名。 The unit closes its clause, and a noun stands in front."""
    before = text[max(0, start - 8) : start].rstrip(" ")[-1:]
    return (
        "\u4e00" <= before <= "\u9fff"
        and before not in _NO_NOUN
        and text[end : end + 1] in ("，", ",", "。", "；", ";", "、", "\n")
    )


def _stands_alone(text: str, start: int, end: int) -> bool:
    """A placeholder for a number without a unit: PMXX浓度, 从XX提升至XX."""
    if text[max(0, start - 3) : start].endswith(("PM", "PM_")):
        return True
    return (
        _BEFORE_BARE.search(text, max(0, start - 6), start) is not None
        and _AFTER_BARE.match(text, end) is not None
    )


def _trust(mark: str, scale: str, unit: Unit | None) -> float:
    if unit is not None and unit.type in ("percent", "permille", "points", "money"):
        return 0.99
    return 0.97 if scale or mark[0] in "_$#{" or len(mark) > 1 else 0.9


def _dates(text: str) -> Iterator[Gap]:
    """20xx年, 20__年, 〔20xx〕."""
    if _MASK.search(text) is None:
        return
    for match in _DATE_MARK.finditer(text):
        start, end = match.span()
        if text[start - 1 : start].isdigit():
            continue
        at = end + (text[end : end + 1] == " ")
        unit = text[at : at + 1] if text[at : at + 1] in ("月", "日") else "年"
        stop = at + 1 if text[at : at + 1] == unit else end
        quantity = empty_quantity(start, end, stop, unit, "duration")
        yield Gap(quantity, "placeholder", 0.96, f"{_PART_OF_DATE[unit]}“{match[0]}”没有写全")


def _numbers(text: str) -> Iterator[Gap]:
    """〔2020〕 号, 〔〕3号: a document number without its year or its serial."""
    for match in _NUMBER_MARK.finditer(text):
        bracket = match[0][1:5].isdigit()
        if bracket and match[1] is not None:
            start, end = match.start(1), match.end(1)
        elif match[2] is not None:
            start, end = match.start() + 1, match[0].index("〕" if "〕" in match[0] else "]") + match.start()
        else:
            start, end = match.start() + 1, match.start() + 5
        status = "placeholder" if end > start and text[start:end].strip() else "blank"
        if status == "blank":
            end = start
        quantity = empty_quantity(start, end, match.end(), "号", "serial")
        yield Gap(quantity, status, 0.97, "发文字号没有写全")  # type: ignore[arg-type]

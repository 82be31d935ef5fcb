"""Which quantities state something, and which are dates, ordinals, names, titles and parts of the text."""

from __future__ import annotations

from bisect import bisect_right

from ...text.regex import regex
from .quantities import Quantity
from .times import measured_time
from .vocabulary import Vocabulary, longest_at

_TITLE = regex(r"《[^《》]{0,120}(?:《[^《》]{0,80}》[^《》]{0,80})?》|〈[^〈〉]{0,60}〉")
# A quoted name: short, with a number in it ("三个集中", "十四五", "1+6").
_QUOTED = regex(r"[“\"‘][^“”\"‘’，,。；;]{1,12}[”\"’]")
_FORMULA = regex(r"[零一二两三四五六七八九十0-9]|[百千万亿]")
_NUMBER_OF_DOCUMENT = regex(r"[〔\[(（【]\s*[12][0-9]{3}\s*[〕\])）】]\s*第?\s*[0-9]+\s*号")
_ORDINAL_UNITS = frozenset(
    {
        "届",
        "期",
        "级",
        "线",
        "版",
        "档",
        "代",
        "章",
        "节",
        "路",
        "站",
        "段",
        "面",
        "层",
        "道",
        "点",
        "号",
        "步",
        "集",
        "出",
    }
)
# 三角, 四季, 十字, 八面: words of their own
_NEVER_NUMERAL = frozenset("角季字面里分门")
_VERB_OF_ONE = regex(r"(?:[育设建办好增引聘置立选买]|建成|培育|创建|打造|至少)$")
_UNITS_OF_ONE = frozenset("家所座处台艘架辆间栋亩条")
# 表1, 图3-2, 附件2, 前五位; a×100%; 每50公斤
_LABELS = frozenset("前×*每")
_LABEL = regex(r"(?:^|[^\u4e00-\u9fff]|[附如见上下据由在及和与按公从])[表图件式]$")
_LISTED_ONE = regex(r"[^，,。；;、]{2,12}、[两三四五六七八九十0-9]")
_HEADING = regex(r"(?:\n|^)[0-9]{1,2}(?:\.[0-9]{1,2})*[ 　.、](?![0-9]{2,}%)")
_PLACES_AND_PEOPLE = frozenset("省市县区国州乡村镇校人口手方户品路岸地港")
# 十五届四次、五次、六次全会
_SESSION = regex(r"届[^，,。；;]{0,10}$")
_BARE = regex(r"(?:达到|为|达|至|到|在|是)$")
_INDEX = regex(r"(?:指数|系数|得分|评分)[^，,。；;、0-9]{0,6}$")
_LIST_MARK = regex(r"[、和与及]")


class Masks:
    """Stretches in which a number is part of a name: titles, quoted names, document numbers, known formulas."""

    def __init__(self, text: str, words: Vocabulary) -> None:
        spans = [m.span() for m in _TITLE.finditer(text)]
        spans += [m.span() for m in _QUOTED.finditer(text) if _FORMULA.search(m[0])]
        spans += [m.span() for m in _NUMBER_OF_DOCUMENT.finditer(text)]
        spans += [(s, e) for s, e, _ in words.names.find(text) if not _inside_number(text, s, e)]
        self._starts, self._ends = _merged(spans)

    def hold(self, place: int) -> bool:
        """Whether the character at `place` stands in such a stretch."""
        at = bisect_right(self._starts, place) - 1
        return at >= 0 and place < self._ends[at]


def _inside_number(text: str, start: int, end: int) -> bool:
    """Whether a name that begins or ends in a digit is a part of a longer number (416 in 4162)."""
    first, last = text[start : start + 1], text[end - 1 : end]
    return (first.isdigit() and text[start - 1 : start].isdigit()) or (
        last.isdigit() and text[end : end + 1].isdigit()
    )


def _merged(spans: list[tuple[int, int]]) -> tuple[list[int], list[int]]:
    starts: list[int] = []
    ends: list[int] = []
    for start, end in sorted(spans):
        if ends and start <= ends[-1]:
            ends[-1] = max(ends[-1], end)
        else:
            starts.append(start)
            ends.append(end)
    return starts, ends


def counted(quantity: Quantity, text: str, masks: Masks, words: Vocabulary) -> Quantity | None:
    """The quantity if it is a metric, else None. Of ranks `ranks` takes care."""
    before = text[quantity.value_start - 1 : quantity.value_start]
    if (
        before == "第"
        or (masks.hold(quantity.value_start) and quantity.unit != "番")  # 翻两番 is a name and a number
        or _labelled(text, quantity.value_start)
        or _HEADING.match(text, quantity.value_start - 1)
    ):
        return None
    if quantity.unit is None:
        return quantity if quantity.kind in ("ratio", "fraction") or _bare_value(quantity, text) else None
    if quantity.unit_type == "duration":
        return quantity if measured_time(quantity, text) else None
    if quantity.unit_type == "":
        # a scale alone: 1.4亿 in front of a noun or a mark
        return quantity if not quantity.chinese or quantity.before or quantity.after else None
    if quantity.chinese:
        return quantity if _numeral_counts(quantity, text, words) else None
    unit = quantity.unit
    if unit in _ORDINAL_UNITS and unit not in ("级", "层", "面", "期", "节", "集"):
        return None
    if (
        before in ("-", "/", "—", "+", "~")
        and text[quantity.value_start - 2 : quantity.value_start - 1].isalnum()
    ):
        return None
    return None if longest_at(words.not_counted, text, quantity.value_end) in _AFTER_ARABIC else quantity


# Behind Arabic digits only these speak against a metric; 12个问题 and 36项措施 are counts.
_AFTER_ARABIC = frozenset(
    {"次会议", "次全会", "次全体会议", "中全会", "级以上", "号", "年级", "位数", "位数字"}
)


def _labelled(text: str, place: int) -> bool:
    """Whether the number at `place` counts nothing but labels a table or a picture: 表1, 见图3, 每3户, 前五位."""
    before = text[place - 1 : place]
    if before in _LABELS and before:
        return True
    return before in ("表", "图", "件", "式") and _LABEL.search(text, max(0, place - 3), place) is not None


def _bare_value(quantity: Quantity, text: str) -> bool:
    """A number behind 达到, 为 … and in front of a mark: an index or a coefficient, decimal or named so."""
    digits = text[quantity.value_start : quantity.value_end]
    follows = text[quantity.value_end : quantity.value_end + 1]
    if _INDEX.search(text, max(0, quantity.value_start - 12), quantity.start) is None and "." not in digits:
        return False
    if follows not in ("，", ",", "。", ";", "；", "、", "\n", ""):
        return False
    return _BARE.search(text, max(0, quantity.value_start - 4), quantity.value_start) is not None


def _numeral_counts(quantity: Quantity, text: str, words: Vocabulary) -> bool:
    """Whether a Chinese numeral counts things: 两所高校 yes, 三个方面, 一级 and 五大行动 no."""
    start, unit = quantity.value_start, quantity.unit or ""
    digits = text[start : quantity.value_end]
    if unit in _NEVER_NUMERAL or (unit == "次" and _SESSION.search(text, max(0, start - 12), start)):
        return False
    if unit == "番":
        return text.endswith(("翻", "翻了"), 0, start)  # and no 下一番功夫
    if quantity.unit_type in ("percent", "points", "tenth", "multiple", "money"):
        return not (unit in ("成", "折") and not quantity.before and text[quantity.value_end - 1] == "一")
    large = len(unit) > 1 and unit[0] in "万亿百千十"
    if unit[:1] in _ORDINAL_UNITS or (longest_at(words.not_counted, text, quantity.value_end) and not large):
        return False
    before = text[start - 1 : start]
    if before and (before in "第十百千万亿第之其这那每各同哪另任某" or before.isdigit()):
        return False
    if digits == "一" and not large:
        return (
            unit in _UNITS_OF_ONE
            and _verb_of_one(text, start, quantity.end)
            and text[start + 2 : start + 3] not in "一体次批起"
        )
    if unit == "项" and quantity.value == _listed_before(text, start):
        return False
    if quantity.high is not None or large or quantity.before or quantity.after:
        return not (digits in ("百", "千") and not quantity.before)
    if digits[0] in "百千":
        return False
    # 两市, 三省一市, 千家万户: places and people in a formula
    return unit not in _PLACES_AND_PEOPLE


def _listed_before(text: str, place: int) -> int:
    """How many things the clause in front of `place` lists (稳增长、防风险、保民生三项任务 repeats their number)."""
    start = place
    while start > max(0, place - 60) and text[start - 1] not in "，,。；;！!？?：:\n（(":
        start -= 1
    items = _LIST_MARK.split(text[start:place])
    return len(items) if len(items) > 1 and all(items) else 0


def _verb_of_one(text: str, start: int, end: int) -> bool:
    """Whether 一 counts: behind a verb of building, or in a list of such counts (一座公园、两条大街)."""
    if _VERB_OF_ONE.search(text, max(0, start - 3), start) is not None:
        return True
    return text[start - 1 : start] == "、" and _LISTED_ONE.match(text, end) is not None

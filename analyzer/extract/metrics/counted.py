"""Which quantities state something, and which are dates, ordinals, names, titles and parts of the text."""

from __future__ import annotations

from ...text.regex import regex
from .masks import Masks
from .quantities import Quantity
from .times import measured_time
from .vocabulary import Vocabulary, longest_at

_ORDINAL_UNITS = frozenset("届期级线版档代章节路站段面层道点号步集出")
_COUNTERS_TOO = frozenset("层面期节集")
# 三角, 四季, 十字, 八面: words of their own; 三尺讲台: a figure of speech
_NEVER_NUMERAL = frozenset("角季字面里分门尺寸丈安曲")
# 两种文明, 三类情形, 分两批: a few kinds name the parts of a text; 六十五种产品 are counted
_KINDS = frozenset("种类批")
_FEW = 10
# 十五个重点县 are counted, 三个重点 are not
_TOWNS = regex(r"[\u4e00-\u9fff]{2}(?:[县镇乡村]|城市)(?![级域])")
_VERB_OF_ONE = regex(r"(?:[育设建办好增引聘置立选买]|建成|培育|创建|打造|至少)$")
_UNITS_OF_ONE = frozenset("家所座处台艘架辆间栋亩条")
# 表1, 图3-2, 附件2, 前五位; a×100%; 每50公斤; 这80亿元 repeats
_LABELS = frozenset("前×*每这")
_LABEL = regex(r"(?:^|[^\u4e00-\u9fff]|[附如见上下据由在及和与按公从])[表图件式]$")
_LISTED_ONE = regex(r"[^，,。；;、]{2,12}、[两三四五六七八九十0-9]")
_HEADING = regex(r"[0-9]{1,2}(?:\.[0-9]{1,2})*[ 　.、](?![0-9]{2,}%)")
# 平均年龄38岁, 预期寿命达到79岁; other ages tell of whom the text speaks
_LENGTH_OF_LIFE = regex(r"(?:龄|寿命)[^，,。；;、：:0-9]{0,10}$")
# 北纬22度, 22度26分, 13时03分; (4分) is what a line of a form is worth
_POSITION = regex(r"^[经纬度°时(（]|度[0-9]$")
_MAGNITUDE = regex(r"(?:达到?|为|至|风力|阵风|震级)$")
_PLACES_AND_PEOPLE = frozenset("省市县区国州乡村镇校人口手方户品路岸地港")
# 十五届四次、五次、六次全会
_SESSION = regex(r"届[^，,。；;]{0,10}$")
# 为2.5, 分别为61.3和60.5; 从2.4缩小到2.1
_BARE = regex(r"(?:达到|为|达|至|到了?|在|是)(?: ?[0-9.]+[、和与])* ?$")
_FROM = regex(r"[从由] ?$")
_MOVED = regex(r"(?:缩小|扩大|[上下]升|[下提]?[降高]|增加|减少)了?[至到为]")
_INDEX = regex(r"(?:指数|系数|得分|评分|倍差|收入比|比值)[^，,。；;、0-9]{0,6}$")
_LONGEST_LIST = 30
_LIST_MARK = regex(r"[、和与及]")


def counted(quantity: Quantity, text: str, masks: Masks, words: Vocabulary) -> Quantity | None:
    """The quantity if it is a metric, else None. Of ranks `ranks` takes care."""
    before = text[quantity.value_start - 1 : quantity.value_start]
    if (
        before == "第"
        or (masks.hold(quantity.value_start) and quantity.unit != "番")  # 翻两番 is a name and a number
        or _labelled(text, quantity.value_start)
        or _opens_heading(text, quantity.value_start)
        or longest_at(words.never_counted, text, quantity.value_end)
    ):
        return None
    return quantity if _states(quantity, text, words) else None


def _states(quantity: Quantity, text: str, words: Vocabulary) -> bool:
    """Whether a quantity that is no label and no part of a name states something, by the kind of its unit."""
    kind = quantity.unit_type
    before = text[quantity.value_start - 2 : quantity.value_start]
    if quantity.unit is None:
        return quantity.kind in ("ratio", "fraction") or _bare_value(quantity, text)
    if kind == "duration":
        return measured_time(quantity, text, words)
    if kind == "age":
        return _LENGTH_OF_LIFE.search(text, max(0, quantity.start - 16), quantity.start) is not None
    if kind == "":
        # a scale alone: 1.4亿 in front of a noun or a mark
        return bool(not quantity.chinese or quantity.before or quantity.after)
    if quantity.chinese:
        return _numeral_counts(quantity, text, words)
    if quantity.unit == "次" and _SESSION.search(text, max(0, quantity.start - 12), quantity.start):
        return False
    if quantity.unit in ("度", "分") and _POSITION.search(text[quantity.value_start - 1 : quantity.end + 1]):
        return False
    if quantity.unit == "级":
        return _MAGNITUDE.search(text, max(0, quantity.start - 4), quantity.start) is not None
    if quantity.unit in _ORDINAL_UNITS - _COUNTERS_TOO or (quantity.unit == "字" and not quantity.before):
        return False
    return not (before[1:] in ("-", "/", "—", "+", "~") and before[0].isalnum())


def _opens_heading(text: str, place: int) -> bool:
    """Whether the number at `place` is that of a heading: a line begins with it."""
    line = text.rfind("\n", max(0, place - 8), place) + 1
    opens = (line or place < 8) and not text[line:place].strip()
    return bool(opens and _HEADING.match(text, place))


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
    low = max(0, quantity.value_start - _LONGEST_LIST)
    if _MOVED.match(text, quantity.value_end) is not None:
        return _FROM.search(text, low, quantity.value_start) is not None
    if follows not in ("，", ",", "。", ";", "；", "、", "\n", "", "和", "与"):
        return False
    return _BARE.search(text, low, quantity.value_start) is not None


def _numeral_counts(quantity: Quantity, text: str, words: Vocabulary) -> bool:
    """Whether a Chinese numeral counts things: 两所高校 yes, 三个方面, 一级 and 五大行动 no."""
    start, unit = quantity.value_start, quantity.unit or ""
    digits = text[start : quantity.value_end]
    if unit in _NEVER_NUMERAL or (unit == "次" and _SESSION.search(text, max(0, start - 12), start)):
        return False
    if unit in _KINDS and (quantity.value or 0) <= _FEW:
        return False
    if quantity.unit_type in ("percent", "points", "tenth", "multiple", "money"):
        return _numeral_measures(quantity, text)
    large = len(unit) > 1 and unit[0] in "万亿百千十"
    named = longest_at(words.not_counted, text, quantity.value_end) and not large
    if unit[:1] in _ORDINAL_UNITS or (named and not _TOWNS.match(text, quantity.end)):
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
    if quantity.after == "之间" or (unit == "个" and text.startswith("“", quantity.end)):
        return False  # 两国之间; 五个“必须统筹”
    if quantity.high is not None or large or quantity.before or quantity.after:
        return not (digits in ("百", "千") and not quantity.before)
    if digits[0] in "百千":
        return False
    # 两市, 三省一市, 千家万户: places and people in a formula
    return unit not in _PLACES_AND_PEOPLE


def _numeral_measures(quantity: Quantity, text: str) -> bool:
    """Whether a Chinese numeral tells a share or an amount: 翻两番, 三成; no 下一番功夫, 一成不变, 二元结构."""
    if quantity.unit == "番":
        return text.endswith(("翻", "翻了"), 0, quantity.value_start)
    if quantity.unit == "倍" and text[quantity.value_start : quantity.value_end] in ("百", "千"):
        return bool(quantity.before)  # 信心百倍
    if quantity.unit == "元":
        return (quantity.value or 0) >= _FEW
    one = quantity.unit in ("成", "折") and text[quantity.value_end - 1] == "一"
    return not one or bool(quantity.before)


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

"""Number formulas: names that count (双一流, 四个自信), alternate (一县一案, 一主六双) or add (1+X, 5G+)."""

from __future__ import annotations

from ...text.regex import regex

NUMERAL = "一二两三四五六七八九十百千万双"
_HAN = r"\u4e00-\u9fff"

# Two or more numerals, each with its own words: 一县一案, 六卓越一拔尖, 三基地一目的地, 十百千.
_ALTERNATING = regex(rf"[{NUMERAL}\d]+[{_HAN}]{{1,8}}?[、,·]?[{NUMERAL}\d]+[{_HAN}]{{1,8}}[、,{_HAN}]*")
_ROWS = regex(r"[一十百千万亿]{2,5}[\u4e00-\u9fff]{0,4}")
# A numeral and what it counts: 三早, 四个自信, 五篇大文章, 3个融合.
_COUNTING = regex(rf"(?:[二两三四五六七八九十双百千万]|十[{NUMERAL}]|\d{{1,3}})[{_HAN}]{{1,9}}")
_ONE = regex(rf"一(?![个张份条支套把本台部种些下])[{_HAN}]{{1,4}}")
_ADDING = regex(rf"[\dA-Za-z{_HAN}]{{1,12}}(?:[+×][\dA-Za-z{_HAN}]{{0,12}}){{1,6}}")
# Three or more words of one character: 渗、滞、蓄.
_ENUMERATING = regex(rf"[{_HAN}](?:[、·][{_HAN}]){{2,9}}")
# Packages of measures count their articles: 纾困九条, 民营经济31条.
_ARTICLES = regex(rf"[{_HAN}]{{1,8}}(?:[{NUMERAL}]+|\d{{1,3}})条")
_DIGITS = regex(r"\d{3,6}(?:N|X)?")
_YEAR = regex(r"(?:19|20)\d\d")
_COINED = regex(
    rf"[{NUMERAL}][{_HAN}]{{1,2}}|[{NUMERAL}\d]+[个大项条][{_HAN}]{{1,6}}|\d+|[\dA-Z]+(?:[+×][\dA-Z]+)+"
)
# 十连丰, 六连冠, 双下降: how often or how many in a row, and no name.
_STREAK = regex(rf"[{NUMERAL}\d]{{1,3}}连[丰冠增升快降跌涨胜优]|双[下提增上][降升长涨]")
# 十四五, 九五, 十五: five-year plans, which are periods and no initiatives.
_PLAN = regex(r"(?:一|二|三|四|五|六|七|八|九|十[一二三四五六七]?)五")


def is_formula(core: str) -> bool:
    """Whether quoted words (folded) have the form of a number formula.

    >>> [w for w in ("双一流", "一县一案", "1+X", "761", "十四五", "2035", "阳光招生") if is_formula(w)]
    ['双一流', '一县一案', '1+X', '761']
    """
    if is_plan_period(core) or _YEAR.fullmatch(core) or is_streak(core):
        return False
    return any(form.fullmatch(core) for form in (_ALTERNATING, _ROWS, _COUNTING, _ADDING, _ARTICLES, _DIGITS))


def is_one_formula(core: str) -> bool:
    """Whether the words have the weaker form 一…: 一网通, 一表通, but 一般 and 一贯 as well.

    >>> is_one_formula("一表通")
    True
    """
    return _ONE.fullmatch(core) is not None


def is_enumeration(core: str) -> bool:
    """Whether the words are three or more of one character each.

    >>> is_enumeration("拆、建、管"), is_enumeration("拆建、管护")
    (True, False)
    """
    return _ENUMERATING.fullmatch(core) is not None


def is_coined_anew(core: str) -> bool:
    """Whether the formula is one that every place coins for itself: 三山, 四个中心, 五大任务, 1+3, 2653.

    >>> [w for w in ("两高", "四个中心", "1+3", "千万工程", "一网通办") if is_coined_anew(w)]
    ['两高', '四个中心', '1+3']
    """
    return _COINED.fullmatch(core) is not None


def is_streak(core: str) -> bool:
    """Whether the words say how often in a row something rose or fell.

    >>> is_streak("十九连丰"), is_streak("双下降"), is_streak("双减")
    (True, True, False)
    """
    return _STREAK.fullmatch(core) is not None


def is_plan_period(core: str) -> bool:
    """Whether the words name a five-year plan.

    >>> is_plan_period("十五五"), is_plan_period("三五")
    (True, True)
    """
    return _PLAN.fullmatch(core) is not None

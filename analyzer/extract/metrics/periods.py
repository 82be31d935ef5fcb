"""Years, plan periods and months as they stand in front of what is counted, in Arabic digits or Chinese ones."""

from __future__ import annotations

from ...text.regex import regex

_ARABIC_YEAR = r"[12][0-9]{3}"
# 一九八○, 二〇二〇: the zero is written in three ways.
_CENTURY = r"[九〇○零][〇○零一二三四五六七八九]{2}"
_CHINESE_YEAR = rf"[一二]{_CENTURY}"
YEAR = rf"(?:{_ARABIC_YEAR}|{_CHINESE_YEAR})"
_YEARS = rf"{YEAR}(?:年?[-—~至到和、]{YEAR}|[-—~至到][12]?[0-9]{{1,3}})?[两几]?年"
_PLAN = (
    r"(?:第[一二三四五六七八九十]{1,2}个五年计划|[“‘] ?[一二三四五六七八九十]{1,3}五 ?[”’]|十[一二三四五]五)"
)
_NUMBER = r"[0-9一二三四五六七八九十]+"

PERIOD_LEAD = regex(
    rf"(?:到|至|截至|截止|自|从|在|由)?(?:"
    rf"{_YEARS}(?:[0-9]{{1,2}}月(?:[0-9]{{1,2}}日)?)?(?:度|年?底前?|年?末前?|初(?![次中步期级等])|前|以来|间|起)?"
    rf"(?:的{_NUMBER}年)?(?:间|期间)?的?"
    rf"|{_PLAN}(?:时期|期间|以来|末期|期末|末)?的?"
    rf"|(?:[0-9]{{1,2}}[-—~至到])?[0-9]{{1,2}}月(?:份|底|末)?前?|[第前]?[一二三四]季度|[上下]半年"
    rf"|{_NUMBER}年(?:来|间|内|以来)?|{YEAR}$)"
)
"""A period at the left edge of a name, with the preposition in front of it."""

PERIOD_TAIL = regex(
    rf"(?:{YEAR}年(?:底|末)?|(?:上|去)?年[初末底]|[今去上明]年|目前|现在|{_PLAN}(?:时期|期间))的?$"
)
"""A period between a name and its number (覆盖率由2015年的80%)."""

SPAN_TAIL = regex(
    rf"(?:连续{_NUMBER}年|第?[一二三四]季度|(?:从|自|由|在)?(?:{_YEARS}(?:的?{_NUMBER}年)?(?:间|期间)?|{_PLAN}(?:时期|期间)))$"
)
"""A span of years between a name and its relation (产量从1953年至1980年的28年间平均每年增长)."""

_YEAR_ON = rf"(?:年?[-—~至到]{YEAR}|[-—~至到][12]?[0-9]{{1,3}})?年(?:[0-9]{{1,2}}月(?![0-9]))?(?:底|末|上半年|下半年)?"
_TERM = r"(?:时期|期间|期末|末期|末)?"
# Each alternative begins with one character, so that the search jumps from one such character to the next.
PERIOD = regex(
    rf"1[0-9]{{3}}{_YEAR_ON}|2[0-9]{{3}}{_YEAR_ON}|一{_CENTURY}{_YEAR_ON}|二{_CENTURY}{_YEAR_ON}"
    rf"|十[一二三四五]五”?{_TERM}|“十[一二三四五]五”?{_TERM}"
    rf"|第[一二三四五六七八九十]{{1,2}}个五年计划{_TERM}"
    rf"|“ ?[一二三四五六七八九十]{{1,3}}五 ?[”’]{_TERM}|‘ ?[一二三四五六七八九十]{{1,3}}五 ?[”’]{_TERM}"
    r"|今年|去年|上年(?!增|提|末|同|下)|明年|上半年|下半年|前三季度|一季度|二季度|三季度|四季度"
)
"""A period anywhere in a sentence."""

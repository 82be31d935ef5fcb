"""Units without a number that are good Chinese (万元户, 亿元以上企业), and surroundings in which they cannot be."""

from __future__ import annotations

from ...text.regex import regex
from .candidates import Candidate
from .vocabulary import Vocabulary, longest_at, longest_before

_FORM_LEFT = regex(r"[\u4e00-\u9fff]{2}")
_FORM_RIGHT = regex(r"[，,。；;、]")
_EACH = regex(r"每[人户亩月年次天日生床名只头吨套](?:每?[月年天日次])?$")
# 成倍, 加倍, 事半功倍: words of their own.
_TIMES_WORDS = frozenset("成加翻功几数百千万一多勇信增")
_REACH = frozenset("为达到至近约共")
_DATED = frozenset({"年", "月", "日", "时", "夜", "晚", "刻", "旬", "年度", "季度", "学年", "学期", "周年"})
_RELATION = regex(
    r"(?:达到|提[高升][到至]|增加?[到至]|增长到|[降升][至到]|减少[到至]|上升[到至]|下降[到至]|缩短[到至]|压缩[到至]|扩大[到至]|稳定在|保持在|分别为|约为|仅为|均为|共计|合计|总计|人数为|不[低少]于|不[超高][过于]|[仅共约只]有)$"
)
_COMPARED = regex(r"(?:[高低大小]于|超过|不[足到])$")
_CHANGE = regex(r"(?:增加|减少|新增|增长|下降|提[升高]|降低|上升|缩短|延长|偏[多少高低])了?$")
_FROM = regex(r"[从由](?:[^，,。；;]{2,16}的)?$")
_OF_PEOPLE = frozenset("人名家户所")
# 以校为家, 民以食为天; no 60岁以上人口为
_TAKEN_FOR = regex(r"(?<![可所予加])以(?![上下内来及外后前])[^，,。；;]{1,14}为$")
_BECOMES = regex(r"[处成作，,。；;、\n]为$")
_JUST = frozenset("为达至约近")
# Counters that end no everyday noun; those that do (车辆, 讲座) are in the list of such words.
_COUNTERS = frozenset([*"个名条座张辆枚只株幢艘架项件", "台套", "台件", "件套", "头只", "羽只", "眼井"])
# Behind a noun they count only where 以上 follows: 企业家以上 and no 企业家.
_BODIES = frozenset("家户所")
_LIMIT = regex(r"以上|左右")
_PERSONS = frozenset("生员师者工民")
_NO_NOUN = frozenset("的是有在和与及或等了着过这那它他按论到")
# Units that close no word of their own behind 为, 增加 or a noun of measure (为名, 数量级, 能人 do).
_PLAIN = frozenset("个件张辆台套亩吨天岁分元倍座公株只头颗艘架")
_MEASURE_ENDS = frozenset("数量额率值积度时龄")
_AREAS = frozenset("亩吨")
_NOT_MEASURED = frozenset("按论计每公过上破超近达逾百千万个")
# In front of the space of a form: 共有 个校区, 人数为 人.
_FORM = regex(r"(?:共有|共|为|达到?|[现设还]有|共计|合计|总计)$")
_RISES = regex(
    r"(?:进一步|大幅|稳步)?(?:增|提|上升|下降|降|减|扩|缩|压|拓展|发展|升)[^，,。；;]{0,4}[到至为]"
)
_CLOSED = regex(r"[，,。；;、）)(（]|以上|以下|以内|左右|的|$")
_CLAUSE_END = regex(r"[，,。；;、(（]|左右|以上|[和与及](?![\u4e00-\u9fff])")
_END = regex(r"[，,。；;、(（]")
_RANKED_BODIES = frozenset("国省市州盟旗区县乡镇村社厅局处科部班校院")
_REACHED_HOMES = frozenset("进入送及暖福遍")
_CROWDS = frozenset(("万家", "万名", "万人", "万户", "万亩", "万企"))
# 等项 (several such), 人命关天, 理想高于天.
_SO_MANY = frozenset("项个类种家件")
_HEAVEN = frozenset("关于")
_SPANS = frozenset(("小时", "分钟", "个月", "个小时", "个工作日", "个季度", "个星期"))
_WITHIN = regex(r"[以之]?内|[以之]?[前后]|以[上下]|左右")
_COLON = frozenset(":：")
_TARGET = frozenset("达到至")
_CJK = regex(r"[\u4e00-\u9fff]")
UNIT_OF = regex(r"单位[为是:： ]*(?:[^，,。；;\n0-9]{1,8}、){0,6}$")
"""What names a unit of measurement: 单位：, 单位：万吨、."""


def good_chinese(text: str, candidate: Candidate, words: Vocabulary) -> bool:
    """Units in parentheses, in table heads and in fixed words."""
    before = text[candidate.start - 1 : candidate.start]
    after = text[candidate.end : candidate.end + 1]
    if before in ("(", "（") and after in (")", "）", "/", "、", ",", "，"):
        return True
    if candidate.type == "duration" and not _filled_in(text, candidate):
        return True
    if candidate.unit in ("级", "类") and before.isascii() and before.isalpha():
        return True  # C级, B类
    if candidate.unit == "级" and before in _RANKED_BODIES:
        return True  # 省级, 县级以上
    if before in ("上", "下") and candidate.unit in _SPANS:
        return True  # 上个月
    if candidate.unit == "小时" and text.startswith(("最低", "工", "制", "候"), candidate.end):
        return True
    if candidate.unit_start == candidate.start and _whole_word(text, candidate, before, after, words):
        return True
    if candidate.scale and _scale_alone(text, candidate, before, words):
        return True
    if candidate.unit_start > candidate.start and after == " " and len(candidate.unit) == 1:
        return _CJK.match(text, candidate.end + 1) is not None  # letters set apart: 单 位 名 称
    if before in ("/", "·") or UNIT_OF.search(text, max(0, candidate.start - 24), candidate.start):
        return True
    return after == "(" and short_line(text, candidate.start)


def _whole_word(text: str, candidate: Candidate, before: str, after: str, words: Vocabulary) -> bool:
    """是个好地方, 以校为家, 关键在人, 企业名：, 平方|米, 在工作日: words with a unit in them."""
    unit = candidate.unit
    if (
        before == "为"
        and candidate.type != "money"
        and _TAKEN_FOR.search(text, max(0, candidate.start - 16), candidate.start)
    ):
        return True
    if unit == "个":
        return before == "是" or (before in ("有", "要") and after != "" and after in "好大过新")
    if unit == "人":
        return before == "在" and after not in "以左"
    if unit == "名":
        return after in (":", "：")  # 企业名：
    if unit == "米":
        return before == "方"
    if unit == "标准机架":
        return True
    if unit == "纳米":
        return _CJK.match(before) is None
    if candidate.scale == unit == "亿" and _CJK.match(after) is not None:
        return after not in "左以的" and not any(
            longest_at(words.people, text, candidate.end + i) for i in range(7)
        )
    return unit == "工作日" and _CJK.match(after) is not None and after not in "内之以左"


def _filled_in(text: str, candidate: Candidate) -> bool:
    """Years and days are words in themselves (年均, 当日); only a form's gap or 为, 达到 … makes one a blank."""
    if candidate.unit not in _DATED:
        return True
    after = text[candidate.end : candidate.end + 1]
    before = text[candidate.start - 1 : candidate.start]
    return candidate.unit_start > candidate.start and before in _REACH and after not in "月日份度\n"


def _scale_alone(text: str, candidate: Candidate, before: str, words: Vocabulary) -> bool:
    """万元户, 万吨级, 万人大会, 千家万户: good Chinese in any document."""
    tails = words.scale_tails
    if longest_at(tails, text, candidate.end) or longest_at(tails, text, _scale_end(candidate)):
        return True
    if len(longest_at(words.scale_words, text, candidate.unit_start)) >= min(3, len(candidate.unit)):
        return True  # 万一, 万事; 万千 in 万千瓦 is none
    if before in (".", "、") and text[candidate.start - 2 : candidate.start - 1].isdigit():
        return True  # a heading number: 34.万元收入能耗支出
    return bool(longest_before(words.scale_heads, text, candidate.start, 0))


def _scale_end(candidate: Candidate) -> int:
    return candidate.unit_start + len(candidate.scale)


def mostly_good(text: str, candidate: Candidate) -> bool:
    """亿元以上企业, 突破万亿元, 榜上有名: good Chinese, unless the document has lost numbers elsewhere."""
    before = text[candidate.start - 1 : candidate.start]
    if not candidate.scale:
        tight = (
            candidate.unit_start == candidate.start and text[candidate.start - 2 : candidate.start] != "共有"
        )
        if (before == "等" and candidate.unit in _SO_MANY) or (candidate.unit == "天" and before in _HEAVEN):
            return tight
        if candidate.unit == "家" and before in ("到", "回", "在", "了", "的"):
            return tight
        return tight and candidate.unit in ("个", "名", "人") and before in ("有", "是", "当", "在", "了")
    if text.startswith(("以上", "以下"), candidate.end):
        return before not in _TARGET and not bounded(text, candidate)
    if candidate.unit == "万家" and before in _REACHED_HOMES:
        return True  # 走进万家, 惠及万家
    if candidate.unit in _CROWDS and _CJK.match(text, candidate.end) is not None:
        return before not in _TARGET  # 万家民企评营商环境, 带动万名青年
    return before in ("超", "破", "过", "近") or text.endswith(
        ("站上", "迈上", "跨越", "跨入"), 0, candidate.start
    )


def short_line(text: str, place: int) -> bool:
    """Whether the line is a table's head or cell: short, without a sentence mark."""
    start = text.rfind("\n", max(0, place - 30), place) + 1
    end = text.find("\n", place, place + 30)
    if end < 0 or (start == 0 and place > 30):
        return False
    return not any(c in "。，,；;：" for c in text[start:end])


def named_relation(text: str, candidate: Candidate) -> bool:
    """提高到岁。 压缩至个月，: a relation in front, a mark or 以上 behind; 从件增加到."""
    if (
        _FROM.search(text, max(0, candidate.start - 20), candidate.start) is not None
        and _RISES.match(text, candidate.end) is not None
    ):
        return True
    if candidate.unit_start > candidate.start:
        return (
            _FORM.search(text, max(0, candidate.start - 3), candidate.start) is not None
            and candidate.unit not in _DATED
        )
    if candidate.unit in _DATED:
        return False
    if _RELATION.search(text, max(0, candidate.start - 4), candidate.start) is not None:
        return _CLOSED.match(text, candidate.end) is not None
    before = text[candidate.start - 1 : candidate.start]
    if before == "为" and candidate.unit in _OF_PEOPLE:
        # 城市为人，农村为人。
        return _END.match(text, candidate.end) is not None and not _BECOMES.search(
            text, max(0, candidate.start - 2), candidate.start
        )
    if not (len(candidate.unit) > 1 or candidate.unit in _PLAIN) or candidate.scale:
        return False
    if _COMPARED.search(text, max(0, candidate.start - 2), candidate.start) is not None:
        return candidate.type == "measure" and _CLOSED.match(text, candidate.end) is not None
    return (
        before in _JUST or _CHANGE.search(text, max(0, candidate.start - 3), candidate.start) is not None
    ) and _END.match(text, candidate.end) is not None


def measured_noun(text: str, candidate: Candidate, words: Vocabulary) -> bool:
    """耕地公顷；图书万册，床位数张。 A unit of measurement, or a large unit, closes a clause behind a noun."""
    before = text[candidate.start - 1 : candidate.start]
    unit = candidate.unit
    if candidate.scale and candidate.type == "none" and longest_at(words.people, text, candidate.end):
        return candidate.scale.endswith("亿") and before not in _NOT_MEASURED
    if candidate.scale:
        measure = candidate.type in ("counter", "money", "measure") or before not in _NOT_MEASURED
    elif unit in _AREAS:
        measure = before not in _NOT_MEASURED
    elif before in _MEASURE_ENDS:
        measure = unit in _PLAIN or (
            len(unit) > 1 and unit not in words.words_too and not unit.endswith("次")
        )
    else:
        measure = candidate.type == "measure" and len(unit) > 1 and unit not in words.words_too
    return (
        measure
        and (_CJK.match(before) is not None or before in _COLON)
        and _CLAUSE_END.match(text, candidate.end) is not None
        and not short_line(text, candidate.start)
        and not mostly_good(text, candidate)
    )


def counted_noun(text: str, candidate: Candidate, words: Vocabulary) -> bool:
    """实验室个、研究生名，提案件、企业户以上。 A counter closes a clause behind a noun that does not end with it."""
    before = text[candidate.start - 1 : candidate.start]
    limited = _LIMIT.match(text, candidate.end) is not None
    if candidate.unit not in _COUNTERS and not (limited and candidate.unit in _BODIES):
        return False
    return (
        candidate.unit_start == candidate.start
        and _CJK.match(before) is not None
        and before not in _NO_NOUN
        and (limited or before + candidate.unit not in words.compounds)
        and (candidate.unit != "名" or before in _PERSONS)
        and (limited or _END.match(text, candidate.end) is not None)
        and not text.startswith("(", candidate.end)
        and not short_line(text, candidate.start)
    )


def bounded(text: str, candidate: Candidate) -> bool:
    """小时内到达, 处元以上元以下罚款, 培训余人次: a bound or what is left of 500余 shows that a number is missing."""
    unit = candidate.unit
    if unit in _SPANS:
        return _WITHIN.match(text, candidate.end) is not None
    if text.startswith(f"以上{unit}以下", candidate.end):
        return True
    if unit[0] == "余" and not candidate.scale:
        return len(unit) > 2 or unit[1:] in _COUNTERS or unit[1:] in _BODIES
    return text.startswith("以下", candidate.end) and text.endswith("以上", 0, candidate.start)


def priced(text: str, candidate: Candidate) -> bool:
    """每人每月元, 按照元/度, 标准的倍: places in which only a number can stand."""
    before = text[candidate.start - 1 : candidate.start]
    if candidate.unit_start > candidate.start and candidate.type in ("counter", "money"):
        # the space of a form: 国家级 项，省级 项。 Letters set apart have a space on both sides.
        return (
            _FORM_LEFT.match(text, candidate.start - 2) is not None
            and _FORM_RIGHT.match(text, candidate.end) is not None
        )
    if candidate.type == "money" and _EACH.search(text, max(0, candidate.start - 6), candidate.start):
        return True
    if candidate.unit in ("米", "公里", "千米") and text.endswith(("每秒", "每小时"), 0, candidate.start):
        return True
    if "/" in candidate.unit and not candidate.scale:
        return _CJK.match(before) is not None and not short_line(text, candidate.start)
    return candidate.unit == "倍" and _CJK.match(before) is not None and before not in _TIMES_WORDS

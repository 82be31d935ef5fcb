"""Years, months and days that a text has lost, and the words with 年, 月 and 日 that need no number."""

import pytest

from .metric_reader import missing
from .places import unmarked

LOST = [
    "于▲年月正式开工。",
    "自▲年月日起施行。",
    "自▲年以来，全县大力推进改革。",
    "▲年，全县实现摘帽。",
    "（▲年12月12日）",
    "工程于▲月15日开工，同年▲月日建成。",
    "2024年5月6日至▲日举行。",
    "规划期限为▲—▲年。",
    "从▲年到▲年，产值稳步增长。",
    "2021—▲年行动计划",
    "上世纪▲年代开始种植。",
    "连续▲年保持增长，有效期▲年。",
    "用▲年左右时间完成改造，种植▲年以上的给予奖励。",
    "处▲日以下拘留。",
    "第▲季度运行平稳。",
]


@pytest.mark.parametrize("marked", LOST)
def test_a_date_without_its_numbers_is_a_blank(marked):
    text, places = unmarked(marked)
    assert [m.value_start for m in missing(text)] == places


@pytest.mark.parametrize(
    "text",
    [
        "今年以来，去年5月，次年3月，当年12月底前。",
        "近年来，年底前完成，年内见效，年初预算。",
        "常年坚持，全年增长，学年末，逐年提高。",
        "二〇二五 年3月，2025 年 3 月，2025年，2025-2030年。",
        "任期年限、年度计划、年轻干部、年均增速。",
        "夏商周年代，上世纪末，本世纪中叶。",
        "本月15日，每月1日，次月10日前，单月5日，日日夜夜。",
        "工作日以内，节假日以上，9月日均客流。",
        "出生年月、参加工作年月。",
        "上个月，下个季度，上个星期。",
    ],
)
def test_words_for_times_need_no_number(text):
    assert [(m.text, m.reason) for m in missing(text)] == []


def test_years_at_the_heads_of_clauses_are_lost_where_most_years_are():
    head = "年获得先进称号。预计年建成。"
    assert missing(head) == []
    text, places = unmarked(
        "于▲年3月动工，于▲年5月停工，于▲年8月复工。▲年获得先进称号。预计▲年建成。年均增产。"
    )
    assert [m.value_start for m in missing(text)] == places

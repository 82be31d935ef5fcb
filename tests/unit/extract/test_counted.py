"""What states something and what only dates, places, ranks or speaks in figures. All sentences are our own."""

import pytest

from .metric_reader import given


@pytest.mark.parametrize(
    "text",
    [
        "该镇地处东经112度57分至114度3分、北纬22度26分至23度56分。",
        "4月17日13时03分出现大风。",
        "他13岁参军，89岁高龄仍坚持工作。",
        "年满16周岁的居民可以申领。",
        "享受3级待遇的人员，二级医院另行规定。",
        "市卫生健康委等4部门联合发文。",
        "4.3 国家层面的应对。",
        "用24个字概括，这12个字很重要。",
        "三尺讲台，三寸粉笔。",
        "物质文明和精神文明两种文明，分三类处理。",
        "城乡二元结构，主张解决两国之间的问题。",
        "政府十五届94次常务会议通过。",
        "严格培训，建立档案。（4分）",
        "在观测场周边200米范围内禁止施工。",
        "三个重点，两个中心环节。",
        "六盘水市、七台河市和五家渠市结对，学员走进六盘山。",
    ],
)
def test_grades_ages_places_and_figures_of_speech_state_nothing(text):
    assert given(text) == []


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("平均年龄达到38岁。", 38, "岁"),
        ("阵风达到8级。", 8, "级"),
        ("生产六十五种主要产品。", 65, "种"),
        ("建设十五个重点县。", 15, "个"),
        ("简介不超过500字。", 500, "字"),
        ("评分为92分。", 92, "分"),
    ],
)
def test_what_is_measured_or_counted_states_something(text, value, unit):
    (metric,) = given(text)
    assert (metric.value, metric.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("条款由9条扩充为12条。", "提高到"),
        ("时限由20天压减至5天。", "降至"),
        ("比例由3%调整为5%。", "为"),
        ("名额由3个核定到5个。", "达到"),
    ],
)
def test_a_word_of_change_with_its_ending_tells_what_is_reached(text, relation):
    assert given(text)[-1].relation == relation


def test_a_figure_of_the_past_is_no_aim_and_one_behind_a_goal_is():
    past, aim = given("粮食产量同比增长5%。实现产值翻两番的目标。")
    assert (past.aim, aim.aim) == ("achievement", "target")


def test_only_the_first_of_two_figures_belongs_to_the_year_behind_from():
    first, second = given("覆盖率由2015年的80%提高到90%。")
    assert (first.period, second.period) == ("2015年", None)


def test_the_scope_of_a_sentence_is_an_area():
    assert [m.scope for m in given("全县建成公园5座。全社会用电量增长5%，发电量增长3%。")] == [
        "全县",
        "全社会",
        None,
    ]

"""What a number counts and what the sentence says of it. All sentences are our own."""

import pytest

from .metric_reader import given


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("招聘乡村医生260人，", ["乡村医生"]),
        ("全省64所中职学校开展试点。", ["中职学校"]),
        ("高中阶段毛入学率达到97%。", ["高中阶段毛入学率"]),
        ("入园率达到92%，比上年提高1.5个百分点。", ["入园率", "入园率比上年提高"]),
        ("粮食总产量达到48亿斤，同比增长3.2%。", ["粮食总产量", "粮食总产量同比增长"]),
        ("事故起数、死亡人数分别下降10%、7%。", ["事故起数下降", "死亡人数下降"]),
        ("国内游客80万人次、入境游客3万人次，分别增长5%、7%。",
         ["国内游客", "入境游客", "国内游客增长", "入境游客增长"]),
        ("综合监管事项从39个拓展到91个。", ["综合监管事项", "综合监管事项"]),
        ("新能源占全部装机的60.8%。", ["新能源占全部装机"]),
        ("消除义务教育大班额，比例降至2%。", ["义务教育大班额比例"]),
        ("投资3500万元的管网改造完工。", ["管网改造投资"]),
        ("遴选示范校A类3所、B类5所。", ["示范校A类", "示范校B类"]),
        ("补充图书期刊11万册。", ["图书期刊"]),
    ],
)  # fmt: skip
def test_indicators_are_named_as_a_person_would(text, indicators):
    assert [m.indicator for m in given(text)] == indicators


@pytest.mark.parametrize(
    "text",
    [
        "2020年3月5日召开会议。",
        "“十四五”时期，连续5年推进。",
        "第三轮督察第22次会议。",
        "《2018—2022年规划（第3版）》印发。",
        "国办发〔2019〕6号",
        "坚持“三个集中”，落实五大行动。",
        "从三个方面推进，抓好四个环节。",
        "第一章 总则 第十二条 实行一级管理。",
        "长三角地区三省一市。",
        "1.加强党的领导。\n2.落实责任。",
        "见表3和图2—1。",
        "十九届五中全会，市委十四届三次全会。",
        "联系电话12345。",
    ],
)
def test_dates_ordinals_names_and_numbers_of_the_text_are_no_metrics(text):
    assert given(text) == []


@pytest.mark.parametrize(
    ("text", "count"), [("新建两所学校。", 1), ("建成三条主干道路。", 1), ("每个县办好1所职教中心。", 1)]
)
def test_chinese_numerals_that_count_things_are_metrics(text, count):
    assert len(given(text)) == count


def test_a_rank_has_its_own_kind():
    (metric,) = given("优良天数比率居全国第3位。")
    assert (metric.kind, metric.value) == ("rank", 3)


def test_relation_direction_and_baseline():
    (metric,) = given("城镇登记失业率比上年下降0.3个百分点。")
    assert (metric.relation, metric.direction, metric.baseline) == ("下降", "down", "上年")
    (metric,) = given("覆盖率提高到95%。")
    assert (metric.relation, metric.direction) == ("提高到", "up")
    (metric,) = given("增速高于全国平均水平2个百分点。")
    assert metric.direction == "up"


def test_period_scope_and_aim():
    reached, aimed = given("2023年全县新建公园12个。到2025年，污水处理率不低于90%。")
    assert (reached.period, reached.scope) == ("2023年", "全县")
    assert (aimed.period, aimed.aim) == ("2025年", "target")


def test_each_metric_lies_in_the_text_it_quotes():
    text = "全市建成区绿化覆盖率达41.5%，新建口袋公园１２个。"
    for metric in given(text):
        assert text[metric.start : metric.end] == metric.text
        assert text[metric.value_start : metric.value_end] == metric.value_text

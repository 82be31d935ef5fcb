"""Every form in which numbers are written, from the sentence to the row. All sentences are our own."""

import pytest

from .metric_reader import given, metrics

WRITTEN = [
    # text, value, upper value, unit, value and unit in plain units, kind, comparator
    ("建成泵站12座。", 12, None, "座", 12, "座", "quantity", None),
    ("粮食产量达到38万吨。", 38, None, "万吨", 380000, "吨", "quantity", None),
    ("常住人口1.4亿人。", 1.4, None, "亿人", 140000000, "人", "quantity", None),
    ("参保人数达到三十八万人。", 38, None, "万人", 380000, "人", "quantity", None),
    ("新增就业５．８万人。", 5.8, None, "万人", 58000, "人", "quantity", None),
    ("覆盖率达到９８％。", 98, None, "%", 98, "%", "percentage", None),
    ("财政收入完成1,234.5万元。", 1234.5, None, "万元", 12345000, "元", "quantity", None),
    ("财政收入完成1，234万元。", 1234, None, "万元", 12340000, "元", "quantity", None),
    ("旅游收入12,345,678元。", 12345678, None, "元", 12345678, "元", "quantity", None),
    ("入园率达到百分之九十五。", 95, None, "%", 95, "%", "percentage", None),
    ("一半以上的村完成改造。", 0.5, None, None, 0.5, None, "fraction", "以上"),
    ("过半的企业实现数字化。", 0.5, None, None, 0.5, None, "fraction", None),
    ("三分之二的学校达标。", 2 / 3, None, None, 2 / 3, None, "fraction", None),
    ("超过三分之一的乡镇通公交。", 1 / 3, None, None, 1 / 3, None, "fraction", "超过"),
    ("近九成的群众表示满意。", 9, None, "成", 90, "%", "percentage", "近"),
    ("七成以上的设备实现国产化。", 7, None, "成", 70, "%", "percentage", "以上"),
    ("二百五十公里道路完成硬化。", 250, None, "公里", 250, "公里", "quantity", None),
    ("建成两千余个服务站点。", 2000, None, "个", 2000, "个", "quantity", "余"),
    ("投入资金一亿三千万元。", 13000, None, "万元", 130000000, "元", "quantity", None),
    ("培训教师三百二十人次。", 320, None, "人次", 320, "人次", "quantity", None),
    ("经济增长5%～10%。", 5, 10, "%", 5, "%", "percentage", None),
    ("经济增长5%-6%。", 5, 6, "%", 5, "%", "percentage", None),
    ("地区生产总值增长5.5%左右。", 5.5, None, "%", 5.5, "%", "percentage", "左右"),
    ("每县建设3至5个示范点。", 3, 5, "个", 3, "个", "quantity", None),
    ("每县建设3—5个示范点。", 3, 5, "个", 3, "个", "quantity", None),
    ("每县建设三至五个示范点。", 3, 5, "个", 3, "个", "quantity", None),
    ("每亩补贴80～100元。", 80, 100, "元", 80, "元", "quantity", None),
    ("年均气温13℃～15℃。", 13, 15, "℃", 13, "℃", "quantity", None),
    ("师生比达到1∶17。", 1 / 17, None, None, 1 / 17, None, "ratio", None),
    ("城乡收入比为三比一。", 3, None, None, 3, None, "ratio", None),
    ("男女比例为2:1。", 2, None, None, 2, None, "ratio", None),
    ("医护比提高到1:1.2。", 5 / 6, None, None, 5 / 6, None, "ratio", None),
    ("产值翻一番。", 1, None, "番", 1, "番", "multiple", None),
    ("经济总量翻两番。", 2, None, "番", 2, "番", "multiple", None),
    ("出口额增长2.3倍。", 2.3, None, "倍", 2.3, "倍", "multiple", None),
    ("产值是五年前的3倍。", 3, None, "倍", 3, "倍", "multiple", None),
    ("产量为2015年的2.5倍。", 2.5, None, "倍", 2.5, "倍", "multiple", None),
    ("投资增加到原来的两倍。", 2, None, "倍", 2, "倍", "multiple", None),
    ("补助标准为20元/人·年。", 20, None, "元/人·年", 20, "元/人·年", "quantity", None),
    ("处理能力1800所/次。", 1800, None, "所/次", 1800, "所/次", "quantity", None),
    ("每千人口床位数6.5张。", 6.5, None, "张", 6.5, "张", "quantity", None),
    ("补贴标准为12万元/公里。", 12, None, "万元/公里", 120000, "元/公里", "quantity", None),
    ("单产达到450公斤/亩。", 450, None, "公斤/亩", 450, "公斤/亩", "quantity", None),
    ("每万人发明专利拥有量18件。", 18, None, "件", 18, "件", "quantity", None),
    ("人均公园绿地面积14.5平方米。", 14.5, None, "平方米", 14.5, "平方米", "quantity", None),
    ("能耗降至0.45吨标准煤/万元。", 0.45, None, "吨标准煤/万元", 0.45, "吨标准煤/万元", "quantity", None),
    ("比上年提高1.5个百分点。", 1.5, None, "个百分点", 1.5, "个百分点", "points", None),
    ("占比下降0.8个百分点。", 0.8, None, "个百分点", 0.8, "个百分点", "points", None),
    ("高于全国平均水平2.1个百分点。", 2.1, None, "个百分点", 2.1, "个百分点", "points", None),
    ("近30万名群众受益。", 30, None, "万名", 300000, "名", "quantity", "近"),
    ("约12亿元资金到位。", 12, None, "亿元", 1200000000, "元", "quantity", "约"),
    ("新建站点200余个。", 200, None, "个", 200, "个", "quantity", "余"),
    ("惠及群众3万多人。", 3, None, "万人", 30000, "人", "quantity", "多"),
    ("森林覆盖率达60%以上。", 60, None, "%", 60, "%", "percentage", "达"),
    ("贫困发生率低于3%。", 3, None, "%", 3, "%", "percentage", "低于"),
    ("财政投入不低于5000万元。", 5000, None, "万元", 50000000, "元", "quantity", "不低于"),
    ("服务半径不超过500米。", 500, None, "米", 500, "米", "quantity", "不超过"),
    ("粮食产量超1000万吨。", 1000, None, "万吨", 10000000, "吨", "quantity", "超"),
    ("外贸额突破2万亿元。", 2, None, "万亿元", 2000000000000, "元", "quantity", "突破"),
    ("工程总长100公里左右。", 100, None, "公里", 100, "公里", "quantity", "左右"),
    ("建成区面积不足50平方公里。", 50, None, "平方公里", 50, "平方公里", "quantity", "不足"),
    ("惠及逾百万群众。", 100, None, "万", 1000000, None, "quantity", "逾"),
    ("就诊率达到90%及以上。", 90, None, "%", 90, "%", "percentage", "及以上"),
    ("能耗强度降低至少10%。", 10, None, "%", 10, "%", "percentage", "至少"),
    ("最高补贴不超过200万元。", 200, None, "万元", 2000000, "元", "quantity", "不超过"),
    ("综合实力居全国第3位。", 3, None, "位", None, None, "rank", None),
    ("总量位居全省第二位。", 2, None, "位", None, None, "rank", None),
    ("空气质量排名全市第5名。", 5, None, "名", None, None, "rank", None),
    ("增速位列前三。", 3, None, None, None, None, "rank", "前"),
    ("营商环境进入全国第一方阵。", 1, None, "方阵", None, None, "rank", None),
    ("外贸规模居全国前10位。", 10, None, "位", None, None, "rank", "前"),
    ("能耗下降3.2%。", 3.2, None, "%", 3.2, "%", "percentage", None),
    ("投诉量同比减少15%。", 15, None, "%", 15, "%", "percentage", None),
    ("办理时限压缩至3个工作日。", 3, None, "个工作日", 3, "个工作日", "quantity", None),
    ("到2025年，入园率达到95%以上。", 95, None, "%", 95, "%", "percentage", "以上"),
    ("力争到2030年森林覆盖率达到45%。", 45, None, "%", 45, "%", "percentage", None),
    ("去年，新增学位2.6万个。", 2.6, None, "万个", 26000, "个", "quantity", None),
    ("累计培训1300小时。", 1300, None, "小时", 1300, "小时", "quantity", None),
    ("年均工作约1300小时。", 1300, None, "小时", 1300, "小时", "quantity", "约"),
    ("优良天数320天。", 320, None, "天", 320, "天", "quantity", None),
    ("优良天数达到320天。", 320, None, "天", 320, "天", "quantity", None),
    ("全年优良天数增加12天。", 12, None, "天", 12, "天", "quantity", None),
    ("完成培训4800学时。", 4800, None, "学时", 4800, "学时", "quantity", None),
    ("平均通行时间缩短30分钟。", 30, None, "分钟", 30, "分钟", "quantity", None),
    ("每周开设体育课4课时。", 4, None, "课时", 4, "课时", "quantity", None),
    ("工期18个月。", 18, None, "个月", 18, "个月", "quantity", None),
    ("平均住院日8.2天。", 8.2, None, "天", 8.2, "天", "quantity", None),
    ("办结时间平均2.5天。", 2.5, None, "天", 2.5, "天", "quantity", "平均"),
    ("人均预期寿命提高到80.3岁。", 80.3, None, "岁", 80.3, "岁", "quantity", None),
    ("平均受教育年限11.2年。", 11.2, None, "年", 11.2, "年", "quantity", None),
    ("产假延长至158天。", 158, None, "天", 158, "天", "quantity", None),
    ("飞行时间累计5000小时。", 5000, None, "小时", 5000, "小时", "quantity", None),
    ("年发电利用小时数达到1500小时。", 1500, None, "小时", 1500, "小时", "quantity", None),
    ("近一半的学校建成食堂。", 0.5, None, None, 0.5, None, "fraction", "近"),
    ("财政收入翻了一番多。", 1, None, "番", 1, "番", "multiple", "多"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "value", "high", "unit", "base", "base_unit", "kind", "comparator"), WRITTEN
)
def test_a_number_is_read_as_people_write_it(text, value, high, unit, base, base_unit, kind, comparator):
    (metric,) = given(text)
    assert metric.value == pytest.approx(value)
    assert (metric.value_high, metric.unit, metric.kind) == (high, unit, kind)
    assert metric.base_value == (None if base is None else pytest.approx(base))
    assert (metric.base_unit, metric.comparator) == (base_unit, comparator)


SAID = [
    ("建成泵站12座。", [(12, None, None)]),
    ("粮食产量达到38万吨。", [(38, "达到", None)]),
    ("参保人数达到三十八万人。", [(38, "达到", None)]),
    ("新增就业５．８万人。", [(5.8, None, None)]),
    ("覆盖率达到９８％。", [(98, "达到", None)]),
    ("财政收入完成1,234.5万元。", [(1234.5, "完成", None)]),
    ("财政收入完成1，234万元。", [(1234, "完成", None)]),
    ("入园率达到百分之九十五。", [(95, "达到", None)]),
    ("建成两千余个服务站点。", [(2000, None, None)]),
    ("经济增长5%～10%。", [(5, "增长", "up")]),
    ("经济增长5%-6%。", [(5, "增长", "up")]),
    ("地区生产总值增长5.5%左右。", [(5.5, "增长", "up")]),
    ("师生比达到1∶17。", [(1 / 17, "达到", None)]),
    ("城乡收入比为三比一。", [(3, "为", None)]),
    ("男女比例为2:1。", [(2, "为", None)]),
    ("医护比提高到1:1.2。", [(5 / 6, "提高到", "up")]),
    ("产值翻一番。", [(1, "增长", "up")]),
    ("经济总量翻两番。", [(2, "增长", "up")]),
    ("出口额增长2.3倍。", [(2.3, "增长", "up")]),
    ("产量为2015年的2.5倍。", [(2.5, "为", None)]),
    ("补助标准为20元/人·年。", [(20, "为", None)]),
    ("补贴标准为12万元/公里。", [(12, "为", None)]),
    ("单产达到450公斤/亩。", [(450, "达到", None)]),
    ("能耗降至0.45吨标准煤/万元。", [(0.45, "降至", "down")]),
    ("比上年提高1.5个百分点。", [(1.5, "增长", "up")]),
    ("占比下降0.8个百分点。", [(0.8, "下降", "down")]),
    ("高于全国平均水平2.1个百分点。", [(2.1, "高于", "up")]),
    ("财政投入不低于5000万元。", [(5000, None, None)]),
    ("服务半径不超过500米。", [(500, None, None)]),
    ("建成区面积不足50平方公里。", [(50, None, None)]),
    ("就诊率达到90%及以上。", [(90, "达到", None)]),
    ("能耗强度降低至少10%。", [(10, "下降", "down")]),
    ("最高补贴不超过200万元。", [(200, None, None)]),
    ("综合实力居全国第3位。", [(3, "位居", None)]),
    ("总量位居全省第二位。", [(2, "位居", None)]),
    ("空气质量排名全市第5名。", [(5, "位居", None)]),
    ("增速位列前三。", [(3, "增长", "up")]),
    ("外贸规模居全国前10位。", [(10, "位居", None)]),
    ("能耗下降3.2%。", [(3.2, "下降", "down")]),
    ("投诉量同比减少15%。", [(15, "下降", "down")]),
    ("失业率由6.1%降至5.2%。", [(6.1, "从", None), (5.2, "降至", "down")]),
    ("覆盖率从80%提高到95%。", [(80, "从", None), (95, "提高到", "up")]),
    ("办理时限压缩至3个工作日。", [(3, "降至", "down")]),
    ("办理时限由20个工作日压缩到5个工作日。", [(20, "从", None), (5, "降至", "down")]),
    ("到2025年，入园率达到95%以上。", [(95, "达到", None)]),
    ("力争到2030年森林覆盖率达到45%。", [(45, "达到", None)]),
    ("去年，新增学位2.6万个。", [(2.6, None, None)]),
    ("累计培训1300小时。", [(1300, None, None)]),
    ("优良天数达到320天。", [(320, "达到", None)]),
    ("全年优良天数增加12天。", [(12, "增长", "up")]),
    ("完成培训4800学时。", [(4800, None, None)]),
    ("平均通行时间缩短30分钟。", [(30, "下降", "down")]),
    ("住院天数由9.5天降至7.8天。", [(9.5, "从", None), (7.8, "降至", "down")]),
    ("人均预期寿命提高到80.3岁。", [(80.3, "提高到", "up")]),
    ("产假延长至158天。", [(158, "提高到", "up")]),
    ("等候时间由40分钟缩短至10分钟。", [(40, "从", None), (10, "降至", "down")]),
    ("飞行时间累计5000小时。", [(5000, "达到", None)]),
    ("年发电利用小时数达到1500小时。", [(1500, "达到", None)]),
    ("世界排名由第十位上升到第五位。", [(10, "位居", None), (5, "提高到", "up")]),
    ("财政收入翻了一番多。", [(1, "增长", "up")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), SAID)
def test_relation_and_direction_come_with_the_value(text, said):
    assert [(m.value, m.relation, m.direction) for m in given(text)] == said


@pytest.mark.parametrize(
    ("text", "aim"),
    [
        ("到2025年，入园率达到95%以上。", "target"),
        ("力争到2030年森林覆盖率达到45%。", "target"),
        ("财政投入不低于5000万元。", "target"),
        ("去年，新增学位2.6万个。", "achievement"),
        ("累计建成泵站12座。", "achievement"),
    ],
)
def test_targets_are_told_from_achievements(text, aim):
    assert [m.aim for m in given(text)] == [aim]


@pytest.mark.parametrize(
    "text",
    [
        "用三至五年时间建成体系。",
        "连续5年保持增长。",
        "3年来投入持续加大。",
        "用2年时间完成整改。",
        "学制三年，每年160天。",
        "30分钟内办结，24小时开放。",
        "下一番功夫，干一番事业。",
        "在境内居住累计满183天的年度。",
        "时间过半、任务过半。",
        "学科进入前1%，前10名学生代表发言。",
    ],
)
def test_periods_phrases_and_classes_are_no_metrics(text):
    assert [m.text for m in metrics(text) if m.unit != "%"] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("日均新登记由3千多户增加到2万4千多户。", [(3, "千户"), (24000, "户")]),
        ("游客由7200万人次增加到1亿2千多万人次。", [(7200, "万人次"), (12000, "万人次")]),
        ("全县人口5万3200人。", [(53200, "人")]),
        ("人均面积增加到9 ．4 平方米，增长率下降到1 2 ．0 3 ‰。", [(9.4, "平方米"), (12.03, "‰")]),
        ("购置设备35台（套），改造住房2万套（间）。", [(35, "台"), (2, "万套")]),
        ("必修课程的4个学分，不得低于60个学时。", [(4, "个学分"), (60, "个学时")]),
        ("收入倍差从2.51缩小至2.08。", [(2.51, None), (2.08, None)]),
        ("得分分别为61.2和58.4。", [(61.2, None), (58.4, None)]),
    ],
)
def test_numbers_are_read_as_they_are_written(text, found):
    assert [(m.value, m.unit) for m in given(text)] == found


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("平均办理周期分别压缩至2个月、11个月和5周。", [2, 11, 5]),
        ("除6个月的平均审查周期之外另行计算。", [6]),
        ("年均气温适宜，无霜期145天。", [145]),
        ("培训为期3个月、5个月。", []),
    ],
)
def test_durations_that_are_the_value_of_a_noun_of_time_are_read(text, values):
    assert [m.value for m in given(text)] == values

"""Names of quantities: whole words, owners, lists, brackets, predicates, old reports. All sentences are our own."""

import pytest

from .metric_reader import given


def names(text):
    return [m.indicator for m in given(text)]


@pytest.mark.parametrize(
    "name",
    ["初次就业率", "就地就业率", "普通高中", "近视率", "实际利用外资", "一般公共预算收入", "基本养老保险参保率",
     "建成区面积", "九年义务教育巩固率", "研发投入强度", "可吸入颗粒物浓度", "以旧换新销售额", "生产安全事故起数",
     "及格率", "用水总量", "国内生产总值（GDP）", "生活污水治理（管控）率"],
)  # fmt: skip
@pytest.mark.parametrize("frame", ["2019年{}为12%。", "全区{}达到12%。"])
def test_a_word_that_begins_or_ends_like_a_small_word_stays_whole(name, frame):
    (metric,) = given(frame.format(name))
    assert metric.indicator is not None
    assert metric.indicator.removeprefix("全区") == name


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("限上单位实现零售额6亿元，下降2%。", ["限上单位零售额", "限上单位零售额下降"]),
        ("纺织业在订单带动下实现增加值9亿元。", ["纺织业增加值"]),
        ("消费对经济增长的贡献率为60%，拉动经济增长3个百分点。",
         ["消费对经济增长的贡献率", "消费拉动经济增长"]),
        ("城镇居民消费价格小幅下降，总指数为99.6。", ["城镇居民消费价格总指数"]),
        ("预算外资金也大幅度增加，1985年达到130亿元。", ["预算外资金"]),
        ("新建绿道10公里、累计达到90公里。", ["新建绿道", "绿道"]),
        ("覆盖人数，由年初的40多万人扩大到年末的90万人。", ["覆盖人数", "覆盖人数"]),
        ("投资2亿元，建设城市展览馆。", ["城市展览馆投资"]),
        ("补贴标准：1000元。", ["补贴标准"]),
        ("增幅较大的有白酒（增长8%）、汽车（增长12%）。", ["白酒增长", "汽车增长"]),
    ],
)  # fmt: skip
def test_the_owner_stands_elsewhere_in_the_sentence(text, indicators):
    assert names(text) == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("一产、二产增加值分别增长3%、4%。", ["一产增加值增长", "二产增加值增长"]),
        ("公共预算收入、支出分别突破3亿元和9亿元。", ["公共预算收入", "公共预算支出"]),
        ("装备业、酒和饮料业分别增长7%、4%。", ["装备业增长", "酒和饮料业增长"]),
        ("博士点、硕士点分别新增2个和3个。", ["博士点新增", "硕士点新增"]),
        ("电子信息、生物医药等新兴产业增长9%。", ["电子信息、生物医药等新兴产业增长"]),
    ],
)
def test_listed_subjects_share_their_head(text, indicators):
    assert names(text) == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("北河县共有12个乡镇、3个街道。", ["乡镇", "街道"]),
        ("全乡拥有31个自然屯。", ["自然屯"]),
        ("农户一共转入1.2万亩耕地。", ["耕地"]),
        ("西岭省仍有500万亩中低产田。", ["中低产田"]),
        ("供水工程使60万农民受益。", ["农民"]),
        ("建成1个集中式和2个分布式光伏项目。", ["集中式光伏项目", "分布式光伏项目"]),
        ("在80个自然屯建设装机容量20兆瓦的电站。", ["自然屯", "装机容量"]),
        ("维修23所学校、幼儿园的校舍。", ["学校、幼儿园"]),
        ("3座水库除险加固工程开工。", ["水库"]),
        ("改造了三十二个村。", ["村"]),
        ("3个预计产值超10亿元的增长点形成。", ["增长点", "增长点"]),
        ("7家企业年度产值达到9亿元。", ["企业", "企业年度产值"]),
    ],
)  # fmt: skip
def test_what_a_verb_or_a_place_leads_to_stands_behind_the_number(text, indicators):
    assert names(text) == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("85%的公园实现免费开放，", ["公园实现免费开放"]),
        ("85%以上农户参与产业化经营。", ["农户参与产业化经营"]),
        ("评测59项，其中有12项达到先进水平，", ["评测", "达到先进水平"]),
        ("183人实现全部脱贫。", ["脱贫"]),
        ("消费水平由170元提高到280元。", ["消费水平", "消费水平"]),
    ],
)
def test_shares_and_bare_counts_take_what_is_said_of_them(text, indicators):
    assert names(text) == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("秸秆利用率、农膜回收率分别达到86%、80%。", ["秸秆利用率", "农膜回收率"]),
        ("接待游客、实现旅游收入分别增长11%、9%。", ["游客增长", "旅游收入增长"]),
        ("小学、初中教师待遇分别提高3%、4%。", ["小学教师待遇提高", "初中教师待遇提高"]),
        ("工业、建筑业增加值分别增长5%、6%。", ["工业增加值增长", "建筑业增加值增长"]),
        ("城市和县城污水处理率分别达到95%、85%。", ["城市污水处理率", "县城污水处理率"]),
        ("建成农村学校12所，其中寄宿类3所、走读类9所。", ["农村学校", "寄宿类农村学校", "走读类农村学校"]),
        ("新增公园12座，累计达到110座，4%为口袋公园。", ["新增公园", "公园", "公园"]),
    ],
)
def test_values_are_paired_only_with_values_of_their_kind(text, indicators):
    assert names(text) == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("设备更新带动民间投资增长9%。", ["民间投资增长"]),
        ("消费券带动消费9亿元。", ["带动消费"]),
        ("项目主要建设了装机4兆瓦。", ["装机"]),
        ("电价按照0.5元结算。", ["电价"]),
        ("向阳镇和新乡市存款9亿元。", ["向阳镇和新乡市存款"]),
        ("新开工5亿元以上制造业项目12个。", ["制造业项目", "5亿元以上制造业项目"]),
        ("新增床位300张。", ["新增床位"]),
        ("加快城北20万平方米棚户区改造。", ["城北棚户区改造"]),
        ("总投资7亿元的商业广场开工。", ["商业广场总投资"]),
        ("投资2亿元，实施了道路、管网等工程。", ["投资"]),
        ("共投入6亿元资金。", ["投入"]),
        ("公路里程达到9万公里，其中高速公路1万公里。", ["公路里程", "高速公路里程"]),
        ("粮食产量达到48万吨，其中小麦20万吨。", ["粮食产量", "小麦产量"]),
        ("税收收入8亿元，其中增值税收入3亿元。", ["税收收入", "增值税收入"]),
        ("覆盖全市60%的义务教育学校。", ["义务教育学校"]),
        ("研究与试验发展（R&D）经费支出13亿元。", ["研究与试验发展（R&D）经费支出"]),
        ("补助标准由人均600元提高到人均720元。", ["补助标准", "补助标准"]),
        ("便民热线解决群众诉求47万件。", ["群众诉求"]),
        ("建成基地32个和专门学校2所。", ["基地", "专门学校"]),
        ("粮食总产量达到871亿斤。", ["粮食总产量"]),
        ("生活标准每人每月为300元。", ["生活标准"]),
        ("2025年底前将审查周期压缩至4个月。", ["审查周期"]),
        ("粮食总产再创历史新高，位居全区首位，增量3亿斤。", ["粮食总产增量"]),
        ("优良（Ⅰ～Ⅲ类）断面比例为82%。", ["优良（Ⅰ～Ⅲ类）断面比例"]),
        ("城镇调查失业率平均为5.3%。", ["城镇调查失业率"]),
        ("财政收入翻一番。", ["财政收入"]),
    ],
)
def test_names_begin_and_end_where_a_person_would_have_them(text, indicators):
    assert names(text) == indicators


def test_goods_in_a_list_of_prices_are_prices():
    text = "居民消费价格上涨2%。其中，食品上涨1%，衣着下降3%。零售总额增长5%，其中餐饮下降2%。"
    assert names(text)[1:3] == ["食品价格上涨", "衣着价格下降"]
    assert names(text)[-1] == "餐饮下降"


@pytest.mark.parametrize(
    ("text", "indicator", "covered"),
    [
        ("选派610名医生教师下乡。", "医生教师下乡", "610名医生教师下乡"),
        ("走访17个县（市、区）。", "县（市、区）", "17个县（市、区）"),
        ("3家企业获评省级示范，", "企业", "3家企业"),
        ("推进60个亿元以上项目建设。", "亿元以上项目建设", "60个亿元以上项目建设"),
        ("新增22家国家级5G工厂。", "国家级5G工厂", "22家国家级5G工厂"),
        ("招收20家省级、市级龙头企业。", "省级、市级龙头企业", "20家省级、市级龙头企业"),
        ("抽查30%以上的县（市、区）。", "县（市、区）", "30%以上的县（市、区）"),
    ],
)
def test_the_text_covers_the_noun_behind(text, indicator, covered):
    (metric,) = given(text)
    assert (metric.indicator, metric.text) == (indicator, covered)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("修路一千五百公里，", [(1500, "公里")]),
        ("装机一千九百五十万千瓦，", [(1950, "万千瓦")]),
        ("产煤三亿零五百三十万吨，", [(30530, "万吨")]),
        ("吞吐能力一亿吨，", [(1, "亿吨")]),
        ("增长百分之四到五，", [(4, "%")]),
        ("获奖的有5800家，", [(5800, "家")]),
    ],
)
def test_numerals_of_old_reports(text, found):
    assert [(m.value, m.unit) for m in given(text)] == found


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("一九八○年钢产量比一九七五年增加二百万吨。", ["钢产量比一九七五年增加"]),
        ("林果产值从一九六二年到一九七九年的十七年间平均每年增长百分之四。", ["林果产值平均每年增长"]),
        ("其中“一五”时期粮食产量平均每年增长百分之四。", ["粮食产量平均每年增长"]),
        ("总产值１９８７年达到９０亿元。", ["总产值"]),
        ("满意度连续5年保持在99%以上。", ["满意度"]),
    ],
)
def test_years_and_plan_periods_are_no_part_of_a_name(text, indicators):
    assert names(text) == indicators


@pytest.mark.parametrize(
    "text",
    ["抓好稳增长、防风险、保民生三项任务。", "发布时间：2026-01-31 07:00:44", "详见图9个人信息。"],
)
def test_repeated_counts_clocks_and_labels_are_no_metrics(text):
    assert given(text) == []


def test_an_index_needs_no_unit():
    (metric,) = given("工业生产者出厂价格指数为142，")
    assert (metric.indicator, metric.value, metric.unit) == ("工业生产者出厂价格指数", 142, None)

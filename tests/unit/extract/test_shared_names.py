"""Names that several figures share, leave out in part, or take from the clause before. All sentences are our own."""

import pytest

from .metric_reader import given


def names(text):
    return [m.indicator for m in given(text)]


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("城乡居民收入分别增长5%和6%。", ["城镇居民收入增长", "农村居民收入增长"]),
        ("农作物化肥农药利用率分别达到42%和41%。", ["农作物化肥利用率", "农作物农药利用率"]),
        ("城镇和农村人均住房面积32平方米、37平方米。", ["城镇人均住房面积", "农村人均住房面积"]),
        ("甲类收入和乙类支出实际增长8%和11%。", ["甲类收入实际增长", "乙类支出实际增长"]),
        ("当地有硅石和石膏，储量分别为4万吨、1万吨。", ["当地有硅石储量", "石膏储量"]),
        ("货物贸易、对外投资和利用外资分别占比达30%、20%和10%。",
         ["货物贸易占比", "对外投资占比", "利用外资占比"]),
    ],
)  # fmt: skip
def test_listed_figures_are_shared_out_among_the_subjects(text, indicators):
    assert names(text) == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("小学入学率为99%，初中为98%，高中达到95%。", ["小学入学率", "初中入学率", "高中入学率"]),
        ("一级商服用地基准地价为1300元，住宅用地为600元。", ["一级商服用地基准地价", "住宅用地基准地价"]),
        ("城市每千人口医生为8人，农村为3人。", ["城市每千人口医生", "农村每千人口医生"]),
        ("男生为30人，女生为20人。", ["男生", "女生"]),
        ("国有林面积为71公顷，其中：东山林场18公顷，西山林场11公顷。",
         ["国有林面积", "东山林场面积", "西山林场面积"]),
        ("全县共有企业50家，其中北河镇20家、南山镇10家。", ["企业", "北河镇企业", "南山镇企业"]),
        ("下达补助资金90亿元；其中，今年下达20亿元。", ["补助资金", "补助资金"]),
        ("限额标准为职工每人每月300元。", ["职工限额标准"]),
    ],
)  # fmt: skip
def test_a_part_takes_the_head_of_its_whole(text, indicators):
    assert names(text) == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("人口增长率由14‰下降到10‰。", ["人口增长率", "人口增长率"]),
        ("经济总量占全国的比重达18%，提高7个百分点。", ["经济总量占全国的比重", "经济总量占全国的比重提高"]),
        ("审核时间不少于5个工作日，最长不超过15个工作日。", ["审核时间", "审核时间"]),
        ("赤字率拟按4%左右安排、比上年提高1个百分点。", ["赤字率", "赤字率比上年提高"]),
        ("增长速度在4%以上，高的达到5%。", ["增长速度", "增长速度"]),
        ("经济总量从全国第六位跃升到第二位。", ["经济总量"]),
        ("工业总产值第一季度下降2%，第二季度增长1%。", ["工业总产值下降", "工业总产值增长"]),
        ("教育支出五年累计7万亿元，年均增长21%。", ["教育支出", "教育支出年均增长"]),
    ],
)
def test_a_name_is_carried_on_whole(text, indicators):
    assert names(text) == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("省级按照项目设备购置额的10%给予补助。", ["项目设备购置额"]),
        ("按不低于采购金额的30%预付给医院。", ["采购金额"]),
        ("按租金标准的2倍收取超出部分。", ["租金标准"]),
        ("报名费按每人10元收取。", ["报名费"]),
        ("给予企业50万元奖励。", ["奖励"]),
        ("前三年给予80%的奖励。", ["奖励"]),
        ("对设备给予一次性奖补，单个企业最高300万元。", ["单个企业奖补"]),
        ("对违法个人处100元以上1000元以下罚款。", ["罚款", "罚款"]),
        ("各校推荐人选，音乐人选至少各1名。", ["音乐人选"]),
    ],
)
def test_fees_grants_and_fines_are_named_by_what_they_are(text, indicators):
    assert names(text) == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("培训约1000名达到国家标准的家庭医生。", ["家庭医生"]),
        ("提交了18份反映群众诉求的调研报告。", ["调研报告"]),
        ("选择12个有条件、有基础、规模适当的城市。", ["城市"]),
        ("由3名以上专家组成小组，小组由5名督学组成。", ["专家", "督学"]),
        ("58项事项异地办理，200多名代表参加会议。", ["事项", "代表"]),
        ("教职工人数少于20人的学校不设监事会。", ["教职工人数"]),
        ("掌握两项体育、艺术技能。", ["体育、艺术技能"]),
        ("起草了5个中央1号文件。", ["中央1号文件"]),
        ("表彰2800名县（市、区）委书记。", ["县（市、区）委书记"]),
        ("每百户拥有家用汽车21辆。", ["每百户拥有家用汽车"]),
    ],
)
def test_the_thing_counted_stands_behind_what_is_said_of_it(text, indicators):
    assert names(text) == indicators


@pytest.mark.parametrize("name", ["检查费", "养殖户", "工作许可", "供应量", "研发费"])
def test_the_last_character_makes_a_noun_of_a_verb(name):
    (metric,) = given(f"全年{name}增长5%。")
    assert metric.indicator == f"{name}增长"

"""Missing numbers and placeholders: what must be told, and what is good Chinese. All sentences are our own."""

import pytest

from .metric_reader import metrics, missing

BLANKS = [
    # text, with ▲ where the number should stand, and the unit
    ("入园率达到▲%。", "%"),
    ("公办园占比为▲%、覆盖率为▲%。", "%%"),
    ("占比为▲ %，提高▲ 个百分点。", "%个百分点"),
    ("高于全市平均水平▲个百分点。", "个百分点"),
    ("比例从▲%提高到▲%。", "%%"),
    ("全年完成投资▲亿元。", "亿元"),
    ("投入▲亿元，新建校舍12所，购置图书▲万册，课桌椅▲万套；连续3年共投入▲亿元。", "亿元万册万套亿元"),
    ("全年地区生产总值完成▲亿元，同比增长▲%；财政收入完成▲亿元，同比增长▲%。", "亿元%亿元%"),
    ("城镇登记失业率为▲%，新增就业▲万人。", "%万人"),
    ("生产总值从▲万亿元增加到▲万亿元。", "万亿元万亿元"),
    ("现有专任教师▲ 人，本专科学生▲ 人。学校共有▲ 个校区。", "人人个"),
    ("获省级以上奖励共▲ 项，其中国家级▲ 项。", "项项"),
    ("增加图书▲万册，师生受益。", "万册"),
    ("参保人数▲万人。", "万人"),
    ("达标率1.▲%。", "%"),
    ("增长▲.5%。", "%"),
    ("人均预期寿命提高到▲岁。", "岁"),
    ("审批时限压缩至▲个工作日。", "个工作日"),
    ("年平均气温为▲℃。", "℃"),
    ("比常年偏多▲倍。", "倍"),
    ("每千人口床位数▲张，护士比例为▲%。", "张%"),
    ("户均收入城镇为8.5万元，户均人口城镇为▲人，乡村为▲人。", "人人"),
    ("居民收入比由▲缩小至2.1。", ""),
    ("细颗粒物PM▲ 浓度下降。", ""),
    ("总量居全省第▲位。", "位"),
    ("庆祝建校成立▲周年大会。", "周年"),
    ("发生里氏▲级地震。", "级"),
    ("综合得分为▲分，群众满意度▲分。", "分分"),
    ("厚度低于▲毫米的薄膜不得销售。", "毫米"),
    ("新能源装机达到▲万千瓦、增长12%。", "万千瓦"),
    ("全县其中旱地▲亩、林地▲亩。", "亩亩"),
    ("建成实验室▲个、工作站▲个。", "个个"),
]


@pytest.mark.parametrize(("marked", "units"), BLANKS)
def test_a_unit_without_its_number_is_a_blank(marked, units):
    text = marked.replace("▲", "")
    places, at = [], 0
    for part in marked.split("▲")[:-1]:
        at += len(part)
        places.append(at)
    found = missing(text)
    assert [m.value_start for m in found] == places
    assert "".join(m.unit or "" for m in found) == units
    assert all(m.status == "blank" and m.value is None and m.value_start == m.value_end for m in found)
    assert all(0.5 <= m.confidence < 1 and m.reason for m in found)


PLACEHOLDERS = [
    ("覆盖率达到XX%。", "XX", "%"),
    ("覆盖率达到××%。", "××", "%"),
    ("投入＿＿万元。", "＿＿", "万元"),
    ("投入____万元。", "____", "万元"),
    ("共培训（ ）名教师。", "（ ）", "名"),
    ("共培训【】名教师。", "【】", "名"),
    ("同比增长…%。", "…", "%"),
    ("同比增长*%。", "*", "%"),
    ("建成□个站点。", "□", "个"),
    ("完成率待补%。", "待补", "%"),
    ("年利率${loan.rate}%。", "${loan.rate}", "%"),
    ("金额#{amount}元。", "#{amount}", "元"),
    ("20xx年工作总结", "20xx", "年"),
    ("20*年工作总结", "20*", "年"),
    ("某政办〔20xx〕24号", "20xx", "年"),
    ("总投资约*.*亿元。", "*.*", "亿元"),
    ("总投资1*.*万元。", "1*.*", "万元"),
    ("增长1X%。", "1X", "%"),
    ("新建××个站点。", "××", "个"),
    ("确保PMXX浓度下降。", "XX", ""),
    ("留守儿童…名。", "…", "名"),
    ("现有村小XX所。", "XX", "所"),
    ("寄宿制学校□所，", "□", "所"),
    ("达标学校（　　）所，", "（　　）", "所"),
    ("2024年8月XX日", "XX", "日"),
]


@pytest.mark.parametrize(("text", "held", "unit"), PLACEHOLDERS)
def test_a_mark_in_the_place_of_a_number_is_a_placeholder(text, held, unit):
    (found,) = missing(text)
    assert (found.status, found.value) == ("placeholder", None)
    assert text[found.value_start : found.value_end] == held == found.value_text
    assert (found.unit or "") == unit


GOOD = [
    "数亿元资金投向乡村。",
    "投入数亿元，惠及近万人。",
    "上亿元资金、上万名群众。",
    "超百万人参加。",
    "带动万元户增收。",
    "引进亿元以上项目20个。",
    "建成万吨级泊位2个。",
    "经济总量突破万亿元。",
    "每万人口发明专利拥有量12件。",
    "守护千家万户的好日子。",
    "召开万人大会。",
    "存栏量（万头）",
    "合格率（%）",
    "单位：万元",
    "单位为%。",
    "成千上万的志愿者，百万职工。",
    "三千七百多万平方米。",
    "百分之九十的企业。",
    "每个人都是参与者，个别单位项目进展缓慢。",
    "人民群众的获得感显著增强，家庭条件改善。",
    "各级党委政府加强组织领导，有关部门名列前茅。",
    "把扩大内需作为战略基点，推动发展。",
    "数据要素×行动。开展“1+X”证书试点。",
    "2×35万千瓦机组。",
    "220毫米×140毫米。",
    "从二○二○年到二○三五年。",
    "XX县XX局。",
    "时间、地点、人物；学制三年。",
    "二〇二三年四月",
    "年均增长5%，月均用量12吨。",
    "指标\n数量\n比例%\n备注\n",
    "逐栋建立台账，分条表述，按级负责。",
    "鉴定为C级、Ⅱ类的校舍。",
    "落实责任追究、有偿使用等项制度。",
    "办好“28+10”项实事。",
    "理想信念高于天，人命关天，足不出户能办事。",
    "整改不到位、执行不到位。",
    "奋力谱写发展新篇章，增设服务站点。",
    "外事、侨务、对台、港澳工作取得进展。",
    "领军人才、企业家、科学家。",
    "关键在人，是个好地方，家校联动。",
    "委托XX所调查，由XX所负责。",
    "由下降转为上升，年度指标有多少个？",
    "省级以上、县级以下单位。",
]


@pytest.mark.parametrize("text", GOOD)
def test_good_chinese_without_a_number_is_no_blank(text):
    assert [(m.text, m.reason) for m in missing(text)] == []


def test_a_ruined_document_lowers_the_bar_for_doubtful_places():
    sound = "活动惠及万名学生，新增学位。"
    ruined = (
        "入学率达到%，投入亿元，占比为%，同比增长%，完成投资亿元，提高个百分点。活动惠及万名学生，新增学位。"
    )
    in_sound = [m.confidence for m in missing(sound) if m.unit == "万名"]
    in_ruined = [m.confidence for m in missing(ruined) if m.unit == "万名"]
    assert in_ruined
    assert not in_sound or in_sound[0] < in_ruined[0]


def test_no_number_is_ever_made_up_for_a_blank():
    assert all(m.value is None and m.base_value is None for m in metrics("投入亿元，入学率达到%。"))

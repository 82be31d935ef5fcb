"""XX, ×× and ＿＿ in the place of numbers, and as anonymous names. All sentences are our own."""

import pytest

from .metric_reader import missing
from .places import unmarked

HELD = [
    "会议定于▲XX月▲XX日召开。",
    "▲20XX年▲X月，全县启动改造。",
    "到▲XX年，基本建成。",
    "▲XX年底前完成整改。",
    "自▲××年▲×月▲×日起施行。",
    "▲X月▲X日上午召开会议，▲1X日结束。",
    "截至▲XX月底，完成▲XX公里道路。",
    "▲XX年度预算执行情况",
    "较▲XX年增长▲XX%。",
    "截至▲**年底，完成▲**万亩。",
    "关于印发《工作方案》的通知（X政办发〔2023〕▲XX号）",
    "根据《意见》（某政发〔▲20XX〕▲XX号）精神",
    "某政发〔▲XXXX〕5号",
    "第▲XX次常务会议审议通过第▲××号令。",
    "培训▲XX人次，开展▲XX场活动。",
    "新建▲XX家企业、▲XX所幼儿园。",
    "组织▲XX家企业参加展会，建设▲XX个站点。",
    "每周不少于▲x节。",
    "推动▲XX家左右企业上市。",
    "累计投入▲XX万元，惠及▲XX户▲XX人。",
    "实施▲XX项工程，打造▲XX条线路。",
    "共有教师▲XX名、班级▲XX个。",
    "划定▲××处保护点，设置▲××块标牌。",
    "整治隐患▲XX处，提升▲XX所学校。",
    "公路▲××公里，引领方▲××个。",
]


@pytest.mark.parametrize("marked", HELD)
def test_a_mark_holds_the_place_of_a_number(marked):
    text, places = unmarked(marked)
    found = missing(text)
    assert [m.value_start for m in found] == places
    assert {m.status for m in found} == {"placeholder"}


@pytest.mark.parametrize(
    "text",
    [
        "XX市人民政府",
        "由××局牵头，XX同志负责。",
        "王××、李××等同志。",
        "XX县XX局XX处处长王XX讲话。",
        "XX省XX市XX区XX街道",
        "A市、XX市和XX局联合印发。",
        "中共XX县委、XX镇党委。",
        "据《XX日报》报道。",
        "报送XX部备案，抄送XX厅。",
        "成立XX局，XX办公室主任。",
        "XX公司与XX大学合作。",
        "XX人民法院、XX人大常委会。",
        "XX家具厂、XX项目部、XX家园小区。",
        "XX年鉴编纂工作。",
        "2×35万千瓦机组，1+X证书，T+X日。",
        "**年度重点任务**",
        "王××名下有房产一套，李××家住城南。",
        "××村××组，××小区××栋××单元××室。",
        "××年级××班，性别：____ 年龄：____",
        "孙××家庭条件困难，胡××件件落实。",
        "××站、××队、××处，《XX晚报》。",
        "电话：138XXXXXXXX，身份证号3301**********1234。",
    ],
)
def test_an_anonymous_name_is_no_number(text):
    assert [m.text for m in missing(text)] == []


def test_dates_of_a_form_do_not_show_that_numbers_are_lost():
    dates = "会议定于XX年XX月XX日召开，报名于XX月XX日截止，考试于XX月XX日举行，公示至XX月XX日。"
    assert {m.unit for m in missing(dates + "活动惠及万名学生，出游近亿人次。")} == {"年", "月", "日"}


def test_a_text_that_masks_its_numbers_with_dots_masks_all_of_them():
    doubtful = "城区公园……个示范点正在建设。"
    assert missing(doubtful) == []
    found = missing("投入……亿元，同比增长……%，其中设备投资……亿元。" + doubtful)
    assert [m.unit for m in found] == ["亿元", "%", "亿元", "个"]

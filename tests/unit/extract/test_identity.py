"""Year, place and issuer of documents of our own."""

import pytest

from analyzer.extract import find_identity, find_references
from analyzer.lexicon import Lexicon
from analyzer.structure import read_layout

LEXICON = Lexicon()
BODY = "\n一、总体要求\n全面加强和改进乡村教育工作，改善办学条件，提高教师待遇。\n" * 20


def identity(text):
    layout = read_layout(text, LEXICON)
    return find_identity(layout, find_references(layout, LEXICON), LEXICON)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2021年长春市政府工作报告\n各位代表：" + BODY, 2021),
        (
            "政府工作报告\n——2019年1月9日在吉林省第十三届人民代表大会第二次会议上\n省长　张某\n各位代表："
            + BODY,
            2019,
        ),
        ("长春市人民政府办公室关于2025年部分节假日安排的通知\n长府办发〔2024〕7号\n各县区：" + BODY, 2024),
        ("长春市人民政府办公室关于做好招生工作的通知\n各县区：" + BODY + "2017年5月6日", 2017),
        ("长春市人民政府办公室关于做好招生工作的通知\n各县区：" + BODY + "二〇一六年三月二日", 2016),
        (
            "吉林省乡村教育条例\n2004年5月20日 省第十届人民代表大会常务委员会第八次会议通过\n"
            "2018年11月22日 省第十三届人民代表大会常务委员会第七次会议修订\n2019年3月1日 施行\n第一章 总则"
            + BODY,
            2018,
        ),
        ("抓好招生工作\n发布时间：2015-04-21 来源：本站\n" + BODY, 2015),
        ("抓好招生工作\n抓取时间：2026-04-21\n" + BODY, None),
        ("各位代表：\n现在，我向大会报告政府工作。\n一、2023年工作回顾\n" + BODY, 2024),
        ("长春市乡村教育发展规划（2018—2035年）\n" + BODY, 2018),
        ("加强和改进乡村教育工作\n" + BODY, None),
    ],
)
def test_the_year_is_that_of_the_document_not_one_it_speaks_of(text, year):
    assert identity(text).year == year


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("吉林省长春市2024年政府工作报告\n各位代表：" + BODY, "长春市"),
        ("政府工作报告\n——2019年1月9日在柳河县第十七届人民代表大会第二次会议上\n各位代表：" + BODY, "柳河县"),
        ("自评报告\n我县狠抓落实。\n柳河县投入加大。柳河县全县上下齐心。" + BODY, "柳河县"),
        (
            "工作汇报\n我国开放扩大，我国制度健全，香港繁荣，各省和县都有进展，全省会议，香港稳定。" + BODY,
            None,
        ),
        ("孤山镇\n孤山镇位于柳河县东北部，距县城10公里。" + BODY, "柳河县"),
        ("教育部关于做好招生工作的通知\n各省、自治区、直辖市教育厅：" + BODY, None),
    ],
)
def test_the_place_is_the_one_a_document_speaks_for(text, place):
    assert identity(text).place == place


def test_a_work_report_is_issued_by_the_government_of_its_place():
    text = (
        "政府工作报告\n——2019年1月9日在吉林省第十三届人民代表大会第二次会议上\n省长　张某\n各位代表：" + BODY
    )
    assert identity(text).issuer == "吉林省人民政府"


@pytest.mark.parametrize("text", ["", " ", "2021年", "《》〔2021〕号", "位于", "——年月日在会议上"])
def test_texts_that_say_nothing_have_no_identity_and_do_no_harm(text):
    found = identity(text)
    assert found.place is None
    assert found.issuer is None


def test_a_number_broken_over_lines_is_given_in_one() -> None:
    text = "青岚市供水办法\n青岚市人民政府令\n\n（第19号）\n第一条 为规范供水，制定本办法。\n"
    assert identity(text).number == "青岚市人民政府令（第19号）"

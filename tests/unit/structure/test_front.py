# ruff: noqa: E501
"""Title, genre and zones of invented documents."""

from __future__ import annotations

from itertools import pairwise

import pytest

from analyzer.lexicon import Lexicon
from analyzer.structure import read_layout

LEXICON = Lexicon()
BODY = "为进一步做好农村供水工作，现提出以下意见。\n一、总体要求\n坚持城乡统筹。坚持建管并重。\n二、重点任务\n新建水厂。改造管网。\n"


@pytest.mark.parametrize(
    ("head", "title", "genre"),
    [
        ("临江市人民政府关于加强农村供水工作的意见\n临政发〔2021〕8号\n各县人民政府：\n",
         "临江市人民政府关于加强农村供水工作的意见", "意见"),
        ("临江市人民政府关于\n加强农村供水工作的意见\n临政发〔2021〕8号\n各县人民政府：\n",
         "临江市人民政府关于加强农村供水工作的意见", "意见"),
        ("新闻频道 来源：临江日报 2021年3月1日 19:06\n在临江市供水工作会议上的讲话\n", "在临江市供水工作会议上的讲话", "讲话"),
        ("市长王明发表二〇二一年新春贺词\n新闻频道 2021年2月1日 08:00\n", "市长王明发表二〇二一年新春贺词", "讲话"),
        ("临江市人民政府令\n第12号\n现公布《临江市供水办法》，自2031年3月1日起施行。\n", "临江市供水办法", "办法"),
        ("临江市供水条例\n【文字解读】《临江市供水条例》政策解读 2031-05-30\n", "临江市供水条例", "条例"),
        ("2031年积分入学申请指引\n", "2031年积分入学申请指引", "指南"),
        ("# 临江市供水条例\n2020年3月1日 通过\n", "临江市供水条例", "条例"),
        ("政 府 工 作 报 告\n——2022年1月6日在临江市第三届人民代表大会第一次会议上\n市长 王明\n各位代表：\n", "政府工作报告", "政府工作报告"),
        ("临江市水务局关于印发《供水应急预案》的通知（试行）\n各科室：\n", "临江市水务局关于印发《供水应急预案》的通知（试行）", "通知"),
        ("", None, "意见"),
    ],
)  # fmt: skip
def test_title_and_genre(head: str, title: str | None, genre: str) -> None:
    layout = read_layout(head + BODY, LEXICON)
    assert (layout.title, layout.genre) == (title, genre)


def test_title_without_line_ends_stops_at_the_document_number() -> None:
    text = ("临江市人民政府关于加强农村供水工作的意见临政发〔2021〕8号各县人民政府：" + BODY * 5).replace(
        "\n", ""
    )
    assert read_layout(text, LEXICON).title == "临江市人民政府关于加强农村供水工作的意见"


def test_title_said_twice_without_line_ends_is_found_before_a_first_chapter() -> None:
    title = "临江市人民政府办公室关于印发《临江市政务数据管理办法》的通知"
    head = f"{title}{title}临政办发〔2031〕21号各县人民政府：现印发给你们，请认真执行。第一章　总则　　第一条　为规范管理，制定本办法。"
    layout = read_layout(
        head + "第二条　本办法适用于全市。" * 20 + "第二章　目录　　第三条　目录公开。", LEXICON
    )
    assert (layout.title, layout.sections[0].number) == (title, "第一章")


def test_words_in_front_of_the_first_number_of_one_line_are_its_title() -> None:
    text = (
        "水利资源一、地表水全县有河流十二条，年均径流量一亿立方米。二、地下水储量丰富，水质良好，适于饮用。"
        * 3
    )
    assert read_layout(text, LEXICON).title == "水利资源"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("临江市水务局转发省水利厅关于节水工作意见的通知临水发〔2031〕8号各县水务局：", "临江市水务局转发省水利厅关于节水工作意见的通知"),
        ("临江市水务局关于召开节水意见座谈会的通知各县水务局：", "临江市水务局关于召开节水意见座谈会的通知"),
        ("加快旅游业发展实施意见为把旅游业培育成支柱产业，结合我县实际，制定本意见。", "加快旅游业发展实施意见"),
        ("临江市教育局关于印发《招生方案》的通知《招生方案》已经审议通过，请遵照执行。", "临江市教育局关于印发《招生方案》的通知"),
        ("政 府 工 作 报 告——2031年2月28日在临江市人民代表大会上各位代表：", "政府工作报告"),
    ],
)  # fmt: skip
def test_a_title_in_one_line_ends_before_what_follows_titles(head: str, title: str) -> None:
    assert read_layout(head + BODY.replace("\n", "") * 5, LEXICON).title == title


def test_what_a_page_says_behind_a_title_is_no_part_of_it() -> None:
    text = "在全市教育大会上的讲话发表时间：2031-03-09　　来源：临江日报\n同志们：\n" + BODY
    assert read_layout(text, LEXICON).title == "在全市教育大会上的讲话"


def test_a_title_in_one_line_ends_before_the_order_that_puts_it_in_force() -> None:
    text = (
        "青岚市政务数据管理办法青岚市人民政府令（第16号）现予公布，自2031年6月15日起施行。第一条　为了规范管理，制定本办法。"
        * 2
    )
    assert read_layout(text, LEXICON).title == "青岚市政务数据管理办法"


def test_the_name_of_a_place_is_a_title_however_short() -> None:
    assert read_layout("青岚镇\n一、基本情况\n全镇辖村二十一个。\n", LEXICON).title == "青岚镇"


def test_who_greets_the_audience_names_no_title() -> None:
    text = (
        "各位代表：现在，我代表市人民政府向大会报告工作，请予审议，并提出意见。" + BODY.replace("\n", "") * 9
    )
    assert read_layout(text, LEXICON).title is None


def test_a_signature_may_run_in_behind_the_last_sentence() -> None:
    found = kinds(
        f"临江市关于供水的意见\n各县人民政府：\n{BODY.strip()}临江市人民政府办公室2031年7月15日（此件公开发布）\n"
    )
    assert found["signature"] == "临江市人民政府办公室2031年7月15日（此件公开发布）"


def kinds(text: str) -> dict[str, str]:
    return {z.kind: text[z.start : z.end].strip() for z in read_layout(text, LEXICON).zones}


def test_front_matter_and_signature_stand_apart_from_the_body() -> None:
    text = f"临江市关于供水的意见\n各县人民政府：\n{BODY}附件：1.任务清单\n临江市人民政府\n2021年5月6日\n"
    found = kinds(text)
    assert found["front"].startswith("临江市关于供水的意见")
    assert found["signature"] == "临江市人民政府\n2021年5月6日"
    assert found["attachment"] == "附件：1.任务清单"


def test_a_sites_words_are_boilerplate_in_front_behind_and_within() -> None:
    text = f"【字体：大 中 小】\n临江市关于供水的意见\n{BODY}打印本页\n"
    marked = [
        text[z.start : z.end].strip() for z in read_layout(text, LEXICON).zones if z.kind == "boilerplate"
    ]
    assert marked == ["【字体：大 中 小】", "打印本页"]


def test_a_sites_sentence_in_glued_text_is_boilerplate() -> None:
    text = "供水范文【热选】此文由网友为您精编整理,希望对您有所帮助!" + BODY.replace("\n", "") * 3
    layout = read_layout(text, LEXICON)
    assert layout.zones[0].kind == "boilerplate"
    assert text[: layout.zones[0].end].endswith("有所帮助!")
    assert all(s.start >= layout.zones[0].end for s in layout.sentences)


def test_zones_cover_the_text_without_gap() -> None:
    text = f"打印\n{BODY}\n2021年5月6日\n打印本页"
    zones = read_layout(text, LEXICON).zones
    assert zones[0].start == 0
    assert zones[-1].end == len(text)
    assert all(a.end == b.start for a, b in pairwise(zones))


def test_front_matter_goes_on_behind_boilerplate_within_it() -> None:
    text = f"临江市关于供水的意见\n来源：市水务局\n临政发〔2021〕8号\n各县人民政府：\n{BODY}"
    marked = [(z.kind, text[z.start : z.end].strip()) for z in read_layout(text, LEXICON).zones]
    assert marked[:3] == [
        ("front", "临江市关于供水的意见"),
        ("boilerplate", "来源：市水务局"),
        ("front", "临政发〔2021〕8号\n各县人民政府："),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "时间：2021年5月6日上午9时",
        "居民可通过微信公众号查询供水信息。",
        "用水户可关注“临江水务”微信公众号，在线办理报装。",
    ],
)
def test_what_a_document_says_of_itself_is_no_boilerplate(line: str) -> None:
    text = f"临江市关于供水的意见\n各县人民政府：\n{BODY}{line}\n"
    assert "boilerplate" not in kinds(text)


def test_words_of_a_site_in_text_without_marks_take_no_more_than_themselves() -> None:
    text = "坚持城乡统筹" * 100 + "欢迎下载" + "坚持建管并重" * 100
    assert kinds(text)["boilerplate"] == "欢迎下载"

"""Blocks of labels above a document of our own: what they declare, and where the document begins below them."""

from __future__ import annotations

import pytest

from analyzer.lexicon import Lexicon
from analyzer.model.document import Card
from analyzer.structure import read_layout

LEXICON = Lexicon()
TITLE = "青岚省教育厅关于加强乡村学校美育的意见"
BODY = f"""{TITLE}
青教体〔2031〕7号
各市教育局：
为加强乡村学校美育，现提出如下意见。
一、总体要求
坚持面向全体学生。坚持因地制宜。
青岚省教育厅
2031年3月29日
"""
DECLARED = Card(title=TITLE, issuer="青岚省教育厅", number="青教体〔2031〕7号", published="2031-04-02")

LINES = f"""信息名称：{TITLE}
信息索引：QL-08-2031-0001
生成日期：2031-04-02
发文机构：青岚省教育厅
发文字号：青教体〔2031〕7号
内容概述：省教育厅就加强乡村学校美育提出意见，对师资、课程和经费作出安排。
"""
GLUED_AND_BROKEN = f"""信息名称：{TITLE}
信息索引：QL-08-2031-0001生成日期：2031-04-02 发文机构：青岚省教育
厅
发文字号：青教体〔2031〕7号 信息类别：体育卫生与艺术教育
内容概述：省教育厅就加强乡村学校美育提出意见，对师资、课程
和经费作出安排。
"""
TABLE = f"""索 引 号：\tQL-2031-1\t主题分类：\t教育
发布机构：\t青岚省教育厅\t发布日期：\t2031年4月2日
名　　称：\t{TITLE}
文　　号：\t青教体〔2031〕7号\t时效性：\t有效
"""
TABLE_WITHOUT_COLONS = f"""标题\t{TITLE}
发文机关\t青岚省教育厅\t发文字号\t青教体〔2031〕7号
公开日期\t2031/4/2
"""
BELOW_EACH_OTHER = f"""标题：
{TITLE}
发文机关：
青岚省教育厅
发文字号：
青教体〔2031〕7号
发布日期：
2031.4.2
主题词：
"""
BLOCKS = [LINES, GLUED_AND_BROKEN, TABLE, TABLE_WITHOUT_COLONS, BELOW_EACH_OTHER]


@pytest.mark.parametrize("block", BLOCKS)
def test_a_block_declares_title_issuer_number_and_day(block: str) -> None:
    layout = read_layout(block + BODY, LEXICON)
    assert layout.card == DECLARED
    assert (layout.title, layout.genre) == (TITLE, "意见")


@pytest.mark.parametrize("block", BLOCKS)
def test_the_document_begins_below_the_block(block: str) -> None:
    text = block + BODY
    zones = read_layout(text, LEXICON).zones
    body = next(zone for zone in zones if zone.kind == "body")
    assert text[body.start :].startswith("为加强乡村学校美育")


def test_a_declared_title_that_is_broken_over_lines_is_found() -> None:
    broken = BODY.replace("关于加强", "\n关于加强", 1)
    text = "首页 > 政务公开\n长者版 无障碍\n" + broken
    layout = read_layout(text, LEXICON, Card(title=TITLE))
    assert layout.title == TITLE
    assert text[layout.zones[0].start : layout.zones[0].end].startswith("首页")
    assert layout.zones[0].kind == "front"


def test_a_title_that_only_the_file_declares_does_not_replace_that_of_the_text() -> None:
    assert read_layout(BODY, LEXICON, Card(title="青岚省教育厅门户网站")).title == TITLE


@pytest.mark.parametrize(
    "text",
    [
        "会议通知\n各科室：\n定于近期召开会议，现将有关事项通知如下。\n时间：2031年4月2日\n地点：一楼会议室\n",
        "指标名称\t单位\t2031年\n毛入园率\t%\t97.5\n",
        "一、主题：读书的力量\n二、对象：全体学生\n三、分类：中学、小学。\n",
        "文号：另行通知\n请按时参加。\n",
    ],
)
def test_lines_of_a_document_are_no_block(text: str) -> None:
    assert read_layout(text, LEXICON).card == Card()

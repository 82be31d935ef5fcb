"""Web pages of our own: all of the main text, none of the site, and what the page declares."""

from __future__ import annotations

import pytest

from analyzer.config import Settings
from analyzer.pipeline import Analyzer
from analyzer.readers import from_bytes

TITLE = "青岚省教育厅关于加强乡村学校美育的意见"
PROSE = "各地要加强乡村学校美育，配齐专兼职教师，开齐开足课程。各级财政要保障必要的经费投入。"
PAGE = f"""<!DOCTYPE html><html><head><meta charset="utf-8">
<meta name="ArticleTitle" content="{TITLE}"><meta name="PubDate" content="2031-04-02 16:07:09">
<title>{TITLE} - 青岚省人民政府</title></head><body>
<div class="header"><ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li></ul></div>
<div class="crumbs">您的位置：<a href="/">首页</a> &gt; <a href="/zw">政务公开</a></div>
<div class="article"><h1>{TITLE}</h1><p>　　{PROSE}</p><p>　　%s</p></div>
<div class="footer">版权所有：青岚省人民政府办公厅</div></body></html>"""


def read(page: str):
    return from_bytes(page.encode(), id="页.html", path=None, settings=Settings())


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("每平方米37<span>元</span>，每户每月不低于200元。", "每平方米37元，每户每月不低于200元。"),
        ("毛入园率<b>达</b><i>到</i>97.5<span> % </span>以上。", "毛入园率达到97.5 % 以上。"),
        ("第<span style='color:red'>三</span>条", "第三条"),
        ("投入<span><span>3</span></span><span>亿</span>元。", "投入3亿元。"),
    ],
)
def test_a_character_alone_in_an_element_stays_where_it_is(markup: str, words: str) -> None:
    assert words in read(PAGE % markup).text


def test_cells_of_one_character_stay() -> None:
    page = PAGE % "附表" + "<table><tr><td>学校</td><td>达标</td></tr><tr><td>甲</td><td>是</td></tr></table>"
    assert "甲\t\t是" in read(page.replace('</div>\n<div class="footer', '<div class="footer')).text


def test_the_page_says_title_and_day_of_publication() -> None:
    report = Analyzer().analyze(read(PAGE % PROSE))
    assert (report.title, report.genre, report.date) == (TITLE, "意见", "2031-04-02")


def test_the_furniture_of_the_site_is_left_out() -> None:
    text = read(PAGE % PROSE).text
    assert "版权所有" not in text
    assert text.count(PROSE) == 2


def test_a_text_in_what_looks_like_furniture_is_read_all_the_same() -> None:
    page = (PAGE % PROSE).replace('class="article"', 'class="comment sidebar related-links"')
    assert PROSE in read(page).text


def test_a_table_of_labels_above_the_text_names_issuer_and_number() -> None:
    labels = (
        "<table><tr><td>索 引 号：</td><td>QL-2031-1</td><td>发布机构：</td><td>青岚省教育厅</td></tr>"
        "<tr><td>文　　号：</td><td>青教体〔2031〕7号</td><td>成文日期：</td><td>2031-03-29</td></tr></table>"
    )
    page = (PAGE % PROSE).replace('<div class="article">', f'<div class="article">{labels}')
    report = Analyzer().analyze(read(page))
    assert (report.title, report.issuer) == (TITLE, "青岚省教育厅")
    assert (report.number, report.date) == ("青教体〔2031〕7号", "2031-03-29")

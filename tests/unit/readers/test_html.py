"""Web pages of our own: all of the main text, none of the site, and what the page declares."""

from __future__ import annotations

from pathlib import Path

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


# Pages in the manner of the common systems, beside each the text that is its document.
PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))
# What the reports of some say: title, issuer, number, day.
FACTS = {
    "nfcms": ("云泽区2031年公办幼儿园招生工作指引", "云泽区教育局", None, "2031-04-25"),
    "platform": (
        "青岚市住房和城乡建设局关于完善公租房保障工作的通知",
        "青岚市住房和城乡建设局",
        "青建规字〔2031〕5号",
        "2031-03-04",
    ),
    "jpage": (
        "青岚省教育厅关于印发乡村学校美育行动计划的通知",
        "青岚省教育厅",
        "青教体艺〔2031〕7号",
        "2031-03-29",
    ),
    "gov_cn": (
        "国务院办公厅关于推进山区教育信息化建设的意见",
        "国务院办公厅",
        "国办发〔2031〕20号",
        "2031-05-08",
    ),
    "ministry": (
        "青岚省教育厅关于加强校园足球工作的通知",
        "青岚省教育厅",
        "青教体艺〔2031〕2号",
        "2031-02-26",
    ),
    "bracketed_labels": (
        "青岚市人民政府关于印发《青岚市城市更新条例实施办法》的通知",
        "青岚市人民政府",
        "青政发〔2031〕1号",
        "2031-01-12",
    ),
    "saved_from": ("关于规范收费的通知", None, None, "2008-01-09"),
    "wechat": ("林泉县：把体育课还给孩子", None, None, None),
    "data_table": ("林泉县2031年义务教育学校基本情况表", "林泉县教育局", None, "2031-09-10"),
    "short_notice": ("停水通知", "林泉县水务局", None, "2031-08-01"),
    "signed_below": ("青岚省林业局关于开展湿地调查的公告", "青岚省林业局", None, "2031-10-08"),
}


def read(page: str):
    return from_bytes(page.encode(), id="页.html", path=None, settings=Settings())


def read_saved(page: Path):
    return from_bytes(page.read_bytes(), id=page.name, path=None, settings=Settings())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_document_of_a_page_is_all_that_is_read_of_it(page: Path) -> None:
    assert read_saved(page).text == page.with_suffix(".txt").read_text(encoding="utf-8").rstrip("\n")


@pytest.mark.parametrize("name", FACTS)
def test_what_a_page_says_of_its_document_is_in_the_report(name: str) -> None:
    report = Analyzer().analyze(read_saved(Path(__file__).parent / "pages" / f"{name}.html"))
    assert (report.title, report.issuer, report.number, report.date) == FACTS[name]


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("每平方米43<span>元</span>，每户每月不低于200元。", "每平方米43元，每户每月不低于200元。"),
        ("毛入园率<b>达</b><i>到</i>97.5<span> % </span>以上。", "毛入园率达到97.5 % 以上。"),
        ("第<span style='color:red'>三</span>条", "第三条"),
        ("投入<span><span>3</span></span><span>亿</span>元。", "投入3亿元。"),
    ],
)
def test_a_character_alone_in_an_element_stays_where_it_is(markup: str, words: str) -> None:
    assert words in read(PAGE % markup).text


def test_cells_of_one_character_stay() -> None:
    table = "<table><tr><td>学校</td><td>达标</td></tr><tr><td>甲</td><td>是</td></tr></table>"
    assert read((PAGE % "附表").replace("</div>\n<div", f"{table}</div>\n<div")).text.endswith(
        "附表\n学校\t达标\n甲\t是"
    )


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

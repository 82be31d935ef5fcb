"""The page of a report: whole in itself, true to the text, and safe whatever the document holds."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import msgspec
import pytest

from analyzer.model.document import Origin
from analyzer.model.report import Report
from analyzer.pipeline import Analyzer
from analyzer.readers import from_text
from analyzer.render.html import html_index, html_page
from analyzer.render.html.index import listed

VOID = {"meta", "input", "link", "br", "img"}
# Elements of SVG that may close themselves.
SHAPES = {"rect", "circle", "path"}
ATTACK = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'&amp;{{ 7*7 }}<!--"


class Page(HTMLParser):
    """Checks that elements are closed in order and keeps what the tests ask for."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.attributes: list[tuple[str, str, str | None]] = []
        self.tags: list[str] = []
        self.article = ""
        self.feed(source)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, *pair) for pair in attrs]
        found = dict(attrs)
        self.ids += [found["id"]] if "id" in found else []
        self.links += [found["href"]] if "href" in found else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        assert tag in SHAPES

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "article" in self.open:
            self.article += data


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer()


def with_text(report: Report, text: str) -> Report:
    return msgspec.structs.replace(
        report,
        text=text,
        outline=(),
        initiatives=(),
        metrics=(),
        problems=(),
        measures=(),
        links=(),
        references=(),
        diagnostics=(),
    )


def test_the_text_on_the_page_is_the_text_of_the_document(report: Report) -> None:
    assert Page(html_page(report)).article == report.text


@pytest.mark.parametrize("text", ["甲\r\n乙\r丙\n\n　　丁\t<b>&amp;😀𠮷\n", "一行，没有换行", "\n\n", ATTACK])
def test_no_character_is_lost_or_changed(report: Report, text: str) -> None:
    assert Page(html_page(with_text(report, text))).article == text


def test_the_marker_of_a_missing_number_is_no_text(report: Report) -> None:
    page = html_page(report)
    article = page[page.index("<article") : page.index("</article>")]
    assert "【缺】" not in article
    assert '<span class="gap" data-n="n2"></span>' in article
    assert '<span class="gap m" data-n="n3">XX</span>' in article


def test_a_doubtful_gap_looks_otherwise_and_says_why(report: Report) -> None:
    given, blank, placeholder = report.metrics
    doubtful = msgspec.structs.replace(
        blank, confidence=0.6, reason="“个百分点”前面没有数字", reason_en="no number"
    )
    page = html_page(msgspec.structs.replace(report, metrics=(given, doubtful, placeholder)))
    assert '<span class="gap doubt" data-n="n2"></span>' in page
    assert "置信度 0.60 · “个百分点”前面没有数字" in page
    assert "Confidence 0.60 · no number" in html_page(
        msgspec.structs.replace(report, metrics=(given, doubtful, placeholder)), "en"
    )


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nothing_is_asked_of_the_net(report: Report, lang: str) -> None:
    page = Page(source := html_page(report, lang))
    assert [name for _, name, value in page.attributes if name in ("src", "srcset", "action")] == []
    assert all(link.startswith("#") for link in page.links)
    assert re.findall(r"(?:https?:)?//[a-z]|url\(|@import|fetch\(|XMLHttp|WebSocket|import\(", source) == []
    assert "default-src 'none'" in source


def test_every_link_has_its_place(report: Report) -> None:
    page = Page(html_page(report))
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links} <= set(page.ids)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_report_without_findings_has_a_page(report: Report, lang: str) -> None:
    empty = msgspec.structs.replace(with_text(report, "没有。"), title=None, genre=None)
    page = Page(html_page(empty, lang))
    assert page.article == "没有。"
    assert "table" not in page.tags


def test_what_a_document_says_is_never_markup(report: Report, analyzer: Analyzer) -> None:
    found = analyzer.analyze(
        from_text(
            f"{ATTACK}\n一、存在问题\n一是《{ATTACK}》落实不够，“{ATTACK}”工程投入{ATTACK}亿元，增长%。\n",
            id=ATTACK,
        )
    )
    first = report.metrics[0]
    metric = msgspec.structs.replace(first, indicator=ATTACK, unit=ATTACK, relation=ATTACK, period=ATTACK)
    reference = msgspec.structs.replace(report.references[0], title=ATTACK, number=ATTACK, issuer=ATTACK)
    finding = msgspec.structs.replace(report.diagnostics[0], message=ATTACK, code=ATTACK)
    harmed = msgspec.structs.replace(
        report, title=ATTACK, genre=ATTACK, metrics=(metric,), references=(reference,), diagnostics=(finding,)
    )
    for one in (found, harmed):
        page = Page(html_page(one))
        assert page.tags.count("script") == 1
        assert "img" not in page.tags
        assert [name for _, name, _ in page.attributes if name.startswith("on")] == []
        assert (
            "49" not in html_page(with_text(report, "{{ 7*7 }}")).split("<article")[1].split("</article>")[0]
        )


def test_control_characters_do_not_reach_the_page(report: Report) -> None:
    page = html_page(
        msgspec.structs.replace(with_text(report, "甲\x00\x1b乙\x85\u202e"), title="\x1b[31m\x00")
    )
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202e]", page)


def test_the_policy_lets_only_the_pages_own_script_run(report: Report) -> None:
    import base64
    import hashlib

    page = html_page(report)
    script = re.search(r"<script>(.*?)</script>", page, re.DOTALL)
    assert script
    digest = base64.b64encode(hashlib.sha256(script[1].encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in page
    assert "</script" not in script[1]


def test_a_long_document_makes_a_page_in_proportion(analyzer: Analyzer) -> None:
    part = "一、主要成效\n深入实施“强师惠民”行动，高中阶段毛入学率达到97.5%，比上年提高个百分点，投入万元。\n"
    report = analyzer.analyze(from_text(part * 500))
    assert len(html_page(report)) < 80 * len(report.text)


def test_entries_of_a_word_file_or_pdf_say_where_they_stand(report: Report) -> None:
    placed = msgspec.structs.replace(
        report, origins=(Origin(start=0, end=len(report.text), page=7, paragraph=2),)
    )
    assert html_page(placed).count('<span class="place">第7页第2段</span>') > 10
    assert 'class="place"' not in html_page(report)


def test_the_index_leads_to_the_pages(report: Report) -> None:
    evil = msgspec.structs.replace(report, title=ATTACK)
    page = Page(html_index([listed(evil, 'a"b?.html'), listed(report, "样本.html")]))
    assert page.links == ["a%22b%3F.html", "%E6%A0%B7%E6%9C%AC.html"]
    assert page.tags.count("script") == 1

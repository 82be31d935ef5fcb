"""PDF and OFD files, set by hand: reading order, joined lines, page furniture, boxes."""

import pytest

from analyzer.config import Settings
from analyzer.errors import FileDamaged, FileLocked, NoText
from analyzer.pipeline import Analyzer
from analyzer.readers import from_bytes

from .files import make_ofd, make_pdf


def read(raw, name):
    return from_bytes(raw, id=name, path=None, settings=Settings())


FULL = "全县深入推进学前教育普及普惠发展，持续扩大公办园资源供给，努力满足"
PAGE = [
    (70, 800, "青岚省教育厅文件"),
    (94, 700, FULL),
    (70, 680, "群众入园需求，毛入园率达到%，比上年提高个百分点，投入亿元，成效明显好"),
    (70, 660, "于预期。"),
    (94, 640, "二、下一步措施"),
    (280, 40, "— 1 —"),
]


@pytest.fixture(scope="module")
def pdf():
    pages = [[(x, y, words.replace("1", str(n))) for x, y, words in PAGE] for n in (1, 2, 3, 4)]
    return read(make_pdf(pages), "报告.pdf")


def test_lines_are_joined_within_paragraphs_without_gaps(pdf):
    first = pdf.text.splitlines()[0]
    assert first.startswith("全县深入推进学前教育")
    assert "努力满足群众入园需求，毛入园率达到%" in first
    assert first.endswith("好于预期。")


def test_page_numbers_and_running_headers_are_left_out(pdf):
    assert "青岚省教育厅文件" not in pdf.text
    assert "—" not in pdf.text


def test_every_stretch_knows_its_page_and_box(pdf):
    places = [origin for origin in pdf.origins if pdf.text[origin.start : origin.end] == "于预期。"]
    assert [origin.page for origin in places] == [1, 2, 3, 4]
    left, bottom, right, top = places[0].box
    assert 69 < left < 72
    assert 655 < bottom < top < 675
    assert right > left


def test_a_scan_is_told_to_need_text_recognition():
    with pytest.raises(NoText, match="OCR"):
        read(make_pdf([[]]), "扫描.pdf")


def test_a_truncated_pdf_is_damaged_whatever_it_is_called():
    with pytest.raises((FileDamaged, NoText)):
        read(make_pdf([PAGE])[:300], "报告.docx")


def test_a_protected_pdf_is_locked():
    lock = (
        b"/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]"
        b" /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> >>"
    )
    with pytest.raises(FileLocked):
        read(make_pdf([PAGE], lock), "报告.pdf")


@pytest.mark.parametrize(
    ("header", "footer"),
    [
        (
            [(24, 815, "11/22/31, 9:28 PM"), (200, 815, "关于加强美育的意见 - 青岚省教育厅")],
            "https://jyt.example.cn/a/1.html 1/2",
        ),
        ([(24, 815, "2031/11/22 下午9:28 关于加强美育的意见 - 青岚省教育厅")], "file:///C:/a.html"),
        ([(24, 815, "2031/4/2"), (200, 815.5, "关于加强美育的意见")], "第 1 页，共 2 页"),
    ],
)
def test_what_a_browser_prints_round_a_page_is_left_out(header, footer):
    body = [(94, 640, "二、下一步措施"), (94, 600, "持续扩大公办园资源供给。")]
    found = read(make_pdf([[*header, *body, (24, 20, footer)], body]), "网页.pdf")
    assert found.text == "二、下一步措施\n持续扩大公办园资源供给。\n" * 2


def test_the_labels_of_a_page_printed_to_pdf_say_whose_it_is():
    """As browsers print them: two to a line without a blank between, a value broken where its column ends."""
    full = "各地要加强乡村学校美育，配齐专兼职教师，开齐开足课程，各级财政要"
    lines = [
        "信息名称：青岚省教育厅关于加强乡村学校美育的意见",
        "信息索引：QL-08-1生成日期：2031-04-02 发文机构：青岚省教育",
        "厅",
        "发文字号：青教体〔2031〕7号 信息类别：教育",
        "内容概述：省教育厅就加强乡村学校美育提出意见，作出",
        "安排。",
    ]
    page = [(70, 800 - 20 * i, words) for i, words in enumerate(lines)]
    page += [(150, 660, "青岚省教育厅关于加强乡村学校美育的意见")]
    for i in range(12):
        page += [(94, 620 - 40 * i, full), (70, 600 - 40 * i, "保障经费投入。")]
    report = Analyzer().analyze(read(make_pdf([page]), "打印.pdf"))
    assert (report.title, report.issuer) == ("青岚省教育厅关于加强乡村学校美育的意见", "青岚省教育厅")
    assert (report.number, report.date) == ("青教体〔2031〕7号", "2031-04-02")
    assert report.text.count(f"\n{full}保障经费投入。") == 12


def test_prose_that_comes_again_at_the_foot_of_pages_stays():
    body = [(94, 640, "二、下一步措施"), (94, 30, "持续扩大公办园资源供给。")]
    assert read(make_pdf([body] * 4), "报告.pdf").text.count("资源供给。") == 4


def test_an_ofd_file_gives_its_paragraphs_with_page_and_box():
    found = read(
        make_ofd(
            [
                (28, 40, "全县深入推进学前教育普及普惠发展，持续扩大公办园资源供"),
                (20, 50, "给，毛入园率达到%。"),
                (28, 60, "二、下一步"),
            ]
        ),
        "报告.ofd",
    )
    assert found.text.splitlines()[0].startswith("全县深入推进学前教育")
    assert "毛入园率达到%。" in found.text
    assert found.origins[0].page == 1
    assert found.source.media_type == "application/ofd"

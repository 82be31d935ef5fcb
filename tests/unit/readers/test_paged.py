"""PDF and OFD files, set by hand: reading order, joined lines, page furniture, boxes."""

import io
import zipfile

import pytest

from analyzer.config import Settings
from analyzer.errors import FileDamaged, FileLocked, NoText
from analyzer.readers import from_bytes


def read(raw, name):
    return from_bytes(raw, id=name, path=None, settings=Settings())


def make_pdf(pages, trailer=b""):
    """A PDF with lines of (x, y, words) in a font that every viewer knows for Chinese; encoding is UCS-2."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>"
        % (len(pages), b" ".join(b"%d 0 R" % (6 + 2 * i) for i in range(len(pages)))),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
        (
            b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor 5 0 R"
            b" /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>"
        ),
        (
            b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0"
            b" /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>"
        ),
    ]
    for i, lines in enumerate(pages):
        words = b"".join(
            b"BT /F1 12 Tf %d %d Td <%s> Tj ET\n" % (x, y, text.encode("utf-16-be").hex().encode())
            for x, y, text in lines
        )
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % (7 + 2 * i)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(words), words))
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(
        b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, trailer, start)
    )
    return out.getvalue()


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


def test_prose_that_comes_again_at_the_foot_of_pages_stays():
    body = [(94, 640, "二、下一步措施"), (94, 30, "持续扩大公办园资源供给。")]
    assert read(make_pdf([body] * 4), "报告.pdf").text.count("资源供给。") == 4


def make_ofd(lines):
    space = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    objects = "".join(
        f'<ofd:TextObject ID="{i}" Boundary="{x} {y} 170 6" Font="1" Size="4">'
        f'<ofd:TextCode X="0" Y="4" DeltaX="{" ".join(["4"] * (len(words) - 1))}">{words}</ofd:TextCode>'
        "</ofd:TextObject>"
        for i, (x, y, words) in enumerate(lines, 10)
    )
    files = {
        "OFD.xml": f'<ofd:OFD {space} DocType="OFD" Version="1.0"><ofd:DocBody><ofd:DocInfo/>'
        "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": f"<ofd:Document {space}><ofd:CommonData><ofd:MaxUnitID>99</ofd:MaxUnitID><ofd:PageArea>"
        "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData>"
        '<ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>',
        "Doc_0/Pages/Page_0/Content.xml": f'<ofd:Page {space}><ofd:Content><ofd:Layer ID="2">{objects}</ofd:Layer>'
        "</ofd:Content></ofd:Page>",
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, xml in files.items():
            archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{xml}')
    return stream.getvalue()


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

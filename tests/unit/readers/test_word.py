"""Word files: what a reader sees, in the order in which it is read."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from analyzer.config import Settings
from analyzer.errors import FileDamaged, FileLocked, FileTooLarge, NoText
from analyzer.readers import from_bytes

W = nsdecls("w")


def read(raw, name="报告.docx"):
    return from_bytes(raw, id=name, path=None, settings=Settings())


def saved(document):
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def changed(raw, part, change):
    """The same file with one part changed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, change(data) if name == part else data)
    return stream.getvalue()


def add(document, xml):
    document.element.body.insert(len(document.element.body) - 1, parse_xml(xml))


def test_paragraphs_and_tables_stand_where_they_stand():
    document = docx.Document()
    document.add_paragraph("一、基本情况")
    table = document.add_table(2, 2)
    for cell, words in zip(table._cells, ("指标", "数值", "毛入学率", "97.5%"), strict=True):
        cell.text = words
    document.add_paragraph("二、下一步")
    read_back = read(saved(document))
    assert read_back.text == "一、基本情况\n指标\t数值\n毛入学率\t97.5%\n二、下一步\n"
    origin = read_back.origin_of(read_back.text.index("97.5"))
    assert (origin.part, origin.table, origin.row, origin.cell) == ("table", 1, 2, 2)
    assert read_back.origin_of(0).paragraph == 1


def test_tracked_changes_are_read_as_accepted():
    document = docx.Document()
    add(
        document,
        f"<w:p {W}><w:r><w:t>投入</w:t></w:r><w:del><w:r><w:delText>2亿元</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>3亿元</w:t></w:r></w:ins><w:r><w:t>。</w:t></w:r></w:p>",
    )
    assert read(saved(document)).text == "投入3亿元。\n"


def with_chinese_numbers(start=1):
    """A document with a list numbered 一、 （一）."""
    document = docx.Document()
    numbering = document.part.numbering_part.element
    numbering.insert(
        0,
        parse_xml(
            f'<w:abstractNum {W} w:abstractNumId="90">'
            f'<w:lvl w:ilvl="0"><w:start w:val="{start}"/><w:numFmt w:val="chineseCounting"/>'
            '<w:lvlText w:val="%1、"/></w:lvl>'
            '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>'
            '<w:lvlText w:val="（%2）"/></w:lvl>'
            "</w:abstractNum>"
        ),
    )
    numbering.append(parse_xml(f'<w:num {W} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    return document


def add_numbered(document, level, words):
    add(
        document,
        f'<w:p {W}><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="90"/></w:numPr></w:pPr>'
        f"<w:r><w:t>{words}</w:t></w:r></w:p>",
    )


def test_automatic_numbers_are_made_visible():
    document = with_chinese_numbers()
    for level, words in ((0, "总体要求"), (1, "指导思想"), (1, "基本原则"), (0, "主要任务"), (1, "加强领导")):
        add_numbered(document, level, words)
    assert read(saved(document)).text.splitlines() == [
        "一、总体要求",
        "（一）指导思想",
        "（二）基本原则",
        "二、主要任务",
        "（一）加强领导",
    ]


@pytest.mark.parametrize(("start", "written"), [(999, "九百九十九、"), (1000, "一千、"), (10000, "10000、")])
def test_automatic_numbers_may_be_large(start, written):
    document = with_chinese_numbers(start)
    add_numbered(document, 0, "总体要求")
    assert read(saved(document)).text == f"{written}总体要求\n"


def test_text_boxes_follow_their_paragraph_and_headers_come_last():
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "青岚省教育厅文件"
    add(
        document,
        f'<w:p {W}><w:r><w:t>正文。</w:t></w:r><w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml">'
        "<w:txbxContent><w:p><w:r><w:t>框中文字。</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r></w:p>",
    )
    found = read(saved(document))
    assert found.text == "正文。\n框中文字。\n青岚省教育厅文件\n"
    assert [origin.part for origin in found.origins] == ["body", "textbox", "header"]


@pytest.mark.parametrize(
    "change",
    [lambda raw: raw[: len(raw) // 2], lambda raw: changed(raw, "word/document.xml", lambda _: b"<w:x")],
)
def test_a_damaged_file_is_told_as_such(change):
    document = docx.Document()
    document.add_paragraph("通知")
    with pytest.raises(FileDamaged):
        read(change(saved(document)))


def test_a_file_of_pictures_only_holds_no_text():
    with pytest.raises(NoText):
        read(saved(docx.Document()))


def test_an_encrypted_file_is_told_as_locked():
    raw = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(100)
    )
    with pytest.raises(FileLocked):
        read(raw)


def test_a_zip_bomb_is_refused_before_it_is_unpacked():
    document = docx.Document()
    document.add_paragraph("通知")
    bomb = changed(saved(document), "word/document.xml", lambda _: b" " * 60_000_000)
    assert len(bomb) < 1_000_000
    with pytest.raises(FileTooLarge):
        read(bomb)


def test_entities_of_the_outside_are_not_read():
    document = docx.Document()
    document.add_paragraph("内容XX")
    attack = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY leak SYSTEM "file:///etc/hostname">]>'

    def inject(data):
        return attack + data.split(b"?>", 1)[1].replace("内容XX".encode(), b"&leak;")

    try:
        text = read(changed(saved(document), "word/document.xml", inject)).text
    except (FileDamaged, NoText):
        return
    assert Path("/etc/hostname").read_text(encoding="utf-8").strip() not in text


def test_absurd_nesting_ends_in_an_error_and_not_in_a_crash():
    document = docx.Document()
    depth = 60
    table = "<w:tbl><w:tr><w:tc>" * depth + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * depth
    add(document, f"<w:p {W}><w:r><w:t>文</w:t></w:r></w:p>")
    raw = changed(
        saved(document),
        "word/document.xml",
        lambda data: data.replace(b"<w:p>", table.encode() + b"<w:p>", 1),
    )
    with pytest.raises(FileDamaged, match="嵌套"):
        read(raw)
    assert qn("w:p")

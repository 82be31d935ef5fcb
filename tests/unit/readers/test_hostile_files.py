"""Files that no office wrote: a document or a coded error, in bounded time, and nothing of the machine leaks."""

from __future__ import annotations

import io
import random
import subprocess
import sys
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from analyzer.config import Settings
from analyzer.errors import FileDamaged, FileLocked, FileTooLarge, InputError
from analyzer.model.document import Document
from analyzer.readers import from_bytes

from .files import make_ofd, make_pdf

SECONDS = 10
"""Each takes less than one on a free machine."""
WORDS = "全县毛入园率达到97.5%，投入3亿元。"
BODY = "word/document.xml"


def make_docx() -> bytes:
    document = docx.Document()
    for number in range(9):
        document.add_paragraph(f"{number}号{WORDS}")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def page(body: str) -> bytes:
    return f'<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>{body}</body></html>'.encode()


DOCX = make_docx()
PDF = make_pdf([[(70, 700, WORDS)], [(70, 700, WORDS)]])
OFD = make_ofd([(28, 40, WORDS)])
HTML = page(f"<div><p>{WORDS}</p></div>" * 30)
WHOLE = {"docx": DOCX, "pdf": PDF, "ofd": OFD, "html": HTML}


def packed(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def changed(raw: bytes, part: str, change: Callable[[bytes], bytes | None]) -> bytes:
    """The same archive with one part changed, or left out for None."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts |= {part: change(parts[part])}
    return packed(**{name: data for name, data in parts.items() if data is not None})


def with_entities(declared: str, used: str) -> Callable[[bytes], bytes]:
    """A change that declares entities in front of a part and uses one where its first words are."""

    def change(data: bytes) -> bytes:
        body = data.decode().split("?>", 1)[1].replace("0号", used).replace("</ofd:", f"{used}</ofd:", 1)
        return f'<?xml version="1.0"?><!DOCTYPE x {declared}>{body}'.encode()

    return change


LAUGHS = (
    '[<!ENTITY a "哈">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]"
)
OUTSIDE = '[<!ENTITY a SYSTEM "file:///etc/passwd">]'


def flate(*, times: int) -> bytes:
    data = b"BT (a) Tj ET\n" * 5_000_000
    for _ in range(times):
        data = zlib.compress(data, 9)
    filters = b"/FlateDecode" * times
    return (
        b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj "
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>endobj "
        b"4 0 obj<</Length %d/Filter[%s]>>stream\n%s\nendstream endobj trailer<</Root 1 0 R>>"
        % (len(data), filters, data)
    )


def flags_set(raw: bytes) -> bytes:
    """The archive with every entry marked as encrypted."""
    data = bytearray(raw)
    place = data.find(b"PK\x01\x02")
    while place >= 0:
        data[place + 8] |= 1
        place = data.find(b"PK\x01\x02", place + 4)
    return bytes(data)


def declared_larger(raw: bytes) -> bytes:
    """The archive whose last part says of itself that it unpacks to two gigabytes."""
    data = bytearray(raw)
    place = data.rfind(b"PK\x01\x02")
    data[place + 24 : place + 28] = b"\xff\xff\xff\x7f"
    return bytes(data)


CONTENT = "Doc_0/Pages/Page_0/Content.xml"
PLACES = "Doc_0/Document.xml"
REFUSED: dict[str, tuple[bytes, type[InputError]]] = {
    "docx, billion laughs": (changed(DOCX, BODY, with_entities(LAUGHS, "&i;")), FileDamaged),
    "docx, one long entity often": (
        changed(DOCX, BODY, with_entities(f'[<!ENTITY a "{"哈" * 100_000}">]', "&a;" * 3000)),
        FileDamaged,
    ),
    "docx, content controls without end": (
        changed(DOCX, BODY, lambda data: data.replace(b"<w:body>", b"<w:body>" + b"<w:sdt>" * 300_000)),
        FileDamaged,
    ),
    "docx, a part missing": (changed(DOCX, BODY, lambda _: None), FileDamaged),
    "docx, relations missing": (changed(DOCX, "_rels/.rels", lambda _: None), FileDamaged),
    "docx, a relation to itself": (
        changed(
            DOCX, "word/_rels/document.xml.rels", lambda data: data.replace(b"styles.xml", b"document.xml")
        ),
        FileDamaged,
    ),
    "docx, zeros that unpack": (changed(DOCX, BODY, lambda _: b" " * 60_000_000), FileTooLarge),
    "docx, two gigabytes declared": (declared_larger(DOCX), FileTooLarge),
    "docx, behind a password of zip": (flags_set(DOCX), FileLocked),
    "xlsx named docx": (packed(**{"xl/workbook.xml": b"<x/>"}), InputError),
    "a zip of zips named docx": (
        packed(**{"word/document.xml": packed(a=packed(a=bytes(999)))}),
        FileDamaged,
    ),
    "pdf, header only": (b"%PDF-1.7\n", FileDamaged),
    "pdf, no text": (make_pdf([[], []]), InputError),
    "pdf, pages among themselves": (PDF.replace(b"/Kids [6 0 R", b"/Kids [2 0 R"), FileDamaged),
    "pdf, six thousand pages": (make_pdf([[]] * 6000), FileTooLarge),
    "html, 100,000 deep": (page("<div>" * 100_000 + WORDS), FileDamaged),
    "html, tables in tables": (page("<table><tr><td>" * 1900 + WORDS), FileDamaged),
    "html, nothing but a script": (page("<script>alert(1)</script>"), InputError),
    "html, a comment never closed": (page("<!--" + WORDS), InputError),
    "ofd, billion laughs": (changed(OFD, CONTENT, with_entities(LAUGHS, "&i;")), FileDamaged),
    "ofd, an entity of the outside": (changed(OFD, CONTENT, with_entities(OUTSIDE, "&a;")), FileDamaged),
    "ofd, a page outside": (
        changed(OFD, PLACES, lambda data: data.replace(b"Pages/Page_0", b"../../../etc")),
        InputError,
    ),
    "ofd, unclosed": (changed(OFD, CONTENT, lambda _: b"<a>" * 50_000), FileDamaged),
    "ofd, zeros that unpack": (changed(OFD, CONTENT, lambda data: data + b" " * 60_000_000), FileTooLarge),
    "zeros": (bytes(10_000), InputError),
    "half a surrogate in UTF-8": ("投入".encode() + b"\xed\xa0\x80" * 99, InputError),
}
READ: dict[str, bytes] = {
    "docx, an entity of the outside": changed(DOCX, BODY, with_entities(OUTSIDE, "&a;")),
    "docx, a definition on the net": changed(
        DOCX, BODY, with_entities('SYSTEM "http://192.0.2.1/x.dtd"', "0号")
    ),
    "docx, a level beyond all numbers": changed(
        DOCX,
        BODY,
        lambda data: data.replace(
            b"<w:p>",
            b'<w:p><w:pPr><w:numPr><w:ilvl w:val="99999999999999999999"/><w:numId w:val="1"/></w:numPr></w:pPr>',
        ),
    ),
    "docx, 50,000 paragraphs": changed(
        DOCX,
        BODY,
        lambda data: data.replace(
            b"<w:body>", b"<w:body>" + f"<w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p>".encode() * 50_000
        ),
    ),
    "pdf, two billion pages declared": PDF.replace(b"/Count 2", b"/Count 2000000000"),
    "pdf, its own parent": PDF.replace(b"/Parent 2 0 R", b"/Parent 6 0 R"),
    "pdf, a font made of itself": PDF.replace(b"/DescendantFonts [4 0 R]", b"/DescendantFonts [3 0 R]"),
    "pdf, arrays without end": PDF.replace(b"/Contents 7 0 R", b"/Contents " + b"[" * 200_000),
    "pdf, a page without size": PDF.replace(b"[0 0 595 842]", b"[0 0 0 0]"),
    "pdf, a page larger than the earth": PDF.replace(b"[0 0 595 842]", b"[0 0 1e30 1e30]"),
    "pdf, one line of 100,000": make_pdf([[(70, 700, "投入亿元" * 25_000)]]),
    "html, inline elements 100,000 deep": page("<em>" * 100_000 + WORDS),
    "html, 3 MB in one line": page("<p>" + "各地要投入3亿元，加强美育" * 90_000 + "</p>"),
    "html, 100,000 lone characters": page("<span>元</span>" * 100_000),
    "html, blanks between marks": page(">" + " " * 1_000_000 + "投" + "<b> </b>" * 50_000 + WORDS),
    "html, 200,000 cells": page("<table><tr>" + "<td>1</td>" * 200_000 + "</tr></table>" + WORDS),
    "html, references to no character": page(f"&#xD800;&#x110000;&#0;{WORDS}"),
    "html, a title of 1 MB": HTML.replace(
        b"<head>", b'<head><meta name="ArticleTitle" content="' + b"x" * 1_000_000 + b'">'
    ),
    "html, in UTF-16": f"<html><body>{WORDS}</body></html>".encode("utf-16"),
    "html, an encoding that is none": HTML.replace(b"utf-8", b"utf-7"),
    "ofd, numbers that are none": changed(OFD, CONTENT, lambda data: data.replace(b'X="0"', b'X="NaN"')),
    "UTF-16, half a character": "投入3亿元".encode("utf-16")[:-1],
    "UTF-16, half a surrogate": b"\xff\xfe\x00\xd8" + "投入3亿元".encode("utf-16-le"),
}


def read(raw: bytes, name: str) -> Document | InputError:
    """What comes of a file; fails the test where it takes too long or ends otherwise."""
    began = time.process_time()
    try:
        found: Document | InputError = from_bytes(raw, id=name, path=None, settings=Settings())
    except InputError as error:
        found = error
    assert time.process_time() - began < SECONDS
    if isinstance(found, Document):
        found.text.encode()
        assert found.source.characters == len(found.text)
        assert "root:" not in found.text
    return found


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_by_its_code(name: str) -> None:
    raw, kind = REFUSED[name]
    assert isinstance(read(raw, name), kind)


@pytest.mark.parametrize("name", READ)
def test_what_can_be_read_is_read_all_the_same(name: str) -> None:
    assert isinstance(read(READ[name], name), Document)


@pytest.mark.parametrize("kind", WHOLE)
@pytest.mark.parametrize("tenths", range(10))
def test_a_file_cut_off_anywhere_gives_a_document_or_a_code(kind: str, tenths: int) -> None:
    raw = WHOLE[kind]
    read(raw[: len(raw) * tenths // 10], f"截断.{kind}")


@pytest.mark.parametrize("kind", WHOLE)
@pytest.mark.parametrize("seed", range(10))
def test_a_file_with_flipped_bits_gives_a_document_or_a_code(kind: str, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    data = bytearray(WHOLE[kind])
    for _ in range(1 + 4 * seed):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    read(bytes(data), f"翻转.{kind}")


@pytest.mark.parametrize("kind", WHOLE)
def test_a_file_with_something_before_or_behind_it_gives_a_document_or_a_code(kind: str) -> None:
    for raw in (b"x" * 10 + WHOLE[kind], WHOLE[kind] + bytes(5000), WHOLE[kind] * 2):
        read(raw, f"粘连.{kind}")


LIMITED = """
import resource, sys
from analyzer.config import Settings
from analyzer.errors import InputError
from analyzer.readers import from_bytes
resource.setrlimit(resource.RLIMIT_AS, (2_000_000_000, 2_000_000_000))
try:
    from_bytes(open(sys.argv[1], "rb").read(), id="x", path=None, settings=Settings())
except InputError as error:
    print(error.code)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited by the kernel")
@pytest.mark.parametrize(
    "raw",
    [
        changed(DOCX, BODY, with_entities(LAUGHS, "&i;")),
        flate(times=1),
        flate(times=2),
        page("<div>" * 300_000),
    ],
    ids=["docx", "pdf", "pdf twice", "html"],
)
def test_two_gigabytes_are_enough_for_any_bomb(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "x").write_bytes(raw)
    ended = subprocess.run(
        [sys.executable, "-c", LIMITED, str(tmp_path / "x")],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (ended.returncode, ended.stdout[:2]) == (0, "E1"), ended.stderr

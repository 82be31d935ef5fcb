"""Files become documents whose text is the decoded text; what is no text is refused with a code."""

from __future__ import annotations

import hashlib
import io
import os
import time
import zipfile
from pathlib import Path

import pytest

from analyzer.config import Settings
from analyzer.errors import (
    BinaryFile,
    EmptyFile,
    FileDamaged,
    FileMissing,
    FileTooLarge,
    FileUnreadable,
    InputError,
    IsDirectory,
    SettingsError,
    TextTooLong,
    UndecodableText,
)
from analyzer.readers import count_passed_over, expand, from_bytes, from_path, from_stream, from_text
from analyzer.readers.formats import format_of

TEXT = "一、总体要求\r\n投入亿元，\u200b改善\ufeff民生。\n　　二、主要任务\r"


def _read(raw: bytes, **settings: object) -> str:
    return from_bytes(raw, id="文.txt", path=None, settings=Settings(**settings)).text


def _zip(*names: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return stream.getvalue()


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_text_is_the_decoded_bytes_and_nothing_else(tmp_path: Path, codec: str) -> None:
    path = tmp_path / "通知.txt"
    path.write_bytes(TEXT.encode(codec))
    document = from_path(path, Settings())
    assert document.text == TEXT
    assert document.source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_source_tells_how_the_file_was_understood(tmp_path: Path) -> None:
    path = tmp_path / "通知.md"
    path.write_bytes(TEXT.encode("utf-8-sig"))
    source = from_path(path, Settings()).source
    assert (source.id, source.path, source.media_type) == ("通知.md", str(path), "text/markdown")
    assert (source.encoding, source.bom, source.newline) == ("utf-8", True, "mixed")
    assert (source.invisible, source.replaced, source.characters) == (2, 0, len(TEXT))


@pytest.mark.parametrize(
    ("text", "newline"),
    [("一\n二", "lf"), ("一\r\n二", "crlf"), ("一\r二", "cr"), ("一\r\n二\n", "mixed"), ("一", None)],
)
def test_line_ends_are_named(text: str, newline: str | None) -> None:
    assert from_text(text).source.newline == newline


@pytest.mark.parametrize(
    "raw", [b"", b" \r\n\t", b"\xef\xbb\xbf", "\u200b \n".encode(), "\ufeff".encode("utf-16")]
)
def test_a_file_without_text_is_empty(raw: bytes) -> None:
    with pytest.raises(EmptyFile):
        _read(raw)


@pytest.mark.parametrize(
    ("raw", "hint"),
    [
        (_zip("xl/workbook.xml"), "xlsx"),
        (_zip("通知.txt"), "压缩包"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(50), "doc"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "PNG"),
        (bytes(range(8)) * 100, "控制字符"),
    ],
)
def test_a_binary_file_is_named_for_what_it_is(raw: bytes, hint: str) -> None:
    with pytest.raises(BinaryFile, match=hint) as caught:
        _read(raw)
    assert str(caught.value.fields["hint"][1]).isascii()  # type: ignore[index]


@pytest.mark.parametrize(
    "opening", ["<div class='content'>", "<p>", "<?xml version='1.0'?><!DOCTYPE a><html>"]
)
def test_a_part_of_a_page_is_read_as_a_page(opening: str) -> None:
    assert (
        _read(f"{opening}<p>全县投入亿元，改善办学条件。</p>".encode()).strip()
        == "全县投入亿元，改善办学条件。"
    )


def test_a_stray_nul_is_no_reason_to_refuse_a_text() -> None:
    assert _read(("加强教师队伍建设。" * 30 + "\0").encode()).endswith("\0")


def test_a_web_page_is_read_as_one_whatever_it_is_called() -> None:
    assert _read("\ufeff <!DOCTYPE html><html><body><p>投入亿元。</p></body></html>".encode()) == "投入亿元。"


def test_a_page_in_another_encoding_than_it_declares_is_read() -> None:
    page = '<html><head><meta charset="gb2312"></head><body><p>改善农村人居环境，投入亿元。</p></body></html>'
    assert _read(page.encode()) == "改善农村人居环境，投入亿元。"


def test_noise_asks_for_the_encoding() -> None:
    with pytest.raises(UndecodableText, match="--encoding"):
        _read(bytes(range(128, 256)) * 40)


def test_a_named_encoding_is_used() -> None:
    assert _read("政策".encode("big5"), encoding="big5") == "政策"
    with pytest.raises(UndecodableText):
        _read("政策文件".encode("gbk"), encoding="utf-8")
    with pytest.raises(SettingsError, match="klingon"):
        _read(b"x", encoding="klingon")
    with pytest.raises(SettingsError, match="klingon"):
        _read(b"<html><p>x</p></html>", encoding="klingon")


def test_a_library_that_fails_in_its_own_way_tells_of_a_damaged_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr("analyzer.readers.html.read_html", fails)
    with pytest.raises(FileDamaged, match="RecursionError"):
        _read(b"<html><p>x</p></html>")


def test_a_missing_file_a_folder_and_a_file_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("一", encoding="utf-8")
    with pytest.raises(FileMissing):
        from_path(tmp_path / "没有.txt", Settings())
    with pytest.raises(IsDirectory):
        from_path(tmp_path, Settings())
    with pytest.raises(FileUnreadable):
        from_path(tmp_path / "a.txt" / "b.txt", Settings())
    with pytest.raises(InputError):
        from_path(Path("a\0b"), Settings())


def test_a_file_nobody_may_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "a.txt"
    path.write_text("一", encoding="utf-8")
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(FileUnreadable, match="没有权限"):
        from_path(path, Settings())


def test_a_file_above_the_limit_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "大.txt"
    path.write_bytes(b"a" * 1001)
    with pytest.raises(FileTooLarge):
        from_path(path, Settings(max_bytes=1000))
    with pytest.raises(FileTooLarge):
        from_stream(io.BytesIO(b"a" * 1001), Settings(max_bytes=1000))
    assert len(from_path(path, Settings(max_bytes=1001)).text) == 1001


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs an endless file")
def test_an_endless_file_ends_at_the_limit() -> None:
    with pytest.raises(FileTooLarge):
        from_path(Path("/dev/zero"), Settings(max_bytes=1000))


@pytest.mark.skipif(os.name == "nt", reason="names are bytes on POSIX only")
def test_a_name_that_is_no_text_can_be_written_out(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"\xd5\xfe\xb2\xdf.txt")
    path.write_text("改善民生。", encoding="utf-8")
    from_path(path, Settings()).source.id.encode("utf-8")


def test_folders_give_their_texts_sorted_and_nothing_hidden(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "子/c.TXT", ".git/d.txt", ".e.txt", "f.xlsx"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("一", encoding="utf-8")
    found = [str(path.relative_to(tmp_path)) for path in expand([tmp_path])]
    assert found == ["a.md", "b.txt", "子/c.TXT"]
    assert count_passed_over(tmp_path) == 1


def test_a_named_file_is_read_whatever_it_is_called(tmp_path: Path) -> None:
    assert list(expand([tmp_path / "没有.docx"])) == [tmp_path / "没有.docx"]


def test_a_text_above_the_limit_is_refused_before_it_is_analysed() -> None:
    assert len(_read("字".encode() * 100, max_characters=100)) == 100
    with pytest.raises(TextTooLong, match="101 字"):
        _read("字".encode() * 101, max_characters=100)


@pytest.mark.parametrize(
    "path", sorted(Path(__file__).parents[3].glob("corpus/*.txt")), ids=lambda path: path.stem
)
@pytest.mark.parametrize("codec", ["gb18030", "gbk"])
def test_a_document_in_gbk_is_read_as_its_twin_in_utf8(path: Path, codec: str) -> None:
    text = path.read_bytes().decode()
    raw = text.encode(codec)
    document = from_bytes(raw, id=path.name, path=None, settings=Settings())
    assert (document.text, document.source.encoding) == (text, "gb18030")
    assert document.text.encode(codec) == raw


def test_a_text_behind_many_blanks_is_told_from_a_page_at_once() -> None:
    started = time.process_time()
    assert format_of(b" \n" * 2_000 + "全市共有学校5所。".encode()) is None
    assert time.process_time() - started < 1

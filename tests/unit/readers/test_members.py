"""Zip archives: their documents one at a time, with names as their makers wrote them."""

import zipfile

import pytest

from analyzer.config import Settings
from analyzer.errors import FileDamaged, FileMissing, FileTooLarge
from analyzer.readers import expand, from_path


@pytest.fixture
def archive(tmp_path):
    path = tmp_path / "报告.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("乙/二.txt", "毛入学率达到%。")
        made.writestr("一.txt", "投入亿元。")
        made.writestr("图.png", b"\x89PNG")
        made.writestr(".隐藏.txt", "不读")
    return path


def test_an_archive_gives_its_documents_sorted(archive):
    assert list(expand([archive])) == [
        archive.parent / "报告.zip!一.txt",
        archive.parent / "报告.zip!乙/二.txt",
    ]


def test_a_member_is_read_under_its_full_name(archive):
    document = from_path(archive.parent / "报告.zip!乙/二.txt", Settings())
    assert document.text == "毛入学率达到%。"
    assert (document.source.id, document.source.path) == ("二.txt", f"{archive}!乙/二.txt")


@pytest.mark.parametrize(
    ("name", "encoding"),
    [("通知", "gbk"), ("关于印发工作方案", "gbk"), ("通知", "utf-8"), ("通a知", "utf-8")],
)
def test_names_packed_without_a_word_on_their_encoding_are_read(tmp_path, name, encoding):
    path = tmp_path / "a.zip"
    raw = name.encode(encoding)
    # An ASCII name of the same length is packed first: zipfile itself would mark another as UTF-8.
    standing = b"x" * len(raw) + b".txt"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr(standing.decode(), "投入亿元。")
    path.write_bytes(path.read_bytes().replace(standing, raw + b".txt"))
    assert [member.name for member in expand([path])] == [f"a.zip!{name}.txt"]
    assert from_path(tmp_path / f"a.zip!{name}.txt", Settings()).text == "投入亿元。"


@pytest.mark.parametrize(("name", "error"), [("没有.txt", FileMissing), ("长.txt", FileTooLarge)])
def test_what_cannot_be_read_is_told(tmp_path, name, error):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("长.txt", "投" * 100_000)
    with pytest.raises(error):
        from_path(tmp_path / f"a.zip!{name}", Settings(max_bytes=1000))


def test_a_broken_archive_is_damaged(tmp_path):
    path = tmp_path / "a.zip"
    path.write_bytes(b"PK\x03\x04 broken")
    with pytest.raises(FileDamaged):
        list(expand([path]))

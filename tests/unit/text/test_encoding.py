"""The encoding is told from the bytes, and nothing in the text is changed."""

from __future__ import annotations

import pytest

from analyzer.text.encoding import decode

SIMPLIFIED = "深入推进职业教育改革，投入12亿元，改善办学条件。\r\n二是加强教师队伍建设。"
TRADITIONAL = "深入推進職業教育改革，投入12億元，改善辦學條件。\r\n二是加強教師隊伍建設。"


@pytest.mark.parametrize(
    ("codec", "text", "name"),
    [
        ("utf-8", SIMPLIFIED, "utf-8"),
        ("gbk", SIMPLIFIED, "gb18030"),
        ("gb18030", SIMPLIFIED + "㐀𠮷", "gb18030"),
        ("utf-16-le", SIMPLIFIED, "utf-16-le"),
        ("utf-16-be", SIMPLIFIED, "utf-16-be"),
        ("big5", TRADITIONAL, "big5"),
        ("utf-8", TRADITIONAL, "utf-8"),
        ("gb18030", TRADITIONAL, "gb18030"),
    ],
)
def test_an_encoding_without_mark_is_told(codec: str, text: str, name: str) -> None:
    decoded = decode(text.encode(codec))
    assert decoded is not None
    assert (decoded.text, decoded.encoding, decoded.bom, decoded.replaced) == (text, name, False, 0)


@pytest.mark.parametrize("length", [4, 6, 10, 20])
@pytest.mark.parametrize("codec", ["gb18030", "utf-16-le", "utf-16-be"])
def test_a_few_characters_are_enough(codec: str, length: int) -> None:
    decoded = decode(SIMPLIFIED[:length].encode(codec))
    assert decoded is not None
    assert decoded.text == SIMPLIFIED[:length]


@pytest.mark.parametrize(
    ("codec", "name"), [("utf-8-sig", "utf-8"), ("utf-16", "utf-16-le"), ("utf-32", "utf-32-le")]
)
def test_a_byte_order_mark_decides_and_is_left_out(codec: str, name: str) -> None:
    decoded = decode(SIMPLIFIED.encode(codec))
    assert decoded is not None
    assert (decoded.text, decoded.encoding, decoded.bom) == (SIMPLIFIED, name, True)


def test_a_second_byte_order_mark_belongs_to_the_text() -> None:
    decoded = decode(("\ufeff" + SIMPLIFIED).encode("utf-8-sig"))
    assert decoded is not None
    assert decoded.text == "\ufeff" + SIMPLIFIED


def test_a_character_cut_in_two_at_the_end_is_counted() -> None:
    decoded = decode((SIMPLIFIED * 20).encode()[:-1])
    assert decoded is not None
    assert (decoded.encoding, decoded.replaced) == ("utf-8", 1)
    assert decoded.text[:-1] == (SIMPLIFIED * 20)[:-1]


def test_broken_bytes_in_a_gbk_file_are_counted() -> None:
    raw = SIMPLIFIED.encode("gbk") * 20
    decoded = decode(raw + b"\xff" + raw)
    assert decoded is not None
    assert (decoded.encoding, decoded.replaced) == ("gb18030", 1)


def test_a_replacement_character_of_the_file_itself_is_not_counted() -> None:
    decoded = decode("损坏\ufffd处".encode("utf-16"))
    assert decoded is not None
    assert decoded.replaced == 0


def test_noise_is_no_text() -> None:
    assert decode(bytes(range(128, 256)) * 40) is None


@pytest.mark.parametrize(
    ("raw", "name", "text", "bom"),
    [
        ("政策".encode("gbk"), "gbk", "政策", False),
        ("政策".encode("gb18030"), "GB2312", "政策", False),
        ("政策".encode("utf-8-sig"), "utf-8", "政策", True),
        ("政策".encode(), "utf-8-sig", "政策", False),
        ("政策".encode("utf-16"), "utf-16", "政策", True),
        ("政策".encode("utf-16-le"), "utf-16-le", "政策", False),
        ("政策".encode("big5"), "big5", "政策", False),
    ],
)
def test_a_named_encoding_is_taken_at_its_word(raw: bytes, name: str, text: str, bom: bool) -> None:
    decoded = decode(raw, name)
    assert decoded is not None
    assert (decoded.text, decoded.bom) == (text, bom)


def test_a_named_encoding_that_does_not_fit_gives_nothing() -> None:
    assert decode("政策文件".encode("gbk"), "utf-8") is None


def test_an_unknown_encoding_is_a_lookup_error() -> None:
    with pytest.raises(LookupError):
        decode(b"x", "klingon")

"""Reading: any text survives, any bytes give a document or a coded error."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.config import Settings
from analyzer.errors import InputError
from analyzer.readers import from_bytes, from_text
from analyzer.text.encoding import decode


@given(st.text(min_size=1, alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_text_survives_utf8(text: str) -> None:
    decoded = decode(text.encode("utf-8"))
    marked = decode(text.encode("utf-8-sig"))
    assert marked is not None
    assert marked.text == text
    # NUL characters may speak for UTF-16, a leading U+FEFF is a byte order mark.
    if "\0" not in text and not text.startswith("\ufeff"):
        assert decoded is not None
        assert decoded.text == text


# RTF goes through another program, which takes its time.
@given(st.binary(max_size=400).filter(lambda raw: not raw.startswith(b"{\\rtf")))
def test_any_bytes_give_a_document_or_a_coded_error(raw: bytes) -> None:
    try:
        document = from_bytes(raw, id="x", path=None, settings=Settings())
    except InputError as error:
        code = error.code
    else:
        code = "E1"
        assert document.source.characters == len(document.text)
    assert code.startswith("E1")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_string_gives_a_document_or_is_empty(text: str) -> None:
    if text.strip():
        assert from_text(text).text == text
    else:
        with pytest.raises(InputError):
            from_text(text)


_HANZI = st.text(
    alphabet=[chr(c) for c in range(0x4E00, 0x9FA5)] + list("，。；0123456789%\n"), min_size=1, max_size=200
)


@given(_HANZI)
@settings(max_examples=60)
def test_a_named_encoding_gives_the_text_back(text: str) -> None:
    for codec in ("gb18030", "utf-16-le", "utf-8"):
        decoded = decode(text.encode(codec), codec)
        assert decoded is not None
        assert decoded.text == text

from __future__ import annotations

import re
from pathlib import Path

import pytest

from analyzer.text import expressions
from analyzer.text.regex import regex

CASES = [
    (r"(?P<n>\d+(?:\.\d+)?)(%|个百分点)", 0, "提高1.5个百分点，达到97%"),
    ("[一二三]、|（[一二三]）", 0, "一、总体要求\n（二）主要目标"),
    (r"^第[一-龥]章", re.MULTILINE, "总则\n第二章 职责"),
    (r"(?<=[\u4e00-\u9fff])[A-Z]+ # 缩写", re.VERBOSE | re.IGNORECASE, "推进pPp项目"),
    ("(甲)?(?:乙(丙))*", 0, "乙丙乙丙"),
]


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHENGCE_CACHE", str(tmp_path))
    monkeypatch.setattr(expressions, "_made", {})


def _found(pattern: re.Pattern[str], text: str) -> list[tuple[object, ...]]:
    return [(m.span(), m.groups(), m.groupdict(), m.lastgroup) for m in pattern.finditer(text)]


@pytest.mark.parametrize(("pattern", "flags", "text"), CASES)
def test_it_finds_what_re_finds(pattern: str, flags: int, text: str) -> None:
    plain, lazy = re.compile(pattern, flags), regex(pattern, flags)
    assert _found(lazy, text) == _found(plain, text) != []
    assert lazy.sub("-", text) == plain.sub("-", text)
    assert lazy.split(text) == plain.split(text)
    assert (lazy.flags, lazy.groups, lazy.groupindex) == (plain.flags, plain.groups, plain.groupindex)


@pytest.mark.parametrize(("pattern", "flags", "text"), CASES)
def test_what_a_run_made_another_finds_the_same_with(
    pattern: str, flags: int, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    expressions._known.cache_clear()
    expressions.compile_expression(pattern, flags)
    expressions._keep_made({})
    expressions._known.cache_clear()

    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(expressions, "_compiled", never)
    kept = expressions.compile_expression(pattern, flags)
    assert kept == re.compile(pattern, flags)
    assert _found(kept, text) == _found(re.compile(pattern, flags), text)
    expressions._known.cache_clear()


def test_code_that_the_engine_refuses_is_compiled_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    bad = expressions.Code(32, b"\xff\xff\xff\xff" * 3, 0, {})
    monkeypatch.setattr(expressions, "_known", lambda: {"0 '亿元'": bad})
    assert expressions.compile_expression("亿元", 0).search("投入亿元")


def test_where_python_is_made_otherwise_it_compiles_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(*_: object) -> None:
        raise AttributeError

    monkeypatch.setattr(expressions, "_compiled", absent)
    assert regex("[甲乙]{2}").search("甲乙丙")


def test_bytes_and_mistakes_are_those_of_re() -> None:
    assert regex(rb"<(\w+)>").findall(b"<p><b>") == [b"p", b"b"]
    with pytest.raises(re.error, match="unterminated"):
        regex("(亿").search("亿")


def test_nothing_is_compiled_before_it_is_used() -> None:
    lazy = regex("[甲乙丙丁]+")
    assert lazy.pattern == "[甲乙丙丁]+"
    assert not expressions._made
    lazy.search("甲")
    assert list(expressions._made) == ["0 '[甲乙丙丁]+'"]

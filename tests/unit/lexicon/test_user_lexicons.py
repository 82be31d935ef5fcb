"""Users' own words: folders over the shipped tables, jieba dictionaries, spaCy pattern files."""

import os
from pathlib import Path

import pytest

from analyzer.errors import LexiconError
from analyzer.lexicon import Lexicon, store
from analyzer.lexicon.names import initiative_names
from analyzer.lexicon.patterns import read_patterns
from analyzer.lexicon.userdict import UserWord, read_userdict


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def names(lexicon: Lexicon) -> set[str]:
    return {row.name for row in lexicon.initiatives()}


def test_a_users_row_replaces_the_shipped_one_with_the_same_key(tmp_path: Path) -> None:
    key = Lexicon().initiatives()[0].key
    write(
        tmp_path / "initiatives" / "own.tsv",
        f"key\tname\tkind\ttype\tsource\n{key}\t新名\tslogan\tslogan\t本单位\n",
    )
    lexicon = Lexicon([tmp_path])
    assert [row.name for row in lexicon.initiatives() if row.key == key] == ["新名"]


def test_userdict_lines_may_leave_out_frequency_and_tag(tmp_path: Path) -> None:
    path = write(tmp_path / "words.txt", "\ufeff青禾计划 5 nz\n晨光行动\n稳步 3 d\n# 注\n\n银杏工程 nz\n")
    assert [(w.word, w.frequency, w.tag) for w in read_userdict(path)] == [
        ("青禾计划", 5, "nz"),
        ("晨光行动", None, None),
        ("稳步", 3, "d"),
        ("银杏工程", None, "nz"),
    ]


def test_names_of_a_userdict_are_initiatives_and_adverbs_are_not(tmp_path: Path) -> None:
    lexicon = Lexicon(userdicts=[write(tmp_path / "words.txt", "青禾计划 5 nz\n稳稳当当地 3 d\n")])
    assert "青禾计划" in names(lexicon)
    assert "稳稳当当地" not in names(lexicon)
    assert lexicon.user_words()[0] == UserWord("青禾计划", 5, "nz", "words.txt 第 1 行")


def test_a_bad_userdict_line_is_named(tmp_path: Path) -> None:
    path = write(tmp_path / "words.txt", "青禾计划 5 nz\n青禾 计划 五\n")
    with pytest.raises(LexiconError, match="第 2 行"):
        list(read_userdict(path))


def test_patterns_give_phrases_and_spellings_of_tokens(tmp_path: Path) -> None:
    path = write(
        tmp_path / "own.jsonl",
        '{"label": "SLOGAN", "pattern": "晨读暮省"}\n'
        '{"label": "POLICY", "pattern": [{"ORTH": "青禾"}, {"TEXT": {"IN": ["计划", "工程"]}}], "id": "青禾"}\n',
    )
    first, second = read_patterns(path)
    assert (first.key, first.kind) == ("晨读暮省", "slogan")
    assert (second.key, second.name, second.aliases, second.kind) == (
        "青禾",
        "青禾计划",
        ("青禾工程",),
        "programme",
    )
    assert {"晨读暮省", "青禾计划"} <= names(Lexicon([path]))


@pytest.mark.parametrize(
    "line", ['{"label": "X", "pattern": [{"POS": "NOUN"}]}', '{"label": "X"}', "not json"]
)
def test_a_pattern_that_cannot_be_matched_by_characters_is_named(tmp_path: Path, line: str) -> None:
    with pytest.raises(LexiconError, match="第 1 行") as met:
        list(read_patterns(write(tmp_path / "own.jsonl", line + "\n")))
    assert met.value.message("en").isascii()


def test_what_is_built_from_a_lexicon_is_built_once() -> None:
    lexicon, calls = Lexicon(), []

    def build(given: Lexicon) -> int:
        calls.append(given)
        return len(calls)

    assert (lexicon.built(build), lexicon.built(build)) == (1, 1)


def test_what_is_kept_of_a_table_holds_the_users_words_too(tmp_path: Path) -> None:
    own = write(
        tmp_path / "initiatives" / "own.tsv",
        "key\tname\tkind\ttype\tsource\n青禾\t青禾计划\tprogramme\tprogramme\t本单位\n",
    )
    assert "青禾计划" in Lexicon([tmp_path]).built(initiative_names)
    assert "青禾计划" not in Lexicon().built(initiative_names)
    own.write_text(own.read_text(encoding="utf-8").replace("青禾计划", "晨光计划"), encoding="utf-8")
    assert "晨光计划" in Lexicon([tmp_path]).built(initiative_names)


def test_shipped_tables_that_change_are_read_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHENGCE_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(store, "SHIPPED", tmp_path)
    for moment, word in ((1_700_000_000, "甲"), (1_700_000_001, "乙")):
        os.utime(write(tmp_path / "stop_words.tsv", f"word\tsource\n{word}\t本单位\n"), (moment, moment))
        assert Lexicon().words("stop_words") == Lexicon().words("stop_words") == (word,)
        assert list((tmp_path / "cache").glob("stop_words-*.msgpack"))

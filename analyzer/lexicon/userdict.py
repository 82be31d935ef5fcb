"""User dictionaries in jieba's `userdict.txt` format: a word a line, then its frequency and its tag."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from ..errors import LexiconError
from .rows import InitiativeRow

# Words with these tags only help to cut words; all others are taken as names.
_NO_NAMES = ("a", "c", "d", "e", "f", "m", "p", "q", "r", "t", "u", "v", "x", "y", "z")


class UserWord(Struct, frozen=True):
    """One line: the word, its frequency and its tag where they are given."""

    word: str
    frequency: int | None = None
    tag: str | None = None
    source: str = ""
    """File and line."""


def read_userdict(path: Path) -> Iterator[UserWord]:
    """The words of a file in UTF-8, with or without BOM; `word`, `word 5`, `word nz` and `word 5 nz` are all good.

    Empty lines and lines that begin with "#" are passed over. Raises LexiconError with file and line.
    """
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), 1):
        parts = line.split()
        if not parts or parts[0].startswith("#"):
            continue
        yield _word(path, number, parts)


_FORM = (
    "应为“词 词频 词性”，词频与词性可省略",
    "a line is: word, frequency, tag; the last two may be left out",
)


def _word(path: Path, number: int, parts: list[str]) -> UserWord:
    word, *rest = parts
    frequency = int(rest.pop(0)) if rest and rest[0].isdigit() else None
    tag = rest.pop(0) if rest else None
    if rest or (tag is not None and not tag.isascii()):
        raise LexiconError(path=path, line=number, problem=_FORM)
    return UserWord(word, frequency, tag, f"{path.name} 第 {number} 行")


def as_initiatives(words: Iterable[UserWord]) -> Iterator[InitiativeRow]:
    """Rows for the words that are names: those without a tag or with a tag of nouns.

    >>> [row.name for row in as_initiatives([UserWord("青禾计划", 5, "nz"), UserWord("稳步", 3, "d")])]
    ['青禾计划']
    """
    for word in words:
        tag = word.tag or "n"
        if len(word.word) > 1 and not tag.startswith(_NO_NAMES):
            yield InitiativeRow(
                key=word.word, name=word.word, kind="programme", type="user", source=word.source
            )

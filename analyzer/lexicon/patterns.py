"""spaCy pattern files (JSONL, as for EntityRuler and SpanRuler) as an extra lexicon of initiatives."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import msgspec
from msgspec import Struct

from ..errors import LexiconError
from ..model.findings import InitiativeKind
from .rows import InitiativeRow

# What a pattern's token may ask for: characters. Tags and lemmas need a model and cannot be matched here.
_TEXT_KEYS = ("ORTH", "TEXT", "LOWER", "NORM")
_MOST_SPELLINGS = 64


class Pattern(Struct, frozen=True):
    """One line of the file."""

    label: str
    pattern: str | list[dict[str, object]]
    id: str | None = None


def read_patterns(path: Path) -> Iterator[InitiativeRow]:
    """One row for each pattern: a phrase, or tokens given by their characters (`ORTH`, `TEXT`, `{"IN": […]}`).

    The label is the kind where it is programme, slogan or concept in any case, else the kind is programme; the
    pattern's `id` is the entry, without one its first spelling. Raises LexiconError with file and line.
    """
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), 1):
        if not line.strip():
            continue
        try:
            pattern = msgspec.json.decode(line, type=Pattern)
        except msgspec.DecodeError as error:
            raise LexiconError(path=path, line=number, problem=str(error)) from error
        spellings = _spellings(path, number, pattern)
        yield InitiativeRow(
            key=pattern.id or spellings[0],
            name=spellings[0],
            aliases=tuple(spellings[1:]),
            kind=_kind(pattern.label),
            type="user",
            source=f"{path.name} 第 {number} 行",
        )


def _kind(label: str) -> InitiativeKind:
    match label.lower():
        case "slogan":
            return "slogan"
        case "concept":
            return "concept"
        case _:
            return "programme"


def _spellings(path: Path, number: int, pattern: Pattern) -> list[str]:
    if isinstance(pattern.pattern, str):
        found = [pattern.pattern]
    else:
        choices = [_choices(path, number, token) for token in pattern.pattern]
        found = ["".join(parts) for parts in _bounded(path, number, choices)]
    if not found or not all(s.strip() for s in found):
        raise LexiconError(path=path, line=number, problem=("模式里没有文字", "the pattern has no words"))
    return found


def _bounded(path: Path, number: int, choices: list[list[str]]) -> Iterator[tuple[str, ...]]:
    count = 1
    for choice in choices:
        count *= len(choice)
    if count > _MOST_SPELLINGS:
        zh = f"模式展开后有 {count} 种写法，上限 {_MOST_SPELLINGS}"
        en = f"the pattern stands for {count} spellings, more than {_MOST_SPELLINGS}"
        raise LexiconError(path=path, line=number, problem=(zh, en))
    return product(*choices)


def _choices(path: Path, number: int, token: dict[str, object]) -> list[str]:
    if len(token) == 1:
        ((key, value),) = token.items()
        if key.upper() in _TEXT_KEYS:
            if isinstance(value, str):
                return [value]
            if isinstance(value, dict) and isinstance(value.get("IN"), list):
                return [str(v) for v in value["IN"]]
    zh = f"只支持按文字匹配的模式（{'、'.join(_TEXT_KEYS)}），不支持 {token}"
    en = f"only patterns by their words ({', '.join(_TEXT_KEYS)}) can be used, not {token}"
    raise LexiconError(path=path, line=number, problem=(zh, en))

"""What a user can set: frozen, with an error for every key that is not known."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from msgspec import Struct


class Settings(Struct, frozen=True, kw_only=True):
    """Settings of one run."""

    lexicons: tuple[Path, ...] = ()
    """Folders with the user's own tables, laid over the shipped ones."""
    userdicts: tuple[Path, ...] = ()
    """User dictionaries in jieba's format (word, frequency, tag)."""
    encoding: str | None = None
    """Encoding of every file read, where it is not to be found out."""
    max_bytes: int = 64_000_000
    """Longest file that is read."""
    select: tuple[str, ...] = ()
    """Rules to run: codes, families or names; empty means every stable rule."""
    ignore: tuple[str, ...] = ()
    """Rules not to run."""
    severity: Literal["info", "warning", "error"] = "info"
    """Least severity of the rules that run."""
    min_confidence: float = 0.0
    """Findings of rules below it are dropped."""
    preview: bool = False
    """Whether young rules run too."""
    allow: tuple[str, ...] = ()
    """Words that no rule may find fault with."""

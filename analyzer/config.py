"""What a user can set: frozen, with an error for every key that is not known."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct


class Settings(Struct, frozen=True, kw_only=True):
    """Settings of one run."""

    lexicons: tuple[Path, ...] = ()
    """Folders with the user's own tables, laid over the shipped ones."""
    userdicts: tuple[Path, ...] = ()
    """User dictionaries in jieba's format (word, frequency, tag)."""
    max_bytes: int = 64_000_000
    """Longest file that is read."""

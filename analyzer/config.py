"""What a user can set: frozen, from `zhengce.toml` or `[tool.zhengce]`, with an error for every unknown key."""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, Literal

import msgspec
from msgspec import Struct

from .errors import SettingsError

FILE_NAME = "zhengce.toml"


class Override(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Settings of rules for some files; what is None stays as it is for all."""

    files: tuple[str, ...]
    """Patterns (草稿/*.txt) that a file's path ends with."""
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    severity: Literal["info", "warning", "error"] | None = None
    min_confidence: float | None = None
    preview: bool | None = None
    allow: tuple[str, ...] | None = None


class Settings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Settings of one run."""

    lexicons: tuple[Path, ...] = ()
    """Folders with the user's own tables, laid over the shipped ones."""
    userdicts: tuple[Path, ...] = ()
    """User dictionaries in jieba's format (word, frequency, tag)."""
    encoding: str | None = None
    """Encoding of every file read, where it is not to be found out."""
    max_bytes: int = 64_000_000
    """Longest file that is read."""
    max_characters: int = 8_000_000
    """Longest text of a file that is analysed: about a minute's work and a gigabyte and a half of memory."""
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
    override: tuple[Override, ...] = ()
    """Settings for some files; later ones win."""

    def for_file(self, path: str | None) -> Settings:
        """The settings that hold for one file.

        >>> strict = Settings(override=(Override(files=("草稿/*",), ignore=("NUM003",)),))
        >>> strict.for_file("2026/草稿/报告.txt").ignore, strict.for_file("报告.txt").ignore
        (('NUM003',), ())
        """
        changed: dict[str, Any] = {}
        for override in self.override:
            if path is not None and any(_fits(path, pattern) for pattern in override.files):
                given = {
                    name: getattr(override, name) for name in Override.__struct_fields__ if name != "files"
                }
                changed |= {name: value for name, value in given.items() if value is not None}
        return msgspec.structs.replace(self, **changed) if changed else self

    def given(self, **values: Any) -> Settings:  # noqa: ANN401
        """These settings with values from the command line, which win over a file's and over its overrides.

        What was not given (None or an empty tuple) changes nothing.

        >>> of_file = Settings(ignore=("NUM",), override=(Override(files=("草稿/*",), severity="error"),))
        >>> of_file.given(severity="info", ignore=()).for_file("草稿/一.txt").severity
        'info'
        """
        chosen = {name: value for name, value in values.items() if value not in (None, ())}
        silent = {name: None for name in chosen if name in Override.__struct_fields__}
        override = tuple(msgspec.structs.replace(part, **silent) for part in self.override)
        return msgspec.structs.replace(self, **{**chosen, "override": override})


def find_settings(start: Path) -> Settings:
    """The settings of the nearest `zhengce.toml`, or `pyproject.toml` with [tool.zhengce], from `start` upwards.

    Without either, the defaults. Raises SettingsError for a file that cannot be read and for an unknown key.
    """
    for folder in (start, *start.parents):
        if (own := folder / FILE_NAME).is_file():
            return _settings(own, _toml(own))
        if (shared := folder / "pyproject.toml").is_file():
            table = _toml(shared).get("tool", {}).get("zhengce")
            if table is not None:
                return _settings(shared, table)
    return Settings()


def _settings(path: Path, table: dict[str, Any]) -> Settings:
    # Keys are written with hyphens; paths count from the file that names them.
    keys = {key.replace("-", "_"): value for key, value in table.items()}
    _refuse_unknown(path, keys, Settings)
    parts = keys.get("override")
    if isinstance(parts, list) and all(isinstance(part, dict) for part in parts):
        keys["override"] = [{k.replace("-", "_"): v for k, v in part.items()} for part in parts]
        for part in keys["override"]:
            _refuse_unknown(path, part, Override)
    try:
        read = msgspec.convert(keys, Settings, dec_hook=_as_path)
    except msgspec.ValidationError as error:
        raise SettingsError(path=path, problem=str(error)) from error
    here = path.parent
    return msgspec.structs.replace(
        read,
        lexicons=tuple(here / folder for folder in read.lexicons),
        userdicts=tuple(here / file for file in read.userdicts),
    )


def _refuse_unknown(path: Path, keys: Mapping[str, Any], kind: type[Struct]) -> None:
    for key in keys:
        if key not in kind.__struct_fields__:
            known = ", ".join(field.replace("_", "-") for field in kind.__struct_fields__)
            name = key.replace("_", "-")
            problem = f"没有“{name}”这一项，只有：{known}", f"there is no key {name!r}, only: {known}"
            raise SettingsError(path=path, problem=problem)


def _toml(path: Path) -> dict[str, Any]:
    # Imported here: most runs have no settings file.
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(path=path, problem=str(error)) from error


def _as_path(kind: type, value: object) -> object:
    if kind is Path and isinstance(value, str):
        return Path(value)
    raise NotImplementedError(kind)


def _fits(path: str, pattern: str) -> bool:
    path = path.replace("\\", "/")
    return fnmatch(path, pattern) or fnmatch(path, f"*/{pattern}")

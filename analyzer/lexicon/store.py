"""All lexicon tables of a run: those shipped with the program, with the user's folders laid over them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar, cast

from ..compiled import compiled
from ..errors import LexiconTableMissing
from .patterns import read_patterns
from .rows import InitiativeRow, WordRow
from .table import Row, read_table
from .userdict import UserWord, as_initiatives, read_userdict

Built = TypeVar("Built")

_PACKAGE = Path(__file__).resolve().parent.parent
# In a wheel the tables stand inside the package, in a checkout beside it.
SHIPPED = _PACKAGE / "_lexicons" if (_PACKAGE / "_lexicons").is_dir() else _PACKAGE.parent / "lexicons"


class Lexicon:
    """Tables by name, each read once, when it is first asked for.

    `overlays` are folders laid out like `lexicons/`, or single spaCy pattern files (`.jsonl`); `userdicts` are
    files in jieba's format. Later ones win over earlier ones, all of them over the shipped tables.

    >>> "三早" in {row.name for row in Lexicon().initiatives()}
    True
    """

    def __init__(self, overlays: Sequence[Path] = (), userdicts: Sequence[Path] = ()) -> None:
        self._folders = (SHIPPED, *(path for path in overlays if path.suffix != ".jsonl"))
        self._pattern_files = tuple(path for path in overlays if path.suffix == ".jsonl")
        self._userdicts = tuple(userdicts)
        self._cache: dict[str, tuple[object, ...]] = {}
        self._built: dict[object, object] = {}

    def table(self, name: str, row_type: type[Row]) -> tuple[Row, ...]:
        """All rows of `name`.tsv, or of every file in the folder `name`/; users' rows come last."""
        if name not in self._cache:
            shipped, own = self._files(name)
            self._cache[name] = (*_shipped_rows(name, shipped, row_type), *_rows(own, row_type))
        return self._cache[name]  # type: ignore[return-value]

    def files(self) -> tuple[Path, ...]:
        """Every file a result may depend on, in a fixed order."""
        tables = [path for folder in self._folders for path in sorted(folder.rglob("*.tsv"))]
        return (*tables, *self._patterns(), *self._userdicts)

    def has_table(self, name: str) -> bool:
        """Whether any file of that table is there."""
        return any(self._files_in(folder, name) for folder in self._folders)

    def words(self, name: str, type: str | None = None) -> tuple[str, ...]:  # noqa: A002
        """The words of a plain list, or those of one class of it."""
        return tuple(r.word for r in self.table(name, WordRow) if type is None or r.type == type)

    def built(self, build: Callable[[Lexicon], Built]) -> Built:
        """What `build` makes of this lexicon (an automaton, a compiled table), made once and kept.

        `build` is a class or a function of a module, not a lambda: it is the key under which the result is kept.
        """
        if build not in self._built:
            self._built[build] = build(self)
        return cast("Built", self._built[build])

    def kept(self, table: str, kind: type[Built], build: Callable[[Lexicon], Built]) -> Built:
        """What `build`, a function of a module, makes of one table, and a later run need not make again.

        `kind` is its type, of plain data. Where the user has words of their own, it is made from all of them.
        """
        shipped, own = self._files(table)
        if own or self._userdicts or self._patterns():
            return build(self)
        name = f"{table}.{build.__module__.rpartition('.')[2]}{build.__name__}"
        return compiled(name, shipped, kind, lambda: build(self))

    def user_words(self) -> tuple[UserWord, ...]:
        """The words of the user dictionaries, in the order of their files."""
        if "user_words" not in self._built:
            self._built["user_words"] = tuple(
                word for path in self._userdicts for word in read_userdict(path)
            )
        return cast("tuple[UserWord, ...]", self._built["user_words"])

    def initiatives(self) -> tuple[InitiativeRow, ...]:
        """Every initiative; a user's row replaces a shipped one with the same key."""
        if "initiatives" not in self._built:
            rows = {row.key: row for row in self.table("initiatives", InitiativeRow)}
            for path in self._patterns():
                rows.update((row.key, row) for row in read_patterns(path))
            known = {row.name for row in rows.values()}
            rows.update((row.key, row) for row in as_initiatives(self.user_words()) if row.name not in known)
            self._built["initiatives"] = tuple(rows.values())
        return cast("tuple[InitiativeRow, ...]", self._built["initiatives"])

    def _patterns(self) -> list[Path]:
        inside = [
            path for folder in self._folders for path in sorted((folder / "initiatives").glob("*.jsonl"))
        ]
        return [*inside, *self._pattern_files]

    def _files(self, name: str) -> tuple[list[Path], list[Path]]:
        """The shipped files of a table, and the user's own."""
        shipped, *overlaid = (self._files_in(folder, name) for folder in self._folders)
        own = [path for files in overlaid for path in files]
        if not shipped and not own:
            raise LexiconTableMissing(table=name, rule="zhengce")
        return shipped, own

    @staticmethod
    def _files_in(folder: Path, name: str) -> list[Path]:
        single = folder / f"{name}.tsv"
        return [*([single] if single.is_file() else []), *sorted((folder / name).glob("*.tsv"))]


def _shipped_rows(name: str, files: Sequence[Path], row_type: type[Row]) -> tuple[Row, ...]:
    kind = tuple[row_type, ...]  # type: ignore[valid-type]
    return compiled(name, files, kind, lambda: _rows(files, row_type)) if files else ()


def _rows(files: Sequence[Path], row_type: type[Row]) -> tuple[Row, ...]:
    return tuple(row for path in files for _, row in read_table(path, row_type))

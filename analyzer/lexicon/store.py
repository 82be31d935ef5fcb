"""All lexicon tables of a run: those shipped with the program, with the user's folders laid over them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..errors import LexiconTableMissing
from .rows import InitiativeRow, WordRow
from .table import Row, read_table

_PACKAGE = Path(__file__).resolve().parent.parent
# In a wheel the tables stand inside the package, in a checkout beside it.
SHIPPED = _PACKAGE / "_lexicons" if (_PACKAGE / "_lexicons").is_dir() else _PACKAGE.parent / "lexicons"


class Lexicon:
    """Tables by name, each read once, when it is first asked for.

    >>> "三早" in {row.name for row in Lexicon().initiatives()}
    True
    """

    def __init__(self, overlays: Sequence[Path] = ()) -> None:
        self._folders = (SHIPPED, *overlays)
        self._cache: dict[str, tuple[object, ...]] = {}

    def table(self, name: str, row_type: type[Row]) -> tuple[Row, ...]:
        """All rows of `name`.tsv, or of every file in the folder `name`/; users' rows come last."""
        if name not in self._cache:
            self._cache[name] = tuple(row for path in self._files(name) for _, row in read_table(path, row_type))
        return self._cache[name]  # type: ignore[return-value]

    def has_table(self, name: str) -> bool:
        """Whether any file of that table is there."""
        return any(self._files_in(folder, name) for folder in self._folders)

    def words(self, name: str, type: str | None = None) -> tuple[str, ...]:  # noqa: A002
        """The words of a plain list, or those of one class of it."""
        return tuple(r.word for r in self.table(name, WordRow) if type is None or r.type == type)

    def initiatives(self) -> tuple[InitiativeRow, ...]:
        """Every initiative; a user's row replaces a shipped one with the same key."""
        rows = {row.key: row for row in self.table("initiatives", InitiativeRow)}
        return tuple(rows.values())

    def _files(self, name: str) -> list[Path]:
        found = [path for folder in self._folders for path in self._files_in(folder, name)]
        if not found:
            raise LexiconTableMissing(table=name, rule="zhengce")
        return found

    @staticmethod
    def _files_in(folder: Path, name: str) -> list[Path]:
        single = folder / f"{name}.tsv"
        return [*([single] if single.is_file() else []), *sorted((folder / name).glob("*.tsv"))]

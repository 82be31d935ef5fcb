"""The store: Parquet parts in a folder, each complete or not there at all, and SQL over them.

    store/store.json            format, and the parts that make up the store, in the order of the documents
    store/parts/<digest>/       one chunk of documents: <table>.parquet for each table, manifest.json

A part's name is the digest of what went in (document keys, contents, program, settings, lexicon), so the same work
never has to be done twice, and what is found after a crash can be trusted: a part is written elsewhere and renamed.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from ..errors import StoreError
from ..text.regex import regex
from .schema import TABLE_NAMES, schemas

if TYPE_CHECKING:
    import pyarrow as pa
    from pandas import DataFrame

_NEAR = regex(r'at or near "(\w+)"')
_INDEX = "store.json"
_PARTS = "parts"
_MANIFEST = "manifest.json"
_OTHER_FORMAT = (
    "由另一版本写成，请再运行一次 zhengce batch",
    "was written by another version: run zhengce batch again",
)
_NO_RESULTS = ("这里没有批量分析的结果，请先运行 zhengce batch", "holds no results: run zhengce batch first")
FORMAT = 4
"""Goes up when the tables change; parts of another format are made anew by the next batch."""


def no_such(name: str, known: Sequence[str]) -> tuple[str, str]:
    """That there is nothing of a name, in Chinese and in English, and what there is.

    >>> no_such("metric", ("metrics", "links"))[0]
    '没有“metric”，只有：metrics、links'
    """
    return f"没有“{name}”，只有：{'、'.join(known)}", f"there is no {name!r}, only: {', '.join(known)}"


def _refusal(said: str) -> tuple[str, str]:
    """What DuckDB says of a question, with a hint where a name of ours is a word of SQL (references, end)."""
    near = _NEAR.search(said)
    names = {*TABLE_NAMES, *(field for schema in schemas().values() for field in schema.names)}
    if near is None or near[1] not in names:
        return said, said
    zh = f'名称 {near[1]} 在 SQL 中要加双引号，写成 "{near[1]}"。'
    en = f'Put the name {near[1]} into double quotes: "{near[1]}".'
    return f"{said}\n{zh}", f"{said}\n{en}"


class Manifest(Struct, frozen=True):
    """What a part holds: the fingerprint of each document in order, and how many could not be read."""

    fingerprints: tuple[str, ...]
    failed: int
    characters: int


class Index(Struct, frozen=True):
    """The parts of a finished run, in order."""

    parts: tuple[str, ...]
    format: int = FORMAT


class Store:
    """A folder with the results of a batch.

    `Store(path).frame("metrics")` gives a table as pandas, `query(sql)` the answer to a question.
    """

    def __init__(self, folder: Path | str) -> None:
        self.folder = Path(folder)

    def query(self, sql: str, parameters: Sequence[object] = ()) -> pa.Table:
        """The answer to a SQL question over the tables (DuckDB's dialect). Raises StoreError.

        `parameters` take the places of ? or $1 in the question.
        """
        import duckdb
        import pyarrow as pa

        connection = duckdb.connect()
        try:
            # Questions look at the store's tables and at nothing else on this machine.
            for name in TABLE_NAMES:
                connection.register(name, self._dataset(name))
            connection.execute("SET enable_external_access = false")
            answer = connection.sql(sql, params=list(parameters)) if parameters else connection.sql(sql)
            return answer.to_arrow_table() if answer is not None else pa.table({})
        except duckdb.Error as error:
            raise StoreError(path=self.folder, problem=_refusal(str(error))) from error
        finally:
            connection.close()

    def answer(self, sql: str, parameters: Sequence[object] = ()) -> DataFrame:
        """The answer to a SQL question as pandas. Raises StoreError."""
        frame: DataFrame = self.query(sql, parameters).to_pandas()
        return frame

    def frame(self, table: str) -> DataFrame:
        """A table as pandas. Raises StoreError for a name that is no table."""
        frame: DataFrame = self.table(table).to_pandas()
        return frame

    def table(self, name: str) -> pa.Table:
        """A table as Arrow."""
        if name not in TABLE_NAMES:
            raise StoreError(path=self.folder, problem=no_such(name, TABLE_NAMES))
        return self._dataset(name).to_table()

    def parts(self) -> tuple[str, ...]:
        """The parts that make up the store; those finished so far where a run has not come to its end."""
        path = self.folder / _INDEX
        if path.is_file():
            try:
                index = msgspec.json.decode(path.read_bytes(), type=Index)
            except msgspec.DecodeError as error:
                raise StoreError(path=path, problem=str(error)) from error
            if index.format != FORMAT:
                raise StoreError(path=self.folder, problem=_OTHER_FORMAT)
            return index.parts
        found = tuple(sorted(p.parent.name for p in (self.folder / _PARTS).glob(f"*/{_MANIFEST}")))
        if not found:
            raise StoreError(path=self.folder, problem=_NO_RESULTS)
        return found

    def manifest(self, part: str) -> Manifest | None:
        """What a finished part holds; None where it is not there."""
        try:
            return msgspec.json.decode((self.folder / _PARTS / part / _MANIFEST).read_bytes(), type=Manifest)
        except FileNotFoundError:
            return None

    def known_parts(self) -> Iterator[tuple[str, Manifest]]:
        """Every finished part, whether the index names it or not."""
        for path in sorted((self.folder / _PARTS).glob(f"*/{_MANIFEST}")):
            if (manifest := self.manifest(path.parent.name)) is not None:
                yield path.parent.name, manifest

    def read_part(self, part: str, table: str) -> pa.Table:
        """One table of one part."""
        import pyarrow.parquet as pq

        return pq.read_table(self.folder / _PARTS / part / f"{table}.parquet", schema=schemas()[table])

    def write_part(self, part: str, tables: dict[str, list[dict[str, Any]]], manifest: Manifest) -> None:
        """Writes a part: all of it, or nothing that anybody sees."""
        import pyarrow as pa
        import pyarrow.parquet as pq

        place = self.folder / _PARTS / part
        rough = place.with_name(f".{part}.{os.getpid()}")
        shutil.rmtree(rough, ignore_errors=True)
        rough.mkdir(parents=True)
        for name, schema in schemas().items():
            table = pa.Table.from_pylist(tables.get(name, []), schema=schema)
            pq.write_table(table, rough / f"{name}.parquet", compression="zstd")
        (rough / _MANIFEST).write_bytes(msgspec.json.encode(manifest))
        try:
            rough.rename(place)
        except OSError:
            # Somebody else wrote the same part meanwhile: same name, same bytes.
            shutil.rmtree(rough, ignore_errors=True)
            if self.manifest(part) is None:
                raise

    def finish(self, parts: Sequence[str]) -> None:
        """Names the parts of a finished run and removes what belongs to no run any more."""
        path = self.folder / _INDEX
        rough = path.with_name(f".{_INDEX}.{os.getpid()}")
        rough.write_bytes(msgspec.json.format(msgspec.json.encode(Index(tuple(parts))), indent=1) + b"\n")
        rough.replace(path)
        kept = set(parts)
        for folder in (self.folder / _PARTS).iterdir():
            if folder.name not in kept:
                shutil.rmtree(folder, ignore_errors=True)

    def _dataset(self, name: str) -> Any:  # noqa: ANN401 - pyarrow.dataset has no types
        import pyarrow.dataset as ds

        files = [str(self.folder / _PARTS / part / f"{name}.parquet") for part in self.parts()]
        return ds.dataset(files, schema=schemas()[name], format="parquet")

"""One chunk of documents to one part of the store: what every worker does, wherever it runs."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from ..config import Settings
from ..digest.tables import TABLES, document_row, table_rows
from ..errors import InputError, InternalError, ZhengceError
from ..model.document import Document
from ..model.report import Report
from ..pipeline import Analyzer
from ..readers import from_path, from_text
from ..version import VERSION
from .items import Chunk, Item
from .schema import TABLE_NAMES
from .store import FORMAT, Manifest, Store

Rows = dict[str, list[dict[str, Any]]]


class Outcome(Struct, frozen=True, kw_only=True):
    """What became of a chunk."""

    number: int
    part: str
    analysed: int = 0
    reused: int = 0
    failed: int = 0
    characters: int = 0


class ChunkWorker:
    """Turns chunks into parts. Holds an analyzer, so that its lexicon is built once for a worker."""

    def __init__(self, settings: Settings, store: Path) -> None:
        self._settings = settings
        self._store = Store(store)
        self._analyzer = Analyzer(settings)
        # Builds every table and automaton now, so that the first document pays for its own length only.
        self._analyzer.analyze(from_text("一、加强领导，投入3亿元。"))
        self._digest = run_digest(self._analyzer)
        self._known: dict[str, tuple[str, int]] | None = None

    def process(
        self, chunk: Chunk, lost: Mapping[int, ZhengceError], at: Callable[[int], None] = lambda _: None
    ) -> Outcome:
        """Writes the part of a chunk unless it is there already.

        `lost` are documents (by place) that cost a worker its life or its time: they are not touched again, but
        stand in `failures`. `at` is told the place of each document before it is worked on.
        """
        read: list[Document | ZhengceError] = []
        for i, item in enumerate(chunk.items):
            # A file may hurt the reader as well as the analyser.
            at(i)
            read.append(lost[i] if i in lost else read_item(item, self._settings))
        prints = tuple(self._fingerprint(item, found) for item, found in zip(chunk.items, read, strict=True))
        part = hashlib.sha256("\n".join(prints).encode()).hexdigest()[:24]
        done = self._store.manifest(part)
        if done is not None:
            size = len(chunk.items)
            return Outcome(
                number=chunk.number, part=part, reused=size, failed=done.failed, characters=done.characters
            )
        return self._write(chunk, part, read, prints, at)

    def _write(
        self,
        chunk: Chunk,
        part: str,
        read: list[Document | ZhengceError],
        prints: tuple[str, ...],
        at: Callable[[int], None],
    ) -> Outcome:
        tables: Rows = {name: [] for name in TABLE_NAMES}
        reused = failed = characters = 0
        for i, (item, found) in enumerate(zip(chunk.items, read, strict=True)):
            at(i)
            rows = self._kept(prints[i], item) or item_rows(self._analyzer, item, found)
            reused += prints[i] in self._known_prints()
            failed += bool(rows["failures"])
            characters += sum(row["characters"] for row in rows["documents"])
            for name, part_rows in rows.items():
                tables[name].extend(part_rows)
        self._store.write_part(part, tables, Manifest(prints, failed, characters))
        return Outcome(
            number=chunk.number,
            part=part,
            analysed=len(chunk.items) - reused,
            reused=reused,
            failed=failed,
            characters=characters,
        )

    def _fingerprint(self, item: Item, found: Document | ZhengceError) -> str:
        content = found.source.sha256 if isinstance(found, Document) else str(found)
        words = (self._digest, item.key, content, str(item.year), str(item.place), str(item.issuer))
        return hashlib.sha256("\x1f".join(words).encode("utf-8", "surrogatepass")).hexdigest()[:32]

    def _known_prints(self) -> dict[str, tuple[str, int]]:
        """Where each document analysed in an earlier run stands, read when a chunk is met that has no part."""
        if self._known is None:
            self._known = {
                mark: (part, i)
                for part, manifest in self._store.known_parts()
                for i, mark in enumerate(manifest.fingerprints)
            }
        return self._known

    def _kept(self, mark: str, item: Item) -> Rows | None:
        """The rows of a document that did not change, from the part it stood in before."""
        place = self._known_prints().get(mark)
        if place is None:
            return None
        import pyarrow.compute as pc

        own = pc.field("document") == item.key
        return {name: self._store.read_part(place[0], name).filter(own).to_pylist() for name in TABLE_NAMES}


def run_digest(analyzer: Analyzer) -> str:
    """What, apart from the documents, a result depends on: the program, the settings and every lexicon row."""
    lexicon = hashlib.sha256()
    for path in analyzer.lexicon.files():
        lexicon.update(path.read_bytes())
    settings = msgspec.json.encode(analyzer.settings, enc_hook=str)
    words = (VERSION.encode(), str(FORMAT).encode(), settings, lexicon.digest())
    return hashlib.sha256(b"\x1f".join(words)).hexdigest()


def read_item(item: Item, settings: Settings) -> Document | ZhengceError:
    """The document of an item, or what keeps it from being read."""
    try:
        if item.text is not None:
            return from_text(item.text, id=item.key)
        return from_path(Path(item.path or item.key), settings)
    except InputError as error:
        return error


def item_rows(analyzer: Analyzer, item: Item, found: Document | ZhengceError) -> Rows:
    """The rows of one document in every table, or its row in `failures`."""
    if isinstance(found, ZhengceError):
        return _failure(item, found)
    try:
        return _report_rows(analyzer.analyze(found), item)
    except Exception as error:  # a defect of ours must not cost the other documents
        return _failure(item, InternalError(path=item.key, reason=f"{type(error).__name__}: {error}"))


def _report_rows(report: Report, item: Item) -> Rows:
    """What the input says of year, place and issuer comes first."""
    document = document_row(report) | {
        "document": item.key,
        "year": item.year if item.year is not None else report.year,
        "place": item.place or report.place,
        "issuer": item.issuer or report.issuer,
    }
    text = {"document": item.key, "text": report.text}
    rows: Rows = {"documents": [document], "failures": [], "texts": [text]}
    for name, key, _ in TABLES:
        rows[name] = list(table_rows(report, key, item.key))
    return rows


def _failure(item: Item, error: ZhengceError) -> Rows:
    rows: Rows = {name: [] for name in TABLE_NAMES}
    rows["failures"].append(
        {"document": item.key, "path": item.path, "code": error.code, "message": error.message()}
    )
    return rows

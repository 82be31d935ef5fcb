"""The Python interface: one function, one class, and a report that can write itself out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import pipeline
from .config import Settings
from .export.wire import to_dict, to_json
from .model import report as model
from .model.document import Document
from .readers import from_path, from_text

if TYPE_CHECKING:
    from pandas import DataFrame

    from .errors import Lang

_LONGEST_PATH = 1024
_PATH_SUFFIXES = (".txt", ".text", ".md", ".markdown")


class Report(model.Report, frozen=True, kw_only=True):
    """All that was found in one document, with the ways to write it out. The fields are those of the wire form."""

    def to_dict(self) -> dict[str, Any]:
        """The wire form as plain data (without the text)."""
        return to_dict(self)

    def to_json(self, *, indent: int | None = None) -> str:
        """The wire form as JSON, on one line unless `indent` is given."""
        return to_json(self, indent=indent)

    def to_markdown(self, lang: Lang = "zh") -> str:
        """The report for people, as Markdown."""
        from .render.markdown import markdown

        return markdown(self, lang)

    def to_html(self, lang: Lang = "zh") -> str:
        """The report as one HTML page that needs nothing but itself."""
        from .render.html import html_page

        return html_page(self, lang)

    def to_frames(self) -> dict[str, DataFrame]:
        """The findings as pandas tables by name: `documents`, and one for each kind of finding."""
        from .export.frames import to_frames

        return to_frames([self])


class Analyzer:
    """Analyses any number of documents; what the lexicon costs is paid once.

    >>> analyzer = Analyzer()
    >>> [analyzer.analyze(text).summary["characters"] for text in ("改善民生。", "投入亿元。")]
    [5, 5]
    """

    def __init__(self, settings: Settings | None = None) -> None:
        self._pipeline = pipeline.Analyzer(settings)

    @property
    def settings(self) -> Settings:
        """The settings of this analyzer."""
        return self._pipeline.settings

    def analyze(self, source: str | Path | Document) -> Report:
        """The report of a text, a file or a document. Raises InputError."""
        found = self._pipeline.analyze(read(source, self.settings))
        return Report(**{name: getattr(found, name) for name in found.__struct_fields__})

    def analyze_all(self, sources: Iterable[str | Path | Document]) -> Iterator[Report]:
        """The reports of many, one after the other."""
        return map(self.analyze, sources)


def read(source: str | Path | Document, settings: Settings | None = None) -> Document:
    """A document from a path or a text.

    A Path is a file. A str is a text, unless it is one line that names an existing file or folder or ends like the
    name of a file (.txt, .md). Raises InputError for a file that cannot be read, and for a folder.

    >>> read("各县（市、区）人民政府：").source.id
    'text'
    """
    if isinstance(source, Document):
        return source
    if isinstance(source, os.PathLike) or _is_path(source):
        return from_path(Path(source), settings or Settings())
    return from_text(source)


def analyze(source: str | Path | Document, settings: Settings | None = None) -> Report:
    """The report of one text or file; for several make one Analyzer and keep it.

    >>> analyze("加大投入，投入亿元，改善办学条件。").to_dict()["schema"]
    'zhengce.report/1'
    """
    return Analyzer(settings).analyze(source)


def _is_path(text: str) -> bool:
    if not text or len(text) > _LONGEST_PATH or "\n" in text or "\0" in text:
        return False
    return text.lower().endswith(_PATH_SUFFIXES) or _exists(text)


def _exists(text: str) -> bool:
    try:
        return Path(text).exists()
    except OSError:
        # A sentence longer than a file name may be.
        return False

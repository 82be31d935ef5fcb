"""The spaCy component `zhengce`: findings as span groups, the whole report as a plain dictionary."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
from spacy.tokens import Doc, Span, SpanGroup

from ..config import Settings
from ..errors import EmptyFile
from ..export.wire import to_json
from ..model.report import Report
from ..pipeline import Analyzer
from ..readers import from_text

EXTENSION = "zhengce"


class ZhengceComponent:
    """Fills `doc.spans["initiatives"]`, `["metrics"]`, `["references"]` and `doc._.zhengce`.

    A span's label is its kind (initiatives), status (metrics) or "reference"; its `kb_id_` the lexicon entry. Where
    tokens do not end where a finding does, its span is widened to whole tokens; the exact offsets are in
    `doc._.zhengce`, the report in wire form (None for a document without text).

    >>> import spacy
    >>> nlp = spacy.blank("zh")
    >>> _ = nlp.add_pipe("zhengce")
    >>> doc = nlp("高中阶段毛入学率达到97%。")
    >>> doc.spans["metrics"][0].label_
    'given'
    """

    def __init__(self, name: str, *, lexicons: Sequence[str] = (), userdicts: Sequence[str] = ()) -> None:
        self.name = name
        self.settings = Settings(lexicons=tuple(map(Path, lexicons)), userdicts=tuple(map(Path, userdicts)))
        self._analyzer: Analyzer | None = None
        _declare_extension()

    def __call__(self, doc: Doc) -> Doc:
        """Analyses the document's text and writes what was found to it."""
        if self._analyzer is None:
            self._analyzer = Analyzer(self.settings)
        try:
            report = self._analyzer.analyze(from_text(doc.text))
        except EmptyFile:
            return doc
        _write_spans(doc, report)
        # Plain data only: DocBin and to_bytes refuse anything else. Read back from JSON, so that it is
        # the same after Doc.to_bytes (DocBin gives tuples for its lists).
        doc._.set(EXTENSION, msgspec.json.decode(to_json(report)))
        return doc

    def __getstate__(self) -> dict[str, Any]:
        # The automata stay behind: a worker builds its own once.
        return self.__dict__ | {"_analyzer": None}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        _declare_extension()


def _declare_extension() -> None:
    if not Doc.has_extension(EXTENSION):
        Doc.set_extension(EXTENSION, default=None)


def _write_spans(doc: Doc, report: Report) -> None:
    initiatives = [_span(doc, i.start, i.end, i.kind, i.entry or "") for i in report.initiatives]
    metrics = [_span(doc, m.start, m.end, m.status) for m in report.metrics]
    references = [_span(doc, r.start, r.end, "reference") for r in report.references]
    for name, spans in (("initiatives", initiatives), ("metrics", metrics), ("references", references)):
        doc.spans[name] = SpanGroup(doc, name=name, spans=[span for span in spans if span is not None])


def _span(doc: Doc, start: int, end: int, label: str, entry: str = "") -> Span | None:
    return doc.char_span(start, end, label=label, kb_id=entry, alignment_mode="expand")

"""Metrics of a short text, for the tests of the metric extractor."""

from __future__ import annotations

from functools import lru_cache

from analyzer.extract import find_metrics
from analyzer.lexicon import Lexicon
from analyzer.model.findings import Metric
from analyzer.structure import read_layout


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    return Lexicon()


def metrics(text: str) -> tuple[Metric, ...]:
    return find_metrics(read_layout(text, lexicon()), lexicon())


def given(text: str) -> list[Metric]:
    return [m for m in metrics(text) if m.status == "given"]


def missing(text: str) -> list[Metric]:
    return [m for m in metrics(text) if m.status != "given"]

"""A folder of annotated documents: each analysed, scored, and the whole averaged."""

from __future__ import annotations

from functools import reduce
from operator import add
from pathlib import Path

from msgspec import Struct

from ..config import Settings
from ..errors import GoldInvalid
from ..pipeline import Analyzer
from ..readers import from_path
from .gold import read_gold
from .score import Scores, score

_NO_PAIRS = (
    "文件夹里没有成对的 NAME.txt 和 NAME.json",
    "there is no NAME.txt with a NAME.json beside it in the folder",
)
_NOTHING = ("标注里没有可比的内容", "there is nothing in the annotations to compare with")


class DocumentScores(Struct, frozen=True):
    """The scores of one document."""

    document: str
    scores: Scores


class Evaluation(Struct, frozen=True):
    """The scores of a folder: one entry a document, in the order of the names, and all of them together."""

    documents: tuple[DocumentScores, ...]
    total: Scores

    def rows(self) -> list[tuple[str, str, float, float, float, int, int, int]]:
        """Rows for a table: document (总计 for all), measure, precision, recall, F1, right, reported, expected."""
        entries = [*self.documents, DocumentScores("总计", self.total)]
        return [
            (
                entry.document,
                name,
                count.precision,
                count.recall,
                count.f1,
                int(count.right),
                int(count.reported),
                int(count.expected),
            )
            for entry in entries
            for name, count in entry.scores.counts()
        ]


def evaluate_folder(folder: Path, settings: Settings | None = None) -> Evaluation:
    """Analyses every NAME.txt that has an annotation NAME.json beside it, and scores the report.

    Raises GoldInvalid where an annotation cannot be read or the folder holds none, InputError for a document.
    """
    settings = settings or Settings()
    analyzer = Analyzer(settings)
    documents: list[DocumentScores] = []
    for path in sorted(folder.glob("*.json")):
        text = path.with_suffix(".txt")
        if text.is_file():
            report = analyzer.analyze(from_path(text, settings))
            documents.append(DocumentScores(path.stem, score(read_gold(path), report)))
    if not documents:
        raise GoldInvalid(path=folder, problem=_NO_PAIRS)
    found = Evaluation(tuple(documents), reduce(add, (d.scores for d in documents)))
    if not found.rows():
        raise GoldInvalid(path=folder, problem=_NOTHING)
    return found

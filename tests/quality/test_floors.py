"""The program scored on the sample documents: no figure may fall below its floor.

`floors.json` pins the corpus by its digest, so that a floor is never kept by changing what is measured. After a change
of the corpus, or when the program got better, write digest and floors anew by hand; `zhengce evaluate corpus` prints
the figures.
"""

import hashlib
import json
from pathlib import Path

import pytest

from analyzer.evaluate import MEASURES, Evaluation, evaluate_folder

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text(encoding="utf-8"))


def digest(corpus: Path) -> str:
    """SHA-256 over names and contents of the documents and their annotations, in order."""
    total = hashlib.sha256()
    for path in sorted([*corpus.glob("*.txt"), *corpus.glob("*.json")]):
        total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


@pytest.fixture(scope="module")
def evaluation() -> Evaluation:
    return evaluate_folder(CORPUS)


def test_floors_were_set_for_this_corpus():
    assert digest(CORPUS) == FLOORS["corpus"]


def test_every_measure_has_a_floor():
    assert set(FLOORS["f1"]) == set(MEASURES)


@pytest.mark.parametrize("measure", MEASURES)
def test_no_figure_falls_below_its_floor(evaluation, measure):
    counts = dict(evaluation.total.counts())
    assert counts[measure].f1 >= FLOORS["f1"][measure]


def test_no_document_falls_far_behind(evaluation):
    weak = [
        (entry.document, name, round(count.f1, 3))
        for entry in evaluation.documents
        for name, count in entry.scores.counts()
        if name in FLOORS["each"] and count.f1 < FLOORS["each"][name]
    ]
    assert weak == []

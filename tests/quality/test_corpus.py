"""The sample documents and their annotations fit each other and what they were made of."""

import importlib.util
import json
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "corpus"
NAMES = sorted(path.stem for path in (CORPUS / "marked").glob("*.marked"))


@pytest.fixture(scope="module")
def builder():
    spec = importlib.util.spec_from_file_location("build_corpus", ROOT / "scripts" / "build_corpus.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read(name: str) -> tuple[str, dict]:
    text = (CORPUS / f"{name}.txt").read_bytes().decode("utf-8")
    return text, json.loads((CORPUS / f"{name}.json").read_text(encoding="utf-8"))


def test_there_are_six_documents():
    assert len(NAMES) >= 6


@pytest.mark.parametrize("name", NAMES)
def test_text_and_annotation_are_made_of_the_marked_document(name, builder):
    marked = (CORPUS / "marked" / f"{name}.marked").read_bytes().decode("utf-8")
    text, gold = builder.annotate(f"{name}.txt", marked)
    assert (text, json.loads(json.dumps(gold))) == read(name)


@pytest.mark.parametrize("name", NAMES)
def test_the_manifest_knows_the_document(name, builder):
    rows = (CORPUS / "manifest.tsv").read_text(encoding="utf-8").splitlines()
    assert builder.manifest_row(*read(name)) in rows


@pytest.mark.parametrize("name", NAMES)
def test_annotations_stand_where_they_say(name):
    text, gold = read(name)
    for mention in gold["initiatives"]:
        assert text[mention["start"] : mention["end"]] == mention["full"]
        assert mention["core"] in mention["full"]
    for heading in gold["outline"]:
        assert text[heading["start"] :].startswith(heading["number"] or heading["title"])
    for reference in gold["references"]:
        assert text[reference["start"]] == "《" or reference["title"] is None
    for point in gold["problems"] + gold["measures"]:
        assert text[point["start"] : point["end"]].startswith(point["text"])


@pytest.mark.parametrize("name", NAMES)
def test_points_lie_inside_their_items(name):
    _, gold = read(name)
    for kind in ("problems", "measures"):
        items = {p["id"]: p for p in gold[kind] if p["parent"] is None}
        for point in gold[kind]:
            item = items[point["parent"] or point["id"]]
            assert item["start"] <= point["start"] < point["end"] <= item["end"]


@pytest.mark.parametrize("name", NAMES)
def test_links_lead_from_problem_points_to_measures(name):
    _, gold = read(name)
    points = {(p["start"], p["end"]) for p in gold["problems"]}
    measures = {m["start"] for m in gold["measures"] if m["parent"] is None}
    for link in gold["links"]:
        assert (link["start"], link["end"]) in points
        assert set(link["measures"]) <= measures


def test_the_damaged_document_lost_every_decimal():
    text, gold = read("damaged_self_evaluation")
    assert "\n" not in text
    assert len(gold["blanks"]) >= 15
    assert not [m for m in gold["metrics"] if isinstance(m["value"], float)]


@pytest.mark.parametrize("name", NAMES)
def test_metrics_say_what_their_text_says(name):
    text, gold = read(name)
    for metric in gold["metrics"]:
        words = text[metric["start"] : metric["end"]]
        assert metric["indicator"]
        assert (metric["unit"] or "") in words
        if isinstance(metric["value"], str):
            assert metric["value"] in words
        elif metric["value"] is None:
            assert any(metric["start"] <= blank["offset"] < metric["end"] for blank in gold["blanks"])


@pytest.mark.parametrize("name", NAMES)
def test_every_required_initiative_is_marked_wherever_it_stands(name):
    text, gold = read(name)
    covered = [(m["start"], m["end"]) for m in gold["initiatives"]] + gold["initiatives_optional"]
    covered += [(r["start"], r["end"]) for r in gold["references"]]
    for core in {m["core"] for m in gold["initiatives"] if "“" in m["full"]}:
        place = text.find(f"“{core}”")
        while place >= 0:
            assert any(start <= place + 1 < end for start, end in covered), core
            place = text.find(f"“{core}”", place + 1)

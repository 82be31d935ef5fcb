"""What comes back from a tool is an annotation that scores the analysis; what people changed is what counts."""

from __future__ import annotations

import json

import msgspec
import pytest

from analyzer.errors import GoldInvalid
from analyzer.evaluate.gold import read_gold
from analyzer.evaluate.score import score
from analyzer.integrations.annotation.brat import configuration, from_brat
from analyzer.integrations.annotation.doccano import from_doccano
from analyzer.integrations.annotation.gold import to_gold
from analyzer.integrations.annotation.label_studio import from_label_studio, interface
from analyzer.integrations.annotation.marks import LABELS, Mark, Marked, distinct, mark_report
from analyzer.integrations.annotation.twin import shift, twin
from analyzer.pipeline import Analyzer
from analyzer.readers import from_text


@pytest.fixture(scope="module")
def again():
    analyzer = Analyzer()
    return lambda words: analyzer.analyze(from_text(words))


def added(report, *marks):
    marked = mark_report(report)
    made = tuple(
        Mark(
            id=f"new{n}",
            label=label,
            start=report.text.index(words),
            end=report.text.index(words) + len(words),
        )
        for n, (label, words) in enumerate(marks)
    )
    return msgspec.structs.replace(marked, marks=(*marked.marks, *made))


def test_marks_left_as_they_were_agree_with_the_analysis(report, again, tmp_path):
    gold = to_gold(mark_report(report), report, again)
    (tmp_path / "样本.json").write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")
    counts = list(score(read_gold(tmp_path / "样本.json"), report).counts())
    assert len(counts) == 12
    assert {name: (count.precision, count.recall) for name, count in counts} == {
        name: (1.0, 1.0) for name, _ in counts
    }


def test_a_missing_number_is_marked_on_its_unit(report):
    words = [report.text[m.start : m.end] for m in mark_report(report).marks if m.label == "Missing"]
    assert words == ["个百分点", "XX万元"]


def test_the_gold_keys_of_what_was_found(report, again):
    gold = to_gold(mark_report(report), report, again)
    assert gold["blanks"][0] == {
        "offset": report.metrics[1].value_start,
        "unit": "个百分点",
        "indicator": "高中阶段毛入学率",
    }
    assert gold["initiatives"][0]["core"] == "强师惠民"
    assert gold["references"][0]["number"] == "江政发〔2021〕5号"
    assert [(h["number"], h["title"], h["role"]) for h in gold["outline"]] == [
        ("一、", "主要成效", "achievement"),
        ("二、", "存在问题", "problem"),
        ("三、", "下一步措施", "measure"),
    ]
    assert [(p["id"], p["parent"]) for p in gold["problems"]] == [("p1", None), ("p1.1", "p1"), ("p2", None)]
    assert gold["links"][0]["measures"] == [gold["measures"][0]["start"]]


def test_a_mark_that_a_person_added_is_read_from_its_words(report, again):
    empty = msgspec.structs.replace(report, initiatives=(), references=(), metrics=(), outline=())
    marked = added(
        empty,
        ("Initiative", "“强师惠民”行动"),
        ("Reference", "《江临市教育振兴意见》（江政发〔2021〕5号）"),
        ("Metric", "高中阶段毛入学率达到97.5%"),
        ("Metric", "改善办学条件"),
        ("Heading1", "二、存在问题"),
        ("Missing", "XX万元"),
    )
    gold = to_gold(marked, empty, again)
    assert gold["initiatives"][0]["core"] == "强师惠民"
    assert gold["references"][0]["title"] == "江临市教育振兴意见"
    assert (gold["metrics"][0]["value"], gold["metrics"][0]["unit"]) == (97.5, "%")
    assert gold["metrics"][1] == {
        "start": report.text.index("改善办学条件"),
        "end": report.text.index("改善办学条件") + 6,
        "indicator": None,
        "value": None,
        "unit": None,
        "optional": True,
    }
    assert (gold["outline"][0]["number"], gold["outline"][0]["title"]) == ("二、", "存在问题")
    assert gold["blanks"][0]["offset"] == report.text.index("XX万元")


def test_a_mark_that_a_person_took_away_is_gone(report, again):
    marked = mark_report(report)
    kept = msgspec.structs.replace(marked, marks=tuple(m for m in marked.marks if m.label != "Initiative"))
    assert to_gold(kept, report, again)["initiatives"] == []


def test_another_text_is_refused(report, again):
    marked = msgspec.structs.replace(mark_report(report), text="别的文字")
    with pytest.raises(GoldInvalid):
        to_gold(marked, report, again)


def test_marks_move_with_the_blanks_that_a_tool_cut_off(report, again):
    spaced = msgspec.structs.replace(report, text="\n\n" + report.text)
    marked = msgspec.structs.replace(mark_report(report), text=twin(report.text).strip())
    empty = msgspec.structs.replace(spaced, initiatives=())
    found = to_gold(marked, empty, again)["initiatives"][0]
    assert found["full"] == "“强师惠民”行动"
    assert shift(spaced.text, marked.text, "x") == 2


def test_of_several_annotations_the_last_kept_one_counts():
    def result(end):
        value = {"start": 0, "end": end, "labels": ["Initiative"]}
        return [{"id": "a", "type": "labels", "value": value}]

    task = {
        "data": {"text": "三早工程", "document": "a.txt"},
        "annotations": [{"result": result(1)}, {"result": result(2)}, {"result": [], "was_cancelled": True}],
        "predictions": [{"result": result(4)}],
    }
    assert from_label_studio(json.dumps([task]).encode(), "x")[0].marks[0].end == 2
    task["annotations"] = []
    assert from_label_studio(json.dumps([task]).encode(), "x")[0].marks[0].end == 4


@pytest.mark.parametrize(
    "raw", [b"{", b"[1]", b'[{"data": {}}]', b'[{"data": {"text": "a", "document": "b"}, "annotations": 3}]']
)
def test_a_damaged_label_studio_file_is_a_coded_error(raw):
    with pytest.raises(GoldInvalid):
        from_label_studio(raw, "x.json")


@pytest.mark.parametrize(
    "raw", ["{", "[]", '{"text": "a"}', '{"text": "a", "document": "b", "label": [[1]]}']
)
def test_a_damaged_doccano_line_is_a_coded_error(raw):
    with pytest.raises(GoldInvalid):
        from_doccano(raw, "x.jsonl:1")


def test_brat_passes_over_notes_and_refuses_what_it_cannot_read():
    notes = "T1\tInitiative 0 2\t三早\n#1\tAnnotatorNotes T1\t好\nE1\tX:T1\n*\tEquiv T1 T1\n"
    assert [(m.start, m.end) for m in from_brat("a", "三早工程", notes).marks] == [(0, 2)]
    with pytest.raises(GoldInvalid):
        from_brat("a", "三早工程", "T1\tInitiative zero 2\t三早\n")


def test_the_tools_are_told_every_label():
    for label in LABELS:
        assert f"\n{label}\n" in configuration()
        assert f'value="{label}"' in interface()


def test_documents_of_one_name_get_names_of_their_own():
    names = [Marked(name=n, text="", marks=()) for n in ("a.txt", "A.txt", "a", "a.txt")]
    assert [m.name for m in distinct(names)] == ["a.txt", "A-2.txt", "a", "a-3.txt"]

"""A baseline knows a finding again wherever an edit has moved it, and nothing else."""

import msgspec
import pytest

from analyzer.check.baseline import Baseline, fingerprint, make_baseline, read_baseline, write_baseline
from analyzer.config import Settings
from analyzer.errors import SettingsError
from analyzer.pipeline import Analyzer
from analyzer.readers import from_text

TEXT = "一、总体情况\n全年投入资金，，建成学校12所。\n青教发[2021]12号文件已经印发，，各地要落实。\n"


@pytest.fixture(scope="module")
def found():
    analyzer = Analyzer(Settings(select=("PUN007", "REF001")))
    return lambda text: analyzer.analyze(from_text(text)).diagnostics


def codes(baseline, text, diagnostics, name="a.txt"):
    return [d.code for d in baseline.new_findings(name, text, diagnostics)]


def baseline_of(found):
    return make_baseline({"a.txt": (TEXT, found(TEXT))})


def test_what_was_there_is_not_told_again(found):
    assert len(found(TEXT)) == 3
    assert codes(baseline_of(found), TEXT, found(TEXT)) == []


@pytest.mark.parametrize(
    "edited",
    [
        "新增的一段话，放在最前面。\n" + TEXT,
        TEXT.replace("一、总体情况\n", "一、总体情况\n（一）背景\n近年来，全县教育事业稳步发展。\n"),
        TEXT + "最后补充一句。\n",
        TEXT.replace("\n", "\r\n"),
    ],
)
def test_an_edit_elsewhere_changes_nothing(found, edited):
    assert codes(baseline_of(found), edited, found(edited)) == []


def test_a_new_fault_is_told_and_only_it(found):
    edited = TEXT + "另有江政办(2022)8号文件。\n"
    assert codes(baseline_of(found), edited, found(edited)) == ["REF001"]


def test_of_two_alike_where_one_is_known_one_is_told(found):
    doubled = TEXT + TEXT.splitlines(keepends=True)[1]
    assert codes(baseline_of(found), doubled, found(doubled)) == ["PUN007"]


def test_another_document_has_its_own_findings(found):
    assert len(codes(baseline_of(found), TEXT, found(TEXT), name="b.txt")) == 3


def test_a_file_keeps_it(found, tmp_path):
    path = tmp_path / "基线.json"
    write_baseline(baseline_of(found), path)
    assert read_baseline(path) == baseline_of(found)
    assert path.read_bytes().endswith(b"}\n")


@pytest.mark.parametrize("raw", [b"", b"{", b"[1]", b'{"documents": 3}'])
def test_a_file_that_is_none_is_an_error(raw, tmp_path):
    path = tmp_path / "基线.json"
    path.write_bytes(raw)
    with pytest.raises(SettingsError):
        read_baseline(path)


def test_the_fingerprint_does_not_hold_the_position(found):
    first = found(TEXT)[0]
    moved = msgspec.structs.replace(first, start=first.start + 3, end=first.end + 3)
    assert fingerprint(first, TEXT) == fingerprint(moved, "前三字" + TEXT)


def test_an_empty_baseline_silences_nothing(found):
    assert len(codes(Baseline(), TEXT, found(TEXT))) == 3

"""What machines read: JSON that fits its schema, frames with the report's columns, CSV without formulas."""

from __future__ import annotations

import io
import json

import jsonschema
import msgspec
import pandas as pd
import pytest

from analyzer.digest.entries import initiative_entries
from analyzer.export.candidates import write_candidates
from analyzer.export.delimited import safe_cell, write_csv
from analyzer.export.frames import TABLES, to_frames
from analyzer.export.schema import report_schema
from analyzer.export.wire import to_dict, to_json
from analyzer.model.report import Failure, FailureReason, FailureSource, Report


def test_a_report_fits_the_schema(report: Report) -> None:
    jsonschema.Draft202012Validator.check_schema(report_schema())
    jsonschema.validate(json.loads(to_json(report)), report_schema())


def test_a_failure_fits_the_schema() -> None:
    failure = Failure(source=FailureSource("a.txt", "b/a.txt"), error=FailureReason("E103", "空"))
    jsonschema.validate(json.loads(to_json(failure)), report_schema())


@pytest.mark.parametrize("key", ["schema", "metrics", "summary"])
def test_a_report_without_a_key_of_the_contract_does_not_fit(report: Report, key: str) -> None:
    data = json.loads(to_json(report))
    del data[key]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, report_schema())


def test_the_text_is_not_part_of_the_wire_form(report: Report) -> None:
    assert "text" not in to_dict(report)


def test_json_is_one_line_unless_indented(report: Report) -> None:
    assert "\n" not in to_json(report)
    assert json.loads(to_json(report)) == json.loads(to_json(report, indent=2))


def test_frames_have_the_columns_of_the_report(report: Report) -> None:
    frames = to_frames([report])
    assert list(frames) == ["documents", *(name for name, _, _ in TABLES)]
    for name, _, row_type in TABLES:
        assert list(frames[name].columns) == ["document", *row_type.__struct_fields__]
    assert frames["documents"].loc[0, "blanks"] == 2
    assert list(frames["metrics"]["value"].isna()) == [False, True, True]


def test_frames_of_nothing_have_columns_all_the_same(report: Report) -> None:
    empty = msgspec.structs.replace(report, metrics=(), links=())
    frames = to_frames([empty])
    assert len(frames["metrics"]) == 0
    assert "value" in frames["metrics"].columns
    assert isinstance(to_frames([])["documents"], pd.DataFrame)


@pytest.mark.parametrize("text", ["=1+1", "+86", "-投入", "@sum", "\t=1"])
def test_a_cell_is_no_formula(text: str) -> None:
    assert safe_cell(text) == "'" + text


def test_csv_has_a_mark_for_excel_only_where_asked() -> None:
    plain, marked = io.StringIO(), io.StringIO()
    write_csv(["指标"], [["入学率"], [None], [97.5]], plain)
    write_csv(["指标"], [["入学率"]], marked, bom=True)
    assert plain.getvalue() == '指标\n入学率\n""\n97.5\n'
    assert marked.getvalue().startswith("\ufeff指标")


def test_candidates_are_a_table_with_passages_above(report: Report) -> None:
    out = io.StringIO()
    write_candidates(initiative_entries([report]), out)
    header, comment, row = out.getvalue().splitlines()
    assert comment.startswith("# 2 次，1 个文件：样本.txt:3:")
    assert dict(zip(header.split("\t"), row.split("\t"), strict=True))["key"] == "强师惠民"

"""The command `zhengce insight`."""

import json

import pytest
from click.testing import CliRunner

from analyzer.cli.main import main

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


def run(*args):
    return CliRunner().invoke(main, [str(arg) for arg in args])


def test_json_has_null_where_a_number_is_missing(store):
    done = run("insight", "indicator", "高中阶段毛入学率", "--store", store.folder, "--format", "json")
    assert done.exit_code == 0, done.stderr
    rows = json.loads(done.stdout)
    assert any(row["value"] is None and row["status"] == "blank" for row in rows)


def test_csv_keeps_the_names_of_the_columns_and_a_table_has_them_in_the_readers_language(store):
    csv = run("insight", "missing", "--by", "folder", "--store", store.folder, "--format", "csv").stdout
    assert csv.splitlines()[0].startswith("folder,documents,damaged")
    table = run("insight", "missing", "--by", "folder", "--store", store.folder).stdout
    assert "受损文件" in table
    assert "自评/" in table


def test_an_indicator_has_to_be_named(store):
    done = run("insight", "indicator", "--store", store.folder)
    assert done.exit_code == 2
    assert "指标" in done.stderr


def test_the_report_is_one_file(store, tmp_path):
    page = tmp_path / "洞察.html"
    assert run("insight", "report", "--store", store.folder, "-o", page).exit_code == 0
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert [path.name for path in tmp_path.iterdir()] == ["洞察.html"]

"""What a batch promises: nothing lost, nothing twice, the same bytes however it was run."""

import json
import os
import random
import select
import signal
import subprocess
import sys
import time
import zipfile

import pytest

from analyzer.batch import Store, analyze_frame, run_batch
from analyzer.batch.items import chunks, find_items
from analyzer.batch.pipe import receive, send
from analyzer.errors import FileDamaged, FileMissing, OutputError, SettingsError, StoreError


def run(inputs, store, **options):
    return run_batch(find_items([str(i) for i in inputs]), store, **options)


def test_order_and_bytes_do_not_depend_on_the_number_of_workers(documents, tmp_path, digest):
    run([documents], tmp_path / "one", workers=1)
    run([documents], tmp_path / "two", workers=2)
    assert digest(tmp_path / "one") == digest(tmp_path / "two")
    keys = Store(tmp_path / "two").table("documents")["document"].to_pylist()
    assert keys == sorted(str(p) for p in documents.iterdir())


def test_a_second_run_analyses_nothing_and_changes_nothing(documents, tmp_path, digest):
    store = tmp_path / "store"
    assert run([documents], store, workers=1).analysed == 70
    before = digest(store)
    summary = run([documents], store, workers=1)
    assert (summary.analysed, summary.reused) == (0, 70)
    assert digest(store) == before


def test_only_what_changed_is_analysed_again_and_the_store_is_as_if_new(documents, tmp_path, digest):
    store = tmp_path / "store"
    run([documents], store, workers=1)
    (documents / "005.txt").write_text("全县投入亿元，改善办学条件。", encoding="utf-8")
    (documents / "000a.txt").write_text("新来的文件。", encoding="utf-8")
    assert run([documents], store, workers=1).analysed == 2
    run([documents], tmp_path / "fresh", workers=1)
    assert digest(store) == digest(tmp_path / "fresh")


def test_killed_at_any_moment_and_started_again_it_loses_and_doubles_nothing(documents, tmp_path, digest):
    run([documents], tmp_path / "whole", workers=2)
    store = tmp_path / "killed"
    command = [
        sys.executable,
        "-m",
        "analyzer",
        "batch",
        str(documents),
        "--store",
        str(store),
        "--workers",
        "2",
    ]
    clock = random.Random(7)  # noqa: S311
    for _ in range(10):
        process = subprocess.Popen(command, start_new_session=True, stderr=subprocess.DEVNULL)
        time.sleep(clock.uniform(0.3, 2.0))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    assert digest(store) == digest(tmp_path / "whole")


@pytest.mark.usefixtures("hurting")
def test_a_document_that_kills_its_worker_or_never_ends_is_one_row_in_failures(documents, tmp_path):
    (documents / "010.txt").write_text("有毒的文件。", encoding="utf-8")
    (documents / "020.txt").write_text("很慢的文件。", encoding="utf-8")
    (documents / "030.txt").write_bytes(b"")
    summary = run([documents], tmp_path / "store", workers=2, time_limit=3)
    failures = Store(tmp_path / "store").table("failures").to_pylist()
    assert {(f["document"].rsplit("/", 1)[-1], f["code"]) for f in failures} == {
        ("010.txt", "E510"),
        ("020.txt", "E511"),
        ("030.txt", "E103"),
    }
    assert summary.failed == 3
    assert Store(tmp_path / "store").table("documents").num_rows == 67


def test_tables_and_archives_are_read_with_their_metadata(tmp_path):
    rows = [
        {"text": "全县投入亿元。", "place": "青岚省", "year": 2021, "id": "甲"},
        {"text": "毛入学率达到%。"},
    ]
    table = tmp_path / "报告.jsonl"
    table.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    archive = tmp_path / "报告.zip"
    with zipfile.ZipFile(archive, "w") as writer:
        writer.writestr("内/三.txt", "新建学校 所。")
    run([table, archive], tmp_path / "store", workers=1)
    found = Store(tmp_path / "store").table("documents").to_pylist()
    assert [(d["document"], d["year"], d["place"]) for d in found] == [
        ("甲", 2021, "青岚省"),
        (f"{table}#2", None, None),
        (f"{archive}!内/三.txt", None, None),
    ]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize(
    ("written", "year"), [("2023", 2023), ("2023.0", 2023), ("2023年", 2023), ("近年", None)]
)
def test_a_table_that_a_spreadsheet_wrote_is_read_whatever_its_encoding(tmp_path, encoding, written, year):
    table = tmp_path / "报告.csv"
    table.write_text(f"编号,text,year,place\n1,全县投入亿元。,{written},青岚省\n", encoding=encoding)
    (item,) = find_items([str(table)])
    assert (item.text, item.year, item.place) == ("全县投入亿元。", year, "青岚省")


def test_a_table_that_is_none_is_told(tmp_path):
    (tmp_path / "a.parquet").write_text("不是表", encoding="utf-8")
    with pytest.raises(FileDamaged):
        list(find_items([str(tmp_path / "a.parquet")]))


def test_a_store_that_cannot_be_written_is_told(documents, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(OutputError):
        run([documents], tmp_path / "file" / "store", workers=1)


def test_a_frame_gives_the_rows_of_any_table_and_the_failures_too():
    import pandas as pd

    head = "青教发〔2023〕8号\n青岚省教育厅关于做好招生工作的通知\n"
    texts = pd.DataFrame({"document": ["a", "b"], "text": [f"{head}毛入学率达到%。", None]})
    (documents,) = analyze_frame([texts], "documents")
    (failures,) = analyze_frame([texts], "failures")
    assert documents[["document", "number", "blanks"]].to_numpy().tolist() == [["a", "青教发〔2023〕8号", 1]]
    assert failures[["document", "code"]].to_numpy().tolist() == [["b", "E103"]]
    with pytest.raises(StoreError, match="metrics"):
        next(analyze_frame([texts], "metric"))


def test_a_store_answers_questions_and_refuses_bad_ones(documents, tmp_path):
    run([documents], tmp_path / "store", workers=1)
    store = Store(tmp_path / "store")
    answer = store.query("SELECT count(*) AS n FROM metrics WHERE status = 'blank'").to_pylist()
    assert answer[0]["n"] >= 70
    assert store.query('SELECT count(*) AS n FROM "references"').to_pylist() == [{"n": 70}]
    assert len(store.frame("documents")) == 70
    with pytest.raises(StoreError, match='加双引号，写成 "references"'):
        store.query("SELECT count(*) FROM references")
    with pytest.raises(StoreError) as met:
        store.query("SELECT end FROM metrics")
    assert met.value.message("en").endswith('Put the name end into double quotes: "end".')
    with pytest.raises(StoreError):
        store.query("SELECT * FROM nothing")
    with pytest.raises(StoreError):
        store.query("SELECT * FROM read_csv('/etc/passwd')")
    with pytest.raises(StoreError):
        store.table("nothing")


def test_bad_inputs_are_told_before_anything_is_analysed(tmp_path):
    with pytest.raises(FileMissing):
        list(find_items([str(tmp_path / "nowhere")]))
    table = tmp_path / "t.csv"
    table.write_text("内容\n甲\n", encoding="utf-8")
    with pytest.raises(SettingsError, match="内容"):
        list(find_items([str(table)]))


def test_a_document_named_twice_is_read_once(documents):
    found = [
        item
        for chunk in chunks(find_items([str(documents), str(documents / "000.txt")]), 32)
        for item in chunk.items
    ]
    assert len(found) == 70


def test_messages_that_arrive_together_are_read_one_by_one():
    read, write = os.pipe()
    with os.fdopen(read, "rb", buffering=0) as inside, os.fdopen(write, "wb", buffering=0) as outside:
        send(outside, ("at", 1))
        send(outside, ("done", "文" * 10_000))
        assert receive(inside) == ("at", 1)
        # The second must still stand in the pipe: one that waits in a buffer is never told of by a selector.
        assert select.select([inside], [], [], 0)[0] == [inside]
        assert receive(inside) == ("done", "文" * 10_000)
    with os.fdopen(os.open(os.devnull, os.O_RDONLY), "rb", buffering=0) as empty:
        assert receive(empty) is None

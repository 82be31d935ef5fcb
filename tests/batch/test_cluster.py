"""The same batch on a real Dask scheduler with two worker processes on loopback."""

import os
import signal
import threading
import time

import pytest

from analyzer.batch import Store, run_batch
from analyzer.batch.items import find_items

distributed = pytest.importorskip("distributed")
pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture
def cluster():
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, host="127.0.0.1"
    ) as made:
        yield made


def test_a_cluster_writes_the_same_bytes_as_this_machine(cluster, documents, tmp_path, digest):
    run_batch(find_items([str(documents)]), tmp_path / "local", workers=1)
    run_batch(find_items([str(documents)]), tmp_path / "cluster", scheduler=cluster.scheduler_address)
    assert digest(tmp_path / "cluster") == digest(tmp_path / "local")


def test_a_worker_killed_in_the_middle_loses_nothing(cluster, documents, tmp_path, digest):
    run_batch(find_items([str(documents)]), tmp_path / "local", workers=1)
    victim = next(iter(cluster.workers.values())).process.pid

    def kill():
        time.sleep(0.8)
        os.kill(victim, signal.SIGKILL)

    killer = threading.Thread(target=kill)
    killer.start()
    run_batch(find_items([str(documents)]), tmp_path / "cluster", scheduler=cluster.scheduler_address)
    killer.join()
    assert digest(tmp_path / "cluster") == digest(tmp_path / "local")
    assert Store(tmp_path / "cluster").table("documents").num_rows == 70

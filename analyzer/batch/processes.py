"""The local executor: worker processes, watched. One that dies or runs too long costs one document, not the run."""

from __future__ import annotations

import contextlib
import selectors
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from ..config import Settings
from ..errors import DocumentTooSlow, WorkerDied, ZhengceError
from .items import Chunk
from .pipe import receive, send
from .work import Outcome

# A worker that has not even started in this time never will.
_START_SECONDS = 120


class _Worker:
    """One child process, the chunk it has, and how long it has been at its present document."""

    def __init__(self, settings: Settings, store: Path) -> None:
        # Unbuffered: a second message waiting in a buffer of ours would be one the selector never tells of.
        self.process = subprocess.Popen(
            [sys.executable, "-m", "analyzer.batch.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
        )
        self.chunk: Chunk | None = None
        self.lost: dict[int, ZhengceError] = {}
        self.place: int | None = None
        self.since = time.monotonic()
        self._tell((settings, store))

    def give(self, chunk: Chunk, lost: dict[int, ZhengceError]) -> None:
        """Hands over a chunk."""
        self.chunk, self.lost, self.place, self.since = chunk, lost, None, time.monotonic()
        self._tell((chunk, lost))

    def answer(self) -> Any:  # noqa: ANN401 - a message, or None where the process is gone
        """The next message of the process."""
        assert self.process.stdout is not None  # noqa: S101 - opened as a pipe
        return receive(self.process.stdout)

    def stop(self) -> None:
        """Ends the process at once; parts are whole or not there, so nothing is left half-written."""
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                stream.close()

    def _tell(self, message: object) -> None:
        assert self.process.stdin is not None  # noqa: S101 - opened as a pipe
        # If the process is gone, that will be seen on its output.
        with contextlib.suppress(BrokenPipeError):
            send(self.process.stdin, message)


class Processes:
    """Runs chunks on `workers` processes, `limit` seconds for each document at the most."""

    def __init__(self, settings: Settings, store: Path, *, workers: int, limit: float) -> None:
        self._settings, self._store = settings, store
        self._count, self._limit = workers, limit
        self._selector = selectors.DefaultSelector()
        self._workers: list[_Worker] = []

    def run(self, chunks: Iterable[Chunk]) -> Iterator[Outcome]:
        """The outcome of each chunk, in the order in which they are finished."""
        waiting = iter(chunks)
        retry: list[tuple[Chunk, dict[int, ZhengceError]]] = []
        try:
            while True:
                self._hand_out(waiting, retry)
                if not self._workers:
                    return
                for worker in self._ready():
                    yield from self._listen(worker, retry)
                slow = [worker for worker in self._workers if self._too_slow(worker)]
                retry.extend(self._lose(worker, DocumentTooSlow) for worker in slow)
        finally:
            for worker in self._workers:
                worker.stop()
            self._selector.close()

    def _hand_out(self, waiting: Iterator[Chunk], retry: list[tuple[Chunk, dict[int, ZhengceError]]]) -> None:
        """Gives every idle worker a chunk, starts workers as long as there is work, ends those without."""
        idle = [worker for worker in self._workers if worker.chunk is None]
        while idle or len(self._workers) < self._count:
            task = retry.pop() if retry else next(((c, {}) for c in waiting), None)
            if task is None:
                for worker in idle:
                    self._drop(worker)
                return
            worker = idle.pop() if idle else self._start()
            worker.give(*task)

    def _start(self) -> _Worker:
        worker = _Worker(self._settings, self._store)
        self._workers.append(worker)
        assert worker.process.stdout is not None  # noqa: S101 - opened as a pipe
        self._selector.register(worker.process.stdout, selectors.EVENT_READ, worker)
        return worker

    def _drop(self, worker: _Worker) -> None:
        assert worker.process.stdout is not None  # noqa: S101 - opened as a pipe
        self._selector.unregister(worker.process.stdout)
        self._workers.remove(worker)
        worker.stop()

    def _ready(self) -> list[_Worker]:
        return [key.data for key, _ in self._selector.select(timeout=min(1.0, self._limit))]

    def _listen(
        self, worker: _Worker, retry: list[tuple[Chunk, dict[int, ZhengceError]]]
    ) -> Iterator[Outcome]:
        message = worker.answer()
        if message is None:
            retry.append(self._lose(worker, WorkerDied))
            return
        kind, value = message
        worker.since = time.monotonic()
        if kind == "at":
            worker.place = value
        elif kind == "done":
            worker.chunk = None
            yield value

    def _too_slow(self, worker: _Worker) -> bool:
        limit = self._limit if worker.place is not None else max(self._limit, _START_SECONDS)
        return worker.chunk is not None and time.monotonic() - worker.since > limit

    def _lose(self, worker: _Worker, error: type[ZhengceError]) -> tuple[Chunk, dict[int, ZhengceError]]:
        """Ends a worker; gives back its chunk with the document it was at marked as lost."""
        self._drop(worker)
        chunk, place = worker.chunk, worker.place
        if chunk is None or place is None:
            # It died before any document: starting again would only go round in circles.
            raise WorkerDied(path="analyzer.batch.worker", seconds=round(self._limit))
        reason = error(path=chunk.items[place].key, seconds=round(self._limit))
        return chunk, {**worker.lost, place: reason}

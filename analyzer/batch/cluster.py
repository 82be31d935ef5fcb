"""The executor on a Dask cluster (extra `cluster`): the same chunks, the same parts, other machines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from ..config import Settings
from ..errors import ExtraMissing
from .items import Chunk
from .processes import Processes
from .work import Outcome

# Chunks under way for each thread of the cluster: enough to keep it busy, few enough to keep memory flat.
_AHEAD = 3


def process_one(chunk: Chunk, settings: Settings, store: Path, limit: float) -> Outcome:
    """One chunk in a watched process of its own, on whichever machine the scheduler chose."""
    return next(Processes(settings, store, workers=1, limit=limit).run([chunk]))


class Cluster:
    """Runs chunks through a Dask scheduler; the store must be a folder that every worker sees."""

    def __init__(self, settings: Settings, store: Path, *, scheduler: str, limit: float) -> None:
        try:
            from distributed import Client
        except ModuleNotFoundError as error:
            raise ExtraMissing(extra="cluster", package=error.name) from error
        self._client = Client(scheduler)
        self._work = (settings, store.absolute(), limit)

    def run(self, chunks: Iterable[Chunk]) -> Iterator[Outcome]:
        """The outcome of each chunk, in the order in which they are finished.

        A chunk whose worker was lost is run again elsewhere: a part is written whole or not at all, so nothing is
        lost and nothing stands twice.
        """
        from distributed import as_completed

        waiting = iter(chunks)
        threads = sum(self._client.nthreads().values()) or 1
        running = as_completed([self._submit(c) for c in islice(waiting, _AHEAD * threads)])
        try:
            for future in running:
                yield future.result()
                future.release()
                if (chunk := next(waiting, None)) is not None:
                    running.add(self._submit(chunk))
        finally:
            self._client.close()

    def _submit(self, chunk: Chunk):  # type: ignore[no-untyped-def]  # noqa: ANN202 - distributed has no types
        return self._client.submit(process_one, chunk, *self._work, pure=False, retries=3)

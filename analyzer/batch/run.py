"""A batch from its inputs to a finished store."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from msgspec import Struct

from ..config import Settings
from ..errors import OutputError, os_reason
from ..pipeline import Analyzer
from .items import Item, chunks
from .processes import Processes
from .store import Store
from .work import Outcome

CHUNK = 32
TIME_LIMIT = 120.0


class BatchSummary(Struct, frozen=True, kw_only=True):
    """What a run did."""

    documents: int
    analysed: int
    reused: int
    failed: int
    characters: int


def run_batch(
    items: Iterable[Item],
    store: Path,
    *,
    settings: Settings | None = None,
    workers: int | None = None,
    time_limit: float = TIME_LIMIT,
    scheduler: str | None = None,
    done: Callable[[Outcome], None] = lambda _: None,
) -> BatchSummary:
    """Analyses every document and stores the results; order and bytes depend on the inputs alone.

    Run again after any interruption, it goes on where it was. `done` is told of each finished chunk. `scheduler`
    is the address of a Dask scheduler (tcp://…); without it `workers` local processes do the work.
    """
    settings = settings or Settings()
    # A wrong setting or lexicon is an error here, not in every worker.
    Analyzer(settings)
    try:
        (store / "parts").mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(path=store, reason=os_reason(error)) from error
    outcomes: dict[int, Outcome] = {}
    for outcome in _executor(settings, store, workers, time_limit, scheduler).run(chunks(items, CHUNK)):
        outcomes[outcome.number] = outcome
        done(outcome)
    ordered = [outcomes[number] for number in sorted(outcomes)]
    Store(store).finish([outcome.part for outcome in ordered])
    return BatchSummary(
        documents=sum(o.analysed + o.reused for o in ordered),
        analysed=sum(o.analysed for o in ordered),
        reused=sum(o.reused for o in ordered),
        failed=sum(o.failed for o in ordered),
        characters=sum(o.characters for o in ordered),
    )


def _executor(settings: Settings, store: Path, workers: int | None, limit: float, scheduler: str | None):  # type: ignore[no-untyped-def]  # noqa: ANN202
    if scheduler is not None:
        from .cluster import Cluster

        return Cluster(settings, store, scheduler=scheduler, limit=limit)
    return Processes(settings, store, workers=workers or os.cpu_count() or 1, limit=limit)

"""Tells on standard error how far a run is, once it takes long, and only where somebody is looking."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from ..errors import Lang

Item = TypeVar("Item")

_PATIENCE = 1.0
"""Seconds before anything is shown."""
_REDRAW = 0.2


def progress(items: Sequence[Item], lang: Lang) -> Iterator[Item]:
    """The items themselves; meanwhile one line on a terminal's standard error, wiped at the end."""
    total = len(items)
    started = drawn = time.monotonic()
    visible = False
    watched = sys.stderr.isatty() and total > 1
    try:
        for index, item in enumerate(items):
            now = time.monotonic()
            if watched and now - started > _PATIENCE and now - drawn > _REDRAW:
                rate = index / (now - started)
                words = f"{index}/{total}  约剩 {(total - index) / max(rate, 0.01):.0f} 秒"
                if lang == "en":
                    words = f"{index}/{total}  about {(total - index) / max(rate, 0.01):.0f} s left"
                sys.stderr.write(f"\r\x1b[K{words}")
                sys.stderr.flush()
                visible, drawn = True, now
            yield item
    finally:
        if visible:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


@contextmanager
def counter(lang: Lang, total: int | None = None) -> Iterator[Callable[[int], None]]:
    """A bar with rate and time left on a terminal's standard error; gives the function that counts on."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    rate = "{task.fields[rate]:.0f} docs/s" if lang == "en" else "{task.fields[rate]:.0f} 份/秒"
    columns = (BarColumn(), MofNCompleteColumn(), TextColumn(rate), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total, rate=0.0)
        started = time.monotonic()

        def advance(count: int) -> None:
            done = bar.tasks[0].completed + count
            bar.update(task, completed=done, rate=done / max(time.monotonic() - started, 0.001))

        yield advance

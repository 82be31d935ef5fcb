"""A worker process: reads chunks from its standard input, says on its standard output what became of them.

`python -m analyzer.batch.worker`. A pipe and a process of our own, not a process pool: a pool cannot tell which
document killed its worker, nor stop one that runs too long, nor be used inside a cluster's worker.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from .items import Chunk
from .pipe import receive, send
from .work import ChunkWorker


def main() -> None:
    """Works on chunks until its input ends."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # Whatever prints by mistake must not get into the pipe.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    settings, store = receive(sys.stdin.buffer)
    worker = ChunkWorker(settings, store)
    send(answers, ("ready", None))
    while (task := receive(sys.stdin.buffer)) is not None:
        chunk: Chunk
        chunk, lost = task
        outcome = worker.process(chunk, lost, lambda place: send(answers, ("at", place)))
        send(answers, ("done", outcome))


if __name__ == "__main__":
    # An interrupt in a terminal reaches every process; the one that started this one tells of it.
    with suppress(KeyboardInterrupt):
        main()

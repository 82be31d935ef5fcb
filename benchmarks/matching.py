"""What matching the lexicon's names costs beside jieba's segmentation of the same text.

    python benchmarks/matching.py FOLDER [--floor 10]

Prints characters a second for both and how many times as fast the matcher is; ends with 1 below the floor.
"""

from __future__ import annotations

import argparse
import logging
import sys
import time
from collections.abc import Callable
from pathlib import Path

from analyzer.extract.initiatives.known import known_names
from analyzer.lexicon import Lexicon
from analyzer.lexicon.matcher import TermMatcher


def main() -> int:
    """Time both over the first half million characters of a folder."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--floor", type=float, default=10.0)
    options = parser.parse_args()
    texts = [path.read_text(encoding="utf-8-sig") for path in sorted(options.folder.rglob("*.txt"))]
    text = "\n".join(texts)[:500_000]
    import jieba

    jieba.setLogLevel(logging.WARNING)
    jieba.initialize()
    names = list(Lexicon().built(known_names).rows)
    matcher = TermMatcher(names)
    matching = min(_seconds(lambda: matcher.find(text)) for _ in range(5))
    cutting = _seconds(lambda: jieba.lcut(text))
    print(f"{len(names)} names: {len(text) / matching / 1e6:.1f} M characters/s")
    print(
        f"jieba.lcut: {len(text) / cutting / 1e6:.2f} M characters/s; matching: {cutting / matching:.0f} times that"
    )
    return 1 if cutting / matching < options.floor else 0


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())

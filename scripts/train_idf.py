"""Counts in how many sentences of a folder of policy texts each word stands; writes lexicons/word_idf.tsv.

    python scripts/train_idf.py FOLDER [--every N] [--least 8] [--out lexicons/word_idf.tsv]

idf = ln((1 + sentences) / (1 + sentences with the word)) + 1, smoothed as in scikit-learn's TfidfVectorizer.
A word that the table lacks is rarer than all those in it; the row "*" holds the idf it gets.
"""

from __future__ import annotations

import argparse
import math
import re
from collections import Counter
from pathlib import Path

from analyzer.text.words import Segmenter

_SENTENCE = re.compile(r"[^。！？!?；;\n\r]+")
_CHINESE = re.compile(r"[\u4e00-\u9fff]{2,}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=1, help="take every N-th file only")
    parser.add_argument("--least", type=int, default=8, help="sentences a word must stand in")
    parser.add_argument("--out", type=Path, default=Path("lexicons/word_idf.tsv"))
    arguments = parser.parse_args()
    files = sorted(arguments.folder.glob("**/*.txt"))[:: arguments.every]
    counts, sentences = count(files)
    write(arguments.out, counts, sentences, arguments.least, len(files))


def count(files: list[Path]) -> tuple[Counter[str], int]:
    """Sentences with each word, and sentences in all; one that stands in several files counts once."""
    segmenter = Segmenter()
    counts: Counter[str] = Counter()
    seen: set[str] = set()
    for file in files:
        for match in _SENTENCE.finditer(file.read_text(encoding="utf-8", errors="replace")):
            sentence = match.group().strip()
            if len(sentence) > 5 and sentence not in seen:
                seen.add(sentence)
                counts.update({w for w in segmenter.cut(sentence) if _CHINESE.fullmatch(w)})
    return counts, len(seen)


def write(out: Path, counts: Counter[str], sentences: int, least: int, files: int) -> None:
    source = f"train_idf：{files} 篇政策文件 {sentences} 句"

    def idf(number: int) -> str:
        return f"{math.log((1 + sentences) / (1 + number)) + 1:.2f}"

    rows = [("*", idf(least - 1))]
    rows += sorted((word, idf(number)) for word, number in counts.items() if number >= least)
    lines = ["word\tidf\tsource", *(f"{word}\t{value}\t{source}" for word, value in rows)]
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

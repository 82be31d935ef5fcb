"""Train the model for doubtful blanks, without labels: delete numbers from sound documents, learn to see the loss.

    python scripts/train_blanks.py FOLDER [--half even|odd|all] [--together FILE] [--write TABLE] [--report FILE]

FOLDER holds UTF-8 .txt documents, taken in sorted order; `--half even` trains on every second one and prints how well
the probabilities hold on the others (`--together` as in benchmarks/damage.py). `--write` writes the table; the
program reads analyzer/extract/metrics/blank_model.tsv, made with `--half all`. `--report` puts the figures of both
halves behind the mark in a page of the documentation.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, precision_recall_curve

from analyzer.evaluate.halves import halves
from analyzer.extract.metrics import blanks as rules
from analyzer.extract.metrics.candidates import find_candidates
from analyzer.extract.metrics.counted import Masks, counted
from analyzer.extract.metrics.features import features
from analyzer.extract.metrics.model import STRONG_ODDS, Evidence, document_features
from analyzer.extract.metrics.placeholders import find_placeholders
from analyzer.extract.metrics.quantities import scan_quantities
from analyzer.extract.metrics.sound import good_chinese
from analyzer.extract.metrics.vocabulary import Vocabulary, vocabulary
from analyzer.lexicon import Lexicon
from analyzer.text.folding import fold

NUMBER = re.compile(r"(?<![0-9A-Za-z.])[0-9][0-9,]*(?:\.[0-9]+)?(?![0-9.])")
DECIMAL = re.compile(r"(?<![0-9.])[0-9]+\.[0-9]+(?![0-9.])")
UNIT = re.compile(r"[\u4e00-\u9fff%‰]")
# (name, pattern, share of the numbers that are deleted, what is left in their place)
MODES = (
    ("clean", DECIMAL, 0.0, ""),
    ("decimals", DECIMAL, 1.0, ""),
    ("spaced", DECIMAL, 1.0, " "),
    ("all", NUMBER, 1.0, ""),
    ("all-spaced", NUMBER, 1.0, " "),
    ("third", NUMBER, 0.3, ""),
    ("twentieth", NUMBER, 0.05, ""),
)
CLEAN_WEIGHT = 4.0
MIN_COUNT = 3
STRENGTH = 0.1
FOLDS = 4
# Weights below this are left out of the table.
SMALL = 0.04


class Place(NamedTuple):
    """One candidate of one damaged document."""

    features: list[str]
    label: int
    document: int
    mode: str
    proven: float
    """Log-odds that the rules give to the place: the model's count where they are higher."""


class Damaged(NamedTuple):
    """A document after one kind of damage: its candidates and what its certain places show."""

    places: list[Place]
    sure: int
    given: int


def damage(
    text: str, pattern: re.Pattern[str], share: float, fill: str, chance: random.Random
) -> tuple[str, set[int]]:
    """The damaged text, and the offsets in it where a number with something behind it has gone."""
    out: list[str] = []
    holes: set[int] = set()
    last = length = 0
    for match in pattern.finditer(text):
        if share < 1.0 and chance.random() >= share:
            continue
        piece = text[last : match.start()]
        out.append(piece)
        length += len(piece)
        if UNIT.match(text, match.end()):
            holes.add(length)
        out.append(fill)
        length += len(fill)
        last = match.end()
    out.append(text[last:])
    return "".join(out), holes


def gate_of(texts: list[str]) -> str:
    """Characters that numbers stand behind."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(text[m.start() - 1] for m in NUMBER.finditer(text) if m.start())
    return "".join(
        sorted(c for c, n in counts.items() if n >= MIN_COUNT and not c.isdigit() and c not in "\t\n\r 第")
    )


def look(
    text: str, holes: set[int], number: int, mode: str, words: Vocabulary, gate: frozenset[str]
) -> Damaged:
    masks = Masks(text, words)
    places = []
    for c in find_candidates(text, words, None if mode.startswith("all") else gate):
        if masks.hold(c.start) or good_chinese(text, c, words):
            continue
        places.append(
            Place(features(text, c, words), int(c.start in holes), number, mode, rules.proven(text, c, words))
        )
    given = sum(counted(q, text, masks, words) is not None for q in scan_quantities(text, words))
    sure = len(rules.sure_blanks(text, words, masks))
    return Damaged(places, sure + sum(h.lost for h in find_placeholders(text, words)), given)


def samples(texts: list[str], words: Vocabulary, gate: frozenset[str]) -> list[Damaged]:
    chance = random.Random(7)  # noqa: S311
    out = []
    for number, text in enumerate(texts):
        if len(rules.sure_blanks(text, words, Masks(text, words))) > 1:
            continue  # damaged as it is: its clean form would teach the wrong thing
        for name, pattern, share, fill in MODES:
            broken, holes = damage(text, pattern, share, fill, chance)
            if share and not holes:
                continue
            out.append(look(broken, holes, number, name, words, gate))
    return out


class Trained(NamedTuple):
    """Both regressions as tables."""

    place: dict[str, float]
    document: dict[str, float]


def train(damaged: list[Damaged]) -> Trained:
    """Both regressions; the second learns from odds that the first gave to documents it had not seen."""
    folds: list[dict[str, float]] = [
        first_table([d for d in damaged if number_of(d) % FOLDS != fold_number])
        for fold_number in range(FOLDS)
    ]
    rows, answers, weights = second_rows(damaged, folds)
    second_model = LogisticRegression(C=10.0, fit_intercept=False, max_iter=2000)
    second_model.fit(np.array([list(r.values()) for r in rows]), answers, sample_weight=weights)
    return Trained(first_table(damaged), dict(zip(rows[0], map(float, second_model.coef_[0]), strict=True)))


def number_of(damaged: Damaged) -> int:
    return damaged.places[0].document if damaged.places else 0


def first_table(damaged: list[Damaged]) -> dict[str, float]:
    """Weights of the first regression, by feature name; those that hardly count are left out."""
    places = [p for d in damaged for p in d.places]
    counts = Counter(f for p in places for f in p.features)
    vectorizer = DictVectorizer(sparse=True)
    matrix = vectorizer.fit_transform({f: 1.0 for f in p.features if counts[f] >= MIN_COUNT} for p in places)
    matrix.indices, matrix.indptr = matrix.indices.astype(np.int32), matrix.indptr.astype(np.int32)
    labels = np.array([p.label for p in places])
    weights = np.array([CLEAN_WEIGHT if p.mode in ("clean", "twentieth") else 1.0 for p in places])
    first = LogisticRegression(l1_ratio=0.0, solver="liblinear", C=STRENGTH, max_iter=300, random_state=0)
    first.fit(matrix, labels, sample_weight=weights)
    names = vectorizer.get_feature_names_out()
    table = {str(n): float(w) for n, w in zip(names, first.coef_[0], strict=True) if abs(w) >= SMALL}
    table["bias"] = float(first.intercept_[0])
    return table


def odds_of(place: Place, table: dict[str, float]) -> float:
    return max(place.proven, table["bias"] + sum(table.get(f, 0.0) for f in place.features))


def second_rows(
    damaged: list[Damaged], folds: list[dict[str, float]]
) -> tuple[list[dict[str, float]], list[int], list[float]]:
    rows, answers, weights = [], [], []
    for d in damaged:
        odds = [odds_of(p, folds[number_of(d) % FOLDS]) for p in d.places]
        strong = sum(o >= STRONG_ODDS for o in odds)
        for place, own in zip(d.places, odds, strict=True):
            rows.append(document_features(own, Evidence(d.sure + strong - (own >= STRONG_ODDS), d.given)))
            answers.append(place.label)
            weights.append(CLEAN_WEIGHT if place.mode in ("clean", "twentieth") else 1.0)
    return rows, answers, weights


def predictions(damaged: list[Damaged], model: Trained) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Probability, label and mode of every candidate, by the same two passes as the program."""
    probabilities, labels, modes = [], [], []
    for d in damaged:
        odds = [odds_of(p, model.place) for p in d.places]
        strong = sum(o >= STRONG_ODDS for o in odds)
        for place, own in zip(d.places, odds, strict=True):
            evidence = Evidence(d.sure + strong - (own >= STRONG_ODDS), d.given)
            probabilities.append(second(own, evidence, model))
            labels.append(place.label)
            modes.append(place.mode)
    return np.array(probabilities), np.array(labels), np.array(modes)


def second(odds: float, evidence: Evidence, model: Trained) -> float:
    total = sum(model.document[n] * v for n, v in document_features(odds, evidence).items())
    return float(1.0 / (1.0 + np.exp(-np.clip(total, -30, 30))))


def figures(name: str, damaged: list[Damaged], model: Trained, characters: int) -> str:
    p, y, modes = predictions(damaged, model)
    lines = [f"### {name}", "", f"{len(y)} places, {int(y.sum())} of them blanks.", ""]
    lines += ["| probability | places | blanks among them | share |", "| --- | ---: | ---: | ---: |"]
    edges = [0.0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0001]
    for low, high in pairwise(edges):
        inside = (p >= low) & (p < high)
        if inside.sum():
            share = y[inside].mean()
            lines.append(
                f"| {low:.2f}–{min(high, 1):.2f} | {inside.sum()} | {int(y[inside].sum())} | {share:.3f} |"
            )
    lines += ["", f"Average precision {average_precision_score(y, p):.4f}.", ""]
    precision, recall, cuts = precision_recall_curve(y, p)
    lines += ["| threshold | precision | recall |", "| ---: | ---: | ---: |"]
    for cut in (0.1, 0.3, 0.5, 0.7, 0.9, 0.95, 0.99):
        at = int(np.searchsorted(cuts, cut))
        if at < len(cuts):
            lines.append(f"| {cut} | {precision[at]:.4f} | {recall[at]:.4f} |")
    lines += ["", "| damage | blanks | found | false | ", "| --- | ---: | ---: | ---: |"]
    for mode, *_ in MODES:
        here = modes == mode
        held = here & (p >= rules.REPORTED)
        lines.append(f"| {mode} | {int(y[here].sum())} | {int(y[held].sum())} | {int((1 - y[held]).sum())} |")
    false = int(((modes == "clean") & (p >= rules.REPORTED)).sum())
    lines += ["", f"On sound text: {false * 1e5 / characters:.2f} reported per 100,000 characters.", ""]
    return "\n".join(lines)


def write(model: Trained, gate: str, table: Path) -> None:
    rows = ["part\tname\tweight"]
    rows += [f"gate\t{gate}\t1"]
    rows += [f"document\t{n}\t{w:.4f}" for n, w in model.document.items()]
    rows += [f"place\t{n}\t{w:.2f}" for n, w in sorted(model.place.items())]
    table.write_text("\n".join(rows) + "\n", encoding="utf-8")


def read(paths: list[Path]) -> list[str]:
    return [fold(p.read_bytes().decode("utf-8-sig")) for p in paths]


def learn(mine: list[str], other: list[str], words: Vocabulary) -> tuple[Trained, str, str]:
    """The model of some documents, its gate, and its figures on the others."""
    gate = gate_of(mine)
    doors = frozenset(gate) | {" ", "\n", "^"}
    model = train(samples(mine, words, doors))
    if not other:
        return model, gate, ""
    title = f"Trained on {len(mine)} documents, {len(other)} others"
    return model, gate, figures(title, samples(other, words, doors), model, sum(map(len, other)))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=("even", "odd", "all"), default="all")
    parser.add_argument("--together", type=Path)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--report", type=Path)
    options = parser.parse_args()
    paths = sorted(options.folder.glob("*.txt"))
    even, odd = (read(half) for half in halves(paths, options.together))
    words = vocabulary(Lexicon())
    mine, other = {"even": (even, odd), "odd": (odd, even), "all": (read(paths), [])}[options.half]
    if options.report:
        parts = [learn(even, odd, words)[2], learn(odd, even, words)[2]]
        head = options.report.read_text(encoding="utf-8").partition("<!-- figures -->")[0]
        options.report.write_text(head + "<!-- figures -->\n\n" + "\n".join(parts), encoding="utf-8")
        return
    model, gate, report = learn(mine, other, words)
    print(report, f"{len(model.place)} weights", model.document)
    if options.write:
        write(model, gate, options.write)


if __name__ == "__main__":
    main()

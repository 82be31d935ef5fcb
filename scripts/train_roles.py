"""Train the sentence model of `analyzer/structure/role_model.py` on what headings teach.

    train_roles.py FOLDER [--out analyzer/structure/role_model.tsv] [--evaluate]

FOLDER holds documents as .txt. A sentence takes the role of the nearest heading above it that names one strongly
(存在问题, 主要目标, 保障措施); sentences under silent headings teach nothing; those of statutes and forms are "other".
Documents are split in two halves by the checksum of their names; --evaluate trains on one half and
prints figures on the other.
"""

from __future__ import annotations

import argparse
import math
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from analyzer.lexicon import Lexicon
from analyzer.model.layout import ROLES, Layout, Role, Section
from analyzer.structure import read_layout
from analyzer.structure.role_model import BIAS, RoleModel, features
from analyzer.structure.roles import RoleReader

OTHER_GENRES = frozenset(
    {"法律", "条例", "办法", "规定", "细则", "规则", "章程", "表格", "指南", "标准", "研究报告"}
)
MAX_FEATURES = 2500
MIN_SENTENCE = 8
Example = tuple[str, float, Role]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, default=None)
    parser.add_argument("--evaluate", action="store_true")
    arguments = parser.parse_args()
    lexicon = Lexicon()
    reader = RoleReader(lexicon)
    halves: tuple[list[Example], list[Example]] = ([], [])
    for path in sorted(arguments.folder.glob("*.txt")):
        layout = read_layout(path.read_bytes().decode("utf-8-sig"), lexicon)
        halves[zlib.crc32(path.stem.encode()) % 2].extend(examples(layout, reader))
    print("sentences by role:", dict(Counter(role for _, _, role in halves[0] + halves[1])))
    if arguments.evaluate:
        table = train(halves[0])
        evaluate(table, halves[1])
        evaluate_sections(table, sections_of(halves[1]))
    if arguments.out:
        write(train(halves[0] + halves[1]), arguments.out)


def examples(layout: Layout, reader: RoleReader) -> Iterator[Example]:
    """Sentences with the role that their headings teach."""
    taught = _taught(layout.sections, reader)
    at = -1
    for sentence in layout.sentences:
        while at + 1 < len(layout.sections) and layout.sections[at + 1].heading_start <= sentence.start:
            at += 1
        words = layout.text[sentence.start : sentence.end]
        if len(words) < MIN_SENTENCE or (at >= 0 and sentence.start < layout.sections[at].heading_end):
            continue
        place = sentence.start / max(len(layout.text), 1)
        if layout.genre in OTHER_GENRES:
            yield words, place, "other"
        elif sentence.role == "problem" and (at < 0 or layout.sections[at].role != "problem"):
            yield words, place, "problem"  # a passage that its own words open, whatever the heading says
        elif at >= 0 and (role := taught[at]) is not None:
            yield words, place, role


def _taught(sections: tuple[Section, ...], reader: RoleReader) -> list[Role | None]:
    by_id: dict[str, Role | None] = {}
    for section in sections:
        cue = reader.cue(section.title)
        own = section.role if cue is not None and cue.weight == 2 and cue.role == section.role else None
        above = by_id.get(section.parent) if section.parent else None
        by_id[section.id] = own or (above if above == section.role else None)
    return list(by_id.values())


def train(data: list[Example]) -> dict[str, tuple[float, ...]]:
    """Weights by feature, in the order of ROLES."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    kept = _choose(data)
    rows = []
    for words, _, _ in data:
        found = [f for f in features(words) if f in kept]
        scale = 1 / math.sqrt(max(len(found), 1))
        rows.append(dict.fromkeys(found, scale))
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(rows)
    labels = [role for _, _, role in data]
    counts = Counter(labels)
    weights = {role: math.sqrt(len(labels) / (len(counts) * n)) for role, n in counts.items()}
    model = LogisticRegression(C=2.0, max_iter=400, class_weight=weights)
    model.fit(matrix, labels)
    column = {role: i for i, role in enumerate(model.classes_)}

    def row(values: list[float]) -> tuple[float, ...]:
        return tuple(round(values[column[r]], 2) if r in column else -9.0 for r in ROLES)

    table = {BIAS: row(list(model.intercept_))}
    for j, name in enumerate(vectorizer.get_feature_names_out()):
        table[str(name)] = row([float(model.coef_[i][j]) for i in range(len(model.classes_))])
    return table


def _choose(data: list[Example]) -> set[str]:
    """The features that tell roles apart best (chi-square), none that fewer than eight sentences have."""
    by_role: dict[str, Counter[str]] = {}
    totals: Counter[str] = Counter()
    roles = Counter(role for _, _, role in data)
    for words, _, role in data:
        for feature in features(words):
            if not any(c.isspace() for c in feature):
                by_role.setdefault(feature, Counter())[role] += 1
                totals[feature] += 1
    size = len(data)

    def chi(feature: str) -> float:
        n = totals[feature]
        return sum((by_role[feature][r] - n * c / size) ** 2 / (n * c / size) for r, c in roles.items())

    frequent = [f for f, n in totals.items() if n >= 8]
    return set(sorted(frequent, key=chi, reverse=True)[:MAX_FEATURES])


def evaluate(table: dict[str, tuple[float, ...]], data: list[Example]) -> None:
    """Precision and recall by role on sentences that the model has not seen."""
    model = RoleModel(table)
    confusion: Counter[tuple[str, str]] = Counter()
    for words, _, role in data:
        scores = model.score(words)
        confusion[role, ROLES[scores.index(max(scores))]] += 1
    print("accuracy", round(sum(n for (a, b), n in confusion.items() if a == b) / max(len(data), 1), 3))
    for role in ROLES:
        right = confusion[role, role]
        told = sum(n for (_, b), n in confusion.items() if b == role)
        true = sum(n for (a, _), n in confusion.items() if a == role)
        print(
            f"{role:12} precision {right / max(told, 1):.3f} recall {right / max(true, 1):.3f} sentences {true}"
        )


def evaluate_sections(
    table: dict[str, tuple[float, ...]], sections: list[tuple[Role, list[tuple[str, float]]]]
) -> None:
    """How often the mean over a section's sentences names the role that its heading names."""
    model = RoleModel(table)
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for role, words in sections:
        mean = model.mean([model.score(w) for w, _ in words], None, 0.0)
        total[role] += 1
        right[role] += ROLES[mean.index(max(mean))] == role
    print(
        "sections",
        round(right.total() / max(total.total(), 1), 3),
        {r: f"{right[r]}/{total[r]}" for r in total},
    )


def sections_of(data: list[Example]) -> list[tuple[Role, list[tuple[str, float]]]]:
    """Runs of neighbouring sentences of one role, as sections of a document would have them."""
    runs: list[tuple[Role, list[tuple[str, float]]]] = []
    for words, place, role in data:
        if runs and runs[-1][0] == role and runs[-1][1][-1][1] < place and len(runs[-1][1]) < 40:
            runs[-1][1].append((words, place))
        else:
            runs.append((role, [(words, place)]))
    return [run for run in runs if len(run[1]) >= 3]


def write(table: dict[str, tuple[float, ...]], path: Path) -> None:
    lines = ["feature\t" + "\t".join(ROLES)]
    lines += [name + "\t" + "\t".join(f"{w:g}" for w in table[name]) for name in sorted(table)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

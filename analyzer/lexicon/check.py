"""Whether tables are sound: what `zhengce lexicon check` and the tests of the shipped tables ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from ..errors import Lang, LexiconError
from ..text.counting import counted
from .patterns import read_patterns
from .rows import InitiativeRow
from .store import SHIPPED
from .table import read_table

FIRST_YEAR, LAST_YEAR = 1949, 2026
DOMAINS = frozenset(
    {
        "economy",
        "finance",
        "industry",
        "science",
        "digital",
        "education",
        "health",
        "social_security",
        "employment",
        "agriculture",
        "urban",
        "transport",
        "water",
        "environment",
        "energy",
        "culture",
        "defence",
        "foreign",
        "trade",
        "regional",
        "safety",
        "market",
        "governance",
        "law",
        "party_building",
        "ideology",
        "population",
        "ethnic",
    }
)
LEVELS = frozenset({"national", "province", "city"})


class LexiconProblem(Struct, frozen=True):
    """One unsound row: its file, its line (from 1) and what is wrong."""

    path: Path
    line: int
    problem: str
    problem_en: str

    def __str__(self) -> str:
        return self.said("zh")

    def said(self, lang: Lang) -> str:
        """`file:line: problem` in the language asked for."""
        return f"{self.path}:{self.line}: {self.problem_en if lang == 'en' else self.problem}"


def check_lexicon(folder: Path, *, shipped: bool = False) -> list[LexiconProblem]:
    """Everything unsound in a folder laid out like `lexicons/`, in the order of files and lines.

    Keys are compared over all files of `initiatives/`. With `shipped` the rules of the project's own tables hold
    too: rows sorted by key, a domain on each row.

    >>> check_lexicon(Path("没有表的文件夹"))
    []
    """
    problems = [*_strange_tables(folder), *_plain_tables(folder)]
    rows: list[tuple[Path, int, InitiativeRow]] = []
    for path in _initiative_files(folder):
        reader = read_patterns if path.suffix == ".jsonl" else None
        try:
            if reader is not None:
                list(reader(path))
            else:
                rows.extend((path, line, row) for line, row in read_table(path, InitiativeRow))
        except LexiconError as error:
            problems.append(_from_error(error))
    problems += _double_keys(rows)
    problems += _double_names(rows)
    for path, line, row in rows:
        problems += (LexiconProblem(path, line, *said) for said in row_problems(row, shipped=shipped))
    if shipped:
        problems += _unsorted(rows)
    # What keeps a row from being read is told once, however many checks meet it.
    return sorted(set(problems), key=lambda p: (str(p.path), p.line, p.problem))


def row_problems(row: InitiativeRow, *, shipped: bool = False) -> Iterator[tuple[str, str]]:
    """What is wrong with one initiative by itself, in Chinese and English.

    >>> members = ("早读", "早练")
    >>> row = InitiativeRow(key="三早", name="三早", kind="slogan", type="formula", members=members, source="例")
    >>> list(row_problems(row))
    [('“三早”应有 3 项，列出 2 项', '“三早” has 3 members, 2 are given')]
    """
    if shipped and row.domain is None:
        yield "缺少领域（domain）", "no domain"
    if row.domain is not None and row.domain not in DOMAINS:
        yield f"不认识的领域：{row.domain}", f"unknown domain: {row.domain}"
    if row.level is not None and row.level not in LEVELS:
        yield f"不认识的级别：{row.level}", f"unknown level: {row.level}"
    if row.year is not None and not FIRST_YEAR <= row.year <= LAST_YEAR:
        yield (
            f"年份 {row.year} 不在 {FIRST_YEAR}—{LAST_YEAR} 之间",
            f"the year {row.year} is not between {FIRST_YEAR} and {LAST_YEAR}",
        )
    if row.name in row.aliases or len(set(row.aliases)) < len(row.aliases):
        yield f"别名重复：{row.name}", f"an alias is given twice: {row.name}"
    if len(row.name) < 2 or any(len(alias) < 2 for alias in row.aliases):
        yield "名称和别名至少两个字", "names and aliases have at least two characters"
    expected = counted(row.name)
    if row.members and expected and len(row.members) not in expected:
        counts = [str(n) for n in sorted(expected)]
        yield (
            f"“{row.name}”应有 {'或'.join(counts)} 项，列出 {len(row.members)} 项",
            f"“{row.name}” has {' or '.join(counts)} members, {len(row.members)} are given",
        )


def _initiative_files(folder: Path) -> list[Path]:
    single = folder / "initiatives.tsv"
    inside = sorted((folder / "initiatives").glob("*.tsv")) + sorted((folder / "initiatives").glob("*.jsonl"))
    return [*([single] if single.is_file() else []), *inside]


def _strange_tables(folder: Path) -> Iterator[LexiconProblem]:
    """Tables that nothing would read, because no table or folder of tables is called so."""
    known = {path.stem for path in SHIPPED.iterdir()}
    for path in sorted(folder.rglob("*.tsv")):
        name = path.relative_to(folder).parts[0].removesuffix(".tsv")
        if name not in known:
            yield LexiconProblem(
                path, 1, f"没有叫“{name}”的词表，不会被读到", f"no table is called “{name}”; it is not read"
            )


def _plain_tables(folder: Path) -> Iterator[LexiconProblem]:
    """Header, cells, sources and double rows of every table, whatever its row type."""
    for path in sorted(folder.rglob("*.tsv")):
        columns: list[str] | None = None
        seen: dict[str, int] = {}
        for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            cells = line.split("\t")
            if columns is None:
                columns = cells
                if "source" not in columns:
                    yield LexiconProblem(path, number, "缺少“source”一列", "no column “source”")
                    break
                continue
            if len(cells) != len(columns):
                zh = f"有 {len(cells)} 列，表头有 {len(columns)} 列"
                yield LexiconProblem(
                    path, number, zh, f"{len(cells)} columns, and {len(columns)} in the header"
                )
            elif not cells[columns.index("source")].strip():
                yield LexiconProblem(path, number, "没有来源（source）", "no source")
            if line in seen:
                yield LexiconProblem(
                    path, number, f"与第 {seen[line]} 行重复", f"the same as line {seen[line]}"
                )
            seen[line] = number


def _from_error(error: LexiconError) -> LexiconProblem:
    path, line = Path(error.said("path")), int(error.said("line"))
    return LexiconProblem(path, line, error.said("problem"), error.said("problem", "en"))


def _double_keys(rows: Iterable[tuple[Path, int, InitiativeRow]]) -> Iterator[LexiconProblem]:
    seen: dict[str, tuple[Path, int]] = {}
    for path, line, row in rows:
        if row.key in seen:
            where, first = seen[row.key]
            zh = f"键“{row.key}”与 {where.name} 第 {first} 行重复"
            yield LexiconProblem(path, line, zh, f"key “{row.key}” is in {where.name} line {first} too")
        seen.setdefault(row.key, (path, line))


def _double_names(rows: Iterable[tuple[Path, int, InitiativeRow]]) -> Iterator[LexiconProblem]:
    """A name that two rows of one domain share tells nothing apart, unless cues do."""
    seen: dict[tuple[str | None, str], tuple[Path, int, InitiativeRow]] = {}
    for path, line, row in rows:
        for name in (row.name, *row.aliases):
            where, first, other = seen.setdefault((row.domain, name), (path, line, row))
            if other is not row and not (row.cues or other.cues):
                zh = f"“{name}”与 {where.name} 第 {first} 行同领域同名，又没有线索词区分"
                en = f"“{name}” is in {where.name} line {first} too, of the same domain and without cues"
                yield LexiconProblem(path, line, zh, en)


def _unsorted(rows: Iterable[tuple[Path, int, InitiativeRow]]) -> Iterator[LexiconProblem]:
    before: tuple[Path, str] | None = None
    for path, line, row in rows:
        if before is not None and before[0] == path and row.key < before[1]:
            zh = f"行应按键排序：“{row.key}”应在“{before[1]}”之前"
            en = f"rows are sorted by key: “{row.key}” comes before “{before[1]}”"
            yield LexiconProblem(path, line, zh, en)
        before = (path, row.key)

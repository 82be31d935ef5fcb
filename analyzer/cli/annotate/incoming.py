"""`zhengce annotate import`: what people marked in a tool as annotations for `zhengce evaluate`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ...config import Settings
from ...errors import GoldInvalid, os_reason
from ...readers import expand, from_path, from_text
from ..bilingual import Command, Option, language
from ..options import with_settings
from ..output import open_output
from .tools import BRAT, DOCCANO, tool_option

if TYPE_CHECKING:
    from ...integrations.annotation.marks import Marked
    from ...pipeline import Analyzer


@click.command(
    cls=Command,
    zh="""收回人工标注：在文件夹里为每份文件写出 NAME.txt（原文）和 NAME.json（标注），供 zhengce evaluate 评分。

MARKS 是工具导出的文件（brat 是文件夹）；--documents 是当初导出的那些原文。文字与原文不同的会被拒绝。

例：
  zhengce annotate import 导出.jsonl --tool doccano --documents 文件夹 -o 我的标注
  zhengce evaluate 我的标注""",
    en="""Take marks back: writes NAME.txt (the text) and NAME.json (the annotation) for each document into a folder
that `zhengce evaluate` can score against.

MARKS is the file that the tool exported (for brat the folder); --documents are the documents that were exported.
Marks on another text are refused.

Examples:
  zhengce annotate import export.jsonl --tool doccano --documents folder -o my-gold
  zhengce evaluate my-gold""",
)
@click.argument("marks", type=click.Path(path_type=Path, exists=True), metavar="MARKS")
@tool_option
@click.option(
    "--documents",
    cls=Option,
    required=True,
    multiple=True,
    type=click.Path(path_type=Path, exists=True),
    metavar="FILE|DIR",
    zh="原文：当初导出的文件或文件夹，可给多个。",
    en="the documents that were exported: files or folders; may be repeated.",
)
@click.option(
    "-o",
    "--output",
    cls=Option,
    required=True,
    type=click.Path(path_type=Path),
    metavar="GOLD_DIR",
    zh="写到哪个文件夹。",
    en="folder to write to.",
)
@with_settings
def command(marks: Path, tool: str, documents: tuple[Path, ...], output: Path, settings: Settings) -> None:
    """Import marks."""
    from ...export.table_files import make_folder
    from ...pipeline import Analyzer

    originals = _originals(documents)
    analyzer = Analyzer(settings)
    make_folder(output)
    count = 0
    for marked in _read(marks, tool):
        original = originals.get(marked.name) or originals.get(f"{marked.name}.txt")
        if original is None:
            raise GoldInvalid(
                path=marked.name, problem=("--documents 里没有这份文件", "is not among --documents")
            )
        _write(marked, original, analyzer, output)
        count += 1
    if not count:
        raise GoldInvalid(path=marks, problem=(f"这里没有 {tool} 的标注", f"no annotations of {tool} here"))
    zh, en = f"收回 {count} 份标注：{output}", f"{count} annotations written to {output}"
    click.echo(en if language() == "en" else zh, err=True)


def _originals(documents: tuple[Path, ...]) -> dict[str, Path]:
    """Paths by the names that `distinct` gave on export, which sees the same files in the same order."""
    from ...integrations.annotation.marks import Marked, distinct

    paths = list(expand(documents))
    named = distinct(Marked(name=path.name, text="", marks=()) for path in paths)
    return {marked.name: path for marked, path in zip(named, paths, strict=True)}


def _read(path: Path, tool: str) -> Iterator[Marked]:
    if tool == BRAT:
        from ...integrations.annotation.brat import from_brat

        for annotations in sorted(path.glob("*.ann")):
            text = annotations.with_suffix(".txt")
            yield from_brat(annotations.stem, _text(text), _text(annotations))
    elif tool == DOCCANO:
        from ...integrations.annotation.doccano import from_doccano

        for number, line in enumerate(_bytes(path).splitlines(), 1):
            if line.strip():
                yield from_doccano(line, f"{path}:{number}")
    else:
        from ...integrations.annotation.label_studio import from_label_studio

        yield from from_label_studio(_bytes(path), str(path))


def _text(path: Path) -> str:
    try:
        return _bytes(path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise GoldInvalid(path=path, problem=str(error)) from error


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise GoldInvalid(path=path, problem=os_reason(error)) from error


def _write(marked: Marked, original: Path, analyzer: Analyzer, folder: Path) -> None:
    from ...export.wire import write_json
    from ...integrations.annotation.gold import to_gold

    report = analyzer.analyze(from_path(original, analyzer.settings))
    gold = to_gold(marked, report, lambda words: analyzer.analyze(from_text(words)))
    stem = folder / Path(marked.name).stem
    if stem.with_name(f"{stem.name}.json").exists() and stem.with_name(f"{stem.name}.txt").exists():
        stem = folder / marked.name
    with open_output(stem.with_name(f"{stem.name}.txt")) as out:
        out.write(report.text)
    with open_output(stem.with_name(f"{stem.name}.json")) as out:
        write_json(gold, out)

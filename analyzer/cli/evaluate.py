"""`zhengce evaluate`: how well the analysis agrees with annotations made by people."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from ..config import Settings
from .bilingual import Command, language
from .options import format_option, output_option, with_lexicon
from .output import open_output


@click.command(
    cls=Command,
    zh="""按人工标注评分：文件夹里每个 NAME.txt 旁边有标注 NAME.json。给出各项的准确率、召回率和 F1。

标注的写法见 corpus/README.md。

例：
  zhengce evaluate corpus
  zhengce evaluate 我的标注 --format csv -o 分数.csv""",
    en="""Score against annotations made by people: a folder with NAME.json beside each NAME.txt. Gives precision,
recall and F1 of each kind of finding.

corpus/README.md says how annotations are written.

Examples:
  zhengce evaluate corpus
  zhengce evaluate my-gold --format csv -o scores.csv""",
)
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False), metavar="GOLD_DIR")
@format_option("table", "json", "csv")
@output_option
@with_lexicon
def command(folder: Path, form: str, output: Path | None, settings: Settings) -> None:
    """Score against annotations."""
    from ..evaluate import evaluate_folder

    found = evaluate_folder(folder, settings)
    with open_output(output) as out:
        if form == "table":
            from ..render.scores import scores_view
            from ..render.terminal import show

            show(scores_view(found, language()), out)
            return
        columns = ("document", "measure", "precision", "recall", "f1", "right", "reported", "expected")
        if form == "json":
            rows = [dict(zip(columns, row, strict=True)) for row in found.rows()]
            out.write(msgspec.json.format(msgspec.json.encode(rows), indent=2).decode() + "\n")
        else:
            from ..export.delimited import write_csv

            write_csv(columns, found.rows(), out, bom=output is not None)

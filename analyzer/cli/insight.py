"""`zhengce insight`: what the documents of a store say together."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .bilingual import Command, Option, language
from .options import format_option, output_option, with_lang
from .output import open_output
from .query import store_option

if TYPE_CHECKING:
    from pandas import DataFrame

    from ..batch import Store

_REPORT = "report"
_INDICATOR = "indicator"
NAMES = (
    "initiatives",
    "trends",
    "first",
    "together",
    "missing",
    _INDICATOR,
    "domains",
    "returning",
    "topics",
    "similar",
    "reused",
    "new-terms",
    _REPORT,
)


@click.command(
    cls=Command,
    zh="""从结果库看全部文件：

  initiatives  各年（--by place、issuer、genre）的举措
  trends       举措的升降
  first        首次出现
  together     同时出现的举措
  missing      各文件（--by folder、issuer、place、genre、year）的缺数
  indicator    一个指标的历年各地数值
  domains      各领域的问题与措施
  returning    年年出现的问题
  topics       主题
  similar      相近的文件
  reused       重复的段落
  new-terms    词表里没有的新提法
  report       以上全部，做成一个网页

例：
  zhengce insight missing --by folder --store 结果
  zhengce insight indicator 高中阶段毛入学率 --store 结果 --format csv -o 毛入学率.csv
  zhengce insight report --store 结果 -o 洞察.html""",
    en="""What the documents of a store say together:

  initiatives  by year (--by place, issuer, genre)
  trends       rise and fall of initiatives
  first        first appearance
  together     initiatives named together
  missing      missing numbers by document (--by folder, issuer, place, genre, year)
  indicator    one indicator over years and places
  domains      problems and measures by field
  returning    problems that return each year
  topics       topics
  similar      documents nearly the same
  reused       passages that stand in several documents
  new-terms    terms the lexicon does not have
  report       all of it as one web page

Examples:
  zhengce insight missing --by folder --store results
  zhengce insight indicator 高中阶段毛入学率 --store results --format csv -o rates.csv
  zhengce insight report --store results -o insight.html""",
)
@click.argument("name", type=click.Choice(NAMES), metavar="NAME")
@click.argument("words", nargs=-1, metavar="[INDICATOR]")
@store_option
@click.option(
    "--by",
    cls=Option,
    metavar="COLUMN",
    zh="按什么分组：year、place、issuer、genre、folder、document。",
    en="what to group by: year, place, issuer, genre, folder, document.",
)
@format_option("table", "csv", "json")
@output_option
@with_lang
def command(
    name: str, words: tuple[str, ...], store: Path, by: str | None, form: str, output: Path | None
) -> None:
    """What the documents of a store say together."""
    from ..batch import Store

    if name == _INDICATOR and len(words) != 1:
        raise click.UsageError(
            "give one indicator: zhengce insight indicator NAME"
            if language() == "en"
            else "请给出一个指标名称：zhengce insight indicator 高中阶段毛入学率"
        )
    if name == _REPORT:
        _write_report(Store(store), words, output)
        return
    from ..insight.catalogue import analyse

    frame = analyse(Store(store), name, by=by, indicator_name=words[0] if words else "")
    _write(frame, form, output)


def _write(frame: DataFrame, form: str, output: Path | None) -> None:
    rows = _rows(frame)
    with open_output(output) as out:
        if form == "json":
            from ..export.wire import write_json

            write_json(rows, out)
            return
        flat = [{column: _flat(value) for column, value in row.items()} for row in rows]
        if form == "csv":
            from ..export.delimited import write_csv

            write_csv(list(frame.columns), (list(row.values()) for row in flat), out, bom=output is not None)
        else:
            from ..render.answer_table import answer_table
            from ..render.insight.tables import spare_columns, terminal_rows
            from ..render.terminal import show

            columns, shown = terminal_rows(list(frame.columns), flat, language())
            spare = [columns.index(name) for name in spare_columns(language()) if name in columns]
            show(answer_table(columns, shown, language(), spare=spare), out)


def _write_report(store: Store, indicators: tuple[str, ...], output: Path | None) -> None:
    from ..insight.catalogue import report_frames
    from ..render.insight import report_page

    frames = report_frames(store, indicators)
    with open_output(output) as out:
        out.write(report_page(frames, language()))


def _rows(frame: DataFrame) -> list[dict[str, Any]]:
    """The frame's rows as plain data, what is missing as None."""
    plain = frame.astype(object).where(frame.notna(), None)
    return [{str(k): v for k, v in row.items()} for row in plain.to_dict("records")]


def _flat(value: object) -> object:
    return "、".join(map(str, value)) if isinstance(value, list) else value

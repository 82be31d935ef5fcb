"""`zhengce batch`: many documents into a store that can be asked with SQL."""

from __future__ import annotations

from pathlib import Path

import click

from ..config import Settings
from ..errors import NothingToRead
from ..readers import SUFFIXES
from .bilingual import Command, Option, language
from .options import with_settings
from .program import BAD_INPUT


@click.command(
    cls=Command,
    zh="""批量分析：文件夹、通配符、zip、或带文字列的 CSV / JSONL / Parquet，结果存入 Parquet 结果库。

随时可以中断，再运行一次就从断点继续；没有变化的文件不再分析。之后用 zhengce query 查询，用 zhengce export 导出。

例：
  zhengce batch 报告/ --store 结果
  zhengce batch "报告/**/*.txt" 年鉴.csv --store 结果 --workers 4
  zhengce batch 报告/ --store /数据/结果 --executor dask --scheduler tcp://10.0.0.1:8786""",
    en="""Analyse many documents: folders, glob patterns, zip archives, or a CSV / JSONL / Parquet table with a text
column. The results go to a store of Parquet files.

Interrupt it at any time and run it again: it goes on where it was, and documents that did not change are not
analysed again. Then ask with `zhengce query` and take out with `zhengce export`.

Examples:
  zhengce batch reports/ --store results
  zhengce batch "reports/**/*.txt" table.csv --store results --workers 4
  zhengce batch reports/ --store /data/results --executor dask --scheduler tcp://10.0.0.1:8786""",
)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option(
    "--store",
    cls=Option,
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    zh="结果库所在的文件夹。",
    en="folder of the store.",
)
@click.option(
    "--workers",
    cls=Option,
    type=click.IntRange(min=1),
    zh="进程数；不给就用全部处理器。",
    en="processes; all processors by default.",
)
@click.option(
    "--time-limit",
    cls=Option,
    type=click.FloatRange(min=0.1),
    default=120.0,
    metavar="SECONDS",
    zh="一份文件最多用多少秒，超过就记入 failures。",
    en="seconds one document may take before it goes to failures.",
)
@click.option(
    "--text-column",
    cls=Option,
    default="text",
    metavar="NAME",
    zh="表格中文字所在的列。",
    en="column of a table that holds the text.",
)
@click.option(
    "--executor",
    cls=Option,
    type=click.Choice(["local", "dask"]),
    default="local",
    zh="在本机还是 Dask 集群上运行。",
    en="this machine or a Dask cluster.",
)
@click.option(
    "--scheduler", cls=Option, metavar="TCP://…", zh="Dask 调度器地址。", en="address of the Dask scheduler."
)
@with_settings
def command(
    inputs: tuple[str, ...],
    store: Path,
    workers: int | None,
    time_limit: float,
    text_column: str,
    executor: str,
    scheduler: str | None,
    settings: Settings,
) -> None:
    """Analyse many documents."""
    from ..batch import run_batch
    from ..batch.items import TABLE_SUFFIXES, find_items
    from .progress import counter

    if (executor == "dask") != (scheduler is not None):
        raise click.UsageError(
            "--executor dask needs --scheduler tcp://…"
            if language() == "en"
            else "--executor dask 与 --scheduler tcp://… 要一起用"
        )
    items = find_items(inputs, text_column=text_column, encoding=settings.encoding)
    # Rows of a table are not counted beforehand: that would read it twice.
    if not any(Path(given).suffix.lower() in TABLE_SUFFIXES for given in inputs):
        items = iter(known := list(items))
        total = len(known)
        if not known:
            raise NothingToRead(path=inputs[0], known=" ".join(suffix[1:] for suffix in SUFFIXES))
    else:
        total = None
    with counter(language(), total) as advance:
        summary = run_batch(
            items,
            store,
            settings=settings,
            workers=workers,
            time_limit=time_limit,
            scheduler=scheduler,
            done=lambda outcome: advance(outcome.analysed + outcome.reused),
        )
    words = (
        "{documents} documents: {analysed} analysed, {reused} unchanged, {failed} failed."
        if language() == "en"
        else "共 {documents} 份：分析 {analysed}，未变 {reused}，失败 {failed}。"
    )
    click.echo(words.format(**{name: getattr(summary, name) for name in summary.__struct_fields__}), err=True)
    if summary.failed:
        ask = f'zhengce query "FROM failures" --store {store}'
        click.echo(f"why: {ask}" if language() == "en" else f"失败的原因：{ask}", err=True)
        click.get_current_context().exit(BAD_INPUT)

"""`zhengce check`: what is wrong in documents; the exit code says whether anything is."""

from __future__ import annotations

from pathlib import Path

import click

from ..config import Settings
from .bilingual import Command, Option, language
from .findings import FORMATS, write_findings
from .inputs import STANDARD_INPUT, Run
from .known import Silence, known_findings, save_baseline
from .options import format_option, output_option, paths_argument
from .output import open_output
from .rule_options import with_rules

FOUND = 1


@click.command(
    cls=Command,
    zh="""检查文件：缺了数字的百分数和单位、没有填的占位符、序号、标点、文号、日期、名称等毛病。绝不补数。

退出码：0 没有问题，1 有问题，2 用法不对或有文件读不了。设置取自当前文件夹（或上级）的 zhengce.toml。

例：
  zhengce check 工作报告.txt
  zhengce check 文件夹 --format concise --severity error
  zhengce check 文件夹 --format sarif -o 问题.sarif
  zhengce check 工作报告.docx --format docx -o 批注.docx
  zhengce check 工作报告.txt --diff
  zhengce check 文件夹 --write-baseline 基线.json""",
    en="""Check documents: percentages and units without their number, placeholders nobody filled in, numbering,
punctuation, document numbers, dates, names. Numbers are never filled in.

Exit code: 0 nothing found, 1 findings, 2 bad usage or a file that cannot be read. Settings come from the
zhengce.toml of the working folder or of one above it.

Examples:
  zhengce check report.txt
  zhengce check folder --format concise --severity error
  zhengce check folder --format sarif -o findings.sarif
  zhengce check report.docx --format docx -o comments.docx
  zhengce check report.txt --diff
  zhengce check folder --write-baseline baseline.json""",
)
@paths_argument
@format_option(*FORMATS, "docx")
@output_option
@click.option(
    "--fix",
    cls=Option,
    is_flag=True,
    zh="把有把握的修改写回 txt、md 文件（标点、文号等；绝不补数），再报其余问题。",
    en="write safe fixes (marks, document numbers; never a figure) into txt and md files, then tell what is left.",
)
@click.option(
    "--diff",
    cls=Option,
    is_flag=True,
    zh="只显示 --fix 会改什么，不改文件；有可改的以 1 退出。",
    en="show what --fix would change and change nothing; exit code 1 if there is anything.",
)
@click.option(
    "--baseline",
    cls=Option,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    zh="不报此基线文件里已有的问题。",
    en="do not tell what stands in this baseline file.",
)
@click.option(
    "--write-baseline",
    cls=Option,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    zh="把现有问题全部记为基线，以后只报新的。",
    en="keep all present findings as a baseline, so that only new ones are told later.",
)
@click.option("--exit-zero", cls=Option, is_flag=True, zh="总以 0 退出。", en="always end with exit code 0.")
@with_rules
def command(
    paths: tuple[Path, ...],
    form: str,
    output: Path | None,
    settings: Settings,
    *,
    fix: bool,
    diff: bool,
    baseline: Path | None,
    write_baseline: Path | None,
    exit_zero: bool,
) -> None:
    """Check documents."""
    if sum(map(bool, (fix, diff, write_baseline, form == "docx"))) > 1:
        raise click.UsageError(
            "choose one of --fix, --diff, --write-baseline, --format docx"
            if language() == "en"
            else "--fix、--diff、--write-baseline、--format docx 只能用一个。"
        )
    if fix and STANDARD_INPUT in paths:
        raise click.UsageError(
            "--fix cannot write standard input; use --diff"
            if language() == "en"
            else "--fix 不能改写标准输入，请用 --diff。"
        )
    run = Run(paths, settings, language())
    known = known_findings(baseline)
    found = (
        _save(run, write_baseline) if write_baseline else _tell(run, form, output, known, fix=fix, diff=diff)
    )
    if not exit_zero:
        run.finish()
        click.get_current_context().exit(FOUND if found else 0)


def _tell(run: Run, form: str, output: Path | None, silence: Silence, *, fix: bool, diff: bool) -> int:
    """Writes what was found and is not in the baseline; says how much that was."""
    if form == "docx":
        from .word_comments import write_comments

        return write_comments(run, silence, output)
    with open_output(output) as out:
        if diff:
            from .mending import write_diffs

            return write_diffs(run, silence, out)
        if not fix:
            return write_findings(map(silence, run.checked()), form, out, run.lang)
        from .mending import mended_reports

        counts: list[int] = []
        left = write_findings(mended_reports(run, silence, counts), form, out, run.lang)
    zh, en = (
        f"改写 {len(counts)} 个文件，共 {sum(counts)} 处。",
        f"{sum(counts)} fixes in {len(counts)} files.",
    )
    click.echo(en if run.lang == "en" else zh, err=True)
    return left


def _save(run: Run, path: Path) -> int:
    kept = save_baseline(run.checked(), path)
    zh, en = f"已把 {kept} 处问题记入基线 {path}。", f"{kept} findings kept in the baseline {path}."
    click.echo(en if run.lang == "en" else zh, err=True)
    return 0

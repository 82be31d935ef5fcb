"""Reports as files for people and tables: HTML pages, an Excel workbook, CSV or Parquet tables."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import click

from ..model.report import Failure
from ..text.regex import regex
from .bilingual import language
from .inputs import Run
from .output import a_folder, open_output

# What a file name may not hold on one system or another.
_NOT_IN_NAMES = regex(r'[\\/:*?"<>|\x00-\x1f]')


def write_html(run: Run, output: Path | None) -> None:
    """One document: its page. Several: a folder with a page each and an index that leads to them."""
    from ..render.html import html_page

    if run.single and not (output is not None and output.is_dir()):
        with open_output(output) as out:
            for report in run.reports():
                out.write(html_page(report, run.lang))
        return
    _write_pages(run, a_folder(_needed(output, "html", "DIR"), "html"))


def write_xlsx(run: Run, output: Path | None) -> None:
    """One workbook for all documents."""
    from ..export.report_workbook import export_workbook
    from ..render.labels import label

    say = partial(label, lang=run.lang)
    export_workbook(run, _needed(output, "xlsx", "FILE"), say, english=run.lang == "en")


def write_tables(run: Run, output: Path | None, form: str) -> None:
    """A folder with a file for each table, over all documents."""
    from ..export.report_tables import export_tables

    export_tables(run, a_folder(_needed(output, form, "DIR"), form), form)


WRITERS: dict[str, Callable[[Run, Path | None], None]] = {
    "html": write_html,
    "xlsx": write_xlsx,
    "csv": partial(write_tables, form="csv"),
    "parquet": partial(write_tables, form="parquet"),
}


def _write_pages(run: Run, folder: Path) -> None:
    from ..export.table_files import make_folder
    from ..render.html import html_index, html_page
    from ..render.html.index import Listed, listed

    make_folder(folder)
    rows: list[Listed] = []
    failures: list[Failure] = []
    taken = {"index"}
    for report in run:
        if isinstance(report, Failure):
            failures.append(report)
            continue
        name = _free(Path(report.source.id).stem, taken)
        with open_output(folder / f"{name}.html") as out:
            out.write(html_page(report, run.lang))
        rows.append(listed(report, f"{name}.html"))
    with open_output(folder / "index.html") as out:
        out.write(html_index(rows, failures, run.lang))


def _free(stem: str, taken: set[str]) -> str:
    """A file name that no other page has; capitals make no difference on some systems."""
    base = _NOT_IN_NAMES.sub("_", stem).strip(". ")[:80] or "page"
    name, number = base, 1
    while name.lower() in taken:
        number += 1
        name = f"{base}-{number}"
    taken.add(name.lower())
    return name


def _needed(output: Path | None, form: str, kind: str) -> Path:
    if output is None:
        zh, en = f"--format {form} 要用 -o {kind} 指明写到哪里", f"--format {form} needs -o {kind}"
        raise click.UsageError(en if language() == "en" else zh, click.get_current_context())
    return output

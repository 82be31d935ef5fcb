"""The program `zhengce`: collects the commands."""

from __future__ import annotations

from pathlib import Path

import click

from ..config import Settings
from ..errors import InputError
from ..export.wire import to_json
from ..model.report import Failure, FailureReason, FailureSource
from ..pipeline import Analyzer
from ..readers import from_path


@click.group()
def main() -> None:
    """Read Chinese policy documents."""


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), required=True)
@click.option("--format", "form", default="json")
def analyze(paths: tuple[Path, ...], form: str) -> None:
    """Analyse documents."""
    settings = Settings()
    analyzer = Analyzer(settings)
    for top in paths:
        for path in sorted(top.rglob("*.txt")) if top.is_dir() else [top]:
            try:
                click.echo(to_json(analyzer.analyze(from_path(path, settings)), indent=1 if form == "json" else None))
            except InputError as error:
                failure = Failure(
                    source=FailureSource(path.name, str(path)), error=FailureReason(error.code, str(error))
                )
                click.echo(to_json(failure))

"""The option that names an annotation tool."""

from __future__ import annotations

import click

from ..bilingual import Option

DOCCANO, BRAT, LABEL_STUDIO = "doccano", "brat", "label-studio"

tool_option = click.option(
    "-t",
    "--tool",
    cls=Option,
    required=True,
    type=click.Choice([DOCCANO, BRAT, LABEL_STUDIO]),
    zh="标注工具。",
    en="the annotation tool.",
)

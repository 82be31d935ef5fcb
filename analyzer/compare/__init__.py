"""Two versions of one document: what changed in figures, initiatives, references, problems and measures."""

from .versions import Change, compare_reports

__all__ = ["Change", "compare_reports"]

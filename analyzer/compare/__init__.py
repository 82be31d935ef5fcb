"""Two versions of one document: what changed in figures, initiatives, references, problems and measures."""

from .change import Change
from .versions import compare_reports

__all__ = ["Change", "compare_reports"]

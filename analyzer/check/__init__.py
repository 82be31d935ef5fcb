"""Rules over what was found: each finding of a rule is a diagnostic."""

from .blanks import blank_diagnostics

__all__ = ["blank_diagnostics"]

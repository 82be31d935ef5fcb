"""Which colour means what; one place, so that every rendering agrees."""

from __future__ import annotations

ROLE_STYLES: dict[str, str] = {
    "background": "blue",
    "achievement": "green",
    "problem": "red",
    "cause": "magenta",
    "measure": "cyan",
    "goal": "yellow",
    "other": "dim",
}
SEVERITY_STYLES: dict[str, str] = {"error": "bold red", "warning": "yellow", "info": "blue"}
MISSING = "bold white on red"
FOUND = "bold"
QUIET = "dim"

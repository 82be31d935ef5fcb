"""What stands in a document: one module for each kind of finding, all with the same two arguments."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .identity import Identity, find_identity
    from .initiatives import find_initiatives
    from .metrics import find_metrics
    from .points import find_points
    from .references import find_references

__all__ = ["Identity", "find_identity", "find_initiatives", "find_metrics", "find_points", "find_references"]

# Each is imported when it is first asked for: `check` often needs but one or two of them.
_MODULES = {
    "Identity": "identity",
    "find_identity": "identity",
    "find_initiatives": "initiatives",
    "find_metrics": "metrics",
    "find_points": "points",
    "find_references": "references",
}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)

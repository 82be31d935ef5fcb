"""What stands in a document: one module for each kind of finding, all with the same two arguments."""

from .identity import Identity, find_identity
from .initiatives import find_initiatives
from .metrics import find_metrics
from .points import find_points
from .references import find_references

__all__ = ["Identity", "find_identity", "find_initiatives", "find_metrics", "find_points", "find_references"]

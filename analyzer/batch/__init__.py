"""Many documents: what to read, who works on it, and the store the results go to."""

from .frame import analyze_frame
from .run import BatchSummary, run_batch
from .store import Store

__all__ = ["BatchSummary", "Store", "analyze_frame", "run_batch"]

"""What many documents say together: every function takes a batch store and gives a pandas DataFrame.

What can be counted is counted in SQL over the Parquet files; texts are read part by part. So memory depends on the
size of the answer, not on the number of documents.
"""

from .indicator import indicator
from .initiatives import cooccurrence, first_appearance, initiatives_by, new_terms, trends
from .missing import missing
from .points import points_by_domain
from .returning import returning_problems
from .reused import reused_passages
from .similar import similar_documents
from .topics import topics

__all__ = [
    "cooccurrence",
    "first_appearance",
    "indicator",
    "initiatives_by",
    "missing",
    "new_terms",
    "points_by_domain",
    "returning_problems",
    "reused_passages",
    "similar_documents",
    "topics",
    "trends",
]

"""How well reports agree with annotations made by people (`corpus/README.md` says what an annotation holds)."""

from .count import Count
from .folder import DocumentScores, Evaluation, evaluate_folder
from .gold import Gold, read_gold
from .score import MEASURES, Scores, score

__all__ = [
    "MEASURES",
    "Count",
    "DocumentScores",
    "Evaluation",
    "Gold",
    "Scores",
    "evaluate_folder",
    "read_gold",
    "score",
]

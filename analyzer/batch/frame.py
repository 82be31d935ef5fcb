"""The batch for engines that hand out data frames: a function in the shape of Spark's `mapInPandas`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from ..config import Settings
from ..digest.tables import TABLES, table_rows
from ..errors import InputError, StoreError
from ..pipeline import Analyzer
from ..readers import from_text
from .schema import schemas

if TYPE_CHECKING:
    from pandas import DataFrame


def analyze_frame(
    frames: Iterable[DataFrame], table: str = "metrics", settings: Settings | None = None
) -> Iterator[DataFrame]:
    """Frames with the columns `document` and `text` to frames with the rows of one table of the store.

    Documents without text give no rows. Raises StoreError for a table that there is not.

    >>> import pandas as pd
    >>> texts = pd.DataFrame({"document": ["a"], "text": ["高中阶段毛入学率达到%。"]})
    >>> [list(frame["status"]) for frame in analyze_frame([texts])]
    [['blank']]
    """
    import pandas as pd

    keys = {name: key for name, key, _ in TABLES}
    if table not in keys:
        raise StoreError(path="analyze_frame", problem=f"没有“{table}”这张表（有：{'、'.join(keys)}）")
    columns = schemas()[table].names
    analyzer = Analyzer(settings)
    for frame in frames:
        rows: list[dict[str, Any]] = []
        for document, text in zip(frame["document"], frame["text"], strict=True):
            try:
                report = analyzer.analyze(from_text(str(text), id=str(document)))
            except InputError:
                continue
            rows.extend(table_rows(report, keys[table], str(document)))
        yield pd.DataFrame(rows, columns=columns)

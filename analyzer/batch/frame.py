"""The batch for engines that hand out data frames: a function in the shape of Spark's `mapInPandas`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ..config import Settings
from ..errors import StoreError
from ..pipeline import Analyzer
from .items import Item
from .schema import TABLE_NAMES, schemas
from .store import no_such
from .work import item_rows, read_item

if TYPE_CHECKING:
    from pandas import DataFrame


def analyze_frame(
    frames: Iterable[DataFrame], table: str = "metrics", settings: Settings | None = None
) -> Iterator[DataFrame]:
    """Frames with the columns `document` and `text` to frames with the rows of one table of the store.

    Documents without text give rows in `failures` alone. Raises StoreError for a table that there is not.

    >>> import pandas as pd
    >>> texts = pd.DataFrame({"document": ["a"], "text": ["高中阶段毛入学率达到%。"]})
    >>> [list(frame["status"]) for frame in analyze_frame([texts])]
    [['blank']]
    """
    import pandas as pd

    if table not in TABLE_NAMES:
        raise StoreError(path="analyze_frame", problem=no_such(table, TABLE_NAMES))
    columns = schemas()[table].names
    analyzer = Analyzer(settings)
    for frame in frames:
        pairs = zip(frame["document"], frame["text"], strict=True)
        items = [
            Item(key=str(document), text=text if isinstance(text, str) else "") for document, text in pairs
        ]
        rows = [row for i in items for row in item_rows(analyzer, i, read_item(i, analyzer.settings))[table]]
        yield pd.DataFrame(rows, columns=columns)

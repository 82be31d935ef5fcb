"""The tables of the store as Arrow schemas, made from the types of the findings."""

from __future__ import annotations

import types
import typing
from functools import cache
from typing import TYPE_CHECKING, Any

import msgspec

from ..digest.tables import TABLES

if TYPE_CHECKING:
    import pyarrow as pa

# Counts of a report's summary that the documents table holds.
_COUNTS = (
    "sections",
    "initiatives",
    "metrics",
    "blanks",
    "problems",
    "measures",
    "links",
    "references",
    "diagnostics",
)
_DOCUMENT = {
    "document": "string",
    "path": "string",
    "media_type": "string",
    "encoding": "string",
    "sha256": "string",
    "title": "string",
    "genre": "string",
    "year": "int64",
    "place": "string",
    "issuer": "string",
    "number": "string",
    "date": "string",
    "characters": "int64",
}
_FAILURE = {"document": "string", "path": "string", "code": "string", "message": "string"}
_TEXT = {"document": "string", "text": "string"}
RESULT_TABLES = ("documents", *(name for name, _, _ in TABLES), "failures")
"""What was found, without the texts it was found in."""
TABLE_NAMES = (*RESULT_TABLES, "texts")


@cache
def schemas() -> dict[str, pa.Schema]:
    """The schema of each table, in the order in which they are written."""
    import pyarrow as pa

    documents = {**_DOCUMENT, **dict.fromkeys(_COUNTS, "int64")}
    found = {"documents": pa.schema(list(documents.items())), "failures": pa.schema(list(_FAILURE.items()))}
    found["texts"] = pa.schema(list(_TEXT.items()))
    for name, _, row_type in TABLES:
        hints = typing.get_type_hints(row_type)
        fields = [(f.encode_name, _arrow(hints[f.name])) for f in msgspec.structs.fields(row_type)]
        found[name] = pa.schema([("document", pa.string()), *fields])
    return found


def _arrow(hint: Any) -> pa.DataType:  # noqa: ANN401 - any annotation of a finding's field
    import pyarrow as pa

    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return _arrow(next(a for a in arguments if a is not type(None)))
    if origin is tuple:
        return pa.list_(_arrow(arguments[0]))
    if origin is typing.Literal:
        return pa.string()
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        inner = typing.get_type_hints(hint)
        return pa.struct([(f.encode_name, _arrow(inner[f.name])) for f in msgspec.structs.fields(hint)])
    return {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}[hint]

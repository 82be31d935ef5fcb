"""Messages between a run and its worker processes, over their standard streams."""

from __future__ import annotations

import pickle
import struct
from typing import IO, Any

_HEADER = struct.Struct("<I")


def send(stream: IO[bytes], message: object) -> None:
    """Writes one message."""
    raw = pickle.dumps(message)
    stream.write(_HEADER.pack(len(raw)) + raw)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:  # noqa: ANN401 - any message
    """The next message; None at the end of the stream, also in the middle of a message."""
    header = stream.read(_HEADER.size)
    if len(header) < _HEADER.size:
        return None
    (size,) = _HEADER.unpack(header)
    raw = stream.read(size)
    return pickle.loads(raw) if len(raw) == size else None  # noqa: S301 - from our own parent or child

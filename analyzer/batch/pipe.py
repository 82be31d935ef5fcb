"""Messages between a run and its worker processes, over their standard streams."""

from __future__ import annotations

import pickle
import struct
from typing import IO, Any

_HEADER = struct.Struct("<I")


def send(stream: IO[bytes], message: object) -> None:
    """Writes one message."""
    raw = pickle.dumps(message)
    rest = memoryview(_HEADER.pack(len(raw)) + raw)
    while rest:
        # An unbuffered stream may take fewer bytes than it was given.
        rest = rest[stream.write(rest) :]
    stream.flush()


def receive(stream: IO[bytes]) -> Any:  # noqa: ANN401 - any message
    """The next message; None at the end of the stream, also in the middle of a message."""
    header = _exactly(stream, _HEADER.size)
    if header is None:
        return None
    (size,) = _HEADER.unpack(header)
    raw = _exactly(stream, size)
    return pickle.loads(raw) if raw is not None else None  # noqa: S301 - from our own parent or child


def _exactly(stream: IO[bytes], size: int) -> bytes | None:
    """So many bytes of a stream that may give fewer at a time; None where it ends before."""
    parts: list[bytes] = []
    while size and (part := stream.read(size)):
        parts.append(part)
        size -= len(part)
    return None if size else b"".join(parts)

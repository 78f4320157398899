"""JSON that may be anybody's: whatever is wrong with the bytes is one error."""

from collections.abc import Callable
from typing import Any, TypeVar, overload

import msgspec

T = TypeVar("T")


@overload
def decoder(type: type[T]) -> Callable[[bytes | str], T]: ...
@overload
def decoder(type: Any) -> Callable[[bytes | str], Any]: ...
def decoder(type: Any) -> Callable[[bytes | str], Any]:
    """What reads JSON as a value of this type. It raises `msgspec.DecodeError`, and nothing else.

    msgspec itself lets two more errors through: of text that is not UTF-8, and of lists in lists without end.
    """
    decode = msgspec.json.Decoder(type).decode

    def read(data: bytes | str) -> Any:
        try:
            return decode(data)
        except (UnicodeDecodeError, RecursionError) as error:
            raise msgspec.ValidationError(str(error)) from error

    return read

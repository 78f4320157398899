"""What a test knows of a thing and its type does not say: that it is there, or of which kind it is."""

from typing import TypeVar

T = TypeVar("T")


def there(thing: T | None) -> T:
    """The thing, which is not `None`."""
    assert thing is not None
    return thing


def as_a(kind: type[T], thing: object) -> T:
    """The thing, which is of this kind."""
    assert isinstance(thing, kind), thing
    return thing

"""Pictures that are made once and kept, all of them together within a limit in bytes; the longest unused go first."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import wraps
from typing import ParamSpec

from pygame import Surface

LEAST = 4 * 1024 * 1024
"""What is kept has room for at least so many bytes for each screen that it may fill."""

P = ParamSpec("P")


class Pictures:
    """What was made, by what it was made from."""

    def __init__(self, screens: int = 4) -> None:
        """`screens`: there is room for so many pictures of the largest window."""
        self._made: OrderedDict[Hashable, Surface] = OrderedDict()
        self._screens = screens
        self.limit = screens * LEAST
        self.bytes = 0
        """How much is kept now."""

    def __len__(self) -> int:
        return len(self._made)

    def shown_on(self, size: tuple[int, int]) -> None:
        """There is a window of this size: a larger one needs larger pictures."""
        self.limit = max(self.limit, self._screens * 4 * size[0] * size[1])

    def get(self, key: Hashable, make: Callable[[], Surface]) -> Surface:
        """The picture of this, made where it is not kept."""
        found = self._made.get(key)
        if found is not None:
            self._made.move_to_end(key)
            return found
        found = self._made[key] = make()
        self.bytes += _bytes(found)
        while self.bytes > self.limit and len(self._made) > 1:
            _, gone = self._made.popitem(last=False)
            self.bytes -= _bytes(gone)
        return found

    def forget(self) -> None:
        """Keep none of them."""
        self._made.clear()
        self.bytes = 0


PICTURES, LINES = Pictures(3), Pictures(1)
"""Of this program: one limit holds for all drawings, so that none of them has to guess how many of its own there may be.

Lines of text have their own: a page has many, a new one is soon made, and a drawing that made way for them takes long.
"""


def kept(make: Callable[P, Surface]) -> Callable[P, Surface]:
    """The same function, whose pictures are kept. They are drawn from, never on."""
    return _kept_in(PICTURES, make)


def kept_line(make: Callable[P, Surface]) -> Callable[P, Surface]:
    """The same for lines of text."""
    return _kept_in(LINES, make)


def _kept_in(pictures: Pictures, make: Callable[P, Surface]) -> Callable[P, Surface]:
    @wraps(make)
    def get(*args: P.args, **named: P.kwargs) -> Surface:
        key = (make, args, *sorted(named.items()))
        return pictures.get(key, lambda: make(*args, **named))

    return get


def _bytes(picture: Surface) -> int:
    return picture.get_pitch() * picture.get_height()

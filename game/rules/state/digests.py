"""The digest of a state, and those of the states of an evening for whoever needs one after another."""

import hashlib

import msgspec
from msgspec import Raw
from msgspec.structs import replace

from game.rules.state.evening import State

_encode = msgspec.json.Encoder().encode


def digest(state: State) -> str:
    """The state in 32 hexadecimal digits: SHA-256 over its JSON in declared field order, cut to 128 bits.

    What is at its default is not in it.
    """
    return hashlib.sha256(_encode(state)).hexdigest()[:32]


class Digests:
    """What `digest` says of each state. What stays from one state to the next is not written anew for each.

    What was published and what was decided is two thirds of a state by the end of a year, and changes with every
    twelfth action.
    """

    def __init__(self) -> None:
        self._shown, self._decisions = _Written(), _Written()

    def of(self, state: State) -> str:
        """The digest of this state."""
        return digest(
            replace(state, shown=self._shown.json(state.shown), decisions=self._decisions.json(state.decisions))
        )


class _Written:
    """A part of a state in JSON, for as long as it is the very same."""

    __slots__ = ("_json", "_part")

    def __init__(self) -> None:
        self._part: tuple[object, ...] = ()
        self._json: Raw | tuple[()] = ()

    def json(self, part: tuple[object, ...]) -> Raw | tuple[()]:
        """What stands for it in a state that is written. A part at its default is not written, so it is left alone."""
        if part is not self._part:
            self._part, self._json = part, Raw(_encode(part)) if part else ()
        return self._json

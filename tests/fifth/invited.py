"""The event of `invite`."""

from game.rules.events.effect import ToldByDeed


class Invited(ToldByDeed, frozen=True, tag="invited"):
    """Advisers were invited to the next case."""

    shows = "nothing"

    advisers: int

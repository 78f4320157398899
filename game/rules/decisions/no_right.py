"""No right (*niet van ons*): others decide; the works council may say something, which binds nobody."""

from game.rules.decisions.majority import Majority
from game.rules.decisions.rule import Right
from game.rules.terms.text import message


class NoRight(Majority):
    """The rule of `no_right`."""

    name = "no_right"
    said = message("rule.no_right")
    told = message("debrief.rule.no_right")
    decides = "director"
    asks = message("ask.no_right")
    asks_reason = message("ask.rationale.no_right")
    right = Right(
        named=message("right.no_right"),
        article=message("right.no_right.article"),
        does=("follows", "deviates", "withdraws"),
        theirs=False,
    )

"""Advice (*advies*): the director decides, and hears the works council first; one who deviates waits."""

from game.rules.decisions.majority import Majority
from game.rules.decisions.rule import Right
from game.rules.terms.text import message


class Advice(Majority):
    """The rule of `advice`."""

    name = "advice"
    said = message("rule.advice")
    told = message("debrief.rule.advice")
    decides = "director"
    asks = message("ask.advice_put")
    asks_reason = message("ask.rationale.advice")
    right = Right(
        named=message("right.advice"),
        article=message("right.advice.article"),
        words=("advies", "advieze", "adviseer", "adviser", "advice", "advise"),
        does=("follows", "deviates", "withdraws"),
        suspends=True,
        court="upholds",
    )

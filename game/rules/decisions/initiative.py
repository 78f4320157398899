"""Initiative (*initiatief*): a proposal of the works council's own; the director decides, with reasons."""

from game.rules.decisions.majority import Majority
from game.rules.decisions.rule import Right
from game.rules.terms.text import message


class Initiative(Majority):
    """The rule of `initiative`."""

    name = "initiative"
    said = message("rule.initiative")
    told = message("debrief.rule.initiative")
    decides = "director"
    asks = message("ask.initiative")
    asks_reason = message("ask.rationale.initiative")
    right = Right(
        named=message("right.initiative"),
        article=message("right.initiative.article"),
        words=("voorstel", "initiatief", "proposal", "initiative"),
        does=("follows", "declines"),
    )

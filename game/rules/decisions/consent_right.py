"""Consent (*instemming*): without the works council's yes, or the court's, the rule cannot come."""

from game.rules.decisions.majority import Majority
from game.rules.decisions.rule import Right
from game.rules.terms.text import message


class ConsentRight(Majority):
    """The rule of `consent_right`."""

    name = "consent_right"
    said = message("rule.consent_right")
    told = message("debrief.rule.consent_right")
    decides = "director"
    asks = message("ask.consent_right")
    asks_reason = message("ask.rationale.consent_right")
    right = Right(
        named=message("right.consent_right"),
        article=message("right.consent_right.article"),
        words=("instem", "consent"),
        does=("follows", "withdraws", "asks_court", "acts_anyway"),
        consent=True,
        court="grants",
    )

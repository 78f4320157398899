"""Consent: a proposal stands unless somebody has an objection that outweighs it; who is unsure can let it pass."""

from game.rules.decisions.agreement import Agreement
from game.rules.terms.text import message


class Consent(Agreement):
    """The rule of `consent`, counted as agreement: yes means I can live with it, no is an objection with a reason."""

    name = "consent"
    said = message("rule.consent")
    told = message("debrief.rule.consent")
    asks_of_proposal = message("ask.consent")
    asked_of_proposal = message("debrief.ballot.consent")
    yes_no = (message("ballot.consent"), message("ballot.objection"))

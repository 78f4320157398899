"""Consent: a proposal stands unless somebody has an objection that outweighs it; who is unsure can let it pass."""

from game.rules.decisions.agreement import Agreement


class Consent(Agreement):
    """The rule of `consent`, counted as agreement: yes means I can live with it, no is an objection with a reason."""

    asks_of_proposal = "consent"
    yes_no = ("ballot.consent", "ballot.objection")

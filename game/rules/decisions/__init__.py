"""How a table decides: what is voted on, and what the votes come to. One rule, one file, its name and line here."""

from typing import Literal

from game.rules.decisions.agreement import Agreement
from game.rules.decisions.consent import Consent
from game.rules.decisions.executive import ExecutiveAfterAdvice
from game.rules.decisions.majority import Majority
from game.rules.decisions.rule import DecisionRule

RuleName = Literal["majority", "agreement", "consent", "executive_after_advice"]

DECISION_RULES: dict[str, DecisionRule] = {
    "majority": Majority(),
    "agreement": Agreement(),
    "consent": Consent(),
    "executive_after_advice": ExecutiveAfterAdvice(),
}


def decision_rule(name: str) -> DecisionRule:
    """The rule of that name. Raises `KeyError` where there is none."""
    return DECISION_RULES[name]


__all__ = ["DECISION_RULES", "DecisionRule", "RuleName", "decision_rule"]

"""How a table decides: what is voted on, and what the votes come to. One rule, one file, one line here."""

from typing import TYPE_CHECKING, Literal

from game.rules.decisions.agreement import Agreement
from game.rules.decisions.consent import Consent
from game.rules.decisions.executive import ExecutiveAfterAdvice
from game.rules.decisions.majority import Majority
from game.rules.decisions.rule import DecisionRule, whole
from game.rules.extensions import added

_RULES: tuple[type[DecisionRule], ...] = (
    Majority,
    Agreement,
    Consent,
    ExecutiveAfterAdvice,
    *added("decision_rule"),
)

DECISION_RULES: dict[str, DecisionRule] = {rule.name: rule() for rule in map(whole, _RULES)}

if TYPE_CHECKING:
    RuleName = str
else:
    RuleName = Literal[tuple(DECISION_RULES)]

USUAL: RuleName = Majority.name
"""The rule of a pack that names none."""
ALL_AGREE: RuleName = Agreement.name
"""The rule by which nothing is decided that one of them does not want."""


def decision_rule(name: str) -> DecisionRule:
    """The rule of that name. Raises `KeyError` where there is none."""
    return DECISION_RULES[name]


__all__ = ["ALL_AGREE", "DECISION_RULES", "USUAL", "DecisionRule", "RuleName", "decision_rule"]

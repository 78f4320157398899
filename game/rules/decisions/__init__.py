"""How a table decides: what is voted on, and what the votes come to. One rule, one file, one line here."""

from typing import TYPE_CHECKING, Literal

from game.rules.decisions.advice import Advice
from game.rules.decisions.agreement import Agreement
from game.rules.decisions.consent import Consent
from game.rules.decisions.consent_right import ConsentRight
from game.rules.decisions.executive import ExecutiveAfterAdvice
from game.rules.decisions.initiative import Initiative
from game.rules.decisions.majority import Majority
from game.rules.decisions.no_right import NoRight
from game.rules.decisions.rule import DecisionRule, Right, whole
from game.rules.extensions import added

_RULES: tuple[type[DecisionRule], ...] = (
    Majority,
    Agreement,
    Consent,
    ExecutiveAfterAdvice,
    Advice,
    ConsentRight,
    Initiative,
    NoRight,
    *added("decision_rule"),
)

DECISION_RULES: dict[str, DecisionRule] = {rule.name: rule() for rule in map(whole, _RULES)}

TABLE_RULES: tuple[str, ...] = tuple(name for name, rule in DECISION_RULES.items() if rule.right is None)
"""The rules that a whole evening can be played by; a right of a works council is of one card."""

if TYPE_CHECKING:
    RuleName = str
    TableRuleName = str
else:
    RuleName = Literal[tuple(DECISION_RULES)]
    TableRuleName = Literal[TABLE_RULES]

USUAL: RuleName = Majority.name
"""The rule of a pack that names none."""
ALL_AGREE: RuleName = Agreement.name
"""The rule by which nothing is decided that one of them does not want."""


def rights() -> dict[str, Right]:
    """The rights of a works council by the name of their rule, in the order in which they are asked about."""
    return {name: rule.right for name, rule in DECISION_RULES.items() if rule.right is not None}


def decision_rule(name: str) -> DecisionRule:
    """The rule of that name. Raises `KeyError` where there is none."""
    return DECISION_RULES[name]


__all__ = [
    "ALL_AGREE",
    "DECISION_RULES",
    "TABLE_RULES",
    "USUAL",
    "DecisionRule",
    "Right",
    "RuleName",
    "TableRuleName",
    "decision_rule",
    "rights",
]

"""Everything the rules remember of an evening: frozen values, folded from events."""

from game.rules.state.case import NO_TALK, Case, Decision, Talk
from game.rules.state.digests import digest
from game.rules.state.evening import PLAYED_ALIKE, RULES_VERSION, SUPERVISION, State

__all__ = ["NO_TALK", "PLAYED_ALIKE", "RULES_VERSION", "SUPERVISION", "Case", "Decision", "State", "Talk", "digest"]

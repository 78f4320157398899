"""Players made of keyed chance, for the demo, for tests and for simulated evenings.

A bot answers from what is legal. The same seed and the same policy give the same evening.
"""

from game.rules.bots.acting import CONTESTED, bot_action
from game.rules.bots.policies import POLICIES, Policy

__all__ = ["CONTESTED", "POLICIES", "Policy", "bot_action"]

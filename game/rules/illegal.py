"""The error of an action that is not legal."""

from game.rules.actions import Action
from game.rules.terms.text import Message


class IllegalAction(Exception):
    """An action that cannot be done now; the state is untouched."""

    def __init__(self, action: Action, reason: Message | None, legal: tuple[Action, ...]) -> None:
        self.action = action
        """What was tried."""
        self.reason = reason
        """Why not, for the table; `None` where nothing of the kind was asked."""
        self.legal = legal
        """What can be done, as far as it can be listed."""
        why = f" ({reason.id} {reason.values})" if reason is not None else ""
        super().__init__(f"{action!r} is not legal now{why}; legal: {', '.join(map(repr, legal[:8]))}")

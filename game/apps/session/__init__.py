"""One evening as every front end plays it: log, state, ballot box and clock in one object."""

from game.apps.session.box import BallotBox, Refused
from game.apps.session.session import Session

__all__ = ["BallotBox", "Refused", "Session"]

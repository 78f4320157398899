"""One evening as every front end plays it: log, state, ballot box and clock in one object."""

from game.apps.session.box import BallotBox, Refused
from game.apps.session.seating import COLOURS, MOST_VOTERS, Method, default_method
from game.apps.session.session import Session

__all__ = ["COLOURS", "MOST_VOTERS", "BallotBox", "Method", "Refused", "Session", "default_method"]

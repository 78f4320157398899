"""One evening as every front end plays it: log, state, ballot box and clock in one object."""

from game.apps.session.approving import Afterwards, Agreement, Approving
from game.apps.session.box import BallotBox, Refused
from game.apps.session.clock import Plan, first_plan, read_time, read_until, spoken
from game.apps.session.going_back import Point
from game.apps.session.items import KINDS, Item, Kind, settled
from game.apps.session.keeping import erase_day
from game.apps.session.look import Look, can_look
from game.apps.session.places import Place, places
from game.apps.session.seating import COLOURS, MOST_VOTERS, Method, default_method
from game.apps.session.session import Session
from game.apps.session.setups import (
    SETUPS,
    SetUp,
    SetUpName,
    deal_roles,
    form_of,
    has_depth,
    promise,
    roles_in_order,
    usual_method,
)

__all__ = [
    "COLOURS",
    "KINDS",
    "MOST_VOTERS",
    "SETUPS",
    "Afterwards",
    "Agreement",
    "Approving",
    "BallotBox",
    "Item",
    "Kind",
    "Look",
    "Method",
    "Place",
    "Plan",
    "Point",
    "Refused",
    "Session",
    "SetUp",
    "SetUpName",
    "can_look",
    "deal_roles",
    "default_method",
    "erase_day",
    "first_plan",
    "form_of",
    "has_depth",
    "places",
    "promise",
    "read_time",
    "read_until",
    "roles_in_order",
    "settled",
    "spoken",
    "usual_method",
]

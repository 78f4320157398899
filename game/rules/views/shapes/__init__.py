"""The shapes of a view: words in both languages, whole euros and points, nothing to work out any more."""

from game.rules.views.shapes.ballot import BallotView, CountView
from game.rules.views.shapes.case import BOB, Bob, CaseView, LawView
from game.rules.views.shapes.council import ConditionView, CouncilView
from game.rules.views.shapes.evening import Audience, FundView, IndicatorView, RoleView, SeatView, View
from game.rules.views.shapes.talk import AdviserView, FactView, TalkLine, TalkView, TalkWith
from game.rules.views.shapes.told import DecisionView, ReportLine, YearView
from game.rules.views.shapes.town import (
    BoardView,
    FrontPage,
    GoalView,
    GroupView,
    LevelView,
    ResidentView,
    SavingView,
    SquareView,
    TokenView,
    Town,
    TurnView,
    VisitView,
)

__all__ = [
    "BOB",
    "AdviserView",
    "Audience",
    "BallotView",
    "BoardView",
    "Bob",
    "CaseView",
    "ConditionView",
    "CouncilView",
    "CountView",
    "DecisionView",
    "FactView",
    "FrontPage",
    "FundView",
    "GoalView",
    "GroupView",
    "IndicatorView",
    "LawView",
    "LevelView",
    "ReportLine",
    "ResidentView",
    "RoleView",
    "SavingView",
    "SeatView",
    "SquareView",
    "TalkLine",
    "TalkView",
    "TalkWith",
    "TokenView",
    "Town",
    "TurnView",
    "View",
    "VisitView",
    "YearView",
]

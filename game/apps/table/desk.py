"""What lies on the desk while one question is open: the session, the view, and what was half done."""

from dataclasses import dataclass, field

from game.apps.session import Session
from game.apps.table.motion import Rolling
from game.apps.table.voice import Voice
from game.apps.table.widgets import Node, Steps, Typing
from game.rules import actions
from game.rules.actions import Action
from game.rules.prompts import Allocate, AnyPrompt, Pick, Question, Rank
from game.rules.text import Message
from game.rules.views import CaseView, View

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
PHASES = ("picture", "judgement", "decision")


@dataclass
class HalfDone:
    """What somebody is in the middle of; gone as soon as the question is answered."""

    sub: str = ""
    """Which of several pages of one question is shown."""
    amounts: list[int] = field(default_factory=list)
    order: list[str] = field(default_factory=list)
    stones: list[int] = field(default_factory=lambda: [0, 0])
    """The eyes of two stones thrown on the real table; 0 while they are not set."""
    source: str = ""
    """The fund that gives."""
    target: str = ""
    amount: int = 0
    counts: list[int] = field(default_factory=list)
    typing: Typing = field(default_factory=Typing)
    voting: bool = False
    """Whether the one whose turn it is has the laptop."""
    saved: bool = False
    chosen: str | None = None
    said: Message | None = None
    """Why what was tried cannot be."""


class Desk:
    """Everything a page is made from."""

    before: View | None = None
    """How things stood when the quarter began."""
    by_itself = False
    """Whether the case came in without anybody landing on it."""
    rolling: Rolling | None = None
    """Stones that were just thrown."""

    def __init__(self, session: Session, view: View, voice: Voice, half: HalfDone, method: str) -> None:
        self.session = session
        self.view = view
        self.voice = voice
        self.half = half
        self.method = method

    @property
    def prompt(self) -> AnyPrompt:
        """The question that is open."""
        return self.view.prompts[-1]

    @property
    def case(self) -> CaseView:
        """The case on the table. Raises `AssertionError` where there is none."""
        assert self.view.case is not None
        return self.view.case

    def do(self, action: Action) -> None:
        """Do it; it is on disk when this returns."""
        self.session.do(action)

    def acknowledge(self) -> None:
        """Read; go on."""
        self.do(actions.Acknowledge(self.view.prompts[0].at))

    def show(self, sub: str) -> None:
        """Another page of the same question."""
        self.half.sub = sub

    def footer(self) -> tuple[str, str]:
        """Game, invented municipality; where we are."""
        voice, view = self.voice, self.view
        if view.phase == "goal":
            where = voice.say("table.footer_start", title=view.title)
        elif view.quarter == 0:
            where = voice.say("table.footer_practice", title=view.title)
        else:
            where = voice.say("table.footer", title=view.title, quarter=view.quarter, quarters=view.quarters)
        return voice.say("evening.footer"), where

    def how(self) -> str:
        """Who decided, or that nobody did."""
        case = self.case
        if case.how == "decided" and case.decision == "executive_after_advice":
            return self.voice.say("page.how.executive", seat=self.voice.seat(case.rapporteur))
        return self.voice.say(f"page.how.{case.how or 'undecided'}")

    def header(self) -> Node | None:
        """The three phases of BOB."""
        case = self.view.case
        if case is None:
            return None
        labels = tuple(self.voice.say(f"table.bob.{phase}") for phase in PHASES)
        return Steps("bob", labels, PHASES.index(case.bob))

    def page_id(self, name: str) -> str:
        """Another question, or another part of one, is another page."""
        return f"{name}.{self.session.state.number}.{self.half.sub}"


def answer(question: Question, value: object) -> Action:
    """The action that gives this answer."""
    match question:
        case Pick():
            return actions.Pick(question.at, str(value))
        case Allocate():
            assert isinstance(value, (list, tuple))
            return actions.Allocate(question.at, tuple(int(part) for part in value))
        case Rank():
            assert isinstance(value, (list, tuple))
            return actions.Rank(question.at, tuple(str(part) for part in value))

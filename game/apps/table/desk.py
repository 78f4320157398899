"""What lies on the desk while one question is open: the session, the view, and what is half done."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Final, Literal, TypeVar

from game.apps.session import Plan, Session, decided_words, decides_words, last_card_words
from game.apps.table.clock import SoftClock
from game.apps.table.domain import Domain, domain_of
from game.apps.table.half_done import HalfDone
from game.apps.table.motion import Rolling
from game.apps.table.sight import ScreenSight
from game.apps.table.voice import TableLanguage
from game.rules import actions
from game.rules.actions import Action
from game.rules.decisions import decision_rule
from game.rules.prompts import LETTERS, AcknowledgePrompt, AnyPrompt, Item, PickPrompt, sign_at
from game.rules.terms.at import PickAt
from game.rules.views import CaseView, View
from game.widgets import Beside, Do, Node, Steps, Tag

Thing = TypeVar("Thing")
PHASES = ("picture", "judgement", "decision")


def lettered(things: Iterable[Thing]) -> Iterator[tuple[str, Thing]]:
    """Each thing with what it is called: as on the cards that people hold; else by its place, A to F, or numbers."""
    listed = list(things)
    for place, thing in enumerate(listed):
        sign = thing.sign if isinstance(thing, Item) else None
        yield sign_at(place, len(listed)) if sign is None else sign, thing


def keyed(things: Iterable[Thing]) -> Iterator[tuple[str, Thing]]:
    """Each thing with the key that chooses it: its letter; by its place where it has none."""
    for place, (letter, thing) in enumerate(lettered(things)):
        yield (letter or LETTERS[place]).casefold(), thing


Eyes = Literal["both", "room", "leading"]
"""Who looks at the page: everyone at one screen; the room at its wall; the facilitator, beside that."""


class Desk(ScreenSight):
    """Everything a page is made from."""

    eyes: Eyes = "both"
    before: View | None = None
    """How things stood when the quarter began."""
    rolling: Rolling | None = None
    """Stones that were just thrown."""
    timer: SoftClock | None = None
    """The soft clock of this stage, where it has one."""
    plan: Plan | None = None
    """What still fits before the debrief, where there is a clock."""
    talked_over = False
    """Whether the group has looked back on the evening."""
    hear: Callable[[str], None]
    """Reads this aloud to whoever sits there."""
    agreeing: Do
    """Opens what the group agrees to do."""

    def __init__(self, session: Session, view: View, voice: TableLanguage, half: HalfDone, method: str) -> None:
        super().__init__(session, view, voice)
        self.session = session
        self.half: Final = half
        self.method = method

    @property
    def went(self) -> tuple[int, ...]:
        """Which way each meter went since the quarter began; where nothing moved yet, over the quarter before: 1 up, -1 down, 0 neither."""
        now, began = tuple(it.points for it in self.view.indicators), dict[int, tuple[int, ...]]()
        steps = self.session.history
        for state in (*(step.before for step in steps[:1]), *(step.state for step in steps)):
            began.setdefault(state.quarter, state.indicators)
        # What every meter loses at a quarter's end would point all of them down, whatever the table did.
        since = next((it for back in (0, 1) if (it := began.get(self.view.quarter - back, now)) != now), now)
        return tuple((points > before) - (points < before) for points, before in zip(now, since, strict=True))

    @property
    def hands(self) -> bool:
        """Whether hands are counted and no cards: everybody sees who chooses what."""
        return self.view.openness == "open"

    @property
    def prompt(self) -> AnyPrompt:
        """The question that is open; others may stand beside it."""
        return self.view.prompts[0]

    def asked(self, at: PickAt) -> PickPrompt | None:
        """A choice that stands beside the question, where it does now."""
        return next((it for it in self.view.prompts if isinstance(it, PickPrompt) and it.at == at), None)

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
        page = self.prompt
        assert isinstance(page, AcknowledgePrompt)
        self.do(actions.Acknowledge(page.at))

    def shows(self, sub: str) -> Do:
        """What leads to another page of the same question."""
        return lambda: self.half.shown(sub)

    def marks(self, item: str) -> Do:
        """What marks this as chosen."""
        return lambda: replace(self.half, chosen=item)

    def footer(self) -> tuple[str, str]:
        """Game, invented municipality; where we are. That everything is saved is for whoever leads alone."""
        voice, view = self.voice, self.view
        if view.phase in ("goal", "values"):
            where = voice.words(view.title)
        elif view.quarter == 0:
            where = voice.say("table.footer_practice", title=view.title)
        else:
            where = voice.say("table.footer", title=view.title, quarter=view.quarter, quarters=view.quarters)
        where = f"{where} · {voice.say('table.saved')}" if self.eyes == "leading" else where
        return voice.say("evening.footer"), where

    def last_card(self) -> str:
        """That this is the last card, or that none fits any more; empty where neither is so."""
        words = None if self.plan is None else last_card_words(self.plan)
        return "" if words is None else self.voice.words(words)

    def how(self) -> str:
        """Who decided, or that nobody did."""
        case = self.case
        if case.council is not None and case.council.answer is not None:
            return self.voice.words(case.council.becomes or case.council.answer)
        if case.how == "passed":
            return self.voice.say("table.how_passed")
        return self.voice.words(decided_words(case, self.voice.seat(case.rapporteur)))

    def decides(self) -> str:
        """Who is going to decide this case; empty where that is as usual, and for a works council."""
        chair = next((it for it in self.session.state.seats if it.id == self.case.rapporteur), None)
        words = decides_words(self.case, self.voice.seat(self.case.rapporteur), 1 if chair is None else chair.voters)
        return "" if words is None else self.voice.words(words)

    def practised(self) -> str:
        """That the vote is only advice in some cases of this scenario, where the practice card is decided by vote; else empty."""
        cards = self.session.scenario.dilemmas.values()
        rules = {it.decision for it in cards if it.decision is not None and it.only != "practice"}
        otherwise = any(decision_rule(it).decides == "rapporteur" for it in rules)
        here = self.case.practice and decision_rule(self.case.decision).decides != "rapporteur"
        return self.voice.say("decides.practice") if otherwise and here else ""

    def header(self, *, titled: bool = True) -> Node | None:
        """The three phases of BOB, and which case this is; without its title where the page itself has that."""
        case = self.view.case
        if case is None:
            return None
        labels = tuple(self.voice.say(f"table.bob.{phase}") for phase in PHASES)
        steps = Steps("bob", labels, PHASES.index(case.bob), done=self.voice.say("table.bob.done"))
        domain = self.domain
        if not titled and domain is None:
            return steps
        tag = ("", "", None) if domain is None else (self.voice.words(domain.name), domain.icon, domain.colour)
        title = Tag("case_title", self.voice.words(case.title) if titled else "", *tag)
        return Beside([steps, title], shares=(10, 9), least=480)

    @property
    def domain(self) -> Domain | None:
        """What the case is about."""
        return domain_of(self.session.scenario, self.view)

    def page_id(self, name: str) -> str:
        """Another question, or another part of one, is another page."""
        return f"{name}.{self.session.state.number}.{self.half.sub}"

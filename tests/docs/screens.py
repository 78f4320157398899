"""The screens that the guides show: an evening of ten people with Waterkant, its debrief, and a case of a works council."""

from collections.abc import Callable, Iterator
from pathlib import Path

from pygame import Surface

from game.apps.debrief.room import SCRIPT
from game.apps.session import SETUPS, Session
from game.apps.table.leading.window import LeadingWindow
from game.apps.table.lookback import LookBack
from game.apps.table.scenes import EveningScene, SetupScene, TitleScene
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.sdl import close_window, open_window
from game.content import Pack
from game.rules import actions
from game.rules.ballots.publishing import publish_counts
from game.rules.bots import bot_action
from game.rules.prompts import Ballot
from game.rules.setup import Seat
from game.rules.terms.tally import Counts
from game.rules.terms.text import Language
from game.rules.views import View
from tests.apps.table import halves
from tests.apps.table.every_page import EVENING, fixed
from tests.evenings import setup
from tests.narrow import as_a

SIZE = (1280, 720)
"""Pixels of the window."""
SEATS = (Seat("blue", 4), Seat("green", 3), Seat("ochre", 3))
SEED = 7
BOT = 3
WORKS_COUNCIL = (7, 2, 1, 0)
"""Votes for each answer of the first case of the works council, and last that it is not theirs."""
WORDS: dict[Language, dict[str, str]] = {
    "nl": {
        "reason": "Wij kiezen dit omdat wij het kunnen uitleggen aan wie wacht, ook al kost het meer.",
        "parked": "Hoe lang wacht iemand bij ons op een gesprek?",
        "note": "Links achter is het stil. Vraag het daar eerst.",
        "what": "Wij lezen de brief over hulp thuis hardop voordat hij de deur uit gaat.",
        "who": "De griffier en twee raadsleden",
        "when": "De eerste dinsdag van januari",
    },
    "en": {
        "reason": "We choose this because we can explain it to those who wait, even though it costs more.",
        "parked": "How long does somebody wait for a talk with us?",
        "note": "It is quiet at the back left. Ask there first.",
        "what": "We read the letter about help at home aloud before it is sent.",
        "who": "The clerk and two councillors",
        "when": "The first Tuesday of January",
    },
}
"""What people type on these evenings."""

Screen = tuple[str, Surface]
"""What a picture is called, and the window as it is then. The next one is drawn on the same pixels."""


def asks(at: str, *, talk: bool | None = None, asked: int = 0) -> Callable[[View], bool]:
    """Whether this is the question: in a case at a kitchen table, where that is said, and after so many questions there."""

    def fits(view: View) -> bool:
        case = view.case
        found = None if case is None else case.talk
        if view.prompts[0].at != at or (talk is not None and talk != (found is not None)):
            return False
        return not asked or (found is not None and len(found.lines) >= asked)

    return fits


class Evening:
    """Ten people, as far as somebody wants to see."""

    def __init__(self, pack: Pack, root: Path, language: Language, form: str = "one_token") -> None:
        table = setup(SEED, seats=SEATS, practice=False, form=form)
        self.words = WORDS[language]
        self.window = LeadingWindow(open_window(SIZE), ScreenSettings(language, still=True), keep_settings=False)
        self.session = Session.start(pack, table, {}, root, environment=fixed())
        self.scene = EveningScene(self.window, self.session, "tally")
        self.window.go(self.scene)

    def to(self, fits: Callable[[View], bool]) -> None:
        """Play on until that is so."""
        session = self.session
        while not fits(session.view()):
            action = bot_action(session.scenario, session.state, BOT)
            if isinstance(action, actions.Say):
                session.say(action.about, self.words["reason"] if action.at == "rationale" else "")
            else:
                session.do(action)

    def vote(self, *counts: int, blank: int = 0) -> None:
        """So many cards were counted for each answer."""
        ballot = as_a(Ballot, self.session.view().prompts[0])
        self.session.do(actions.CloseBallot(ballot.at, publish_counts(ballot, Counts(counts, blank))))

    def shot(self) -> Surface:
        """The window as it is now, with nothing that moves and nothing said of what was done before."""
        self.scene._walk = self.scene._rolling = None
        self.window._told = None
        self.window.changed()
        self.window.draw()
        return self.window.surface

    def close(self) -> None:
        """The evening is over, or as much of it as was wanted."""
        self.session.close()
        self.window.close_wall()
        close_window()


def before(evening: Evening, pack: Pack) -> Iterator[Screen]:
    """The title, and how people sit."""
    window = evening.window
    sets = SetupScene(window, (pack,), lambda *_, **__: evening.session, lambda: SEED, clock=lambda: EVENING)
    window.go(TitleScene(window, None, lambda: sets, lambda: None, lambda: sets))
    yield "title", evening.shot()
    window.go(sets)
    sets.go("table")()
    sets.table.sit(SETUPS["tables"])
    yield "seats", evening.shot()
    window.go(evening.scene)


def a_case(evening: Evening) -> Iterator[Screen]:
    """The board, and a case at the kitchen table from reading it to what it changes."""
    scene = evening.scene
    evening.to(asks("move"))
    yield "board", evening.shot()
    evening.to(asks("briefing", talk=True))
    yield "case", evening.shot()
    evening.to(asks("inquiry", talk=True, asked=3))
    yield "kitchen-table", evening.shot()
    evening.to(asks("first_ballot", talk=True))
    evening.shot()
    halves.put(scene, sub="vote", counts=(4, 3, 2, 1))
    yield "ballot", evening.shot()
    evening.vote(4, 3, 2, blank=1)
    evening.session.note(evening.words["note"])
    evening.window.open_wall()
    yield "facilitator", evening.shot()
    evening.window.close_wall()
    evening.to(asks("final_ballot"))
    evening.vote(2, 7, 1)
    evening.to(asks("rationale"))
    yield "reveal", evening.shot()
    evening.to(asks("outcome"))
    yield "outcome", evening.shot()
    evening.to(asks("quarter_end"))
    yield "newspaper", evening.shot()


def looking_back(evening: Evening) -> Iterator[Screen]:
    """The year as one line, on the wall."""
    window, session, words = evening.window, evening.session, evening.words
    evening.to(lambda view: not view.prompts)
    session.agree(words["what"], words["who"], words["when"])
    session.park(words["parked"])
    scene = LookBack(window, session, {})
    window.open(scene)
    scene._half.step = next(place for place, step in enumerate(SCRIPT) if step.name == "year")
    yield "debrief", evening.shot()
    window.close()


def works_council(evening: Evening) -> Iterator[Screen]:
    """What a director answers to the advice of a works council."""
    evening.to(asks("final_ballot"))
    evening.vote(*WORKS_COUNCIL)
    evening.to(asks("answer"))
    yield "director", evening.shot()

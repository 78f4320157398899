"""Every card of a pack, each put on the table once: the case, what can be looked up, the talk, a vote, the outcome."""

from collections.abc import Iterator
from pathlib import Path

from game.apps.session import Session, deal_roles
from game.apps.table.scenes import EveningScene
from game.apps.table.window.page import Page
from game.apps.table.window.window import Window
from game.content import Pack
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.prompts import FACILITATOR, AgendaPrompt, AnyPrompt, Ballot, InjectPrompt
from tests.apps.table import halves
from tests.evenings import SEATS, setup

REASON = "Wij kiezen dit omdat het past, ook al kost het geld dat wij niet hebben."
EVENINGS = 3
ONCE = (
    *("inquiry", "report", "deliberation", "advocate", "first_ballot", "final_ballot"),
    *("decide", "proposal", "rationale", "minority", "outcome"),
)
"""What is asked of a case of which one page is enough, and of a ballot two: before a vote, and while somebody votes."""
BESIDE = {"rationale": "write", "outcome": "unsaid"}
"""What is asked on a second page."""


def every_case(window: Window, pack: Pack, root: Path) -> Iterator[Page]:
    """The pages of every card, over a few evenings, each with its own decisions."""
    left = dict.fromkeys(pack.scenario.dilemmas)
    for number in range(EVENINGS):
        if not left:
            break
        seats = deal_roles(pack.scenario, SEATS, "full")
        table = setup(seats=seats, depth="full", form="cards", practice=not number)
        session = Session.start(pack, table, {}, root / str(number))
        yield from _evening(window, session, left, bot=number)
        session.close()
    # What comes back only after a certain decision need not come back here.
    assert all(pack.scenario.dilemmas[id].only == "follow_up" for id in left), left


def _evening(window: Window, session: Session, left: dict[str, None], *, bot: int) -> Iterator[Page]:
    scene = EveningScene(window, session, "device")
    window.go(scene)
    shown = set[tuple[str, str]]()
    while session.view().prompts:
        view = session.view()
        asked, case = view.prompts[0], view.case
        if not left and case is None:
            return
        if case is None:
            puts_in_front(session, left)
        elif (case.card, asked.at) not in shown and (case.card in left or asked.at != "briefing"):
            shown.add((case.card, asked.at))
            if asked.at == "briefing":
                left.pop(case.card)
                yield from _looked_up(window, scene)
            elif asked.at in ONCE:
                yield from _asked(window, scene, asked)
        goes_on(session, bot)
        scene._walk = scene._rolling = None
        window.changed()


def _asked(window: Window, scene: EveningScene, asked: AnyPrompt) -> Iterator[Page]:
    case = scene.session.view().case
    assert case is not None
    beside = "vote" if isinstance(asked, Ballot) else BESIDE.get(asked.at, "")
    for sub in ("", *([beside] if beside and (beside != "unsaid" or case.unsaid) else [])):
        halves.put(scene, sub=sub, voting=sub == "vote")
        window.changed()
        yield window.page
    halves.put(scene, sub="", voting=False)


def puts_in_front(session: Session, left: dict[str, None]) -> None:
    """A card that was not on the table yet comes first."""
    offer = next((it for it in session.view(FACILITATOR).offers if isinstance(it, InjectPrompt)), None)
    new = [it.id for it in offer.items if it.id in left] if offer is not None else []
    if new:
        session.do(actions.Inject(new[0]))


def _looked_up(window: Window, scene: EveningScene) -> Iterator[Page]:
    case = scene.session.view().case
    assert case is not None
    subs = ["", *(() if case.talk is not None else ("options",)), *(("resident",) if case.talk is not None else ())]
    for sub in subs:
        halves.put(scene, sub=sub)
        window.changed()
        yield window.page
    halves.put(scene, sub="")
    for over in ("facts", *(("path",) if case.path is not None else ()), "story"):
        halves.put(scene, over=over)
        window.changed()
        yield window.page
    halves.put(scene, over="")


def goes_on(session: Session, bot: int) -> None:
    asked = session.view().prompts[0]
    action = bot_action(session.scenario, session.state, bot)
    if isinstance(asked, AgendaPrompt):
        action = actions.SetAgenda(asked.most)
    if isinstance(action, actions.Pick) and action.at == "pass" and not bot:
        # In the first evening every case is talked about, up to its last ballot.
        action = actions.Acknowledge("deliberation")
    if isinstance(action, actions.Say):
        session.say(action.about, REASON)
    else:
        session.do(action)

"""Every page that the window can show, one after the other; and, run as a program, a picture of each.

    python -m tests.apps.table.every_page OUT [PACK …]

writes the pages of Waterkant and Proefavond in both languages at 1280×720 and 1920×1080, and at 1024×640 with
letters of 200 %: the set-up, the board, what is looked at on it, every visit, the talk in full, what the
facilitator does, and the evenings that were kept.
"""

import os
import re
import sys
import tempfile
from collections.abc import Collection, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.apps.session import Session, deal_roles
from game.apps.table.scenes import EveningScene
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Scene
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.content import Pack
from game.log.environment import Environment
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.prompts import AnyPrompt, Ballot, PickPrompt
from game.rules.terms.value import Chosen
from tests.apps.table import halves
from tests.apps.table.kept import kept_pages
from tests.apps.table.over import afterwards, before, by_hand, in_the_end, looked_at
from tests.evenings import SEATS, setup
from tests.shipped import pack_of

EVENING = datetime(2026, 11, 19, 18, 41, tzinfo=UTC)
"""When every evening here stands still."""
REASON = "Wij kiezen dit omdat het past, ook al kost het geld dat wij niet hebben."
NAMES = {"blue": "Team Kompas", "green": "De overkant van de haven"}
SIDES = {
    "briefing": ("options", "advice", "resident", "lead"),
    "rationale": ("write",),
    "inquiry": ("hint",),
    "deliberation": ("amend",),
    "quarter": ("shift", "reopen"),
    "outcome": ("unsaid",),
    "quarter_end": ("letters", "account"),
    "values": ("vote",),
    "goal": ("promise",),
}
"""Pages beside the first one of a question."""


def fixed() -> Environment:
    """A clock that stands still, and salts in a row: what is shown of the log is the same each time."""
    numbers = count()
    return Environment(clock=lambda: EVENING, salt=lambda: f"{next(numbers):032x}", id=lambda: f"{next(numbers):016x}")


def evening(pack: Pack, root: Path) -> Session:
    """An evening in full, with a clock that stands still."""
    seats = deal_roles(pack.scenario, SEATS, "full")
    table = setup(seats=seats, depth="full", by_name=True)
    return Session.start(
        pack,
        table,
        NAMES,
        root,
        environment=fixed(),
        debrief_at=EVENING + timedelta(minutes=74),
    )


def every_page(window: Window, pack: Pack, root: Path, *, around: bool = True) -> Iterator[Page]:
    """Every page of an evening, and what can lie over it; `around`: also what comes before it, and what was kept."""
    session = evening(pack, root)
    if around:
        yield from before(window, pack, session, EVENING)
    scene = EveningScene(window, session, "device")
    window.go(scene)
    walked, hand, been = False, list[Scene](), set[str]()
    while session.view().prompts:
        if session.view().phase in ("turn", "case") and session.state.quarter and not hand:
            hand = by_hand(window, session)
            yield from _over(window, hand)
        if session.state.quarter == 2 and session.debrief_at != EVENING + timedelta(minutes=1):
            session.agree_debrief(EVENING + timedelta(minutes=1))
            window.changed()
        yield from _pages_of_now(window, scene)
        _go_on(session, been)
        window.changed()
        if window.page.moving == "alone" and not walked:
            walked = True
            yield window.page
        scene._walk = scene._rolling = None
        window.changed()
    yield from afterwards(window, scene)
    yield from _over(window, in_the_end(window, session))
    session.close()
    if around:
        yield from kept_pages(window, pack, root / "kept")


def _over(window: Window, scenes: list[Scene]) -> Iterator[Page]:
    for scene in scenes:
        window.open(scene)
        yield window.page
        window.close()


def _go_on(session: Session, been: set[str]) -> None:
    """As a bot does; but to squares where nobody was, and things are added and passed where they can be."""
    asked = {prompt.at: prompt for prompt in session.view().prompts}
    case = session.state.case
    if "move" in asked:
        session.do(_somewhere_new(session, asked["move"], been))
    elif "amend" in asked and case is not None and not case.amended and session.state.quarter % 2:
        session.do(next(iter(asked["amend"].answers())))
    elif "pass" in asked and session.state.quarter == 2:
        session.do(actions.Pick("pass", "pass"))
    elif "hint" in asked:
        session.do(next(iter(asked["hint"].answers())))
    elif "final_ballot" in asked and session.state.quarter in (1, 3):
        _by_name(session, asked["final_ballot"])
    else:
        action = bot_action(session.scenario, session.state, 3)
        if isinstance(action, actions.Say):
            session.say(action.about, REASON if session.state.quarter != 1 else "")
        else:
            session.do(action)


def _somewhere_new(session: Session, asked: AnyPrompt, been: set[str]) -> actions.Pick:
    """The stone that leads to a kind of square where nobody was yet, where there is one."""
    assert isinstance(asked, PickPrompt)
    town = session.view().town
    assert town.board is not None
    assert town.turn is not None
    place = next(it.place for it in town.board.tokens if it.seat in (town.turn.seat, None))
    kinds = {}
    for item in asked.items:
        steps = int(item.id) if item.id.isdigit() else 0
        kinds[item.id] = town.board.squares[(place + steps) % len(town.board.squares)].kind
    # A case takes long, and every evening has some: it is the last choice.
    chosen = min(kinds, key=lambda item: (kinds[item] in been, kinds[item] == "dilemma"))
    been.add(kinds[chosen])
    return actions.Pick("move", chosen)


def _by_name(session: Session, ballot: AnyPrompt) -> None:
    """As the laptop goes round, by name."""
    assert isinstance(ballot, Ballot)
    box = session.open_box(ballot)
    items = ballot.option_ids()
    for number, voter in enumerate(box.expected):
        box.vote(voter, Chosen(items[0] if number < len(box.expected) - 1 else items[-1]))
    session.do(box.close())


def _pages_of_now(window: Window, scene: EveningScene) -> Iterator[Page]:
    session = scene.session
    yield window.page
    prompts = session.view().prompts
    at, asked = prompts[0].at, {prompt.at for prompt in prompts}
    yield from looked_at(window, scene)
    for sub in _sides(session, at, asked):
        halves.put(scene, sub=sub)
        window.changed()
        yield window.page
    halves.put(scene, sub="")
    if at == "roll":
        halves.put(scene, stones=(3, 5))
        window.changed()
        yield window.page
        halves.put(scene, stones=(0, 0))
    if isinstance(prompts[-1], Ballot):
        halves.put(scene, sub="vote", voting=True)
        window.changed()
        yield window.page
        halves.put(scene, voting=False)
        scene._method = "tally"
        window.changed()
        yield window.page
        scene._method = "device"
        halves.put(scene, sub="")
    window.changed()


def _sides(session: Session, at: str, asked: Collection[str]) -> list[str]:
    case = session.view().case
    needs = {"lead": "rapporteur", "hint": "hint", "amend": "amend", "shift": "shift", "reopen": "reopen"}
    sides = [side for side in SIDES.get(at, ()) if needs.get(side, at) in asked or needs.get(side) is None]
    if case is None or case.talk is None:
        sides = [side for side in sides if side not in ("resident", "unsaid")]
    if case is not None and not case.unsaid:
        sides = [side for side in sides if side != "unsaid"]
    if at == "roll" and session.state.turns == 1:
        sides += [f"square.{place}" for place in (0, 1, 2, 4)]
    return sides


SHOTS = ((1280, 720, 100), (1920, 1080, 100), (1024, 640, 200))


def main(out: Path, packs: list[str]) -> None:
    """Write every page as a picture."""
    for name in packs or ("proefavond", "waterkant"):
        pack = pack_of(name)
        for language in ("nl", "en"):
            for wide, high, percent in SHOTS:
                folder = out / f"{name}-{language}-{wide}x{high}-{percent}"
                folder.mkdir(parents=True, exist_ok=True)
                settings = ScreenSettings(language, percent)
                window = Window(open_window((wide, high)), settings, keep_settings=False)
                number = 0
                for number, page in enumerate(every_page(window, pack, Path(tempfile.mkdtemp())), start=1):
                    window.draw()
                    title = re.sub(r"[^a-z_]+", "_", page.id).strip("_")
                    pygame.image.save(window.surface, folder / f"{number:03d}-{title}.png")
                close_window()
                print(f"{number} pictures in {folder}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])

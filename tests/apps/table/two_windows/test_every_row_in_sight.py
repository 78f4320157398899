"""Every row of every count in the facilitator's window is in sight at 1280×720, that of blank votes too, and stays where it is."""

from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace
from pygame import Rect

from game.apps.session import Session, deal_roles
from game.apps.table.leading.step import NextStep
from game.apps.table.leading.window import LeadingWindow
from game.apps.table.scenes import EveningScene
from game.content import Pack
from game.rules.prompts import Ballot
from game.rules.terms.text import LANGUAGES
from game.widgets import Stepper, Tallied
from tests.apps.table import halves
from tests.apps.table.cases import EVENINGS, goes_on, puts_in_front
from tests.evenings import SEATS, setup


def every_count(window: LeadingWindow, pack: Pack, root: Path) -> Iterator[EveningScene]:
    """Every card of a pack once, where cards are counted, beside a wall."""
    left = dict.fromkeys(pack.scenario.dilemmas)
    for number in range(EVENINGS):
        if not left:
            break
        table = setup(seats=deal_roles(pack.scenario, SEATS, "full"), depth="full", form="cards", practice=not number)
        session = Session.start(pack, table, {}, root / str(number))
        scene = EveningScene(window, session, "tally")
        window.go(scene)
        window.open_wall()
        counted = set[tuple[str, str]]()
        while session.view().prompts:
            asked, case = session.view().prompts[0], session.view().case
            if case is None:
                if not left:
                    break
                puts_in_front(session, left)
            elif isinstance(asked, Ballot) and (case.card, asked.at) not in counted:
                counted.add((case.card, asked.at))
                left.pop(case.card, None)
                halves.put(scene, sub="vote")
                yield scene
                halves.put(scene, sub="", counts=())
            goes_on(session, number)
            scene._walk = scene._rolling = None
            window.changed()
        session.close()


def rows(window: LeadingWindow) -> list[Stepper]:
    window.changed()
    window.draw()
    return [it for it in window.placed.widgets() if isinstance(it, Stepper)]


def test_no_row_of_a_count_scrolls_away(window: LeadingWindow, pack: Pack, tmp_path: Path) -> None:
    most = 0
    for scene in every_count(window, pack, tmp_path):
        for language in LANGUAGES:
            window._settings = replace(window.settings, language=language)
            empty = rows(window)
            if not empty:
                # Who decides alone says so by the device.
                continue
            most = max(most, len(empty))
            before = [(it.id, Rect(it.rect)) for it in empty]
            # Nothing yet; all but one; one too many.
            for counts in ((), (4, *(0,) * (len(empty) - 1)), (6, *(0,) * (len(empty) - 1))):
                halves.put(scene, counts=counts)
                now, placed = rows(window), window.placed
                where = (scene.session.view().case, language, counts)
                assert all(placed.view.contains(it.rect) for it in now), where
                assert [(it.id, it.rect) for it in now] == before, where
                step = next(it for it in placed.widgets() if isinstance(it, NextStep))
                stays = [step, *(it for it in placed.widgets() if isinstance(it, Tallied) or it.id == "absent")]
                assert len(stays) == 3
                assert not any(it.rect.colliderect(placed.view) or placed.in_body(it) for it in stays), where
            halves.put(scene, counts=())
    assert most > 2

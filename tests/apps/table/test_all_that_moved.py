"""*Dit verandert nu.*: the page of an outcome has everything that moved since the case was opened, and says how much of it is shown."""

from pathlib import Path

import pygame
import pytest

from game.apps.session import Session
from game.apps.table.pages.moves import AT_ONCE, covers, moved_by
from game.apps.table.scenes import EveningScene
from game.apps.table.window.window import Window
from game.rules import events
from game.rules.state import State
from game.rules.views import view
from game.rules.views.page import on_page
from tests.apps.table.sitting import key, words
from tests.apps.text.stands import reach
from tests.evenings import play, setup
from tests.shipped import pack_of

PACKS = ("proefavond", "werkvloer", "examples/full", "examples/undecided")


def funds_and_meters(state: State) -> tuple[int, ...]:
    """The balance of each fund and the points of each meter."""
    return (*state.funds, *state.indicators)


@pytest.mark.parametrize("name", PACKS)
def test_what_the_page_tells_is_what_changed_since_the_case_was_opened(name: str) -> None:
    scenario = pack_of(name).scenario
    read = 0
    for seed in range(6):
        played = play(scenario, setup(seed=seed, form="cards", practice=False), bot=seed)
        opened: State | None = None
        for number, (state, told) in enumerate(zip(played.states, played.told, strict=True)):
            kinds = [type(event) for event in told]
            if events.CaseOpened in kinds:
                opened = state
            if state.case is None or state.case.stage != "outcome" or state.cover or opened is None:
                continue
            page = view(scenario, state, told=on_page(reversed(played.told[: number + 1])))
            moved = {f"fund.{id}": 0 for id in scenario.funds} | {f"meter.{id}": 0 for id in scenario.indicators}
            for line in page.report:
                found = moved_by(page, line)
                if found is not None:
                    moved[found[0]] += found[1]
            owed = [line for line in page.report if line.kind == "money" and "debt" in str(line.words)]
            changed = [now - then for now, then in zip(funds_and_meters(state), funds_and_meters(opened), strict=True)]
            if not owed:
                assert list(moved.values()) == changed, (name, seed, state.case.card)
            read += 1
    assert read >= 6


def test_a_page_that_is_one_of_several_says_so_and_tells_what_the_decision_took(window: Window, tmp_path: Path) -> None:
    pack = pack_of("proefavond")
    session = reach(
        lambda seed: Session.start(pack, setup(seed=seed, form="cards", practice=False), {}, tmp_path),
        lambda it: it.prompts[0].at == "outcome" and any(map(covers, it.report)),
    )
    window.go(EveningScene(window, session, "tally"))
    rows = [line for line in session.view().report if moved_by(session.view(), line) is not None]
    assert len(rows) > AT_ONCE
    first = words(window)
    key(window, pygame.K_RETURN)
    assert "Dit verandert nu (1 van 2)." in first
    assert "kwam uit een andere pot." in first
    assert "Dit verandert ook (2 van 2)." in words(window)
    session.close()

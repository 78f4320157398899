"""How many keys lie between the title and the first case that counts."""

from pathlib import Path

import pygame

from game.apps.session import Session
from game.apps.table.scenes import EveningScene, SetupScene, TitleScene
from game.apps.table.window.window import Window
from game.content import Pack
from game.rules.bots import bot_action
from game.rules.prompts import PickPrompt
from game.rules.setup import Seat
from tests.apps.table.fingers import KEYS, Fingers
from tests.apps.table.setting_up import Starts
from tests.apps.table.sitting import words
from tests.evenings import setup

MOST = 20
"""So many keys are enough, with three voters and without the practice card."""
THREE = (Seat("blue", 1), Seat("green", 1), Seat("ochre", 1))


def to_a_case(session: Session) -> str | None:
    """The first stone that leads to a case."""
    asked, town = session.view().prompts[0], session.view().town
    assert isinstance(asked, PickPrompt)
    assert town.board is not None
    assert town.turn is not None
    start = next(token.place for token in town.board.tokens if token.seat in (town.turn.seat, None))
    squares = town.board.squares
    leads = (it.id for it in asked.items if squares[(start + int(it.id)) % len(squares)].kind == "dilemma")
    return next(leads, None)


def first_to_a_case(pack: Pack, root: Path) -> int:
    """A seed with which the first throw can lead to a case."""
    for seed in range(50):
        session = Session.start(pack, setup(seed, seats=THREE, reveal="outcome", practice=False), {}, root)
        while session.view().prompts[0].at != "move":
            session.do(bot_action(session.scenario, session.state, 1))
        found = to_a_case(session)
        session.close()
        if found is not None:
            return seed
    raise AssertionError("no throw leads to a case")


PRACTICE = 27
"""So many keys are enough for the practice card, with three voters who pass the laptop round twice: 18 of them are votes."""


class Counted(Fingers):
    """Counts the keys."""

    keys = 0

    def key(self, name: str) -> None:
        self.keys += 1
        super().key(name)

    def back_tab(self) -> None:
        self.keys += 1
        for kind in (pygame.KEYDOWN, pygame.KEYUP):
            pygame.event.post(pygame.Event(kind, key=KEYS["Tab"], mod=pygame.KMOD_SHIFT, unicode="", scancode=0))
        self._flush()


def test_the_first_case_is_at_most_twenty_keys_from_the_title(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    starts, seed = Starts(tmp_path), first_to_a_case(waterkant, tmp_path / "tried")
    sets = lambda: SetupScene(window, (waterkant,), starts, lambda: seed)  # noqa: E731 - what opens it
    window.go(TitleScene(window, None, sets, lambda: None, lambda: window.scene))
    hands = Counted(window, mouse=False)
    for page in ("title", "setup.pack", "setup.way"):
        assert window.page.id == page
        hands.key("Return")
    assert window.page.id == "setup.table"
    assert "Samen stemmen er 3 mensen" in words(window)
    while window.focus != "practice":
        hands.back_tab()
    hands.key("Return")
    while window.focus != "ready":
        hands.key("Tab")
    while not isinstance(window.scene, EveningScene):
        hands.key("Return")
    session = window.scene.session
    while session.state.case is None and hands.keys <= MOST:
        if window.page.id.startswith("goal") and window.focus is None:
            hands.keys += 1
            hands.text("a")
            continue
        if session.view().prompts[0].at == "move" and not window.page.moving:
            while window.focus != f"move.{to_a_case(session)}":
                hands.key("Tab")
        hands.key("Return")
    assert session.state.case is not None
    assert not session.state.case.practice
    assert hands.keys <= MOST, hands.keys
    session.close()


def test_another_language_is_one_key_away_before_play(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    window.go(SetupScene(window, (waterkant,), Starts(tmp_path), lambda: 1, first=True))
    hands = Fingers(window, mouse=False)
    assert "Press T for English." in words(window)
    hands.text("t")
    assert "This is what you play tonight." in words(window)
    hands.text("t")
    assert "Dit spelen jullie vanavond." in words(window)


def test_the_practice_takes_few_keys_beside_its_votes(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    """Everything that it shows is gone through: two ballots, a question to talk about, the reason, the outcome."""
    table = setup(1, seats=THREE, reveal="outcome", practice=True)
    session, hands = Session.start(waterkant, table, {}, tmp_path), Counted(window, mouse=False)
    window.go(EveningScene(window, session, "device"))
    seen = list[str]()
    while session.view().case is not None:
        here = window.page.id.split(".")[0]
        seen += [here] if here not in seen else []
        if here == "vote" and window.focus != "vote":
            hands.keys += 1
            hands.text("a")
        else:
            hands.key("Return")
    assert seen == ["case", "options", "pass", "vote", "all_in", "deliberation", "reason", "outcome"]
    assert hands.keys == PRACTICE
    session.close()

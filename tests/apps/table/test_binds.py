"""What binds the table needs a choice that was made, or is asked once; and what a decision books is told as it closes."""

from pathlib import Path

import pytest

from game.apps.session import Session
from game.apps.table.scenes import EveningScene
from game.apps.table.window.window import Window
from game.content import Pack
from game.rules.bots import bot_action
from game.rules.prompts import RankPrompt
from game.rules.terms.value import Ranked
from tests.apps.table.hands import Hands
from tests.apps.table.sitting import evening, letter, play_to, words
from tests.evenings import setup
from tests.narrow import as_a
from tests.shipped import pack_of


def at_proposal(window: Window, pack: str, root: Path, *, mouse: bool) -> Hands:
    session = Session.start(pack_of(pack), setup(), {}, root)
    while session.view().prompts[-1].at != "proposal":
        session.do(bot_action(session.scenario, session.state, 3))
    window.go(scene := EveningScene(window, session, "tally"))
    return Hands(window, scene, mouse=mouse)


def test_enter_alone_promises_nothing(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = evening(window, waterkant, tmp_path)
    play_to(hands, "goal")
    hands.press("on")
    state = hands.scene.session.state
    for _ in range(3):
        hands.key("Return")
        assert hands.scene.session.state is state, "nobody chose one yet"
        assert "Kies eerst een van de mogelijkheden." in words(window)
    letter(window, "a")
    assert hands.scene.session.state is state
    hands.key("Return")
    assert hands.scene.session.state.goal == next(iter(waterkant.scenario.goals))
    hands.scene.session.close()


@pytest.mark.parametrize("pack", ["examples/budget", "examples/priority"])
def test_what_stood_ready_is_asked_once(window: Window, tmp_path: Path, pack: str, mouse: bool) -> None:
    hands = at_proposal(window, pack, tmp_path, mouse=mouse)
    state = hands.scene.session.state
    hands.press("on")
    assert hands.scene.session.state is state
    assert "Leggen jullie dit zo voor?" in words(window)
    hands.press("back")
    hands.press("on")
    hands.press("yes")
    assert hands.scene.session.view().prompts[-1].at == "final_ballot"
    hands.scene.session.close()


def test_what_the_table_changed_itself_is_not_asked_again(window: Window, tmp_path: Path) -> None:
    hands = at_proposal(window, "examples/priority", tmp_path, mouse=False)
    order = as_a(RankPrompt, hands.scene.session.view().prompts[-1]).suggestion
    hands.adjust(f"rank.{order[1]}", "up")
    hands.press("on")
    assert hands.scene.session.view().prompts[-1].at == "final_ballot"
    hands.scene.session.close()


def test_a_row_goes_where_its_letter_and_a_figure_say_or_where_it_is_clicked(
    window: Window, tmp_path: Path, mouse: bool
) -> None:
    hands = at_proposal(window, "examples/priority", tmp_path, mouse=mouse)
    asked = as_a(RankPrompt, hands.scene.session.view().prompts[-1])
    first, last = asked.suggestion[0], asked.suggestion[-1]
    wanted = (last, *asked.suggestion[:-1])
    if mouse:
        hands.press(f"rank.{last}")
        hands.press(f"rank.{first}")
    else:
        letter(window, "abcde"[[it.id for it in asked.items].index(last)])
        letter(window, "1")
    hands.press("on")
    assert hands.scene.session.state.case is not None
    assert hands.scene.session.state.case.proposal == Ranked(wanted)
    hands.scene.session.close()


@pytest.mark.parametrize(
    ("opens", "says", "says_not"),
    [
        (
            "skip",
            ("genomen, maar nog niet ingegaan. Zo telt het niet mee.", "Speel dan eerst verder"),
            "deze zaak telt",
        ),
        ("finish", ("Het besluit in deze zaak telt.",), "telt het niet mee"),
    ],
)
def test_closing_a_case_that_was_decided_says_whether_that_counts(
    window: Window, waterkant: Pack, tmp_path: Path, opens: str, says: tuple[str, ...], says_not: str
) -> None:
    hands = evening(window, waterkant, tmp_path, practice=False, form="cards")
    session = hands.scene.session
    play_to(hands, "rationale")
    hands.press("menu")
    hands.press(opens)
    assert all(it in words(window) for it in says)
    assert says_not not in words(window)
    assert "zonder besluit" not in words(window)
    hands.press("no")
    session.close()


def test_closing_a_case_that_nobody_decided_says_so(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = evening(window, waterkant, tmp_path, practice=False, form="cards")
    play_to(hands, "deliberation")
    hands.press("menu")
    hands.press("skip")
    assert "stopt zonder besluit" in words(window)
    assert "maar nog niet ingegaan" not in words(window)
    hands.scene.session.close()

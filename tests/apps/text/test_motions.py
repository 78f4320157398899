"""Motions in the terminal: money moves, a decision comes back, and it is revised or stays."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from game.apps.session import Session
from game.apps.text import Terminal
from game.apps.text.asking.motions import Motions
from game.apps.text.asking.proposals import HalfTyped
from game.apps.text.asking.questions import Questions
from game.apps.text.telling.pages import Pages
from game.content import Pack
from game.rules import actions, prompts
from game.rules.actions import Rank
from game.rules.prompts import AllocatePrompt, AnyPrompt, Item, PickPrompt, ShiftPrompt
from game.rules.state import digest
from game.rules.terms.text import Text, message
from game.rules.views import View
from tests.apps.text.stands import asks, on_board, on_one_line, play


def asks_to_revise(kind: type[AnyPrompt]) -> Callable[[View], bool]:
    return lambda view: view.prompts[0].at == "confirm" and isinstance(view.prompts[1], kind)


def shift_of(session: Session) -> ShiftPrompt:
    return next(prompt for prompt in session.view().prompts if isinstance(prompt, ShiftPrompt))


def test_money_moves_step_by_step_and_commands_lose_nothing(proefavond: Pack, tmp_path: Path) -> None:
    session = on_board(proefavond, tmp_path, asks("shift"))
    shift = shift_of(session)
    before = dict(zip(session.scenario.funds, session.state.funds, strict=True))
    lines = ["x", "S", "stand", "nergens", "reserve", "taal", "Reserve", "wmo", "bord", "1", "veel", str(shift.step)]
    screen = on_one_line(play(session, *lines))
    after = dict(zip(session.scenario.funds, session.state.funds, strict=True))
    assert before["reserve"] - after["reserve"] == shift.step == after["wmo"] - before["wmo"]
    assert "Typ S, of druk op Enter om verder te gaan." in screen
    assert "Move it in steps of" in screen
    assert "Type an amount in whole euros" in screen
    session.close()


@pytest.mark.parametrize(
    "line", ["d a {}", "reserve wmo {}", "Reserve sociaal domein naar Wmo € {}", "social d wmo {}"]
)
def test_money_moves_in_one_line(waterkant: Pack, tmp_path: Path, line: str) -> None:
    session = on_board(waterkant, tmp_path, asks("shift"))
    step = shift_of(session).step
    reserve = session.state.funds[session.scenario.fund_at["reserve"]]
    play(session, "schuiven", "wmo wmo 25000", line.format(f"{step:,}".replace(",", ".")))
    assert reserve - session.state.funds[session.scenario.fund_at["reserve"]] == step
    session.close()


@pytest.mark.parametrize("lines", [["s", ""], ["s", "a", ""], ["s", "a", "b", ""]])
def test_money_stays_where_it_is_after_all(proefavond: Pack, tmp_path: Path, lines: list[str]) -> None:
    session = on_board(proefavond, tmp_path, asks("shift"))
    before = digest(session.state)
    screen = play(session, *lines)
    assert digest(session.state) == before
    assert screen.count("Schuiven jullie met geld") == 2
    play(session, *lines, "")
    assert session.state.phase != "quarter"
    session.close()


def test_a_fund_with_too_little_gives_nothing(waterkant: Pack, tmp_path: Path) -> None:
    def poor(view: View) -> bool:
        shift = next((prompt for prompt in view.prompts if isinstance(prompt, ShiftPrompt)), None)
        return shift is not None and any(not shift.most(purse.id) for purse in shift.purses)

    session = on_board(waterkant, tmp_path, poor)
    shift = shift_of(session)
    place = next(place for place, purse in enumerate(shift.purses) if not shift.most(purse.id))
    assert "Kies een andere pot." in on_one_line(play(session, "s", "ABCD"[place]))
    session.close()


def test_a_decision_comes_back_on_the_agenda(waterkant: Pack, tmp_path: Path) -> None:
    session = on_board(waterkant, tmp_path, asks("reopen"))
    screen = play(session, "z", "t", "9", "", "reopen", "besluiten", "a")
    assert "om verder te gaan" in screen
    assert screen.count("Welk besluit komt terug?") == 2, "an empty line leads back, a command loses nothing"
    assert "== Terug op de agenda" in screen
    assert session.view().prompts[0].at == "confirm"
    session.close()


def test_an_option_is_revised_or_stays(waterkant: Pack, tmp_path: Path) -> None:
    session = on_board(waterkant, tmp_path, asks_to_revise(PickPrompt))
    screen = play(session, "9", "stand", "")
    assert "Enter: het besluit blijft zoals het is." in screen
    assert session.state.revising is None
    assert session.state.decisions[-1].how != "revised"
    session.close()


def test_an_option_is_revised(waterkant: Pack, tmp_path: Path) -> None:
    session = on_board(waterkant, tmp_path, asks_to_revise(PickPrompt))
    question = session.view().prompts[1]
    assert isinstance(question, PickPrompt)
    place = next(
        place for place, item in enumerate(question.items) if item.closed is None and item.id != question.suggestion
    )
    screen = play(session, "ABCDEF"[place])
    assert session.state.decisions[-1].how == "revised"
    assert "Jullie komen terug op: " in screen
    session.close()


def test_a_division_stays_or_is_revised(waterkant: Pack, tmp_path: Path) -> None:
    session = on_board(waterkant, tmp_path, asks_to_revise(AllocatePrompt))
    play(session, "")
    assert session.state.revising is None
    stays = session.state.decisions[-1]
    assert stays.how != "revised"
    session.undo()
    question = session.view().prompts[1]
    assert isinstance(question, AllocatePrompt)
    moved = list(question.suggestion)
    giver = next(i for i, post in enumerate(question.posts) if moved[i] - question.step >= post.low)
    taker = next(i for i, post in enumerate(question.posts) if i != giver and moved[i] + question.step <= post.high)
    moved[giver] -= question.step
    moved[taker] += question.step
    screen = play(session, "ja", "w", str(moved[0]), "stand", *map(str, moved[1:]))
    assert screen.count("Typ W om het te wijzigen.") == 2, "asked, and said again after a wrong answer"
    assert "Al getypt" in screen
    assert session.state.decisions[-1].how == "revised"
    session.close()


@pytest.mark.parametrize(
    ("lines", "given"), [(("x", "c", "a a", "b a"), Rank("revise", ("two", "one"))), (("",), None)]
)
def test_a_ranking_is_revised(lines: tuple[str, ...], given: actions.Action | None) -> None:
    items = (Item("one", Text(nl="Een")), Item("two", Text(nl="Twee")))
    asked = prompts.RankPrompt("revise", "table", message("ask.revise"), items, 1, ("one", "two"))
    keep = prompts.AcknowledgePrompt("confirm", "table", message("ask.confirm"))
    terminal = Terminal("en", StringIO("".join(f"{line}\n" for line in lines)), StringIO())
    begun = HalfTyped()
    motions = Motions(terminal, Questions(terminal, {}, begun), Pages("en", {}), begun)
    assert motions.answer((keep, asked)) == (given or actions.Acknowledge("confirm"))

"""An evening of paper typed back at a terminal: with wrong lines, corrections, and a stop in the middle."""

from collections.abc import Iterable
from datetime import date
from io import StringIO
from pathlib import Path
from random import Random

import pytest

from game.apps.entering.typing_back import TypingBack
from game.apps.kit.order import order_for
from game.apps.session import Beginning, Session
from game.apps.text import Terminal
from game.rules import actions
from game.rules.setup import Seat, Setup
from game.rules.state import digest
from game.rules.terms.text import LANGUAGES, Language
from tests.apps.kit.lines.sheets import order_of, sheet_of
from tests.golden.games import Game, kept, scenario_of
from tests.shipped import pack_of

GAMES = kept()
TYPED = ("waterkant.in_trouble.json", "werkvloer.set_aside.json", "examples-actieleren.done.own.json")
"""A town with a decision that is taken back, a works council, and cases of the table's own."""
BALLOTS = ("eerste", "tweede", "waarden", "first", "second", "values")
ENDS = ("overslaan", "einde", "skip", "finish")


def lines_of(game: Game, language: Language = "nl") -> list[str]:
    """What is typed: each line, Enter behind a ballot that is read back, and yes behind what ends something."""
    scenario = scenario_of(game.pack)
    typed = []
    for line in sheet_of(order_of(scenario, game.setup, language), game.setup, game.actions)[0]:
        typed += [line.typed, *([""] if line.word in BALLOTS else ["ja"] if line.word in ENDS else [])]
    return typed


DAY = date(2026, 3, 12)


def started(game: Game, root: Path) -> Session:
    """That evening, played on paper on that day and not yet typed in."""
    return Session.start(pack_of(game.pack), game.setup, {}, root, begins=Beginning(played_on=DAY))


def table_session(root: Path) -> Session:
    """An evening that begins at a table: two seats of three, whose counts are shown."""
    setup = Setup(seed=2, seats=(Seat("blue", 3), Seat("green", 3)), reveal="counts", form="cards")
    return Session.start(pack_of("proefavond"), setup, {}, root)


def type_in(session: Session, lines: Iterable[str], language: Language = "nl") -> tuple[bool, str]:
    """Whether the year was over after these lines, and what was said."""
    said = StringIO()
    over = TypingBack(session, Terminal(language, StringIO("".join(f"{line}\n" for line in lines)), said)).run()
    return over, said.getvalue()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TYPED)
def test_a_sheet_typed_back_is_the_same_evening(name: str, language: Language, tmp_path: Path) -> None:
    game, session = GAMES[name], started(GAMES[name], tmp_path)
    over, said = type_in(session, lines_of(game, language), language)
    assert over
    assert digest(session.state) == game.digest
    assert [session.action_at(at) for at in range(len(session.history))][-1] == game.actions[-1]
    assert said.count("Genoteerd: " if language == "nl" else "Noted: ") == sum(
        not isinstance(it, actions.Acknowledge) for it in game.actions
    )
    session.close()


@pytest.mark.parametrize("seed", range(6))
def test_wrong_lines_corrections_and_stops_change_nothing(seed: int, tmp_path: Path) -> None:
    """Nonsense is refused, what is taken back is typed again, and an evening goes on where it was stopped."""
    game, dice = GAMES["proefavond.carried_together.json"], Random(seed)
    session, at, typed = started(game, tmp_path), 0, lines_of(game)
    while at < len(typed):
        here: list[str] = []
        for _ in range(dice.randint(3, 12)):
            if at == len(typed):
                break
            word = typed[at].split(" ")[0]
            ballot = word in BALLOTS
            if dice.random() < 0.3:
                here.append(dice.choice(["onzin", "zaak QQQ", "belofte Z", "schuif", "stenen 7 8", "verder 40"]))
            if ballot and dice.random() < 0.5:
                # Counted wrongly, and seen when it is read back.
                here += [typed[at], "nee"]
            here.append(typed[at])
            at += 1
            if ballot or word in ENDS:
                here.append(typed[at])
                at += 1
            elif word in ("adviseur", "feiten", "reden", "agenda", "belofte", "zet") and dice.random() < 0.4:
                here += ["terug", " ".join((word, typed[at - 1].partition(" ")[2]))]
        over, _ = type_in(session, [*here, "stop"])
        folder = session.folder
        session.close()
        session = Session.resume(folder)
        assert over == (at == len(typed))
    assert digest(session.state) == game.digest
    session.close()


class TestWhatIsSaid:
    @pytest.fixture
    def session(self, tmp_path: Path) -> Session:
        return table_session(tmp_path)

    def test_it_says_what_comes_next_and_reads_a_ballot_back(self, session: Session) -> None:
        _, said = type_in(session, ["2 4 0", "", "stop"])
        assert "Nu: eerste" in said
        assert "A B C –" in said
        assert "Staat dit er: A:2 B:4 –:0?" in said
        assert "Genoteerd: eerste A:2 B:4 –:0" in said
        session.close()

    def test_a_code_is_checked_and_another_case_is_named(self, session: Session) -> None:
        codes = order_for(session.scenario, session.state, "nl").codes
        right, other = codes["case:practice_time"], codes["case:bathroom"]
        _, said = type_in(session, [f"zaak {right.lower()}", f"zaak {other}", "stop"])
        told = " ".join(said.split())
        assert "> Klopt." in told.replace("> \n", "> ")
        assert f"{other} is de zaak “De badkamer of verhuizen”" in told
        assert f"nu: {right} “Hoe laat begint de raad?” Lag" in told
        session.close()

    def test_a_ballot_that_was_typed_wrongly_is_taken_back_and_typed_again(self, session: Session) -> None:
        _, said = type_in(session, ["2 4 0", "", "terug", "3 3 0", "", "stop"])
        assert "hertellen" not in said
        closed = session.action_at(len(session.history) - 1)
        assert isinstance(closed, actions.CloseBallot)
        assert session.state.case is not None
        assert session.state.case.first == closed.published
        session.close()

    def test_money_that_fell_otherwise_on_paper_is_put_right_with_a_reason(self, session: Session) -> None:
        numbers = [*session.state.funds, *session.state.indicators]
        numbers[0] += 2_000
        _, said = type_in(session, [f"stand {' '.join(map(str, numbers))}", "ja", "stand", "stop"])
        assert "op het blad €\u00a062.000" in said
        assert (*session.state.funds, *session.state.indicators) == tuple(numbers)
        assert isinstance(session.action_at(0), actions.Adjust)
        session.close()

    def test_back_takes_one_answer_or_the_pages_behind_it(self, session: Session) -> None:
        def done() -> list[actions.Action]:
            return [session.action_at(at) for at in range(len(session.history))]

        type_in(session, ["2 4 0", "", "2 4 0", ""])
        closed = done()
        type_in(session, ["reden –"])
        answered = done()
        type_in(session, ["verder 1"])
        read_on = done()
        assert isinstance(read_on[-1], actions.Acknowledge)
        for there in (answered, answered[:-1]):
            type_in(session, ["terug"])
            assert done() == there
        assert len(answered) > len(closed)
        session.close()

    def test_the_other_language_and_help_in_the_middle(self, session: Session) -> None:
        _, said = type_in(session, ["taal", "help", "first 2 4 0", "", "stop"])
        assert "Now: first" in said
        assert "hertellen" not in said.partition("Now:")[2]
        assert "Noted: first A:2 B:4 –:0" in said
        session.close()

    def test_it_stops_where_nothing_more_is_typed_and_keeps_all(self, session: Session) -> None:
        over, _ = type_in(session, ["2 4 0", ""])
        assert not over
        folder, there = session.folder, digest(session.state)
        session.close()
        again = Session.resume(folder)
        assert digest(again.state) == there
        again.close()

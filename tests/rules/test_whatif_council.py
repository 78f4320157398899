"""One other choice of a works council: what it says is another, the director answers by the same rows, and luck is the same."""

from collections.abc import Sequence
from itertools import pairwise

import pytest

from game.rules import actions
from game.rules.council.part import NOT_OURS
from game.rules.events import Advised, DirectorAnswered
from game.rules.scenario import Scenario
from game.rules.state import digest
from game.rules.terms.value import Chosen
from game.rules.turns import apply
from game.rules.whatif import OtherYear, Taken, choices, decisions, other_year
from tests.evenings import setup
from tests.golden.games import Game, kept, replayed, scenario_of
from tests.other_years import end_of, evening
from tests.rules.councils import ADVICE, CONSENT
from tests.rules.draws import drawing
from tests.rules.scenarios import scenario

GAMES = {name: game for name, game in kept().items() if game.pack in ("werkvloer", "examples/works_council")}
"""Every way in which a works council's year was kept."""


def line_of(game: Game) -> tuple[Scenario, tuple[Taken, ...]]:
    pack = scenario_of(game.pack)
    taken = pairwise(replayed(pack, game))
    return pack, tuple(
        Taken(before, action, told, after) for (before, action, _), (after, _, told) in taken if action is not None
    )


def advised(told: Sequence[Sequence[object]]) -> list[str | None]:
    return [event.item for events in told for event in events if isinstance(event, Advised)]


@pytest.mark.parametrize("game", GAMES.values(), ids=GAMES)
def test_with_what_was_said_it_is_the_same_year(game: Game) -> None:
    pack, line = line_of(game)
    found = decisions(pack, line)
    said = [event for it in line for event in it.events if isinstance(event, Advised)]
    councils = [it for it in found if pack.dilemmas[it.card].council is not None]
    assert len(councils) == len(said) > 0
    for case in found:
        if case.value is not None:
            year = other_year(pack, line, [case.instead(case.value)])
            assert digest(year.end) == digest(end_of(line))
            assert (year.kept, year.parting, year.changed) == (year.of, None, ())
            assert year.told == tuple(it.events for it in line[year.start :])


def test_that_and_nothing_else_is_said_otherwise_and_no_draw_of_both_years_differs() -> None:
    common = tried = 0
    for game in GAMES.values():
        pack, line = line_of(game)
        councils = [it for it in choices(pack, line) if pack.dilemmas[it.card].council is not None]
        tried += len(councils)
        with drawing() as drawn:
            for it in line:
                apply(pack, it.before, it.action)
            ours = dict(drawn)
            for change in councils[:: max(1, len(councils) // 6)]:
                drawn.clear()
                year = other_year(pack, line, [change])
                both = {key: value for key, value in drawn.items() if key in ours}
                assert both == {key: ours[key] for key in both}
                common += len(both)
                assert year.changed == (change,)
                assert isinstance(change.value, Chosen)
                assert advised(year.told)[0] == change.value.option
                closed = year.end.decided(change.card, change.occurrence)
                assert closed.advised == change.value.option
                assert closed.given is not None
    assert tried > 50
    assert common > 10


def council_year(card: dict[str, object], seed: int, policy: str = "plausible") -> tuple[Scenario, tuple[Taken, ...]]:
    made = scenario(dilemmas={"case": card}, programme=["case"], quarters=2)
    return made, evening(made, setup(seed, form="cards", practice=False), policy)


@pytest.mark.parametrize("card", [ADVICE, CONSENT], ids=["advice", "consent"])
def test_every_answer_is_the_first_row_that_holds_for_what_was_said(card: dict[str, object]) -> None:
    """The director knows what the room heard; what was said is all that is another."""
    answers: dict[str, set[tuple[str, int | None]]] = {}
    for seed in range(6):
        made, line = council_year(card, seed)
        (case,) = (it for it in decisions(made, line) if it.card == "case" and it.occurrence == 1)
        assert Chosen(NOT_OURS) in case.candidates
        for value in case.others:
            year = other_year(made, line, [case.instead(value)])
            given = first_answer(year)
            answers.setdefault(value.option if isinstance(value, Chosen) else "", set()).add((given.does, given.row))
    assert {does for does, _ in answers[NOT_OURS]} == {"proceeds"}
    if card is ADVICE:
        assert {does for does, _ in answers["move"]} <= {"follows"}
        assert {row for _, row in answers["stay"]} <= {3, 4}
    else:
        assert {does for does, _ in answers["nothing"]} <= {"withdraws", "asks_court"}
    assert len({it for given in answers.values() for it in given}) > 2


def first_answer(year: OtherYear) -> DirectorAnswered:
    return next(it for told in year.told for it in told if isinstance(it, DirectorAnswered))


def test_what_a_director_deviates_from_is_answered_by_the_program_where_the_table_had_no_answer() -> None:
    """A table whose advice was followed never said what becomes of a decision that deviates: there the years part."""
    parted = 0
    for seed in range(12):
        made, line = council_year(ADVICE, seed, "random")
        (case,) = (it for it in decisions(made, line) if it.card == "case" and it.occurrence == 1)
        ours = [it.action for it in line if isinstance(it.action, actions.Pick) and it.action.at == "suspended"]
        for value in case.others:
            year = other_year(made, line, [case.instead(value)])
            if first_answer(year).does == "deviates" and not ours:
                assert year.parting is not None
                assert year.parting.card == "case"
                parted += 1
    assert parted

"""An evening that was recorded, written as a log sheet and read back, is the same evening."""

from random import Random
from typing import get_args

import pytest

from game.apps.kit.lines.marks import ON_CARDS
from game.apps.kit.lines.recorded import as_on_paper
from game.content import load
from game.rules import actions
from game.rules.state import digest
from game.rules.terms.at import CardAt
from game.rules.terms.text import LANGUAGES
from game.rules.turns import apply, begin
from tests.apps.kit.lines.sheets import order_of, sheet_of, typed_back
from tests.golden.games import Game, kept, scenario_of
from tests.golden.logs import PACK
from tests.rules.anybody import a_table, evening

GAMES = kept()
EVENINGS = 60


@pytest.mark.parametrize("game", GAMES.values(), ids=GAMES)
def test_every_golden_evening_typed_back_from_its_sheet_has_the_same_digest(game: Game) -> None:
    """Every kind that is shipped exists on paper: none is excepted."""
    language = LANGUAGES[len(game.actions) % 2]
    order = order_of(scenario_of(game.pack), game.setup, language)
    lines, ended = sheet_of(order, game.setup, game.actions)
    assert digest(ended) == game.digest
    assert digest(typed_back(order, game.setup, lines)) == game.digest


def test_a_sheet_has_hardly_a_line_for_pages() -> None:
    """Pages are read on by the line that comes next."""
    game = GAMES["waterkant.year_done.json"]
    lines, _ = sheet_of(order_of(scenario_of(game.pack), game.setup), game.setup, game.actions)
    turned = [line for line in lines if line.word == "verder"]
    assert len(turned) <= 3
    assert sum(isinstance(it, actions.Acknowledge) for it in game.actions) > 40


@pytest.mark.parametrize("seed", range(EVENINGS))
def test_any_evening_of_anybody_comes_back_the_same(seed: int) -> None:
    """With everything a facilitator may do, ballots by name, people who come and go, and reasons told later."""
    scenario, dice = load(PACK).scenario, Random(seed)
    setup = a_table(dice)
    done = [action for _, action, _ in evening(scenario, setup, dice) if action is not None]
    order = order_of(scenario, setup, LANGUAGES[seed % 2])
    lines, ended = sheet_of(order, setup, done)
    assert digest(typed_back(order, setup, lines)) == digest(ended)


def test_what_was_taken_back_is_not_on_paper() -> None:
    """A sheet has what counts: the state before each line is that of a table that never went back."""
    game = GAMES["proefavond.half_year_done.json"]
    scenario = scenario_of(game.pack)
    state, line = begin(scenario, game.setup)[0], []
    for action in game.actions:
        after, _ = apply(scenario, state, action)
        line.append((state, action, after))
        state = after
    again = [(line[0][0], action, after) for _, action, after in line]
    assert as_on_paper(scenario, game.setup, again) == tuple(line)


def test_questions_of_a_card_are_those_that_have_letters() -> None:
    """A question that is added to cards gets its letters from them."""
    assert set(ON_CARDS) == set(get_args(CardAt)) - {"case"}

"""What a case books that is closed when its decision was taken and its outcome was not read."""

from game.apps.session import closing_books, counts_words
from game.apps.words import render
from game.content import Pack
from game.rules import actions, events
from game.rules.bots import bot_action
from game.rules.legal import prompts
from game.rules.terms.text import message
from game.rules.turns import apply, begin
from tests.evenings import setup
from tests.rules.councils import ADVICE, council, says
from tests.rules.driver import Table
from tests.rules.scenarios import choice, scenario


def test_it_is_said_to_the_euro(waterkant: Pack) -> None:
    scenario, booked = waterkant.scenario, 0
    for seed in range(30):
        state, _ = begin(scenario, setup(seed, practice=False, form="cards"))
        while asked := prompts(scenario, state):
            if asked[0].at == "rationale":
                words = closing_books(scenario, state)
                assert words is not None
                _, told = apply(scenario, state, actions.Skip())
                closes = next(at for at, event in enumerate(told) if isinstance(event, events.CaseClosed))
                moved = [it.amount for it in told[:closes] if isinstance(it, events.FundMoved)]
                assert all(f"{abs(amount):_}".replace("_", ".") in render(words, "nl") for amount in moved if amount)
                booked += len(moved)
            else:
                assert asked[0].at in ("minority", "cover") or closing_books(scenario, state) is None
            state, _ = apply(scenario, state, bot_action(scenario, state, seed))
    assert booked, "some of these decisions cost money"


def test_of_a_decision_that_waits_or_was_practised_it_is_not_said_that_it_brings_anything() -> None:
    case = says(council(ADVICE), "stay")
    assert case.at == "suspended"
    assert counts_words(case.state) == message("closing.waits")
    case.do(actions.Finish())
    assert counts_words(case.state) is None
    written = choice(leave={}, stay={})
    practice = Table(scenario({"try": {**written, "only": "practice"}, "card": written})).until("rationale")
    assert practice.state.case is not None
    assert practice.state.case.practice
    assert counts_words(practice.state) is None

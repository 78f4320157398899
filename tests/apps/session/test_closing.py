"""What a case books that is closed when its decision was taken and its outcome was not read."""

from game.apps.session import closing_books
from game.apps.words import render
from game.content import Pack
from game.rules import actions, events
from game.rules.bots import bot_action
from game.rules.legal import prompts
from game.rules.turns import apply, begin
from tests.evenings import setup


def test_it_is_said_to_the_euro(waterkant: Pack) -> None:
    scenario, booked = waterkant.scenario, 0
    for seed in range(6):
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

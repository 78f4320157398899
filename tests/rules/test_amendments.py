"""Deliberation in full: amendments, each once, with their option and with no other."""

import pytest

from game.rules import actions, events
from game.rules.illegal import IllegalAction
from game.rules.prompts import FACILITATOR, PickPrompt
from game.rules.terms.references import Addition
from game.rules.terms.text import Message, message
from game.rules.views import view
from tests.rules.driver import Table
from tests.rules.scenarios import choice
from tests.rules.talks import TWO, asked, home, items, table
from tests.rules.test_judgement import voted

AMENDED = choice(
    stay={
        "now": {"trust": 1},
        "amendments": {
            "key": {"text": "Met een sleutel", "now": {"wmo": -10_000, "trust": 2}},
            "later": {"text": "Over een jaar nog eens", "later": {"after": 1, "access": 4}},
        },
    },
    go={"amendments": {"key": {"text": "Met een taxi", "now": {"youth": -5_000}}}},
    wait={},
)
FULL = {"settings": {"level": "full"}}


def amend(at: Table, amendment: str) -> tuple[events.Event, ...]:
    return at.do(actions.Pick("amend", amendment))


def test_an_option_can_be_added_to_each_addition_once() -> None:
    at = voted(2, 2, 1, card=AMENDED, pack=FULL)
    assert items(at, "amend") == ("stay.key", "stay.later", "go.key")
    prompt = asked(at, "amend")
    assert isinstance(prompt, PickPrompt)
    assert prompt.items[2].text == Message(
        "amend.to", {"option": at.scenario.dilemmas["card"].names()["go"], "text": at.scenario.dilemmas["card"].amendments()[Addition("go", "key")]}
    )  # fmt: skip
    assert amend(at, "stay.key") == (events.AmendmentAdopted("stay.key"),)
    assert at.at == "deliberation", "the talk goes on"
    assert items(at, "amend") == ("stay.later", "go.key")
    for again in ("stay.key", "wait.key", "stay"):
        with pytest.raises(IllegalAction):
            amend(at, again)
    case = at.seen().case
    assert case is not None
    card = at.scenario.dilemmas["card"]
    assert case.added == (
        message("amend.to", option=card.names()["stay"], text=card.amendments()[Addition("stay", "key")]),
    )
    amend(at, "go.key")
    amend(at, "stay.later")
    assert asked(at, "amend") is None


def test_an_addition_takes_effect_with_its_option_and_with_no_other() -> None:
    ends = []
    for option in range(3):
        at = voted(2, 2, 1, card=AMENDED, pack=FULL)
        for amendment in ("stay.later", "go.key", "stay.key"):
            amend(at, amendment)
        at.decide(option)
        ends.append((at.funds["wmo"], at.funds["youth"], at.state.indicators[0], [due.ref.at for due in at.state.due]))
    assert ends == [
        (40_000, 30_000, 53, ["options.stay.amendments.later.later.0"]),
        (50_000, 25_000, 50, []),
        (50_000, 30_000, 50, []),
    ]


def test_what_was_not_added_does_not_happen() -> None:
    at = voted(2, 2, 1, card=AMENDED, pack=FULL).decide(0)
    assert (at.funds["wmo"], at.state.indicators[0], at.state.due) == (50_000, 51, ())


def test_the_price_of_an_addition_is_covered_before_it_is_decided() -> None:
    funds = {"wmo": {"name": "Wmo", "start": 4_000}, "youth": {"name": "Jeugd", "start": 30_000}}
    at = voted(2, 2, 1, card=AMENDED, pack={**FULL, "funds": funds})
    amend(at, "stay.key")
    at.until("final_ballot").vote(5, 0, 0)
    assert at.at == "cover"
    assert at.state.cover[0].amount == 6_000
    assert items(at, "cover") == ("fund:youth", "option:go", "option:wait"), "the option itself would be short again"
    at.pick("fund:youth")
    at.until("outcome")
    assert at.funds == {"wmo": 0, "youth": 24_000}


def test_what_was_added_stays_on_the_table_when_it_talks_once_more() -> None:
    at = voted(2, 2, 1, card=AMENDED, pack=FULL)
    amend(at, "stay.key")
    at.until("final_ballot").vote(2, 2, 1)
    at.vote(2, 2, blank=1)
    assert items(at, "amend") == ("stay.later", "go.key")
    at.decide(0)
    assert at.state.indicators[0] == 53
    at.go_on()
    assert at.state.decisions[0].amended == ("stay.key",)


def test_what_was_added_is_passed_along() -> None:
    at = voted(5, 0, 0, card=AMENDED, pack=FULL)
    amend(at, "stay.key")
    at.do(actions.Pick("pass", "pass"))
    at.pick("passed")
    at.until("outcome")
    assert (at.funds["wmo"], at.state.indicators[0]) == (40_000, 53)


def test_a_decision_that_is_revised_keeps_the_additions_of_what_it_becomes() -> None:
    card = {**AMENDED, "revise": {"trust": -1}}
    at = voted(2, 2, 1, card=card, pack=FULL)
    amend(at, "go.key")
    at.decide(0).go_on()
    at.next_quarter()
    at.do(actions.Pick("reopen", "card"))
    at.do(actions.Pick("revise", "go"))
    assert at.funds["youth"] == 25_000
    assert at.state.decisions[-1].amended == ("go.key",)


def test_a_first_evening_and_practice_have_no_additions() -> None:
    assert asked(voted(2, 2, 1, card=AMENDED), "amend") is None
    assert asked(voted(2, 2, 1, card=AMENDED, pack=FULL, depth="first"), "amend") is None
    assert items(voted(2, 2, 1, card=AMENDED, depth="full"), "amend") is not None, "the table's depth counts"
    practice = {**AMENDED, "only": "practice"}
    at = voted(2, 2, 1, card=TWO, pack={**FULL, "dilemmas": {"card": TWO, "try": practice}})
    assert asked(at, "amend") is None


def test_an_addition_to_an_option_that_waits_for_a_fact_is_absent_too() -> None:
    options = {
        "help": {"text": "helpen", "amendments": {"more": {"text": "meer"}}},
        "with_son": {"text": "met de zoon", "when": {"known": "son"}, "amendments": {"pay": {"text": "met geld"}}},
    }
    at = table(home(options=options), at="inquiry", pack=FULL)
    at.do(actions.Ask("inquiry", "who"))
    at.do(actions.Ask("inquiry", None))
    assert items(at.until("deliberation"), "amend") == ("help.more", "with_son.pay")
    quiet = table(home(options=options), at="inquiry", pack=FULL)
    quiet.do(actions.Ask("inquiry", None))
    assert items(quiet.until("deliberation"), "amend") == ("help.more",)
    with pytest.raises(IllegalAction):
        amend(quiet, "with_son.pay")


def test_a_card_without_additions_asks_for_none() -> None:
    assert asked(voted(3, 2, 0, pack=FULL), "amend") is None


def test_what_an_amendment_would_bring_is_the_options_own_only_once_it_was_adopted() -> None:
    at = table(AMENDED, at="amend", pack=FULL, depth="full")
    assert view(at.scenario, at.state, FACILITATOR).ahead == ()
    amend(at, "stay.later")
    assert [(it.id, len(it.lines)) for it in view(at.scenario, at.state, FACILITATOR).ahead] == [("stay", 1)]

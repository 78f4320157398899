"""Deliberation in full, the picture: the lead given away, advisers at a price, a whisper, the report, what was unsaid."""

from typing import Any

import pytest

from game.rules import actions, events
from game.rules.illegal import IllegalAction
from game.rules.setup import Seat
from game.rules.terms.text import Message
from tests.narrow import there
from tests.rules.driver import Table
from tests.rules.scenarios import scenario
from tests.rules.talks import ADVISERS, FIVE, TWO, asked, items, table
from tests.rules.towns import plain, town

# The lead


def third_case(**setup: Any) -> Table:
    """Blue leads its second case, green led one; ochre, who led none, comes in while it is read."""
    cards = {f"card{number}": {**TWO, "advisers": ADVISERS} for number in range(4)}
    seats = (Seat("blue", 3), Seat("green", 3), Seat("ochre", 1))
    at = Table(scenario(cards, quarters=1), seats=seats, **setup).until("agenda")
    at.do(actions.Attend("ochre", 0))
    at.do(actions.SetAgenda(4))
    for _ in range(2):
        at.until("briefing").decide().go_on()
    assert lead(at) == ("blue", (2, 1, 0))
    assert items(at, "rapporteur") is None, "everyone who is here led as much as blue before this case"
    at.do(actions.Attend("ochre", 1))
    return at


def lead(at: Table) -> tuple[str, tuple[int, ...]]:
    assert at.state.case is not None
    return at.state.seats[at.state.case.rapporteur].id, at.state.led


def test_the_lead_can_be_given_to_a_seat_that_led_less_and_counts_for_that_seat() -> None:
    at = third_case()
    assert items(at, "rapporteur") == ("ochre",), "green led as often as blue before this case"
    prompt = asked(at, "rapporteur")
    assert prompt is not None
    assert prompt.who == "blue", "who has the lead gives it away"
    assert at.do(actions.Pick("rapporteur", "ochre")) == (events.RapporteurNamed(2),)
    assert lead(at) == ("ochre", (1, 1, 1))
    assert (at.at, at.asked[0].who) == ("briefing", "ochre"), "reading goes on"
    assert items(at, "rapporteur") is None, "it cannot go round"
    at.until("rationale")
    assert at.asked[0].who == "ochre"


def test_who_led_as_much_or_is_not_here_cannot_be_given_the_lead() -> None:
    at = third_case()
    for other in ("green", "blue", "plum"):
        with pytest.raises(IllegalAction):
            at.do(actions.Pick("rapporteur", other))
    at.do(actions.Attend("ochre", 0))
    with pytest.raises(IllegalAction):
        at.do(actions.Pick("rapporteur", "ochre"))


def test_the_seat_that_landed_leads_and_may_give_the_lead_away() -> None:
    cards = {f"card{number}": plain() for number in range(4)}
    squares = ("start", "dilemma", "reflection", "dilemma", "reflection", "reflection")
    at = Table(town(*squares, dilemmas=cards, quarters=1), seats=FIVE, form="tokens")
    at.until("agenda").do(actions.SetAgenda(3))
    at.land(1)
    assert items(at, "rapporteur") is None, "nobody has led less"
    at.until("outcome").go_on()
    at.land(1)
    at.until("roll").land(2)
    assert lead(at) == ("blue", (2, 0)), "blue landed there"
    assert items(at, "rapporteur") == ("green",)
    at.do(actions.Pick("rapporteur", "green"))
    assert lead(at) == ("green", (1, 1))


def test_once_an_adviser_was_heard_the_lead_stays() -> None:
    at = third_case()
    at.do(actions.Pick("adviser", "nurse"))
    assert items(at, "rapporteur") is None


def test_a_practice_card_gives_no_lead_away() -> None:
    at = table(pack={"dilemmas": {"card": TWO, "try": {**TWO, "only": "practice"}}})
    at.do(actions.Attend("green", 5))
    assert at.state.case is not None
    assert at.state.case.practice
    assert items(at, "rapporteur") is None


# Advisers

PRICED = {"settings": {"adviser": {"trust": -1, "wmo": -20_000}}}
ADVISED = {**TWO, "advisers": ADVISERS}


def hear(at: Table, adviser: str) -> tuple[events.Event, ...]:
    return at.do(actions.Pick("adviser", adviser))


def test_the_first_adviser_is_free_and_one_more_costs_what_the_pack_says() -> None:
    at = table(ADVISED, pack=PRICED)
    assert there(asked(at, "adviser")).ask == Message("ask.adviser")
    assert hear(at, "nurse") == (events.AdviserHeard("nurse"),)
    dearer = asked(at, "adviser")
    assert dearer is not None
    assert isinstance(dearer.ask, Message)
    assert dearer.ask.id == "ask.adviser_more"
    price = dearer.ask.values["price"]
    assert isinstance(price, Message)
    told = [part.values for part in price.values.values() if isinstance(part, Message)]
    assert [(part.get("amount"), part.get("points")) for part in told] == [(-20_000, None), (None, -1)]
    assert items(at, "adviser") == ("lawyer", "auditor")
    cost = (events.Moved("indicator", "trust", -1, -1), events.Moved("fund", "wmo", -20_000, -20_000))
    assert hear(at, "auditor") == (events.AdviserHeard("auditor", cost),)
    assert (at.funds["wmo"], at.state.indicators[0]) == (30_000, 49)
    case = at.seen().case
    assert case is not None
    assert [adviser.name.nl for adviser in case.advisers] == ["Wijkverpleegkundige", "Accountant"]
    hear(at, "lawyer")
    assert asked(at, "adviser") is None, "everybody was heard"
    assert at.funds["wmo"] == 10_000


def test_without_a_price_no_more_than_the_card_offers_may_be_heard() -> None:
    at = table({**ADVISED, "consult": 2})
    hear(at, "nurse")
    hear(at, "lawyer")
    assert asked(at, "adviser") is None
    with pytest.raises(IllegalAction):
        hear(at, "auditor")


def test_a_card_that_offers_nobody_for_free_has_its_advisers_at_the_price() -> None:
    at = table({**ADVISED, "consult": 0}, pack=PRICED)
    hear(at, "nurse")
    assert at.funds["wmo"] == 30_000
    assert asked(table({**ADVISED, "consult": 0}), "adviser") is None


def test_an_adviser_is_never_bought_on_credit() -> None:
    at = table(ADVISED, pack={"settings": {"adviser": {"wmo": -30_000}}})
    hear(at, "nurse")
    hear(at, "lawyer")
    assert at.funds == {"wmo": 20_000, "youth": 30_000, "reserve": 20_000}
    assert asked(at, "adviser") is None, "the reserve could pay, and is not asked to"
    with pytest.raises(IllegalAction):
        hear(at, "auditor")
    assert not at.state.cover
    at.do(actions.Adjust("wmo", 10_000, "t9"))
    hear(at, "auditor")
    assert at.funds["wmo"] == 0, "to the last euro"


def test_in_practice_no_adviser_is_bought() -> None:
    practice = {**ADVISED, "only": "practice"}
    at = table(pack={**PRICED, "dilemmas": {"card": TWO, "try": practice}})
    hear(at, "nurse")
    assert asked(at, "adviser") is None


def test_a_card_that_is_skipped_gives_back_what_advice_cost() -> None:
    for end in (actions.Skip(), actions.Finish()):
        at = table(ADVISED, pack=PRICED)
        before = (at.funds, at.state.indicators)
        hear(at, "nurse")
        hear(at, "lawyer")
        at.do(end)
        assert (at.funds, at.state.indicators) == before

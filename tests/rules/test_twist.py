"""What comes in between: after the talk, at most once, by keyed chance; and what it changes."""

from collections import Counter
from typing import Any

import pytest
from msgspec.structs import replace

from game.apps.session.going_back import seen
from game.rules import actions, events
from game.rules.bots import bot_action
from game.rules.prompts import FACILITATOR, PickPrompt
from game.rules.soundness import Unsound, sound
from game.rules.state import State
from game.rules.terms.text import Message, Text
from game.rules.turns import apply
from tests.rules.driver import Table
from tests.rules.scenarios import BUDGET, choice, scenario
from tests.rules.talks import home

LATE = {"after": 1, "access": -5, "text": "Corrie is weg."}
TWISTS: dict[str, Any] = {
    "job": {"text": "Corrie heeft een andere baan.", "adds": {"study": {"now": {"trust": -3, "wmo": -1_000}, "later": LATE}}},
    "court": {"text": "De rechter vernietigde zo'n tarief.", "closes": "study"},
    "strike": {"text": "Er is een staking.", "when": {"from_quarter": 2}},
}  # fmt: skip


def card(**changes: Any) -> dict[str, Any]:
    options = choice(raise_it={"now": {"wmo": -2_000}}, half={}, study={"now": {"wmo": -500}})
    return {**options, "default": "half", "twist": TWISTS, **changes}


def only(twist: str, **changes: Any) -> dict[str, Any]:
    return card(twist={twist: TWISTS[twist]}, **changes)


def talked(written: dict[str, Any], *counts: int, **pack: Any) -> Table:
    """A table that has voted, and said that it has talked."""
    at = Table(scenario({"card": written}, **pack)).until("first_ballot")
    at.vote(*(counts or (1, 1, 3)))
    at.do(actions.Acknowledge("deliberation"))
    return at


def came(at: Table) -> str | None:
    assert at.state.case is not None
    return at.state.case.twist


def known(at: Table) -> tuple[str, ...]:
    assert at.state.case is not None
    return at.state.case.talk.known


def test_it_comes_when_the_table_has_talked_and_the_table_talks_on() -> None:
    at = talked(only("job"))
    assert at.told == (events.TwistCame("job"),)
    assert at.at == "deliberation"
    case = at.seen().case
    assert case is not None
    assert case.twist == Text("Corrie heeft een andere baan.", "Corrie heeft een andere baan.")
    at.do(actions.Acknowledge("deliberation"))
    assert at.at == "final_ballot"


def test_a_case_that_comes_in_between_is_passed_no_more() -> None:
    at = Table(scenario({"card": only("job")})).until("first_ballot")
    at.vote(0, 0, 5)
    assert any(prompt.at == "pass" for prompt in at.asked)
    at.do(actions.Acknowledge("deliberation"))
    assert [prompt.at for prompt in at.asked] == ["deliberation"]


def test_what_it_adds_comes_with_what_was_decided_and_with_nothing_else() -> None:
    at = talked(only("job")).decide(2)
    assert (at.funds["wmo"], at.state.indicators[0]) == (48_500, 47)
    assert [due.ref.at for due in at.state.due] == ["twist.job.adds.study.later.0"]
    at.next_quarter_opens()
    assert at.state.indicators[1] == 45
    other = talked(only("job")).decide(0)
    assert (other.funds["wmo"], other.state.indicators[0], other.state.due) == (48_000, 50, ())


def test_the_table_sees_what_it_costs_since_then() -> None:
    at = talked(only("job"))
    case = at.seen().case
    assert case is not None
    assert isinstance(case.question, PickPrompt)
    found = [(item.id, item.note) for item in case.question.items]
    notes = {id: note.values.get("amount") if isinstance(note, Message) else None for id, note in found}
    assert notes == {"raise_it": 2_000, "half": None, "study": 1_500}


def test_what_it_closes_cannot_be_chosen_and_it_is_the_reason() -> None:
    at = talked(only("court"))
    case = at.seen().case
    assert case is not None
    assert isinstance(case.question, PickPrompt)
    assert case.question.open_ids() == ("raise_it", "half")
    assert case.question.items[2].closed == case.twist
    at.do(actions.Acknowledge("deliberation"))
    ballot = at.asked[0]
    assert getattr(ballot, "option_ids", tuple)() == ("raise_it", "half")


@pytest.mark.parametrize(("twist", "proposed"), [("court", None), ("job", "study")])
def test_what_led_is_only_proposed_where_it_is_still_open(twist: str, proposed: str | None) -> None:
    at = talked(only(twist, decision="agreement"))
    at.do(actions.Acknowledge("deliberation"))
    assert at.state.case is not None
    assert getattr(at.state.case.proposal, "option", None) == proposed
    assert at.at == ("proposal" if proposed is None else "final_ballot")


def test_a_post_that_reached_a_band_brings_what_it_adds() -> None:
    twist = {"cold": {"text": "Het vriest.", "adds": {"a": {"now": {"access": 3}}, "b": {"now": {"access": 40}}}}}
    at = Table(scenario({"card": {**BUDGET, "twist": twist}})).until("first_ballot")
    at.propose()
    at.do(actions.Acknowledge("deliberation"))
    at.do(actions.Acknowledge("deliberation"))
    at.do(actions.Allocate("proposal", (40_000, 0, 20_000)))
    at.vote(5, 0)
    at.until("outcome")
    assert at.state.indicators == (55, 53)


def test_a_fact_that_it_reveals_is_known() -> None:
    written = home(twist={"call": {"text": "De telefoon gaat.", "reveals": "alone"}})
    at = Table(scenario({"card": written})).until("inquiry")
    at.do(actions.Ask("inquiry", None))
    at.until("first_ballot").vote(5)
    assert known(at) == ()
    at.do(actions.Acknowledge("deliberation"))
    assert known(at) == ("alone",)
    assert "alone" not in {fact.id for fact in at.seen(FACILITATOR).hidden}


def test_it_comes_at_most_once_and_never_on_practice() -> None:
    practice = Table(scenario({"card": card(), "try": {**card(), "only": "practice", "title": "Oefenen"}}))
    practice.until("first_ballot").vote(1, 1, 3)
    practice.do(actions.Acknowledge("deliberation"))
    assert practice.at == "final_ballot"
    at = talked(card())
    assert came(at) in ("job", "court")
    at.do(actions.Acknowledge("deliberation"))
    while at.at != "deliberation":
        at.vote(0, 0, blank=5) if came(at) == "court" else at.vote(0, 0, 0, blank=5)
    at.do(actions.Acknowledge("deliberation"))
    assert at.at == "final_ballot", "after talking once more nothing comes"


def test_what_may_not_come_now_never_does_and_the_others_equally() -> None:
    found = Counter(came(talked_with(seed)) for seed in range(200))
    assert set(found) == {"job", "court"}
    assert min(found.values()) > 70


def talked_with(seed: int) -> Table:
    at = Table(scenario({"card": card()}), seed=seed).until("first_ballot")
    at.vote(1, 1, 3)
    at.do(actions.Acknowledge("deliberation"))
    return at


def test_an_unrelated_text_or_option_changes_no_luck() -> None:
    other = {"one": choice(a={}, b={}), "two": choice(a={"now": {"trust": -1}}, b={}, c={})}
    for seed in range(40):
        tables = []
        for title, beside in (("De zaak", other["one"]), ("Een andere titel", other["two"])):
            made = scenario({"card": card(title=title), "beside": beside}, programme=["card", "beside"])
            at = Table(made, seed=seed).until("first_ballot")
            at.vote(1, 1, 3)
            at.do(actions.Acknowledge("deliberation"))
            tables.append(at)
        assert came(tables[0]) == came(tables[1])


def test_what_did_not_come_is_in_no_view() -> None:
    at = talked(card())
    others = {twist["text"] for id, twist in TWISTS.items() if id != came(at)}
    for audience in ("table", FACILITATOR, "blue"):
        shown = repr(at.seen(audience))
        assert not any(text in shown for text in others)
    before = Table(scenario({"card": card()})).until("deliberation")
    assert not any(twist["text"] in repr(before.seen(FACILITATOR)) for twist in TWISTS.values())


def test_going_back_keeps_the_draw_and_is_marked() -> None:
    at = Table(scenario({"card": card()})).until("first_ballot")
    at.vote(1, 1, 3)
    before = at.state
    told = at.do(actions.Acknowledge("deliberation"))
    assert seen(at.scenario, before, told) == "secret"
    again, twice = apply(at.scenario, before, actions.Acknowledge("deliberation"))
    assert (again, twice) == (at.state, told)


def test_revised_it_stays_what_it_was_and_nothing_new_comes() -> None:
    written = only("court", revise={"trust": -1})
    at = talked(written).decide(0).next_quarter()
    at.do(actions.Pick("reopen", "card"))
    (question,) = [prompt for prompt in at.asked if isinstance(prompt, PickPrompt)]
    assert question.open_ids() == ("raise_it", "half")
    told = at.do(actions.Pick("revise", "half"))
    assert not any(isinstance(event, events.TwistCame) for event in told)
    assert at.state.decisions[-1].twist == "court"


def test_a_post_that_stays_in_a_revision_is_neither_brought_twice_nor_cancelled() -> None:
    adds = {"a": {"now": {"access": 3}, "later": {"after": 2, "access": 7}}}
    twist = {"cold": {"text": "Het vriest.", "adds": adds}}
    at = Table(scenario({"card": {**BUDGET, "twist": twist, "revise": {"trust": -1}}})).until("first_ballot")
    at.propose()
    at.do(actions.Acknowledge("deliberation"))
    at.do(actions.Acknowledge("deliberation"))
    at.do(actions.Allocate("proposal", (40_000, 0, 20_000)))
    at.vote(5, 0)
    at.next_quarter()
    at.do(actions.Pick("reopen", "card"))
    told = at.do(actions.Allocate("revise", (50_000, 0, 10_000)))
    assert not any(isinstance(event, events.EffectCancelled) for event in told if "twist" in repr(event))
    assert [due.ref.at for due in at.state.due if due.ref.at.startswith("twist")] == ["twist.cold.adds.a.later.0"]
    assert at.state.indicators[1] == 57, "what post c brings later came, and what came in between came once"


def test_evenings_with_it_end_by_bots() -> None:
    made = scenario({"card": card(), "home": home(twist=TWISTS_HOME)}, agenda=2)
    for seed in range(20):
        at = Table(sound(made), seed=seed)
        state: State = at.state
        while state.phase != "over":
            state, _ = apply(made, state, bot_action(made, state, seed))
        assert len(state.decisions) == 2


TWISTS_HOME = {"call": {"text": "De telefoon gaat.", "reveals": "alone", "adds": {"help": {"now": {"trust": 1}}}}}


def test_a_pack_in_which_it_closes_everything_is_refused() -> None:
    made = scenario({"card": only("court")})
    twist = made.dilemmas["card"].twist["court"]
    for changes in ({"closes": ("raise_it", "half", "study")}, {"closes": ("nobody",)}, {"adds": {"nobody": made}}):
        broken = replace(made.dilemmas["card"], twist={"court": replace(twist, **changes)})
        with pytest.raises(Unsound):
            sound(replace(made, dilemmas={"card": broken}))

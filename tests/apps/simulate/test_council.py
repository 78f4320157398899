"""What simulating makes of a works council: who goes to court, what is reached, and what hangs on a fact."""

from collections import Counter

import pytest

from game.apps.simulate.batches import packed
from game.apps.simulate.bots import KINDS
from game.apps.simulate.choosing import Player
from game.apps.simulate.naming import named, named_inside
from game.apps.simulate.opened import opened_by
from game.apps.simulate.parts import parts, written
from game.apps.simulate.plan import RunPlan, dealt
from game.apps.simulate.report import SimulationReport, report
from game.apps.simulate.running import simulate
from game.apps.words import render
from game.rules.actions import Pick
from game.rules.bots import CONTESTED
from game.rules.scenario import Scenario
from game.rules.turns import apply, begin
from tests.rules.councils import ADVICE, CONSENT
from tests.rules.scenarios import scenario
from tests.shipped import PACKS, pack_of

RUN = RunPlan(evenings=240, again=20)


@pytest.fixture(scope="module")
def council() -> Scenario:
    answers = [row for row in ADVICE["director"]["answers"] if row["does"] != "withdraws"]
    return scenario({"region": {**ADVICE, "director": {**ADVICE["director"], "answers": answers}}, "app": CONSENT})


@pytest.fixture(scope="module")
def told(council: Scenario) -> SimulationReport:
    last = list(simulate(packed(council), RUN))[-1]
    return report(council, last.counts, last.evenings, last.again)


def contested(council: Scenario, kind: str, many: int = 40) -> Counter[tuple[str, str]]:
    """What a table of that kind did about decisions that were not what it said."""
    done: Counter[tuple[str, str]] = Counter()
    for number in range(many):
        it = dealt(council, RUN, number, kind=KINDS[kind])
        player, (state, _) = Player(council, it.kind, it.setup.seed), begin(council, it.setup)
        while state.phase != "over":
            action, _ = player.next(state)
            if isinstance(action, Pick) and action.at in CONTESTED:
                done[action.at, action.item] += 1
            state, _ = apply(council, state, action)
    return done


def test_what_a_council_could_have_said_is_weighed(told: SimulationReport) -> None:
    assert [len(of.decisions) > 1 and not of.unpaid for of in told.weighed] == [True, True]


def test_a_table_goes_to_court_by_what_its_advice_was_worth_to_it(council: Scenario) -> None:
    careful, random = contested(council, "careful"), contested(council, "random")
    assert careful["suspended", "court"] > careful["suspended", "waive"]
    assert {way for at, way in random if at == "suspended"} == {"wait", "waive", "court"}
    assert careful == contested(council, "careful"), "the same luck, the same answer"


def test_who_decides_nothing_waits_and_who_takes_the_first_does_so_here_too(council: Scenario) -> None:
    assert set(contested(council, "default")) <= {("suspended", "wait"), ("void", "stand")}
    assert set(contested(council, "first")) <= {("suspended", "wait"), ("void", "void")}


def test_both_rulings_and_all_answers_that_can_be_given_are_reached(told: SimulationReport) -> None:
    rulings = {written(it.part.way[1:]): it.ever for it in told.coverage.of("ruling")}
    assert rulings["region.court.0"]
    assert rulings["region.court.1"]
    assert sum(it.ever for it in told.coverage.of("answer")) >= 8


def test_a_part_of_a_works_council_is_called_what_it_is(council: Scenario) -> None:
    assert render(named(council, ("dilemmas", "region", "court", 1)), "nl") == (
        "de zaak ‘Naar de regio’, regel van de rechter ‘Het gaat door’"
    )
    assert render(named_inside(council, "region", ("director", "answers", 3)), "nl") == (
        "antwoord van de bestuurder (Farida) ‘Ik ga door’"
    )


@pytest.mark.parametrize("pack", sorted(PACKS))
def test_only_a_text_that_varies_is_called_so_and_nothing_by_its_way(pack: str) -> None:
    made = pack_of(pack).scenario
    for part in parts(made):
        called = render(named(made, part.way), "nl")
        assert ("wisselende tekst" in called) == (part.kind == "variant"), part.key
        assert written(part.way) not in called


def test_what_a_director_and_a_court_do_with_a_fact_hangs_on_it(council: Scenario, told: SimulationReport) -> None:
    opened = {written(it.way[2:]): it.leads_to for it in opened_by(council, "region", "travel_gap")}
    assert opened == {"director.answers.0": ("year",), "court.0": ()}
    assert not [it for it in told.findings if it.id in ("never_decisive", "talk_easy", "talk_hard")]


def test_a_ruling_that_never_comes_is_told_with_why() -> None:
    """Who knows the fact is followed, so that no court is ever asked by somebody who knows it."""
    other = {"ask": "Wie vroeg erom?", "answer": "Niemand.", "minutes": 10, "whom": "staff"}
    card = {
        **CONSENT,
        "director": {
            **CONSENT["director"],
            "answers": [
                {"when": {"known": "kept"}, "does": "withdraws", "says": "Dan niet."},
                {"when": {"advised": "app"}, "does": "follows", "says": "Fijn."},
                {"does": "asks_court", "says": "Ik vraag de rechter."},
            ],
        },
        "questions": {**CONSENT["questions"], "other": other},
        "court": [{"when": {"known": "kept"}, "grants": False, "text": "Redelijk."}, CONSENT["court"][1]],
    }
    made = scenario({"app": card}, quarters=1)
    last = list(simulate(packed(made), RUN))[-1]
    found = {it.id: it for it in report(made, last.counts, last.evenings, last.again).findings}
    never = found["never_holds"]
    assert never.way == ("dilemmas", "app", "court", 0, "when")
    assert "regel van de rechter ‘Redelijk’" in render(never.says, "nl")
    assert "Dit kwam nog niet voor" in render(never.says, "nl"), "so few evenings say no more"

"""What is said first of a pack that is broken in one place, and that nothing is said of one that is not."""

from typing import Any

import pytest

from game.apps.simulate.batches import packed
from game.apps.simulate.counts import HowOften
from game.apps.simulate.coverage import coverage
from game.apps.simulate.finding import Finding
from game.apps.simulate.finding import found as found_never
from game.apps.simulate.parts import PackWay, guarded, parts
from game.apps.simulate.plan import RunPlan
from game.apps.simulate.report import report
from game.apps.simulate.running import simulate
from game.apps.simulate.telling_never import _sure
from game.apps.words import render
from game.rules.scenario import Scenario
from game.rules.terms.text import LANGUAGES, message
from tests.rules.scenarios import choice, scenario
from tests.shipped import pack_of

RUN = RunPlan(evenings=240, again=30)


def found(made: Scenario) -> dict[str, Finding]:
    last = list(simulate(packed(made), RUN))[-1]
    told = report(made, last.counts, last.evenings, last.again).findings
    for one in told:
        for language in LANGUAGES:
            assert render(one.says, language)
    return {f"{one.id} {'.'.join(map(str, one.way))}": one for one in told}


def pack(**cards: dict[str, Any]) -> Scenario:
    funds = {
        "wmo": {"name": "Wmo", "start": 400_000},
        "reserve": {"name": "Reserve", "start": 400_000, "is_reserve": True},
    }
    return scenario(cards, funds=funds, endings={"done": {"title": "Klaar", "text": "Dat was het."}})


FAIR = choice(
    people={"now": {"trust": 6, "wmo": -40_000}},
    money={"now": {"trust": -2, "access": -3, "wmo": 30_000}},
    help={"now": {"access": 6, "wmo": -40_000}},
)


def test_nothing_is_broken_in_a_pack_that_is_whole() -> None:
    told = found(pack(one=FAIR, other=FAIR))
    assert [it for it, one in told.items() if one.grave == 0 or it.startswith("never")] == []


def test_a_condition_that_never_holds_is_told_and_not_also_what_stands_behind_it() -> None:
    card = choice(
        people={"now": {"trust": 6}},
        dream={
            "when": {"at_least": {"trust": 100}},
            "now": {"access": 3},
            "later": {"after": 1, "text": "Kijk.", "trust": 1},
        },
        help={"now": {"access": 6}},
    )
    told = found(pack(one=card, other=FAIR))
    assert told["never_holds dilemmas.one.options.dream.when"].grave == 0
    assert not any(it.startswith("never ") for it in told)


def test_a_card_that_nothing_opens_is_told_once() -> None:
    told = found(pack(one=FAIR, other=FAIR, later={**FAIR, "only": "follow_up"}))
    assert [it for it in told if it.startswith("never")] == ["never dilemmas.later"]


def test_a_follow_up_that_nearly_never_comes_is_told() -> None:
    card = choice(
        people={"now": {"trust": 6, "wmo": -40_000}, "later": {"after": 1, "open": "later", "chance": 4}},
        help={"now": {"access": 6, "wmo": -40_000}},
    )
    told = found(pack(one=card, other=FAIR, later={**FAIR, "only": "follow_up"}))
    assert "follow_up_seldom dilemmas.later" in told


def test_what_wins_everywhere_and_what_loses_everywhere_are_told() -> None:
    lunch = choice(free={"now": {"trust": 5, "access": 5, "wmo": 20_000}}, dear={"now": {"trust": 1, "wmo": -20_000}})
    assert "free_lunch dilemmas.one.options.free" in found(pack(one=lunch, other=FAIR))
    beaten = choice(
        people={"now": {"trust": 6, "wmo": -20_000}},
        worse={"now": {"trust": 2, "wmo": -60_000}},
        help={"now": {"access": 6, "wmo": -20_000}},
    )
    assert "dominated dilemmas.one.options.worse" in found(pack(one=beaten, other=FAIR))


def test_an_option_that_nobody_can_pay_is_told_and_not_weighed() -> None:
    dear = choice(
        people={"now": {"trust": 6, "wmo": -20_000}},
        palace={"now": {"trust": 20, "wmo": -2_000_000}},
        help={"now": {"access": 6, "wmo": -20_000}},
    )
    told = found(pack(one=dear, other=FAIR))
    assert "unpaid dilemmas.one.options.palace" in told
    assert [it for it in told if it.endswith("options.palace")] == ["unpaid dilemmas.one.options.palace"]


def test_an_option_that_was_open_and_that_nobody_chose_is_not_called_broken() -> None:
    card = choice(
        people={"now": {"trust": 6, "wmo": -40_000}},
        seldom={"when": {"at_least": {"trust": 1}}, "now": {"access": 6, "wmo": -40_000}},
    )
    made = pack(one=card, other=FAIR)
    counts = list(simulate(packed(made), RUN))[-1].counts
    for of, counted in counts.lists.items():
        if of.startswith("seen "):
            counted.pop("option dilemmas.one.options.seldom", None)

    def told() -> dict[str, int]:
        found = report(made, counts, 2_000, RUN.again).findings
        return {it.id: it.grave for it in found if it.way[-1] == "seldom"}

    assert told()["never_chosen"] == 1
    assert "never" not in told()
    counts.lists["held"]["dilemmas.one.options.seldom.when"] = 8
    assert not {"never", "never_chosen"} & told().keys(), "of so few evenings nothing is said"


def test_no_money_is_told() -> None:
    funds = {
        "wmo": {"name": "Wmo", "start": 1_000},
        "reserve": {"name": "Reserve", "start": 1_000, "is_reserve": True},
    }
    dear = choice(people={"now": {"trust": 6, "wmo": -90_000}}, help={"now": {"access": 6, "wmo": -90_000}})
    assert "spiral funds" in found(scenario({"one": dear, "other": dear}, funds=funds))


def talk(**option: Any) -> dict[str, Any]:
    return {
        "kind": "kitchen_table",
        "title": "Koffie",
        "case": "Joop vraagt hulp.",
        "resident": {"name": "Joop", "age": 74, "wish": "Koken", "strength": "Handig", "says": "Ik red me wel."},
        "facts": {"eyes": {"hidden": True, "text": "Joop ziet slecht."}},
        "questions": {
            "day": {"ask": "Hoe is een dag?", "answer": "Stil.", "minutes": 5, "rapport": 1, "reveals": ["eyes"]},
            "eyes": {"ask": "En uw ogen?", "answer": "Slecht.", "minutes": 5, "when": {"known": ["eyes"]}},
        },
        "options": {
            "hours": {"text": "Twee uur hulp", "now": {"trust": 3, "wmo": -20_000}},
            "none": {"text": "Niets", "now": {"access": 3}},
            "light": {"text": "Goede lampen", **option},
        },
    }


def test_a_talk_that_changes_nothing_but_its_own_questions_is_told() -> None:
    here = "never_decisive dilemmas.one.facts"
    worth = {"now": {"trust": 6, "access": 6, "wmo": -10_000}}
    assert here in found(pack(one=talk(**worth), other=FAIR))
    assert here not in found(pack(one=talk(when={"known": ["eyes"]}, **worth), other=FAIR))
    poor = talk(when={"known": ["eyes"]}, now={"trust": -9, "access": -9, "wmo": -90_000})
    assert "not_rewarded dilemmas.one.facts.eyes" in found(pack(one=poor, other=FAIR))


def test_nothing_is_said_of_the_best_while_an_option_is_hardly_known() -> None:
    best = choice(free={"now": {"trust": 6, "access": 6, "wmo": 20_000}}, none={"now": {"access": 1}})
    made = pack(one=best, other=FAIR)
    counts = list(simulate(packed(made), RUN))[-1].counts

    def told() -> list[str]:
        return [it.id for it in report(made, counts, RUN.evenings, RUN.again).findings if "one" in it.way]

    assert "free_lunch" in told()
    counts.lists["again one"]["found_out"] = 3
    assert "free_lunch" not in told()


def bus() -> dict[str, Any]:
    """Two questions that wait for each other, and an option behind the second."""
    card = talk(when={"known": ["late"]}, now={"trust": 6})
    card["title"] = "De nachtbus"
    card["facts"] = {"eyes": {"hidden": True, "text": "Joop ziet slecht."}, "late": {"hidden": True, "text": "Laat."}}
    card["questions"] = {
        "wish": {"ask": "Wat wilt u?", "answer": "Koken.", "minutes": 5},
        "day": {
            "ask": "Hoe is een dag?",
            "answer": "Stil.",
            "minutes": 5,
            "reveals": ["eyes"],
            "when": {"known": ["late"]},
        },
        "night": {
            "ask": "En de nacht?",
            "answer": "Laat.",
            "minutes": 5,
            "reveals": ["late"],
            "when": {"known": ["eyes"]},
        },
    }
    return card


def test_questions_that_wait_for_each_other_are_one_finding_with_all_that_hangs_on_it() -> None:
    told = found(pack(one=bus(), other=FAIR))
    never = {it: one for it, one in told.items() if it.split()[0] in ("never", "never_holds", "circle")}
    assert list(never) == ["circle dilemmas.one.questions.day.when"]
    circle = never["circle dilemmas.one.questions.day.when"]
    assert (circle.grave, circle.unsure) == (0, 0), "no evening has to be played to know it"
    said = render(circle.says, "nl")
    assert "de zaak ‘De nachtbus’, vraag ‘Hoe is een dag?’" in said
    assert "vraag ‘En de nacht?’" in said
    behind = {".".join(map(str, it.way)) for it in circle.behind}
    assert "dilemmas.one.options.light.when" in behind
    for it in circle.behind:
        for language in LANGUAGES:
            assert "dilemmas." not in render(it.says, language)


def test_supervision_that_never_came_is_no_fault() -> None:
    endings = {
        "watched": {"title": "Toezicht", "text": "De provincie kijkt mee.", "when": {"flags": "supervision"}},
        "done": {"title": "Klaar", "text": "Dat was het."},
    }
    funds = {"reserve": {"name": "Reserve", "start": 900_000, "is_reserve": True}}
    told = found(
        scenario({"one": choice(a={"now": {"trust": 1}}, b={"now": {"access": 1}})}, funds=funds, endings=endings)
    )
    assert [it for it in told if "watched" in it] == []


def test_what_to_do_about_a_condition_goes_by_what_it_asks() -> None:
    card = choice(
        people={"now": {"trust": 6}}, help={"now": {"access": 6}}, dream={"when": {"at_least": {"trust": 100}}}
    )
    said = render(found(pack(one=card, other=FAIR))["never_holds dilemmas.one.options.dream.when"].says, "nl")
    assert "Maak de grens lager." in said
    assert "antwoord ‘dream’" in said


def test_of_few_evenings_nothing_is_told_as_sure() -> None:
    goals = {"easy": {"title": "Makkelijk", "when": {"at_least": {"trust": 1}}}}
    made = scenario(
        {"one": FAIR, "other": FAIR},
        goals=goals,
        funds={
            "wmo": {"name": "Wmo", "start": 400_000},
            "reserve": {"name": "Reserve", "start": 400_000, "is_reserve": True},
        },
    )

    def told(evenings: int) -> list[Finding]:
        last = list(simulate(packed(made), RunPlan(evenings=evenings, again=0)))[-1]
        return list(report(made, last.counts, last.evenings, 0).findings)

    assert [it.id for it in told(1) if it.grave < 2] == []
    assert all(it.unsure >= 1_000 for it in told(1) if it.grave == 2)
    assert "goal_easy" in [it.id for it in told(1_200)]


def test_what_a_director_never_takes_over_is_told_as_such() -> None:
    made = pack_of("examples/works_council").scenario
    told = found(made)
    taken = [it for it in told.values() if it.id == "never_taken_over"]
    assert {it.grave for it in taken} == {2}
    assert all("de bestuurder nam het nog niet over" in render(it.says, "nl") for it in taken)
    assert all("the director has not taken it over yet" in render(it.says, "en") for it in taken)
    assert not {it.way for it in taken} & {it.way for it in told.values() if it.id == "never"}


@pytest.mark.parametrize(("otherwise", "told"), [(0, True), (1, False)])
def test_what_came_where_a_decision_was_taken_otherwise_is_not_told_as_never(otherwise: int, *, told: bool) -> None:
    """In those evenings conditions are not counted, and what stands behind one is."""
    way: PackWay = ("dilemmas", "one", "options", "dream", "when")
    made = pack(one=choice(people={}, dream={"when": {"at_least": {"trust": 100}}}), other=FAIR)
    counts = HowOften()
    counts.count("denied", next(it.key for it in guarded(made) if it.way == way), 200)
    counts.count("seen again", next(it.key for it in parts(made) if it.way == way[:-1]), otherwise)
    assert (way in [it.way for it in coverage(made, counts).never_held]) is told


def test_what_is_not_sure_yet_is_said_as_not_yet() -> None:
    finding = found_never("never_chosen", ("dilemmas", "a"), 1, 600, of=message("simulate.nothing"), times=40)
    unsure = _sure(finding, 1_000, message("simulate.nothing"), 40)
    assert (unsure.id, unsure.grave, unsure.unsure) == ("never_chosen", 2, 1_000)
    assert render(unsure.says, "nl").startswith("Dit koos nog niemand: ")
    assert _sure(finding, 0, message("simulate.nothing"), 40) == finding

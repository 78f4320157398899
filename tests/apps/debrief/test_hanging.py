"""What the cases beside a decision that is kept back ask for, or came of, gives nothing of it away."""

from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from game.apps.debrief import Debrief, Evening, debrief, page
from game.apps.session import closed_cases
from game.log.told.approval import counts_item, decision_item
from game.rules.bots import bot_action
from game.rules.legal import prompts
from game.rules.prompts import AskPrompt, Ballot
from game.rules.scenario import Scenario
from tests.apps.debrief.recorder import Recorder, table
from tests.apps.debrief.sealed import let_out, offered, papers
from tests.rules.scenarios import choice, scenario
from tests.shipped import pack_of

SIGN = "zweetz"
"""In every word of a card that knows of another, and of what came only of another."""
Choices = dict[str, tuple[int, ...]]
"""Card → the counts of its first options, in both ballots. In a talk without them nothing is asked."""


def says(when: dict[str, Any], **options: dict[str, Any]) -> dict[str, Any]:
    """A card of which something comes later where this holds."""
    later = {"after": 1, "when": when, "text": f"{SIGN} kwam terug", "trust": 1}
    return choice(**{id: {**it, "later": later} for id, it in (options or {"a": {}, "b": {}}).items()})


def told(when: dict[str, Any]) -> dict[str, Any]:
    """A card whose own words hang on this."""
    return {**choice(a={}, b={}), "case": [{"when": when, "text": f"{SIGN} ligt voor"}, {"text": "Dit ligt voor."}]}


def open_to(when: dict[str, Any]) -> dict[str, Any]:
    """A card of which an option hangs on this."""
    return choice(a={}, b={}, c={"text": f"{SIGN} mag", "when": when})


BUS = choice(hire={"now": {"wmo": -9_000, "trust": 20}}, stop={"now": {"set": "stopped"}})
VISIT = {
    **choice(hours={}, light={}),
    "kind": "kitchen_table",
    "resident": {"name": "Joop", "age": 74, "wish": "Koken", "strength": "Handig", "says": "Ik red me wel."},
    "minutes": 10,
    "facts": {"eyes": {"hidden": True, "text": "Joop ziet slecht."}},
    "questions": {"feeling": {"ask": "Waarom op gevoel?", "answer": "Mijn ogen.", "minutes": 5, "reveals": "eyes"}},
}
ASKED: dict[str, dict[str, Any]] = {
    "flags": {"flags": "stopped"},
    "funds": {"at_least": {"wmo": 50_000}},
    "points": {"at_most": {"trust": 60}},
    "how_many": {"how_many": {"indicators": 1, "at_least": 65}},
    "so_far": {"so_far": {"narrow": 1}},
    "decided": {"decided": {"bus": "stop"}},
    "marks": {"decided": {"bus": {"how": "narrow"}}},
    "known": {"known": "visit.eyes"},
    "inside": {"not": {"any": [{"flags": "stopped"}, {"known": "visit.eyes"}]}},
}
"""What a condition can ask of another decision."""
OTHERWISE: dict[str, Choices] = {
    "bus": {"bus": (0, 7)},
    "bus, narrowly": {"bus": (4, 3)},
    "visit": {"visit": (7, 0)},
}
"""What the table does otherwise, by what is kept back."""


def a_year() -> Scenario:
    """A year in which every kind of condition is asked by what comes of a card, by its words and by an option."""
    asking = {
        f"{of}_{how}": card(when)
        for of, when in ASKED.items()
        for how, card in (("says", says), ("told", told), ("open", open_to))
    }
    tree = choice(a={"later": {"after": 1, "when": {"decided": {"bus": "stop"}}, "open": "walk"}}, b={})
    walk = {**choice(a={}, b={}), "title": f"{SIGN} wandelt", "only": "follow_up"}
    dilemmas = {"bus": BUS, "visit": VISIT, **asking, "tree": tree, "walk": walk}
    programme = [id for id in dilemmas if id != "walk"]
    # What leaves the room is numbered as it is told: a case is known there by its title.
    dilemmas |= {id: {**dilemmas[id], "title": id} for id in programme}
    return scenario(dilemmas, quarters=6, agenda=6, programme=programme, settings={"decision": "majority"})


def played(folder: Path, pack: Scenario, choices: Choices) -> Evening:
    """An evening of people who choose by card alone, whatever went before; without its check number, which is over
    everything in the log.
    """
    recorder = Recorder(folder, pack_of("proefavond"), table(form="cards"), pack)
    while asked := prompts(pack, recorder.state):
        prompt, case = asked[0], recorder.state.case
        card = "" if case is None else case.card
        if isinstance(prompt, Ballot):
            counts = choices.get(card, (5, 2))
            recorder.vote(*counts, *(0 for _ in prompt.option_ids()[len(counts) :]))
        elif isinstance(prompt, AskPrompt) and card not in choices:
            recorder.do(tuple(prompt.answers())[-1])
        else:
            recorder.do(bot_action(pack, recorder.state, 1, key=(card, prompt.at, recorder.state.quarter)))
    *before, last = recorder.log.entries
    recorder.log.close()
    return replace(recorder.evening(), entries=(*before, replace(last, hash="0" * 64)))


@pytest.fixture(scope="module")
def evenings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Evening]:
    """As usual, and each evening in which one thing was otherwise."""
    folder = tmp_path_factory.mktemp("evenings")
    return {how: played(folder / how, a_year(), choices) for how, choices in {"usual": {}, **OTHERWISE}.items()}


def beside(evening: Evening, kept: str) -> dict[str, tuple[str, str]]:
    """What can be ticked beside it, by card: the decision and its counts."""
    closed = closed_cases(chain.from_iterable(evening.told))
    return {it.card: (decision_item(*it.key), counts_item(*it.key)) for it in closed if it.card != kept}


def model(sheet: Evening) -> Debrief:
    """What every paper is made of."""
    return debrief(sheet, "nl", marked=True)


@pytest.mark.parametrize("how", OTHERWISE)
def test_whatever_was_decided_there_the_others_are_told_alike(evenings: dict[str, Evening], how: str) -> None:
    two, kept = (evenings["usual"], evenings[how]), how.partition(",")[0]
    assert model(two[0]) != model(two[1]), "there was something to tell"
    rest = [beside(it, kept) for it in two]
    same, other = (papers(let_out(it, *chain.from_iterable(by.values()))) for it, by in zip(two, rest, strict=True))
    assert same.keys() == other.keys()
    assert [name for name in same if same[name] != other[name]] == []
    for card in {**rest[0], **rest[1]}:
        alone = [model(let_out(it, *by.get(card, ()))) for it, by in zip(two, rest, strict=True)]
        assert alone[0] == alone[1], card


def test_all_of_it_is_told_once_every_decision_goes_in(evenings: dict[str, Evening]) -> None:
    sheet = evenings["bus"]
    found = page(let_out(sheet, *(item.id for item in offered(sheet))))
    assert [it for it in ("kwam terug", "ligt voor", "mag", "wandelt") if f"{SIGN} {it}" not in found] == []


def test_beside_what_is_kept_back_a_card_that_knows_of_nothing_is_told(evenings: dict[str, Evening]) -> None:
    sheet = evenings["usual"]
    by = beside(sheet, "bus")
    cards = {it.card for it in closed_cases(chain.from_iterable(sheet.told))}
    told = [it.title for it in debrief(let_out(sheet, *chain.from_iterable(by.values())), "nl").decisions]
    known = ("known_told", "known_open")
    assert sorted(told) == sorted(it for it in cards if it in ("visit", "tree", *known) or "says" in it)

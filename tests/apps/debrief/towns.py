"""A small town on a board in which everything can happen, and evenings in it with a facilitator who takes part."""

from pathlib import Path
from random import Random
from typing import Any, TypeVar

from game.apps.debrief import Debrief, Evening
from game.apps.debrief.chapters.shapes import Happened
from game.apps.debrief.told.story import story
from game.rules import actions, prompts
from game.rules.actions import Action
from game.rules.legal import offers
from game.rules.scenario import Scenario
from game.rules.setup import Seat
from game.rules.terms.references import kept
from tests.apps.debrief.recorder import Recorder, beyond, table
from tests.rules.scenarios import choice, scenario
from tests.shipped import pack_of

Kind = TypeVar("Kind")

FORMS = ("tokens", "one_token", "cards")
CORRECTED = "De subsidie was niet geboekt."
BRIEFING, PRIVATE = "Jij beloofde een sluitende begroting.", "Jij weet dat het tekort groter is."
COMPLETED = "Wij kiezen dit omdat wij het later beter begrepen."
ROLES = (Seat("blue", 3, "alderman"), Seat("green", 2, "officer"), Seat("ochre", 2))


def _card(number: int) -> dict[str, Any]:
    card = choice(
        build_on={
            "now": [{"wmo": -5_000, "south": 1}, {"text": "Er komt een brief.", "trust": 2}],
            "later": [
                {"after": 1, "text": "Het kostte meer.", "wmo": -4_000},
                {"after": 3, "text": "Beloofd, en later.", "trust": 3, "announced": True},
                {"after": 3, "text": "Niemand wist dit.", "trust": -3},
            ],
            "revise": [{"youth": -1_000, "trust": -1}, {"text": "De wethouder legt het uit.", "access": -2}],
            "values": ["near"],
            "amendments": {"visit": {"text": "Met een bezoek vooraf", "now": {"youth": -500, "access": 1}}},
        },
        leave={"now": {"trust": 2, "news": "echo"}, "revise": {"wmo": -1_000}},
    )
    advisers = {
        it: {"name": it.title(), "interest": "Heeft er werk aan.", "says": "Doe het."} for it in ("piet", "els")
    }
    private = {"alderman": PRIVATE}
    return {
        **card,
        "title": f"Zaak {number}",
        "deck": "wmo" if number % 2 else "youth",
        "advisers": advisers,
        "private": private,
    }


def _group(name: str, facility: str, fund: str, **changes: Any) -> dict[str, Any]:
    return {
        "name": name,
        "colour": "teal",
        "facility": facility,
        "fund": fund,
        "build": [10_000, 20_000],
        "care": [5_000, 3_000, 1_000],
        "rises": 1_000,
        "incident": [5_000, 2_000, 0],
        "each_quarter": {"trust": 1, "access": 2},
        "works": [34, 33, 33],
        **changes,
    }


def town(**changes: Any) -> Scenario:
    """The town: two neighbourhoods, three pieces of news, two voices, two goals; `ring` changes its board."""
    squares = [
        "start",
        {"dilemma": "wmo"},
        {"neighbourhood": "old"},
        "news",
        "voice",
        "reflection",
        {"dilemma": "youth"},
        {"neighbourhood": "south"},
    ]
    stories = ["Een lamp is stuk.", "Iemand klopt aan."]
    board = {
        "squares": squares,
        "groups": {
            "old": _group("Oude dorp", "Dorpshuis", "wmo", stories=stories),
            "south": _group("Zuid", "Inloop", "youth", build=[0, 15_000], incident=[0, 0, 0]),
        },
        "complete": {"text": "Overal brandt licht.", "now": {"trust": 2, "reserve": 3_000}},
        **changes.pop("ring", {}),
    }
    letter = {"after": 1, "trust": 2, "text": "Een bedankbrief."}
    news = {
        "prices": {"title": "Alles duurder", "text": "De prijzen stijgen.", "now": {"wmo": -3_000}, "later": letter},
        "ill": {
            "title": "Twee zieken",
            "text": "Het team is klein.",
            "options": {
                "hire": {"text": "Huur iemand in", "now": {"youth": -2_000}, "later": letter},
                "wait": {"text": "Wacht af", "now": {"access": -3}},
            },
        },
        "echo": {"title": "Een echo", "text": "Men praat erover.", "only": "follow_up", "now": {"trust": -1}},
    }
    voices = {
        "jan": {"name": "Jan, buurman", "says": "Geef ons een sleutel.", "now": {"trust": 1}},
        "mia": {"name": "Mia, vrijwilliger", "says": "Kom eens langs."},
    }
    goals = {
        "money": {"title": "Geld over", "when": {"at_least": {"funds": 60_000}}},
        "halls": {"title": "Twee huizen", "when": {"at_least": {"old": 1, "south": 1}}},
    }
    made = {
        "quarters": 3,
        "agenda": 2,
        "board": board,
        "news": news,
        "voices": voices,
        "goals": goals,
        "supervision": {"text": "De provincie kijkt mee.", "now": {"trust": -7}},
        "settings": {"shift": 5_000, "adviser": {"reserve": -500, "trust": -1}},
        "values": {"near": "Nabijheid", "equal": "Gelijkheid"},
        "roles": {
            "alderman": {"name": "Wethouder", "briefing": BRIEFING, "mandate": {"trust": 1}},
            "officer": {"name": "Consulent", "briefing": BRIEFING, "mandate": {"trust": 1, "access": -2}},
        },
        "funds": {
            "wmo": {"name": "Wmo", "start": 30_000, "each_quarter": 2_000},
            "youth": {"name": "Jeugd", "start": 20_000},
            "reserve": {"name": "Reserve", "start": 10_000, "is_reserve": True},
        },
        "indicators": {
            "trust": {"name": "Vertrouwen", "start": 50, "drift": -1},
            "access": {"name": "Toegang", "start": 50},
        },
        **changes,
    }
    return scenario({f"card{number}": _card(number) for number in range(8)}, **made)


def record(folder: Path, written: Scenario | None = None, **setup: Any) -> Recorder:
    """A table that plays in the town."""
    return Recorder(folder, pack_of("proefavond"), table(**setup), written or town())


def busy(folder: Path, seed: int, form: str) -> Recorder:
    """A whole evening in which the facilitator now and then does what only a facilitator may."""
    # Every other evening is played in full: with roles, core values and amendments.
    full: dict[str, Any] = {"depth": "full", "seats": ROLES} if seed % 2 else {}
    recorder, dice = record(folder, seed=seed, form=form, **full), Random(seed)
    while recorder.state.phase != "over":
        number = recorder.state.number
        offered = offers(recorder.scenario, recorder.state)
        if offered and recorder.state.quarter and dice.random() < 0.06:
            recorder.do(by_hand(recorder, dice.choice(offered), dice))
        else:
            recorder.play(seed, until=beyond(number))
    recorder.log.close()
    return recorder


def by_hand(recorder: Recorder, offer: prompts.AnyPrompt, dice: Random) -> Action:
    """One of the answers to what is offered."""
    match offer:
        case prompts.AdjustPrompt(numbers=numbers):
            it = dice.choice(numbers)
            step = {"euros": 1_000, "points": 2, "levels": 1}[it.unit]
            amount = step if it.now + step <= it.high else -step
            return actions.Adjust(it.id, amount, recorder.log.texts.add(CORRECTED))
        case prompts.ReasonPrompt(decision=decision):
            return actions.Say(kept(decision), recorder.log.texts.add(COMPLETED))
        case prompts.OpenOwnPrompt():
            return actions.OpenOwn(None)
        case _:
            return dice.choice(tuple(offer.answers()))


def found(evening: Evening, kind: type[Kind]) -> list[Kind]:
    """The events of that kind, in order."""
    return [moment.event for moment in story(evening).moments if isinstance(moment.event, kind)]


def happened(told: Debrief, label: str) -> list[Happened]:
    """Everything under that label, quarter by quarter."""
    parts = (part for quarter in told.town.quarters for part in quarter.parts)
    return [it for part in parts if part.label == label for it in part.happened]

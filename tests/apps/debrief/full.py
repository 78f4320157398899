"""A small pack with roles, core values and amendments, and a table that plays it in full."""

from pathlib import Path
from typing import Any

from game.apps.debrief import debrief
from game.apps.debrief.chapters.shapes import DecisionPage
from game.rules.scenario import Scenario
from game.rules.setup import Seat
from tests.apps.debrief.recorder import Recorder, at_stage, table
from tests.apps.debrief.towns import BRIEFING, PRIVATE
from tests.rules.scenarios import choice, scenario
from tests.shipped import pack_of

SEATS = (Seat("blue", 3, "alderman"), Seat("green", 2, "officer"), Seat("ochre", 2))
FIRST, LATER, OTHERS = "Wij kiezen dit.", "Wij kiezen dit omdat het knelt.", "Wij vonden dit te duur."
VALUES = {"near": "Nabijheid", "equal": "Gelijkheid", "thrift": "Zuinigheid"}
ROLES = {
    "alderman": {"name": "Wethouder", "briefing": BRIEFING, "mandate": {"trust": 1, "access": 2}},
    "officer": {"name": "Consulent", "briefing": BRIEFING, "mandate": {"access": -1}},
}


def card(title: str = "Een keuze") -> dict[str, Any]:
    written = choice(
        a={
            "values": ["near"],
            "now": {"trust": 3, "access": -2},
            "amendments": {"visit": {"text": "Met een bezoek", "now": {"trust": 1}}},
            "revise": {"wmo": -1_000},
        },
        b={"values": ["near", "thrift"], "amendments": {"call": {"text": "Met een telefoontje"}}},
    )
    advisers = {
        it: {"name": it.title(), "interest": "Heeft er werk aan.", "says": "Doe het."} for it in ("piet", "els")
    }
    return {**written, "title": title, "advisers": advisers, "private": {"alderman": PRIVATE}}


def talk() -> dict[str, Any]:
    return {
        "kind": "kitchen_table",
        "title": "Aan tafel",
        "case": "Wat doen we?",
        "minutes": 10,
        "resident": {"name": "Ada", "age": 60, "wish": "Rust", "strength": "Taai", "says": "Dag."},
        "facts": {
            "seen": {"text": "Ada woont boven."},
            "asked": {"text": "Ada valt soms.", "hidden": True},
            "never": {"text": "Ada kan niet lezen.", "hidden": True},
        },
        "questions": {
            "falls": {"ask": "Gaat het lopen?", "answer": "Soms niet.", "minutes": 10, "reveals": "asked"},
            "reads": {"ask": "Leest u de post?", "answer": "Nee.", "minutes": 10, "reveals": "never"},
        },
        "options": {
            "hours": {"text": "Uren", "amendments": {"key": {"text": "Met een sleutel"}}},
            "class": {"text": "Een leesclub", "when": {"known": "never"}},
        },
    }


def pack(**changes: Any) -> Scenario:
    made = {
        "programme": ["one", "two", "talk"],
        "agenda": 3,
        "values": VALUES,
        "roles": ROLES,
        "settings": {"adviser": {"reserve": -500, "trust": -1}},
        **changes,
    }
    return scenario({"one": card(), "two": card("Nog een"), "talk": talk()}, **made)


def seated(folder: Path, written: Scenario | None = None, **changes: Any) -> Recorder:
    setup = {"seats": SEATS, "depth": "full", "decision": "majority", "form": "cards", **changes}
    return Recorder(folder / "s", pack_of("proefavond"), table(**setup), written or pack())


def to(recorder: Recorder, stage: str, case: str = "one") -> None:
    recorder.play(until=lambda state: at_stage(stage)(state) and state.case is not None and state.case.card == case)


def shut(recorder: Recorder) -> None:
    closed = len(recorder.state.decisions)
    recorder.play(until=lambda state: len(state.decisions) > closed)


def first(recorder: Recorder) -> DecisionPage:
    return debrief(recorder.evening(), "nl").decisions[0]

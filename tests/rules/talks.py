"""The smallest tables that talk: cards with advisers, a kitchen table, roles."""

from typing import Any

from game.rules.prompts import AnyPrompt, PickPrompt
from game.rules.setup import Seat
from tests.rules.driver import Table
from tests.rules.scenarios import choice, scenario

FIVE = (Seat("blue", 3), Seat("green", 2))

ADVISERS = {
    "lawyer": {"name": "Jurist", "interest": "Geen rechtszaak.", "says": "Let op de termijn."},
    "nurse": {"name": "Wijkverpleegkundige", "interest": "Rust.", "says": "Kom eens kijken."},
    "auditor": {"name": "Accountant", "interest": "Een kloppende rekening.", "says": "Het potje is leeg."},
}

TWO = choice(stay={"now": {"trust": 3}}, go={"now": {"trust": -3}})

HOME: dict[str, Any] = {
    "kind": "kitchen_table",
    "title": "Thuis",
    "case": "Mag het?",
    "facts": {
        "stairs": {"text": "Er is een trap."},
        "alone": {"text": "Zij woont alleen.", "hidden": True},
        "son": {"text": "Haar zoon komt elke dag.", "hidden": True},
        "debt": {"text": "Er ligt een aanmaning.", "hidden": True},
        "letter": {"text": "Zij leest geen brieven.", "hidden": True},
    },
    "resident": {"name": "Mia", "age": 70, "wish": "blijven", "strength": "kookt", "says": "Dag."},
    "questions": {
        "day": {"ask": "Hoe is uw dag?", "answer": "Lang.", "minutes": 10, "rapport": 1, "reveals": "alone"},
        "who": {"ask": "Wie komt er?", "answer": "Mijn zoon.", "minutes": 10, "reveals": "son"},
        "mail": {"ask": "Opent u de post?", "answer": "Nee.", "minutes": 30, "reveals": ["debt", "letter"]},
        "deep": {"ask": "Wat is er?", "answer": "Veel.", "minutes": 5, "when": {"at_least": {"rapport": 3}}},
    },
    "minutes": 50,
    "options": {
        "help": {"text": "helpen"},
        "with_son": {"text": "met de zoon", "when": {"known": "son"}},
    },
}


def home(**changes: Any) -> dict[str, Any]:
    return {**HOME, **changes}


def table(
    card: dict[str, Any] | None = None, *, at: str = "briefing", pack: dict[str, Any] | None = None, **setup: Any
) -> Table:
    """A table with one card, at this question."""
    made = scenario(**{"dilemmas": {"card": TWO if card is None else card}, **(pack or {})})
    return Table(made, **{"seats": FIVE, **setup}).until(at)


def asked(at: Table, question: str) -> AnyPrompt | None:
    """That question, where it is asked now."""
    return next((prompt for prompt in at.asked if prompt.at == question), None)


def items(at: Table, question: str) -> tuple[str, ...] | None:
    """What can be picked there; `None` where it is not asked."""
    prompt = asked(at, question)
    return prompt.open_ids() if isinstance(prompt, PickPrompt) else None

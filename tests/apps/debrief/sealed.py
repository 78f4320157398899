"""Evenings in which every word of a pack says where it is from, and everything that is made of an evening, as its words."""

import io
import zipfile
from typing import Any

import msgspec
from msgspec.structs import replace

from game.apps.debrief import Evening, debrief, only_approved, page
from game.apps.debrief.papers.handout import handout
from game.apps.debrief.papers.report import report
from game.apps.debrief.papers.slides import slide_show
from game.apps.debrief.voice import PageLanguage
from game.apps.session import ReportItem, settled
from game.apps.session.approval.items import items
from game.log import Approval, TextTable
from game.log.told.replay import tell
from game.rules.scenario import Scenario
from game.rules.terms.text import Text
from tests.apps.debrief.paper import words
from tests.apps.debrief.recorder import EVENING

OPEN = ("title", "about", "licence", "reflection", "values")
"""Of the head, what a report tells also where a decision is kept back."""
YEAR = "zjaarz"
"""In every word of the head that adds up over the year, or tells of it."""


def marked(scenario: Scenario) -> Scenario:
    """The pack, in which each text of a card has the card's sign, and each of the rest of the year that of the year."""
    cards = {id: _signed(card, sign(scenario, id)) for id, card in scenario.dilemmas.items()}
    others = {
        name: _signed(getattr(scenario, name), YEAR)
        for name in scenario.__struct_fields__
        if name not in (*OPEN, "dilemmas")
    }
    return replace(scenario, dilemmas=cards, **others)


def sign(scenario: Scenario, card: str) -> str:
    """What stands in every word of that card."""
    return f"zk{list(scenario.dilemmas).index(card)}z"


def _signed(part: Any, sign: str) -> Any:
    match part:
        case Text():
            return replace(part, nl=f"{part.nl} {sign}", en=None if part.en is None else f"{part.en} {sign}")
        case msgspec.Struct():
            return replace(part, **{name: _signed(getattr(part, name), sign) for name in part.__struct_fields__})
        case dict():
            return {key: _signed(it, sign) for key, it in part.items()}
        case tuple():
            return tuple(_signed(it, sign) for it in part)
        case _:
            return part


def offered(evening: Evening) -> tuple[ReportItem, ...]:
    """What is put to the group."""
    assert isinstance(evening.texts, TextTable)
    return items(evening.scenario, tell(evening.scenario, evening.entries).state, evening.entries, evening.texts)


def let_out(evening: Evening, *chosen: str) -> Evening:
    """The evening as a report has it, with these items ticked."""
    return only_approved(evening, Approval(EVENING, settled(offered(evening), chosen)))


def papers(evening: Evening) -> dict[str, bytes]:
    """Everything that is made of it, as it is written."""
    made, voice = debrief(evening, "nl", marked=True), PageLanguage("nl")
    return {
        "page": page(evening).encode(),
        "handout": handout(made, voice),
        "report": report(made, voice),
        "slides": slide_show(made, voice),
    }


def read(name: str, data: bytes) -> str:
    """What can be found in a paper by whoever looks for it."""
    if name in ("handout", "report"):
        return words(data)
    if name == "page":
        return data.decode()
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return "\n".join(packed.read(part).decode("utf-8", "replace") for part in packed.namelist())

"""Sentences whose name is put together from a closed list: each part of the list has its sentence, in both languages.

A decision rule, a kind of square, a way to decide, a source of money or an effect that is added without its
sentences fails here, by name.
"""

import ast
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, get_args

import pytest

from game.apps.debrief.chapters.comebacks import Went
from game.apps.debrief.chapters.roles import Given
from game.apps.debrief.drawn import Trend
from game.apps.debrief.told.cases import Came
from game.apps.debrief.told.ledger import BECAUSE
from game.apps.session.approval.report_item import KINDS as ITEMS
from game.apps.session.approval.report_item import OF_A_CASE
from game.apps.simulate import findings, telling_never
from game.apps.simulate.bots import KINDS as TABLES
from game.apps.simulate.naming import SECTIONS
from game.apps.simulate.parts import PartKind
from game.apps.simulate.plan import SETUP_NAMES
from game.apps.words import HERE, catalogue, render
from game.apps.workbook import front, headings, titles
from game.content.certificate import ProofName
from game.content.written.effects import EFFECT_WORDS
from game.content.written.ids import IdSpace
from game.rules.conditions import Test
from game.rules.decisions import DECISION_RULES
from game.rules.events.base import Source, Works
from game.rules.kinds.chosen import Steering
from game.rules.kinds.parts import DecidedBy, ReflectionMoment
from game.rules.setup import Form, Reveal
from game.rules.terms.phases import How, SquareKind
from game.rules.terms.text import LANGUAGES, Message
from game.rules.terms.units import Unit
from game.rules.town.group import Colour
from game.rules.views.shapes import Bob
from tests.docs.pages import KIND_NAMES
from tests.rules.driver import Table
from tests.rules.scenarios import choice
from tests.rules.towns import BRINK, town
from tests.shipped import pack_of

FINDINGS = {
    str(call.args[0].value)
    for module in (findings, telling_never)
    for call in ast.walk(ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8")))
    if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "found" and isinstance(call.args[0], ast.Constant)
} | {"steering_favoured", "steering_behind"}
"""Two are chosen where they are said."""
RULES = tuple(DECISION_RULES.values())
SQUARES = get_args(SquareKind)

FAMILIES: dict[str, Iterable[str]] = {
    "ask.{}": ("proposal", "decide"),
    "ask.object.{}": ("pay", "build"),
    "debrief.ballot.{}": ("run_off", "without_talk", "after", "after_again"),
    "unit.{}": get_args(Unit),
    "unit.{}.one": get_args(Unit),
    "change.{}": get_args(Unit),
    "change.{}.one": get_args(Unit),
    "hint.amount.{}": get_args(Unit),
    "page.{}": ("row_only", "row_amount", "row_same"),
    "debrief.{}": ("row_only", "row_amount", "row_same"),
    "verdict.{}": {verdict.kind for rule in RULES for verdict in rule.verdicts(("a", "b", "c"))},
    "how.{}": get_args(How),
    "page.how.{}": set(get_args(How)) - {"revised", "skipped"},
    "decided_by.{}": get_args(DecidedBy),
    "debrief.decided_by.{}": get_args(DecidedBy),
    "debrief.outcome.{}": set(get_args(Came)) - {"skipped", "open"},
    "debrief.back.{}": get_args(Went),
    "debrief.because.{}": set(BECAUSE) - {"decision", "shift"},
    "debrief.because.shift_{}": ("to", "from"),
    "debrief.row.{}": BECAUSE,
    "debrief.reveal.{}": get_args(Reveal),
    "debrief.steering.{}": get_args(Steering),
    "debrief.steering.{}.is": get_args(Steering),
    "debrief.moment.{}": set(get_args(ReflectionMoment)) - {"midway"},
    "debrief.went.{}": get_args(Trend),
    "debrief.room.{}": get_args(Given),
    "debrief.works.{}": get_args(Works),
    "told.works.{}": get_args(Works),
    "paper.works.{}": get_args(Works),
    "works.{}": get_args(Works),
    "told.money.{}": set(get_args(Source)) - {"drift", "facility"},
    "told.line.{}": ("up", "down"),
    "item.{}": ITEMS,
    "item.{}.short": OF_A_CASE,
    "seat.{}": get_args(Colour),
    "token.{}": get_args(Colour),
    "square.{}": SQUARES,
    "table.board.kind.{}": SQUARES,
    "table.board.what.{}": SQUARES,
    "table.board.short.{}": set(SQUARES) - {"neighbourhood"},
    "table.bob.{}": get_args(Bob),
    "table.form.{}": get_args(Form),
    "table.form_note.{}": get_args(Form),
    "rapport.{}": tuple(map(str, range(6))),
    "closed.at_least.{}": ("euro", "points", "levels"),
    "closed.at_most.{}": ("euro", "points", "levels"),
    "evening.adjust.{}": get_args(Unit),
    "name.{}": ("funds", "indicators"),
    "simulate.table.{}": TABLES,
    "simulate.table.{}.is": TABLES,
    "simulate.part.{}": get_args(PartKind),
    "simulate.parts.{}": (*get_args(PartKind), "condition"),
    "simulate.set_up.{}": SETUP_NAMES,
    "simulate.grave.{}": ("0", "1", "2"),
    "simulate.{}": ("goals", "endings"),
    "simulate.finding.{}": FINDINGS,
    "simulate.advice.{}": {str(it.__struct_config__.tag) for it in get_args(Test)} | {"together"},
    "simulate.name.{}": SECTIONS,
    "certificate.proof.{}": get_args(ProofName),
    "rename.space.{}": get_args(IdSpace),
    "spreadsheet.tab.{}": (*titles.NAMED, "first", "lists"),
    "spreadsheet.tells.{}": headings.TOLD,
    "spreadsheet.column.{}": {key.removeprefix("*") for key in headings.SAYS},
    "spreadsheet.explains.{}": {key.removeprefix("*") for key in headings.SAYS},
    "spreadsheet.explains.form.{}": headings.EXPLAINED,
    "spreadsheet.front.{}": front.PARTS,
    "spreadsheet.front.{}.heading": front.PARTS,
}
"""The name of a sentence, and everything that may stand in it."""


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_of_a_closed_list_has_its_sentence(family: str, language: Any) -> None:
    wanted = [family.format(part) for part in FAMILIES[family]]
    assert wanted
    assert [id for id in wanted if not catalogue(language).get(id)] == []


@pytest.mark.parametrize("rule", DECISION_RULES)
def test_what_a_rule_says_can_be_said(rule: str) -> None:
    it = DECISION_RULES[rule]
    for language in LANGUAGES:
        for words in (it.said, it.told, it.asks, it.asks_of_proposal, it.asked_of_proposal, *it.yes_no):
            assert render(words, language)


def put_together() -> dict[str, str]:
    """Every sentence in the code whose name is an f-string → where it is said."""
    found = {}
    for path in sorted(HERE.parent.parent.rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call):
                continue
            called = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            if called not in ("say", "_say", "_tell", "message", "Message"):
                continue
            for given in call.args[:2]:
                if isinstance(given, ast.JoinedStr):
                    parts = [str(it.value) if isinstance(it, ast.Constant) else "{}" for it in given.values]
                    found["".join(parts)] = f"{path.name}:{call.lineno}"
    return found


def test_every_name_that_is_put_together_is_that_of_a_sentence() -> None:
    found = put_together()
    assert found.keys() >= FAMILIES.keys(), "a list above is of sentences that nobody says"
    patterns = {name: re.compile(re.escape(name).replace(r"\{\}", r"[\w.-]*")) for name in found}
    said = catalogue("nl")
    assert [f"{found[name]} {name}" for name, it in patterns.items() if not any(map(it.fullmatch, said))] == []


TOLD: dict[str, tuple[dict[str, Any], str]] = {
    "text": ({"text": "De bus rijdt weer."}, "De bus rijdt weer."),
    "open": ({"open": ["card1"]}, "told.opened"),
    "chance": ({"wmo": -9_000, "chance": 99}, "told.money.down"),
    "when": ({"wmo": 9_000, "when": {"at_least": {"trust": 1}}}, "told.money.up"),
    "fund": ({"wmo": -9_000}, "told.money.down"),
    "indicator": ({"trust": 3}, "told.points.up"),
    "group": ({"brink": 1}, "told.level.up"),
    "set": ({"set": ["warned"]}, ""),
    "clear": ({"clear": ["warned"]}, ""),
    "news": ({"news": ["flood"]}, "told.news_named"),
}
"""Each word of an effect: an effect with it, and what the table then reads; of flags that is nothing, on purpose."""


def test_every_effect_word_is_in_the_list() -> None:
    assert {*EFFECT_WORDS, "fund", "indicator", "group"} == TOLD.keys()


@pytest.mark.parametrize("word", TOLD)
def test_what_an_effect_does_is_told_in_both_languages(word: str) -> None:
    effect, said = TOLD[word]
    news = {"flood": {"title": "Water", "text": "De kade staat blank.", "options": {"a": {"text": "Ja"}}}}
    cards = {"card0": choice(a={"now": effect}, b={}), "card1": choice(a={}, b={})}
    made = town(groups={"brink": BRINK}, news=news, dilemmas=cards, programme=["card0"])
    at = Table(made, form="cards").until("briefing").decide()
    lines = [line.words for line in at.seen().report if line.kind != "headline"]
    found = [words.id if isinstance(words, Message) else words.nl for words in lines]
    assert found == ([said] if said else [])
    for language in LANGUAGES:
        assert all(render(words, language) for words in lines)


@pytest.mark.parametrize("kind", KIND_NAMES)
def test_every_kind_has_an_example_that_is_played_aloud(kind: str) -> None:
    """Text mode and the debrief play every shipped pack in both languages: a sentence that is missing stops them there."""
    made = pack_of(f"examples/{kind}").scenario
    assert [type(card) for card in made.dilemmas.values() if str(card.__struct_config__.tag) == kind]

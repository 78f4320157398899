"""Whether a compiled pack holds together: everything it names is there, at its place, and within what can be played.

The types say what each part is; here stands what no type can say. A pack that was just compiled from a checked one is
sound; one that comes out of a folder, perhaps a stranger's, is looked at before anything is done with it.
"""

from collections.abc import Iterator

from msgspec import Struct

from game.rules.conditions import AtLeast, AtMost, IsKnown, WasDecided, WasKnown
from game.rules.decisions import rights
from game.rules.kinds.card import Card
from game.rules.parts.effects import Consequences, Effect
from game.rules.scenario import Scenario
from game.rules.terms.measures import Measure, Move
from game.rules.terms.phases import STAGES
from game.rules.terms.played import missing
from game.rules.terms.text import Text
from game.rules.terms.untrusted_text import code_point, unseen
from game.rules.town.board import Board
from game.rules.town.group import Group

ALWAYS = ("briefing", "final_ballot", "outcome")
"""Stages that no case goes without."""


class Unsound(Exception):
    """A compiled pack that does not hold together; the message says where, for whoever looks into the file."""


def sound(scenario: Scenario) -> Scenario:
    """The pack itself. Raises `Unsound` with the first thing that is wrong with it."""
    for fault in _faults(scenario):
        raise Unsound(fault)
    return scenario


def _faults(scenario: Scenario) -> Iterator[str]:
    yield from _head(scenario)
    yield from _everywhere(scenario)
    if scenario.board is not None:
        yield from _board(scenario, scenario.board)
    for id, card in scenario.dilemmas.items():
        yield from (f"dilemmas.{id}: {fault}" for fault in _card(scenario, id, card))
    if len(scenario.effects) != sum(isinstance(it, Effect) for it in _inside(scenario)):
        yield "two effects have one address"


def _head(scenario: Scenario) -> Iterator[str]:
    taken = [*scenario.funds, *scenario.indicators, *scenario.groups]
    if len(set(taken)) != len(taken):
        yield "a fund, an indicator and a group have one name"
    if not scenario.endings or next(reversed(scenario.endings.values())).when is not None:
        yield "no ending always holds"
    if not scenario.dilemmas:
        yield "nothing to play"
    if sum(card.only == "practice" for card in scenario.dilemmas.values()) > 1:
        yield "two practice cards"
    if len(set(scenario.programme)) != len(scenario.programme):
        yield "a card stands twice in the programme"
    yield from missing("programme", scenario.programme, scenario.dilemmas)
    yield from missing("languages", ("nl",), scenario.languages)
    for role in scenario.roles.values():
        yield from missing("mandate", role.mandate, scenario.indicators)


def _inside(value: object) -> Iterator[Struct]:
    """Every part of it, itself first."""
    if isinstance(value, Struct):
        yield value
        for name in value.__struct_fields__:
            yield from _inside(getattr(value, name))
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _inside(inner)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _inside(inner)


def _everywhere(scenario: Scenario) -> Iterator[str]:
    """What must hold of a part wherever it stands."""
    for part in _inside(scenario):
        match part:
            case Text():
                yield from _text(part)
            case Move(what=what, id=id, at=at):
                yield from _placed(scenario, what, id, at)
            case Measure(what="fund" | "indicator" | "group" as what, id=id, at=at):
                yield from _placed(scenario, what, id, at)
            case Consequences(each_quarter=standing):
                if any(effect.chance is not None for effect in standing):
                    yield "what happens each quarter hangs on chance"
            case WasDecided(card=card):
                yield from missing("decided", (card,), scenario.dilemmas)
            case WasKnown(card=card, fact=fact):
                facts = scenario.dilemmas[card].facts if card in scenario.dilemmas else {}
                yield from missing("known", (fact,), facts)
            case Effect():
                if len({(it.what, it.id) for it in part.moves}) != len(part.moves):
                    yield "an effect moves one thing twice"
                yield from missing("opens", part.opens, scenario.dilemmas)
                yield from missing("reads", part.reads, scenario.news)
                for deed in part.deeds:
                    yield from deed.unsound(scenario)
            case _:
                pass


def _text(text: Text) -> Iterator[str]:
    for words in (text.nl, text.en):
        if words is not None and (sign := unseen(words)):
            yield f"a text has a sign that nobody sees: {code_point(sign[0])}"


def _placed(scenario: Scenario, what: str, id: str, at: int) -> Iterator[str]:
    there = {"fund": scenario.fund_at, "indicator": scenario.indicator_at, "group": scenario.group_at}[what]
    if there.get(id) != at:
        yield f"{what} {id!r} is not at {at}"


def _board(scenario: Scenario, board: Board) -> Iterator[str]:
    for square in board.squares:
        if square.kind == "neighbourhood":
            yield from missing("a square", (square.of or "",), board.groups)
    for id, group in board.groups.items():
        yield from (f"groups.{id}: {fault}" for fault in _group(scenario, group))


def _group(scenario: Scenario, group: Group) -> Iterator[str]:
    yield from missing("fund", (group.fund,), scenario.funds)
    if not len(group.care) == len(group.incident) == group.top + 1:
        yield "not as many amounts as levels"
    if sum(group.works) != 100:
        yield "what works does not add up"
    if any(move.what != "indicator" for move in group.each_quarter):
        yield "a facility moves points only"


def _card(scenario: Scenario, id: str, card: Card) -> Iterator[str]:
    if card.id != id:
        yield f"it says that it is {card.id!r}"
    if tuple(stage for stage in STAGES if stage in card.stages) != card.stages:
        yield "its stages are out of order"
    yield from missing("stages", ALWAYS, card.stages)
    yield from missing("path", () if card.path is None else (card.path,), scenario.laws)
    yield from missing("private", card.private, scenario.roles)
    for tagged in card.tagged().values():
        yield from missing("values", tagged.values, scenario.values)
    asks = "inquiry" in card.stages
    for twist in card.twist.values():
        yield from missing("adds", twist.adds, card.names())
        yield from missing("reveals", twist.reveals, card.facts)
    for it in _inside(card):
        if isinstance(it, IsKnown):
            yield from missing("known", (it.fact,), card.facts)
        if isinstance(it, AtLeast | AtMost) and it.measure.what == "rapport" and not asks:
            yield "rapport is asked for where nobody talks"
    yield from _works_council(card)
    yield from card.unsound(scenario)


def _works_council(card: Card) -> Iterator[str]:
    right = rights().get(card.decision or "")
    if (right is not None) != (card.council is not None) or (card.council is not None) != ("answer" in card.stages):
        yield "a works council without a right, or a right without one"
    if card.council is not None and right is not None:
        yield from card.council.unsound(right, card.names(), {it.amendment for it in card.amendments()})

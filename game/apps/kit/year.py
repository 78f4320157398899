"""The sums of the year for the facilitator: what comes in, what sinks by itself, and how the year ends."""

from collections.abc import Iterator

from game.apps.kit.brings import brought, move_words
from game.apps.kit.conditions import condition_words
from game.apps.kit.order import KitOrder
from game.apps.kit.shapes import KitLine, KitSheet, KitTable
from game.rules.conditions import Condition
from game.rules.parts.effects import Effect
from game.rules.parts.varied import Varied
from game.rules.terms.text import Text


def sums_sheet(order: KitOrder) -> KitSheet:
    """What the program would reckon by itself at the start of a quarter, at its end, and at the end of the year."""
    return KitSheet(order.voice.say("kit.sums"), tuple(_parts(order)), order.voice.say("kit.sums.lead"))


def _parts(order: KitOrder) -> Iterator[KitLine | KitTable]:
    voice, scenario, state = order.voice, order.scenario, order.cases[0].state
    say = voice.say
    funds = [
        (voice.words(it.name), voice.euro(start), voice.euro(it.each_quarter), voice.euro(it.each_case))
        for it, start in zip(scenario.funds.values(), state.funds, strict=True)
    ]
    if funds:
        head = ("", say("kit.start"), say("kit.sums.each_quarter"), say("kit.sums.each_case"))
        yield KitTable(head, tuple(funds), (5, 3, 3, 3))
    meters = [
        (voice.words(it.name), str(points), voice.change(it.drift))
        for it, points in zip(scenario.indicators.values(), state.indicators, strict=True)
    ]
    yield KitTable(("", say("kit.start"), say("kit.sums.drift")), tuple(meters), (5, 3, 3))
    settings = scenario.settings
    for id, moves in (("adviser", settings.adviser), ("undecided", settings.undecided), ("silent", settings.silent)):
        if moves:
            yield KitLine(say(f"kit.sums.{id}", price="; ".join(move_words(voice, scenario, it) for it in moves)))
    if scenario.supervision is not None:
        yield from _told(order, "supervision", scenario.supervision.text, scenario.supervision.effects())
    if scenario.board is not None and scenario.board.complete is not None:
        yield from _told(order, "complete", scenario.board.complete.text, scenario.board.complete.effects())
    if scenario.goals:
        yield KitLine(say("kit.sums.goals"), "label")
        for goal in scenario.goals.values():
            yield KitLine(voice.words(goal.title), "tick", note=_if(order, goal.when))
    yield KitLine(say("kit.sums.endings"), "label")
    for ending in scenario.endings.values():
        yield KitLine(voice.words(ending.title), "tick", note=_if(order, ending.when))
        yield from _varied(order, ending.text)


def _told(order: KitOrder, id: str, text: Text, effects: Iterator[Effect]) -> Iterator[KitLine]:
    voice = order.voice
    yield KitLine(voice.say(f"kit.sums.{id}"), "label")
    yield KitLine(f"“{voice.words(text)}”", "quote")
    for effect in effects:
        for line in brought(voice, order.scenario, order.cases[0].state, effect):
            yield KitLine(line)


def _if(order: KitOrder, when: Condition | None) -> str:
    if when is None:
        return order.voice.say("kit.sums.else")
    words = condition_words(order.voice, order.scenario, order.cases[0].state, when)
    return order.voice.say("kit.sums.if", when=words)


def _varied(order: KitOrder, words: Varied) -> Iterator[KitLine]:
    if isinstance(words, Text):
        yield KitLine(f"“{order.voice.words(words)}”", "quote")
        return
    for variant in words:
        yield KitLine(f"“{order.voice.words(variant.text)}”", "quote", note=_if(order, variant.when))

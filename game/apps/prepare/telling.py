"""What came of an answer, in words: the rules' own lines where they have them, and what moved with its figures."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from game.apps.debrief.drawn import direction
from game.apps.debrief.voice import PageLanguage
from game.apps.prepare.playing import HomeStep
from game.apps.prepare.shapes import HomeLine, HomeMove, HomeMoves, HomePart, LineLook
from game.apps.prepare.told_events import IN_CASE, LATER
from game.apps.words.facts import fact_words
from game.rules import events
from game.rules.case import card_of, case_of
from game.rules.events import Event, Moved
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.references import ByCard, brought_by
from game.rules.terms.text import Message
from game.rules.views import ReportLine
from game.rules.views.case import facts_view, talk_view, unsaid_in
from game.rules.views.council import council_view
from game.rules.views.report import lines_of, report
from game.rules.views.shapes import CouncilView
from game.rules.views.town import town_view

LOOKS: dict[str, LineLook] = {"headline": "paper", "canteen": "paper", "letter": "letter", "text": "text"}
FIGURES = ("money", "points")
"""Lines of which the figures stand in a table already."""


def told_of(voice: PageLanguage, scenario: Scenario, card: str, steps: Sequence[HomeStep]) -> tuple[HomePart, ...]:
    """Everything that is told from one answer to the next question."""
    teller = _Teller(voice, scenario, card)
    found = list[HomePart]()
    settled = steps[0].before if steps else None
    for step in steps:
        assert settled is not None
        found += teller.in_case(step, settled) if _in_case(step.before, card) else teller.later(step)
    return tuple(found)


def _in_case(state: State, card: str) -> bool:
    return state.case is not None and state.case.card == card and state.case.stage != "outcome"


class _Teller:
    def __init__(self, voice: PageLanguage, scenario: Scenario, card: str) -> None:
        self._voice, self._scenario, self._card = voice, scenario, card

    def in_case(self, step: HomeStep, settled: State) -> Iterator[HomePart]:
        """What is told before the outcome, and the outcome."""
        for event in step.events:
            tells = IN_CASE[type(event)](self._scenario, step.after, event)
            match tells:
                case "answer":
                    yield from self._answered(step)
                case "twist":
                    yield from self._between(step.after)
                case "scope":
                    yield from self._scope(self._council(step.after))
                case "meeting":
                    council = self._council(step.after)
                    if council.says is not None:
                        yield self._director(council, self._voice.words(council.says))
                case "director":
                    yield from self._director_answered(self._council(step.after))
                case "outcome":
                    yield from self._outcome(step, settled)
                case "nothing":
                    pass
                case _:
                    assert_never(tells)

    def _council(self, state: State) -> CouncilView:
        council = council_view(self._scenario, state)
        assert council is not None
        return council

    def _between(self, state: State) -> Iterator[HomePart]:
        twist = case_of(state).twist
        assert twist is not None
        yield HomeLine("label", self._voice.say("prepare.twist"))
        yield HomeLine("text", self._voice.words(card_of(self._scenario, state).twist[twist].text))

    def _answered(self, step: HomeStep) -> Iterator[HomePart]:
        voice, known = self._voice, {it.id for it in facts_view(self._scenario, step.before)}
        talk = talk_view(self._scenario, step.after)
        assert talk is not None
        line = talk.lines[-1]
        who = "" if talk.resident is None else voice.words(talk.resident.name)
        yield HomeLine("quote", voice.words(line.answer), who)
        if line.price is not None:
            yield HomeLine("note", voice.words(line.price))
        yield from (HomeLine("text", voice.words(it)) for it in line.brought)
        for fact in facts_view(self._scenario, step.after):
            if fact.id not in known:
                yield HomeLine("text", voice.say("prepare.now_known", fact=fact_words(fact, voice.language)))

    def _scope(self, council: CouncilView) -> Iterator[HomePart]:
        said = council.said if council.scope is None else council.scope
        yield HomeLine("text", self._voice.words(said))
        if council.scope is not None:
            yield HomeLine("note", self._voice.words(council.said))
        yield HomeLine("note", self._voice.words(council.article))

    def _director(self, council: CouncilView, words: str) -> HomePart:
        assert council.director is not None
        return HomeLine("quote", words, self._voice.words(council.director))

    def _director_answered(self, council: CouncilView) -> Iterator[HomePart]:
        voice = self._voice
        assert council.answer is not None
        yield HomeLine("label", voice.words(council.answer))
        if council.reason is not None:
            yield self._director(council, voice.words(council.reason))
        for it in council.conditions:
            kept = "promised" if it.promised else "refused"
            yield HomeLine("note", voice.say(f"prepare.condition.{kept}", text=it.text))
        if council.becomes is not None:
            yield HomeLine("note", voice.words(council.becomes))

    def _outcome(self, step: HomeStep, settled: State) -> Iterator[HomePart]:
        voice, state = self._voice, step.after
        yield HomeLine("time", voice.say("prepare.now"))
        if case_of(state).practice:
            yield HomeLine("text", voice.say("page.practice_outcome"))
            return
        yield from self._lines(report(self._scenario, state, step.events))
        moves = tuple(self._stands(settled, state))
        if moves:
            yield HomeMoves(moves)
        unsaid = unsaid_in(self._scenario, state)
        if unsaid:
            yield HomeLine("label", voice.say("prepare.unsaid"))
            yield from (HomeLine("text", voice.words(it)) for it in unsaid)

    def later(self, step: HomeStep) -> Iterator[HomePart]:
        """What comes of the decision when the case is closed: at the ends of quarters, and when a decision goes in."""
        found = [part for event in step.events for part in self._come(step.after, event)]
        ended = any(isinstance(it, events.QuarterEnded) for it in step.events)
        if ended:
            met = [it for it in town_view(self._scenario, step.after, step.events).residents if it.line is not None]
            found += [HomeLine("text", self._voice.words(it.line)) for it in met if it.line is not None]
        if found and ended:
            yield HomeLine("time", self._voice.say("prepare.at_end", quarter=step.before.quarter))
        yield from found

    def _come(self, state: State, event: Event) -> Iterator[HomePart]:
        tells = LATER[type(event)](self._scenario, state, event)
        if tells is None or (tells.of is not None and brought_by(tells.of) != ByCard(self._card)):
            return
        yield from self._lines(lines_of(self._scenario, state, event))
        moves = tuple(self._moved(it) for it in tells.moves if it.what != "group" and it.applied)
        if moves:
            yield HomeMoves(moves)

    def _lines(self, lines: Sequence[ReportLine]) -> Iterator[HomePart]:
        voice, seen = self._voice, list[ReportLine]()
        for line in lines:
            # Of a line of households the words say how it adds up.
            adds_up = isinstance(line.words, Message) and line.words.id.startswith("told.line.")
            if line in seen or (line.kind in FIGURES and not adds_up):
                continue
            seen.append(line)
            words = voice.words(line.words)
            look = LOOKS.get(line.kind, "note")
            yield HomeLine(look, words, self._paper() if look == "paper" else "")

    def _paper(self) -> str:
        scenario = self._scenario
        if scenario.canteen is not None:
            return self._voice.words(scenario.canteen)
        return "" if scenario.newspaper is None else self._voice.words(scenario.newspaper)

    def _stands(self, before: State, after: State) -> Iterator[HomeMove]:
        """Every fund and meter that stands otherwise, in the order of the pack."""
        voice, scenario = self._voice, self._scenario
        for id, was, stands in zip(scenario.funds, before.funds, after.funds, strict=True):
            if was != stands:
                name, change = voice.words(scenario.funds[id].name), voice.euro_change(stands - was)
                yield HomeMove(name, direction(stands - was), change, voice.euro(was), voice.euro(stands))
        for id, was, stands in zip(scenario.indicators, before.indicators, after.indicators, strict=True):
            if was != stands:
                name, band = voice.words(scenario.indicators[id].name), scenario.band(stands)
                yield HomeMove(
                    name,
                    direction(stands - was),
                    voice.change(stands - was),
                    str(was),
                    str(stands),
                    "" if band is None else voice.words(band),
                    (was, stands),
                )

    def _moved(self, move: Moved) -> HomeMove:
        voice, scenario, went = self._voice, self._scenario, direction(move.applied)
        if move.what == "fund":
            return HomeMove(voice.words(scenario.funds[move.id].name), went, voice.euro_change(move.applied))
        return HomeMove(voice.words(scenario.indicators[move.id].name), went, voice.change(move.applied))

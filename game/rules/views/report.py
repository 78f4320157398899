"""What was told since the page was last turned, line by line, each with the decision it came from."""

from typing import get_args

from game.rules import events
from game.rules.conditions import holds
from game.rules.events import Event
from game.rules.events.table import ByEvent
from game.rules.scenario import Scenario
from game.rules.state import NO_TALK, Due, State
from game.rules.text import Message, Words, message
from game.rules.views.shapes import Line
from game.rules.views.town_lines import TOWN_LINES
from game.rules.views.unseen import UNSEEN

MAY_RETURN = message("told.may_return")

LINES = (
    ByEvent[Line | None]("show on the page")
    .joined(TOWN_LINES)
    .giving(Line("note", message("told.opened")), events.CardOpened)
    .giving(Line("note", message("told.news_named")), events.NewsNamed)
    .giving(None, *UNSEEN)
)


def cause_words(scenario: Scenario, state: State, cause: int) -> Message | None:
    """The decision that this came from, where it came from one that is closed."""
    for decision in state.decisions:
        if decision.cause == cause and decision.value is not None:
            return message("told.cause", card=scenario.dilemmas[decision.card].title, quarter=decision.quarter)
    return None


def came_from(scenario: Scenario, state: State, card: str, cause: int) -> Message | None:
    """What a letter came from: a decision, or news."""
    if card.startswith("news."):
        return message("told.cause_news", news=scenario.news[card.removeprefix("news.")].title)
    return cause_words(scenario, state, cause)


def effect_words(scenario: Scenario, card: str, path: str) -> Words:
    """What is told of an effect: the author's words, or that something came back."""
    text = scenario.effects[card, path].text
    return text if text is not None else message("told.came_back")


def report(scenario: Scenario, state: State) -> tuple[Line, ...]:
    """The page the table reads now."""
    lines: list[Line] = []
    if state.case is not None and state.case.stage == "outcome":
        lines += _headlines(scenario, state)
    for event in state.report:
        line = _LINES[type(event)](scenario, state, event)
        # "Something may still come back" is said once; two equal sums of money are two.
        if line is not None and not (line.words == MAY_RETURN and line in lines):
            lines.append(line)
    return tuple(lines)


def _headlines(scenario: Scenario, state: State) -> list[Line]:
    case = state.case
    assert case is not None
    if case.value is None or case.practice:
        return []
    return [Line("headline", headline) for headline in scenario.dilemmas[case.card].headlines(case.value)]


@LINES.on(events.FundMoved)
def _fund(scenario: Scenario, state: State, event: events.FundMoved) -> Line | None:
    # What was paid for heavier care, an incident, a building or a shift is told with what it was paid for.
    if event.amount == 0 or event.source in ("debt", "care", "incident", "build", "shift"):
        return None
    return Line("money", _money(scenario, state, event))


@LINES.on(events.IndicatorMoved)
def _indicator(scenario: Scenario, state: State, event: events.IndicatorMoved) -> Line | None:
    if event.asked == 0:
        return None
    name, applied = scenario.indicators[event.indicator].name, event.applied
    drift = event.source == "drift"
    key = "told.drift" if drift else "told.points.up" if applied > 0 else "told.points.down"
    points = applied if drift else abs(applied)
    return Line("points", message(key if applied else "told.points.same", name=name, points=points))


@LINES.on(events.EffectTold)
def _effect(scenario: Scenario, state: State, event: events.EffectTold) -> Line:
    return Line("text", effect_words(scenario, event.card, event.path))


@LINES.on(events.EffectDue)
def _letter(scenario: Scenario, state: State, event: events.EffectDue) -> Line:
    words, origin = effect_words(scenario, event.card, event.path), came_from(scenario, state, event.card, event.cause)
    if event.happened:
        return Line("letter", words, origin)
    return Line("note", message("told.did_not_come", text=words), origin)


@LINES.on(events.EffectScheduled)
def _announced(scenario: Scenario, state: State, event: events.EffectScheduled) -> Line:
    if not event.announced:
        return Line("note", MAY_RETURN)
    certain = scenario.effects[event.card, event.path].certain
    id = "told.announced" if certain else "told.announced_perhaps"
    return Line("note", message(id, text=effect_words(scenario, event.card, event.path), quarter=event.due))


@LINES.on(events.DebtBooked)
def _debt(scenario: Scenario, state: State, event: events.DebtBooked) -> Line:
    return Line("money", message("told.debt", fund=scenario.funds[event.fund].name, amount=event.amount))


@LINES.on(events.SupervisionBegan)
def _supervision(scenario: Scenario, state: State, event: events.SupervisionBegan) -> Line:
    written = scenario.supervision
    return Line("letter", written.text if written is not None else message("told.supervision"))


def _money(scenario: Scenario, state: State, event: events.FundMoved) -> Message:
    """The line about a fund; of a case that stands for many households, both amounts."""
    name, amount = scenario.funds[event.fund].name, event.amount
    if event.source not in ("effect", "revise"):
        return message(f"told.money.{event.source}", fund=name, amount=abs(amount), change=amount)
    # The price of coming back is paid once, however many households the card stands for.
    times = _times(scenario, state, event.cause) if event.source == "effect" else 1
    direction = "up" if amount > 0 else "down"
    if times > 1:
        return message(f"told.line.{direction}", fund=name, one=abs(amount) // times, times=times, amount=abs(amount))
    return message(f"told.money.{direction}", fund=name, amount=abs(amount))


def _times(scenario: Scenario, state: State, cause: int) -> int:
    if state.case is not None and state.case.decided_at == cause:
        return scenario.dilemmas[state.case.card].times
    return next((scenario.dilemmas[it.card].times for it in state.decisions if it.cause == cause), 1)


def on_its_way(scenario: Scenario, state: State, *, still_possible: bool = False) -> tuple[Line, ...]:
    """Every later effect that has not yet happened. Whether its chance falls so is not drawn before its time.

    `still_possible` leaves out those whose condition does not hold as things stand now.
    """
    waiting = [due for due in state.due if not still_possible or _holds_now(scenario, state, due)]
    return tuple(
        Line(
            "note",
            message(_coming(scenario, due), text=effect_words(scenario, due.card, due.path), quarter=due.quarter),
            came_from(scenario, state, due.card, due.cause),
        )
        for due in waiting
    )


def _coming(scenario: Scenario, due: Due) -> str:
    if due.quarter > scenario.quarters:
        return "told.next_year"
    effect = scenario.effects[due.card, due.path]
    return "told.on_its_way" if effect.certain else "told.perhaps_on_its_way"


def _holds_now(scenario: Scenario, state: State, due: Due) -> bool:
    effect = scenario.effects[due.card, due.path]
    known = [it for it in state.decisions if (it.card, it.occurrence) == (due.card, due.occurrence)]
    return holds(effect.when, scenario, state, known[0].talk if known else NO_TALK)


_LINES = LINES.whole(get_args(Event)).of
"""Event → its line on the page that the table reads. An event without one stops the program from starting, by name."""

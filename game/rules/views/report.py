"""What was told since the page was last turned, line by line, each with the decision it came from."""

from collections.abc import Iterable
from typing import assert_never, get_args

from game.rules import events
from game.rules.conditions import holds
from game.rules.events import EffectRef, Event, Moved
from game.rules.events.table import ByEvent
from game.rules.extensions import added
from game.rules.kinds.inquiry import of_question
from game.rules.outcomes import undecided
from game.rules.outcomes.undecided import NOT_DECIDED
from game.rules.quarters.papers import papers_of_case
from game.rules.scenario import Scenario
from game.rules.state import NO_TALK, State
from game.rules.state.remembered import Due
from game.rules.terms.references import (
    BroughtBy,
    ByCard,
    ByCompleteTown,
    ByNews,
    BySupervision,
    ByUntold,
    ByVoice,
    brought_by,
)
from game.rules.terms.text import Message, Text, Words, message
from game.rules.views.council_lines import COUNCIL_LINES
from game.rules.views.shapes import ReportLine
from game.rules.views.town_lines import TOWN_LINES, Lines, level_lines, money_lines, point_lines
from game.rules.views.unseen import UNSEEN
from game.rules.year import quarters

MAY_RETURN = message("told.may_return")

LINES = ByEvent[Lines]("show on the page").joined(TOWN_LINES, COUNCIL_LINES, *added("line")).giving((), *UNSEEN)


def cause_words(scenario: Scenario, state: State, cause: int) -> Message | None:
    """The decision that this came from, where it came from one that is closed."""
    for decision in state.decisions:
        if decision.cause == cause and decision.value is not None:
            key = "told.cause" if decision.given is None else "told.cause_director"
            return message(key, card=scenario.dilemmas[decision.card].title, quarter=decision.quarter)
    return None


def came_from(scenario: Scenario, state: State, of: str, cause: int) -> Message | None:
    """What a letter came from: a decision, or news."""
    match brought_by(of):
        case ByNews(news=news):
            return message("told.cause_news", news=scenario.news[news].title)
        case ByCard() | ByVoice() | BySupervision() | ByCompleteTown() | ByUntold():
            return cause_words(scenario, state, cause)
        case unknown:
            assert_never(unknown)


def own_words(scenario: Scenario, ref: EffectRef) -> Text | None:
    """The author's words for an effect; `None` where there are none."""
    effect = scenario.effects.get((ref.of, ref.at))
    return None if effect is None else effect.text


def effect_words(scenario: Scenario, ref: EffectRef) -> Words:
    """What is told of an effect: the author's words, or that something came back."""
    text = own_words(scenario, ref)
    return text if text is not None else message("told.came_back")


def stands(ref: EffectRef) -> bool:
    """Whether that effect happens each quarter."""
    return ref.at.rpartition(".")[2] == "each_quarter"


def effect_words_each(scenario: Scenario, ref: EffectRef) -> Words:
    """What is told of an effect each quarter: the author's words, or that it comes each quarter."""
    text = own_words(scenario, ref)
    return text if text is not None else message("told.each_quarter")


def lines_of(scenario: Scenario, state: State, event: Event) -> Lines:
    """What is told of this event by itself."""
    return _LINES[type(event)](scenario, state, event)


def report(scenario: Scenario, state: State, told: Iterable[Event]) -> tuple[ReportLine, ...]:
    """The page the table reads now; `told` is what stands on it."""
    lines: list[ReportLine] = []
    if state.case is not None and state.case.stage == "outcome":
        lines += _headlines(scenario, state)
        lines += [ReportLine("note", paper.words) for paper in papers_of_case(scenario, state)]
    if state.phase == "quarter_end":
        lines += [ReportLine("note", words) for words in undecided.put_off_words(scenario, state)]
    for event in told:
        for line in lines_of(scenario, state, event):
            # "Something may still come back" is said once; two equal sums of money are two.
            if not (line.words == MAY_RETURN and line in lines):
                lines.append(line)
    return tuple(lines)


def _headlines(scenario: Scenario, state: State) -> list[ReportLine]:
    case = state.case
    assert case is not None
    if case.practice:
        return []
    if case.how in NOT_DECIDED:
        return [ReportLine("headline", no_decision(scenario, case.card))]
    if case.value is None or case.how == "held":
        return []
    return [
        ReportLine("headline" if scenario.canteen is None else "canteen", headline)
        for headline in scenario.dilemmas[case.card].headlines(case.value, case.variants)
    ]


def no_decision(scenario: Scenario, card: str) -> Message:
    """What the paper makes of a case on which the table did not decide: never what the author wrote of an option."""
    return message("paper.undecided", title=scenario.dilemmas[card].title)


@LINES.on(events.FundMoved)
def _fund(scenario: Scenario, state: State, event: events.FundMoved) -> Lines:
    name, amount = scenario.funds[event.fund].name, event.amount
    words = message(f"told.money.{event.source}", fund=name, amount=abs(amount), change=amount)
    return (ReportLine("money", words),) if amount else ()


@LINES.on(events.CouncilInformed)
def _informed(scenario: Scenario, state: State, event: events.CouncilInformed) -> Lines:
    words = message("told.informed", fund=scenario.funds[event.fund].name, amount=event.short)
    return (ReportLine("letter", words),)


@LINES.on(events.IndicatorMoved)
def _indicator(scenario: Scenario, state: State, event: events.IndicatorMoved) -> Lines:
    if event.source != "drift":
        return point_lines(scenario, event.indicator, event.asked, event.applied)
    name = scenario.indicators[event.indicator].name
    return (ReportLine("points", message("told.drift", name=name, points=event.applied)),) if event.applied else ()


@LINES.on(events.AdviserHeard)
def _advice(scenario: Scenario, state: State, event: events.AdviserHeard) -> Lines:
    return tuple(line for move in event.cost for line in _moved(scenario, move, "told.money.adviser"))


@LINES.on(events.EffectHappened)
def _effect(scenario: Scenario, state: State, event: events.EffectHappened) -> Lines:
    if stands(event.ref):
        origin = came_from(scenario, state, event.ref.of, event.cause)
        return (
            ReportLine("text", effect_words_each(scenario, event.ref), origin),
            *_brought(scenario, event, scenario.times(event.ref.of)),
        )
    words = own_words(scenario, event.ref)
    said = () if words is None else (ReportLine("text", words),)
    once = event.price or of_question(event.ref.at)
    return (*said, *_brought(scenario, event, 1 if once else scenario.times(event.ref.of)))


@LINES.on(events.EffectDue)
def _letter(scenario: Scenario, state: State, event: events.EffectDue) -> Lines:
    words, origin = effect_words(scenario, event.ref), came_from(scenario, state, event.ref.of, event.cause)
    if event.happened:
        return (ReportLine("letter", words, origin), *_brought(scenario, event, scenario.times(event.ref.of)))
    # What was announced and does not come is told too: a promise does not just disappear.
    announced = scenario.effects[event.ref.of, event.ref.at].announced
    return (ReportLine("note", message("told.did_not_come", text=words), origin),) if announced else ()


def _brought(scenario: Scenario, event: events.Brought, times: int) -> Lines:
    """What it moved, line by line; of a case that stands for many households both amounts."""
    key = _money(brought_by(event.ref.of))
    found = [line for move in event.moves for line in _moved(scenario, move, key, times)]
    found += [ReportLine("note", words) for words in opened_words(scenario, event)]
    found += [ReportLine("note", message("told.news_named"))] * len(event.reads)
    return tuple(found)


def opened_words(scenario: Scenario, event: events.Brought) -> tuple[Message, ...]:
    """That cases come of it, for each: on which agenda, and whether besides it."""
    found = []
    for id in event.opens:
        card = scenario.dilemmas[id]
        # A letter comes when the quarter is over.
        now = card.comes == "same_quarter" and isinstance(event, events.EffectHappened) and not stands(event.ref)
        found.append(message(f"told.opened{'.besides' if card.extra else ''}{'.now' if now else ''}"))
    return tuple(found)


def _money(by: BroughtBy) -> str | None:
    """How money is told that this moves, where that is not by going up or down."""
    match by:
        case BySupervision():
            return "told.money.supervision"
        case ByCompleteTown():
            return "told.money.facility"
        case ByCard() | ByNews() | ByVoice() | ByUntold():
            return None
        case unknown:
            assert_never(unknown)


def _moved(scenario: Scenario, move: Moved, key: str | None, times: int = 1) -> Lines:
    match move.what:
        case "fund" if times > 1 and move.applied:
            name, euros = scenario.funds[move.id].name, abs(move.applied)
            direction = "up" if move.applied > 0 else "down"
            words = message(f"told.line.{direction}", fund=name, one=euros // times, times=times, amount=euros)
            return (ReportLine("money", words),)
        case "fund":
            return money_lines(scenario, move.id, move.applied, key)
        case "indicator":
            return point_lines(scenario, move.id, move.asked, move.applied)
        case "group":
            return level_lines(scenario, move.id, move.applied)
        case unknown:
            assert_never(unknown)


@LINES.on(events.EffectScheduled)
def _announced(scenario: Scenario, state: State, event: events.EffectScheduled) -> Lines:
    effect, text = scenario.effects[event.ref.of, event.ref.at], effect_words(scenario, event.ref)
    first = event.due if not event.latest else event.latest - effect.latest + effect.after
    too_late = first > quarters(scenario, state)
    if not event.announced:
        return () if too_late else (ReportLine("note", MAY_RETURN),)
    id = "told.announced" if effect.certain else "told.announced_perhaps"
    if too_late:
        return (ReportLine("note", message(f"{id}_after", text=text)),)
    if not event.latest:
        return (ReportLine("note", message(id, text=text, quarter=event.due)),)
    return (ReportLine("note", message(f"{id}_between", text=text, first=first, quarter=event.latest)),)


@LINES.on(events.StandingBegan)
def _began(scenario: Scenario, state: State, event: events.StandingBegan) -> Lines:
    return (ReportLine("note", message("told.each_quarter_begins")),)


def untold(scenario: Scenario, state: State) -> tuple[ReportLine, ...]:
    """The later effects that the table has heard nothing of: what was announced when it decided is known."""
    return on_its_way(scenario, state, [it for it in state.due if not scenario.effects[it.ref.of, it.ref.at].announced])


def on_its_way(scenario: Scenario, state: State, waiting: Iterable[Due]) -> tuple[ReportLine, ...]:
    """Later effects that have not yet happened. Whether their chance falls so is not drawn before its time."""
    return tuple(
        ReportLine(
            "note",
            message(_coming(scenario, state, due), text=effect_words(scenario, due.ref), quarter=due.quarter),
            came_from(scenario, state, due.ref.of, due.cause),
        )
        for due in waiting
    )


def still_coming(scenario: Scenario, state: State) -> tuple[Due, ...]:
    """The later effects on their way whose condition holds as things stand now."""
    return tuple(due for due in state.due if _holds_now(scenario, state, due))


def _coming(scenario: Scenario, state: State, due: Due) -> str:
    if due.quarter > quarters(scenario, state):
        return "told.after_the_year"
    effect = scenario.effects[due.ref.of, due.ref.at]
    return "told.on_its_way" if effect.certain else "told.perhaps_on_its_way"


def _holds_now(scenario: Scenario, state: State, due: Due) -> bool:
    effect = scenario.effects[due.ref.of, due.ref.at]
    known = [it for it in state.decisions if (it.card, it.occurrence) == (due.ref.of, due.ref.occurrence)]
    return holds(effect.when, scenario, state, known[0].talk if known else NO_TALK, due.ref.occurrence)


_LINES = LINES.whole(get_args(Event)).of
"""Event → its line on the page that the table reads. An event without one stops the program from starting, by name."""

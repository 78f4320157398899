"""The board and the town, as an audience may see them: nothing of the order of the decks."""

from collections.abc import Sequence
from string import ascii_uppercase

from game.rules import events
from game.rules.conditions import AtLeast, Condition, holds
from game.rules.events import Event
from game.rules.kinds.card import Card
from game.rules.outcomes.undecided import NOT_DECIDED
from game.rules.quarters.bar_words import bar_words
from game.rules.scenario import Scenario
from game.rules.state import Decision, State
from game.rules.terms.text import Message, Text, Words, message
from game.rules.town import facilities
from game.rules.town.board import Square
from game.rules.town.group import Colour, Group
from game.rules.town.names import square_name
from game.rules.town.remembered import Facility
from game.rules.town.squares import SQUARE_RULES
from game.rules.town.squares.dilemma import top
from game.rules.town.squares.rules import seat_of
from game.rules.views.council import NOTHING
from game.rules.views.report import no_decision
from game.rules.views.shapes import (
    BoardView,
    FrontPage,
    GoalView,
    GroupView,
    LevelView,
    ResidentView,
    SavingView,
    SquareView,
    TokenView,
    Town,
    TurnView,
    VisitView,
)
from game.rules.year import height

DECKS: tuple[Colour, ...] = ("blue", "brick", "green", "ochre", "plum", "teal", "slate", "sand")
"""The colours of the decks, in the order in which the ring has them."""
MOST_HEADLINES = 4


def town_view(scenario: Scenario, state: State, told: Sequence[Event] = ()) -> Town:
    """Everything of the board and the town; `told` is what stands on the page that the table reads."""
    groups = group_views(scenario, state)
    return Town(
        form=state.form,
        board=_board(scenario, state, groups) if state.form != "cards" and scenario.board is not None else None,
        groups=groups,
        turn=_turn(scenario, state),
        visit=_visit(scenario, state, groups),
        goal=_goal(scenario, state),
        residents=_residents(scenario, state),
        front_page=_front_page(scenario, state, told) if state.phase in ("quarter_end", "over") else None,
        season=scenario.season(state.quarter),
    )


def group_views(scenario: Scenario, state: State) -> tuple[GroupView, ...]:
    """The neighbourhoods, each with its letter."""
    pairs = zip(scenario.groups.items(), state.facilities, ascii_uppercase, strict=False)
    return tuple(_group(scenario, state, id, group, facility, letter) for (id, group), facility, letter in pairs)


def _group(scenario: Scenario, state: State, id: str, group: Group, facility: Facility, letter: str) -> GroupView:
    built = tuple(
        LevelView(built=True, works=None if level.works is None else message(f"works.{level.works}"))
        for level in facility.levels
    )
    return GroupView(
        id=id,
        letter=letter,
        name=group.name,
        colour=group.colour,
        facility=group.facility,
        fund=scenario.funds[group.fund].name,
        levels=built + (LevelView(built=False, works=None),) * (group.top - len(built)),
        level=facility.level,
        price=facilities.price(group, facility),
        incident=facilities.incident(group, facility),
        care=facilities.care(group, facility, facilities.next_end(state)),
        drawing=group.drawing,
    )


def _board(scenario: Scenario, state: State, groups: tuple[GroupView, ...]) -> BoardView:
    assert scenario.board is not None
    known = {group.id: group for group in groups}
    decks = tuple(dict.fromkeys(square.of for square in scenario.board.squares if square.kind == "dilemma"))
    return BoardView(
        squares=tuple(
            _square(scenario, state, place, square, known, decks) for place, square in enumerate(scenario.board.squares)
        ),
        groups=groups,
        tokens=tuple(
            TokenView(place, state.seats[token].id if state.form == "tokens" else None)
            for token, place in enumerate(state.tokens)
            if state.form != "tokens" or state.seats[token].voters
        ),
    )


def _square(
    scenario: Scenario,
    state: State,
    place: int,
    square: Square,
    groups: dict[str, GroupView],
    decks: tuple[str | None, ...],
) -> SquareView:
    name = square_name(scenario, square)
    if square.kind == "dilemma":
        colour = DECKS[decks.index(square.of) % len(DECKS)]
        return SquareView(place, square.kind, square.of, name, colour, empty=top(scenario, state, square.of) is None)
    group = groups.get(square.of or "")
    if group is None:
        return SquareView(place, square.kind, square.of, name)
    return SquareView(place, square.kind, square.of, name, group.colour, group.letter)


def _turn(scenario: Scenario, state: State) -> TurnView | None:
    turn = state.turn
    if turn is None or scenario.board is None:
        return None
    together = None if turn.together is None else state.seats[turn.together].id
    return TurnView(state.seats[turn.seat].id, turn.number, scenario.board.max_turns, turn.dice, together)


def _visit(scenario: Scenario, state: State, groups: tuple[GroupView, ...]) -> VisitView | None:
    visit = state.visit
    if visit is None:
        return None
    kind = next(kind for kind in SQUARE_RULES if kind == visit.square)
    title, text = SQUARE_RULES[kind].shown(scenario, state)
    group = next((it for it in groups if kind == "neighbourhood" and it.id == visit.of), None)
    return VisitView(kind, visit.of, visit.step, state.seats[seat_of(state)].id, title, text, group)


def _goal(scenario: Scenario, state: State) -> GoalView | None:
    if state.goal is None:
        return None
    goal = scenario.goals[state.goal]
    return GoalView(
        state.goal,
        goal.title,
        holds(goal.when, scenario, state),
        _left(scenario, state, goal.when),
        bar_words(goal.when, scenario, state),
    )


def _left(scenario: Scenario, state: State, when: Condition) -> int | None:
    """How much money must be left, where that is one of the things that must hold."""
    found = (
        height(it.bound, scenario, state) for it in when.tests if isinstance(it, AtLeast) and it.measure.what == "funds"
    )
    return next(found, None)


def _residents(scenario: Scenario, state: State) -> tuple[ResidentView, ...]:
    """The residents whose case was decided, in the order of the decisions; the last decision about them counts."""
    last = {decision.card: decision for decision in state.decisions if decision.value is not None}
    found = []
    for decision in last.values():
        card = scenario.dilemmas[decision.card]
        if card.inquiry is not None and (resident := card.inquiry.resident) is not None:
            found.append(ResidentView(resident.name, card.title, _line(card, decision, state)))
    return tuple(found)


def _line(card: Card, decision: Decision, state: State) -> Text | None:
    """How it goes with them: the line of this quarter, after the last line the last."""
    lines = () if decision.value is None else card.afterwards(decision.value)
    if not lines:
        return None
    ended = state.quarter - decision.quarter - (state.phase not in ("quarter_end", "over"))
    return lines[min(ended, len(lines) - 1)] if ended >= 0 else None


def _front_page(scenario: Scenario, state: State, told: Sequence[Event]) -> FrontPage:
    """What the quarter's decisions look like from outside, and what the town saw of it."""
    headlines: list[tuple[Words, int | None]] = []
    for decision in state.decisions:
        if decision.quarter == state.quarter and decision.how in NOT_DECIDED:
            headlines.append((no_decision(scenario, decision.card), decision.cause))
        elif decision.quarter == state.quarter and decision.value is not None and decision.how != "held":
            found = scenario.dilemmas[decision.card].headlines(decision.value, decision.variants)
            # Without a headline of its own a decision is news all the same.
            told_of: tuple[Words, ...] = found or (
                message("paper.about", title=scenario.dilemmas[decision.card].title),
            )
            headlines += [(words, decision.cause) for words in told_of]
        elif decision.quarter == state.quarter and decision.how in NOTHING:
            title = scenario.dilemmas[decision.card].title
            headlines.append((message(f"paper.{decision.how}", title=title), None))
    for event in told:
        # Two levels of one facility can prove themselves at once; the paper says it once.
        if isinstance(event, events.FacilityProved) and (_works(scenario, event), None) not in headlines:
            headlines.append((_works(scenario, event), None))
    if not headlines:
        headlines = [(message("paper.quiet", quarter=state.quarter), None)]
    if scenario.canteen is not None:
        shown = headlines[:MOST_HEADLINES]
        return FrontPage(scenario.canteen, tuple(it for it, _ in shown), tuple(it for _, it in shown), canteen=True)
    name: Words = scenario.newspaper if scenario.newspaper is not None else message("paper.name", title=scenario.title)
    shown = headlines[:MOST_HEADLINES]
    return FrontPage(name, tuple(words for words, _ in shown), tuple(cause for _, cause in shown))


def _works(scenario: Scenario, event: events.FacilityProved) -> Message:
    return message(f"paper.works.{event.works}", facility=scenario.groups[event.group].facility)


def savings(scenario: Scenario, state: State) -> tuple[SavingView, ...]:
    """What facilities still save next year; those that save nothing are left out."""
    return tuple(
        SavingView(scenario.groups[id].facility, scenario.groups[id].name, amount)
        for id, amount in facilities.next_year(scenario, state).items()
        if amount
    )

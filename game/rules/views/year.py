"""The end of the year: the account, the ending, and what was still on its way."""

from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.text import message
from game.rules.views.report import on_its_way
from game.rules.views.shapes import DecisionView, Line, YearView
from game.rules.views.town import savings, town_view


def reopened_view(scenario: Scenario, state: State) -> DecisionView | None:
    """The decision that is back on the agenda."""
    views = decision_views(scenario, state)
    return next((it for it in views if (it.card, it.occurrence) == state.revising), None)


def decision_views(scenario: Scenario, state: State) -> tuple[DecisionView, ...]:
    """Every case that was closed, in order."""
    return tuple(
        DecisionView(
            card=decision.card,
            occurrence=decision.occurrence,
            title=scenario.dilemmas[decision.card].title,
            quarter=decision.quarter,
            how=decision.how,
            rows=tuple(row for row in scenario.dilemmas[decision.card].account(decision.value) if row.chosen),
            reason=decision.reason,
            cause=decision.cause,
        )
        for decision in state.decisions
    )


def year_view(scenario: Scenario, state: State) -> YearView:
    """The annual account."""
    assert state.ending is not None
    ending = scenario.endings[state.ending]
    never_came = dict.fromkeys((*state.injected, *state.front, *state.opened))
    return YearView(
        title=ending.title,
        text=ending.text,
        funds=tuple(
            (fund.name, fund.start, end) for fund, end in zip(scenario.funds.values(), state.funds, strict=True)
        ),
        indicators=tuple(
            (indicator.name, indicator.start, end)
            for indicator, end in zip(scenario.indicators.values(), state.indicators, strict=True)
        ),
        epilogue=(
            *on_its_way(scenario, state, still_possible=True),
            *(Line("note", message("told.never_came", title=scenario.dilemmas[id].title)) for id in never_came),
            *(Line("note", message("told.never_read", title=scenario.news[id].title)) for id in state.unread),
        ),
        savings=savings(scenario, state),
        goal=town_view(scenario, state).goal,
    )

"""The end of the year: the account, the ending, and what was still on its way."""

from game.rules.council.part import NOT_OURS
from game.rules.parts.varied import told
from game.rules.quarters.papers import papers, wishes
from game.rules.scenario import Scenario
from game.rules.state import Decision, State
from game.rules.terms.text import message
from game.rules.views.report import on_its_way, still_coming
from game.rules.views.shapes import DecisionView, GoalView, ReportLine, YearView
from game.rules.views.town import savings
from game.rules.year import quarters


def reopened_view(scenario: Scenario, state: State) -> DecisionView | None:
    """The decision that is back on the agenda."""
    return None if state.revising is None else _decision_view(scenario, state.decided(*state.revising))


def decision_views(scenario: Scenario, state: State) -> tuple[DecisionView, ...]:
    """Every case that was closed, in order."""
    return tuple(_decision_view(scenario, decision) for decision in state.decisions)


def _decision_view(scenario: Scenario, decision: Decision) -> DecisionView:
    card = scenario.dilemmas[decision.card]
    return DecisionView(
        card=decision.card,
        occurrence=decision.occurrence,
        title=card.title,
        quarter=decision.quarter,
        how=decision.how,
        rows=tuple(row for row in card.account(decision.value) if row.chosen),
        reason=decision.reason,
        cause=decision.cause,
        directed=decision.given is not None,
        spoke=decision.advised not in (None, NOT_OURS),
    )


def year_view(scenario: Scenario, state: State, goal: GoalView | None) -> YearView:
    """The annual account; `goal` is what came of the promise."""
    assert state.ending is not None
    ending = scenario.endings[state.ending]
    never_came = dict.fromkeys((*state.injected, *state.front, *state.opened))
    return YearView(
        title=ending.title,
        text=told(ending.text, state.variants, "text"),
        funds=tuple(
            (fund.name, fund.start_in(quarters(scenario, state)), end)
            for fund, end in zip(scenario.funds.values(), state.funds, strict=True)
        ),
        indicators=tuple(
            (indicator.name, indicator.start, end)
            for indicator, end in zip(scenario.indicators.values(), state.indicators, strict=True)
        ),
        epilogue=(
            *(ReportLine("note", message("told.wish", text=text)) for text in wishes(scenario, state)),
            *(
                ReportLine("note", message("told.still_held", title=scenario.dilemmas[it.card].title))
                for it in state.held
            ),
            *(
                ReportLine("note", message("told.taken_off", title=scenario.dilemmas[it.card].title))
                for it in state.decisions
                if it.how == "skipped" and it.cause
            ),
            *on_its_way(scenario, state, still_coming(scenario, state)),
            *(ReportLine("note", message("told.never_came", title=scenario.dilemmas[id].title)) for id in never_came),
            *(ReportLine("note", message("told.never_read", title=scenario.news[id].title)) for id in state.unread),
        ),
        papers=tuple(paper.words for paper in papers(scenario, state)),
        savings=savings(scenario, state),
        goal=goal,
    )

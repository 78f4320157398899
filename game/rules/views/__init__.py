"""What an audience may see. Every front end draws only from `view(scenario, state, audience)`.

Never in a view of the table: votes before they are public, facts and options that a talk has not
opened, the order of the cards, consequences on their way that were not announced, what an answer would bring, the seed.
"""

from collections.abc import Sequence

from game.rules import facilitator
from game.rules.case import card_of
from game.rules.events import Event
from game.rules.legal import prompts
from game.rules.prompts import FACILITATOR, TABLE
from game.rules.quarters.forecast import forecast
from game.rules.quarters.papers import document
from game.rules.scenario import Scenario
from game.rules.state import SUPERVISION, State
from game.rules.views.ahead import AheadView, LaterView, ahead
from game.rules.views.case import case_view, hidden_facts
from game.rules.views.learning import own_view
from game.rules.views.page import on_page
from game.rules.views.reasons import explainable
from game.rules.views.report import report, untold
from game.rules.views.seats import role_view, seat_views, value_counts
from game.rules.views.shapes import (
    Audience,
    BallotView,
    CaseView,
    DecisionView,
    FactView,
    FundView,
    IndicatorView,
    ReportLine,
    TalkLine,
    View,
    YearView,
)
from game.rules.views.town import town_view
from game.rules.views.year import decision_views, reopened_view, year_view
from game.rules.year import quarters


def view(scenario: Scenario, state: State, audience: Audience = TABLE, told: Sequence[Event] = ()) -> View:
    """What the table, the facilitator or a seat may see of this state.

    `told` is what stands on the page that the table reads (`on_page`): a state does not remember it.
    """
    leads, asked = audience == FACILITATOR, prompts(scenario, state)
    town = town_view(scenario, state, told)
    heights = zip(scenario.indicators.items(), state.indicators, strict=True)
    return View(
        title=scenario.title,
        about=scenario.about,
        phase=state.phase,
        document=document(scenario, state),
        quarter=state.quarter,
        quarters=quarters(scenario, state),
        agenda=state.agenda,
        played=state.played,
        funds=tuple(
            FundView(id, fund.name, balance, expected, least, fund.is_reserve)
            for (id, fund), balance, expected, least in zip(
                scenario.funds.items(),
                state.funds,
                forecast(scenario, state),
                forecast(scenario, state, hoped=False),
                strict=True,
            )
        ),
        indicators=tuple(
            IndicatorView(id, it.name, points, scenario.band(points), it.about) for (id, it), points in heights
        ),
        bounds=tuple(band.below for band in scenario.bands if band.below is not None),
        debt=state.debt,
        supervision=SUPERVISION in state.flags,
        case=case_view(scenario, state) if state.case is not None else None,
        report=report(scenario, state, told),
        decisions=decision_views(scenario, state),
        year=year_view(scenario, state, town.goal) if state.phase == "over" else None,
        prompts=asked,
        controls=facilitator.controls(state, asked) if leads else (),
        hidden=hidden_facts(card_of(scenario, state), state) if leads and state.case is not None else (),
        on_its_way=untold(scenario, state) if leads else (),
        ahead=ahead(scenario, state) if leads else (),
        offers=explainable(state, facilitator.offers(scenario, state, asked)) if leads else (),
        town=town,
        seats=seat_views(scenario, state),
        values=value_counts(scenario, state),
        openness=state.openness,
        role=role_view(scenario, state, audience),
        reopened=reopened_view(scenario, state),
        own=own_view(state),
    )


__all__ = [
    "AheadView",
    "Audience",
    "BallotView",
    "CaseView",
    "DecisionView",
    "FactView",
    "FundView",
    "IndicatorView",
    "LaterView",
    "ReportLine",
    "TalkLine",
    "View",
    "YearView",
    "on_page",
    "view",
]

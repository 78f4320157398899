"""The end of a quarter: what the paper shows, how the promise stands, and in which order things are told."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from game.apps.session import Session
from game.apps.table.pages.promise import (
    CAN,
    CLOSE,
    HOLDS,
    HOLDS_CLOSE,
    HOLDS_NOT_LATER,
    KEPT,
    MISSED,
    Outlook,
    outlook,
)
from game.apps.table.scenes import EveningScene
from game.apps.table.window.window import Window
from game.apps.text.telling.pages import Pages
from game.apps.text.telling.town import TownPages
from game.content import Pack
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.terms.text import Text
from game.rules.views.shapes import GoalView
from game.widgets.course import CourseChart
from game.widgets.newspaper import Masthead, Printed
from tests.apps.table.kept import hands_on
from tests.apps.table.sitting import words
from tests.evenings import setup
from tests.narrow import there


def until(session: Session, *at: str) -> None:
    """Play as bots do until one of these is asked."""
    while session.view().prompts[0].at not in at:
        action = bot_action(session.scenario, session.state, 3)
        if isinstance(action, actions.Say):
            session.say(action.about, "Wij kiezen dit omdat het past.")
        else:
            session.do(action)


def test_the_front_page_has_a_name_a_picture_the_promise_and_the_course_of_the_year(
    window: Window, waterkant: Pack, tmp_path: Path
) -> None:
    session = Session.start(waterkant, setup(seed=3), {}, tmp_path)
    window.go(EveningScene(window, session, "device"))
    until(session, "quarter_end", "cover")
    window.changed()
    shown = tuple(window.placed.widgets())
    assert [it.label for it in shown if isinstance(it, Masthead)] == ["Het Kadeblad"]
    assert any(isinstance(it, Printed) for it in shown)
    chart = next(it for it in shown if isinstance(it, CourseChart))
    data, view = chart._data, session.view()
    assert data.been[-1] == (1, sum(fund.balance for fund in view.funds))
    assert data.expected == (sum(it.forecast for it in view.funds), sum(it.least for it in view.funds))
    assert data.been[0] == (0, sum(fund.start_in(4) for fund in session.scenario.funds.values()))
    assert "Nu komt de lente." in words(window)
    session.close()


def test_what_made_money_short_is_read_before_it_is_asked_where_more_comes_from(
    window: Window, waterkant: Pack, tmp_path: Path
) -> None:
    session = Session.start(waterkant, setup(seed=2), {}, tmp_path)
    window.go(EveningScene(window, session, "device"))
    until(session, "cover")
    assert session.view().phase == "quarter_end", "this evening has a fund that cannot pay the heavier care"
    window.changed()
    hands = hands_on(window)
    assert window.page.id.startswith("paper")
    hands.press("on")
    if window.page.id.startswith("letters"):
        hands.press("on")
    assert window.page.id.startswith("quarter_end")
    hands.press("on")
    assert window.page.id.startswith("cover")
    while session.view().prompts[0].at == "cover":
        session.do(bot_action(session.scenario, session.state, 3))
    window.changed()
    assert window.page.id.startswith("quarter_end"), "the paper was read already"
    session.close()


@pytest.mark.parametrize(
    ("left", "holds", "forecast", "least", "stands"),
    [
        (None, True, 0, 0, HOLDS),
        (None, False, 0, 0, CAN),
        (100, True, 120, 110, HOLDS),
        (100, True, 120, 90, HOLDS_CLOSE),
        (100, True, 90, 80, HOLDS_NOT_LATER),
        (100, False, 120, 110, CAN),
        (100, False, 120, 90, CLOSE),
    ],
)
def test_a_promise_of_money_stands_as_now_and_the_forecast_say(
    proefavond: Pack, tmp_path: Path, left: int | None, holds: bool, forecast: int, least: int, stands: Outlook
) -> None:
    session = Session.start(proefavond, setup(), {}, tmp_path)
    view = session.view()
    fund = replace(view.funds[0], forecast=forecast, least=least)
    assert outlook(replace(view, funds=(fund,)), GoalView("it", Text("iets"), holds, left)) is stands
    session.close()


@pytest.mark.parametrize("left", [None, 100])
@pytest.mark.parametrize(("holds", "stands"), [(True, KEPT), (False, MISSED)])
def test_at_the_end_of_the_last_quarter_a_promise_is_what_it_came_to(
    proefavond: Pack, tmp_path: Path, left: int | None, holds: bool, stands: Outlook
) -> None:
    session = Session.start(proefavond, setup(), {}, tmp_path)
    goal = GoalView("it", Text("iets"), holds, left)
    for phase, quarter in (("quarter_end", 2), ("over", 2)):
        assert outlook(replace(session.view(), phase=phase, quarter=quarter, quarters=2), goal) is stands
    before = replace(session.view(), phase="quarter_end", quarter=1, quarters=2)
    assert outlook(before, goal) is not stands or left is None
    session.close()


def test_text_says_at_the_end_what_the_promise_came_to(proefavond: Pack, tmp_path: Path) -> None:
    session = Session.start(proefavond, setup(), {}, tmp_path)
    while session.view().town.goal is None:
        session.do(bot_action(session.scenario, session.state, 1))
    view = session.view()
    town = replace(view.town, goal=replace(there(view.town.goal), holds=False))
    last = replace(view, phase="quarter_end", quarter=view.quarters, town=town)
    said = "\n".join(TownPages(Pages("nl", {})).standing(last))
    assert "Dat is niet gelukt." in said
    assert "nog niet" not in said
    session.close()

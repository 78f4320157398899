"""What the table promised itself: how it stands in words, and how the year goes towards it."""

from dataclasses import dataclass

from game.apps.table.desk import Desk
from game.apps.table.sight import ScreenSight
from game.rules.state import State
from game.rules.views import View
from game.rules.views.shapes import GoalView
from game.widgets import CardBox, Column, Heading, Label, Node
from game.widgets.change import Signed
from game.widgets.course import CourseChart, CourseData, Waypoint
from game.widgets.type import TIGHT


@dataclass(frozen=True)
class Outlook:
    """How a promise stands."""

    key: str
    """The sentence that says so."""
    icon: str
    colour: str


HOLDS = Outlook("promise.holds", "circle-check", "green")
HOLDS_CLOSE = Outlook("promise.holds_close", "circle-dashed", "ochre")
HOLDS_NOT_LATER = Outlook("promise.holds_not_later", "circle-dashed", "ochre")
CAN = Outlook("promise.can", "circle-dashed", "ochre")
CLOSE = Outlook("promise.close", "circle-dashed", "ochre")
KEPT = Outlook("promise.kept", "circle-check", "green")
MISSED = Outlook("promise.missed", "circle-dashed", "ochre")


def outlook(view: View, goal: GoalView) -> Outlook:
    """How it stands now, and, where money was promised, what is expected of it; at the end of the year what it came to."""
    if view.settled:
        return KEPT if goal.holds else MISSED
    expected = sum(fund.forecast for fund in view.funds)
    least = sum(fund.least for fund in view.funds)
    if goal.left is None:
        return HOLDS if goal.holds else CAN
    if not goal.holds:
        return CAN if least >= goal.left else CLOSE
    if expected < goal.left:
        return HOLDS_NOT_LATER
    return HOLDS if least >= goal.left else HOLDS_CLOSE


def promise_card(sight: ScreenSight, *, size: float = 32) -> list[Node]:
    """The promise in large words, and its state with a sign."""
    voice, goal = sight.voice, sight.view.town.goal
    if goal is None:
        return []
    stands = outlook(sight.view, goal)
    nodes: list[Node] = [
        Label("promise", voice.say("table.promise"), size=19, tone="soft"),
        Heading("goal", voice.words(goal.title), size=size, leading=TIGHT),
        Signed("holds", voice.say(stands.key), stands.icon, colour=stands.colour, size=20, weight="semibold"),
    ]
    if goal.bar is not None:
        nodes.append(Label("bar", voice.words(goal.bar), size=19, tone="soft"))
    return [CardBox(Column(nodes, gap=6), pad=22)]


def course_card(desk: Desk, high: float) -> Node:
    """All money together over the year: so far, as expected, and what was promised."""
    voice, view, data = desk.voice, desk.view, course_of(desk)
    now, expected = data.been[-1][1], data.expected[0]
    # In the last quarter nothing is expected any more: the line is what was.
    over = ".end" if data.now == view.quarters else ""
    told = voice.say(f"course.told{over}", start=data.been[0][1], now=now, expected=expected)
    named = voice.say(f"course.title{over}")
    title = Label("course.title", named, size=20, weight="semibold")
    short = any(prompt.at == "cover" for prompt in view.prompts)
    nodes: list[Node] = [title, CourseChart("course", named, told, data, high)]
    if short:
        nodes += [
            Label(
                f"course.short.{fund.id}",
                voice.say("course.short", fund=fund.name, amount=-fund.balance),
                size=19,
                tone="warn",
                weight="semibold",
            )
            for fund in view.funds
            if fund.balance < 0
        ]
    goal = view.town.goal
    if goal is not None and goal.left is not None and data.expected[1] != expected and data.now < view.quarters:
        nodes.append(Label("course.band", voice.say("course.band"), size=19, tone="soft"))
    return CardBox(Column(nodes, gap=4), pad=22)


def course_of(desk: Desk) -> CourseData:
    """The money at the start, what came in and what was left each quarter; the expectation and the promise."""
    voice, view = desk.voice, desk.view
    been: list[Waypoint] = []
    states = [step.state for step in desk.session.history]
    for quarter in range(1, view.quarter + 1):
        here = [state for state in states if state.quarter == quarter]
        if not here:
            continue
        if not been:
            been.append((0, _money(here[0])))
        came = next((state for state in here if state.phase != "opening"), here[0])
        been += [(quarter - 1, _money(came)), (quarter, _money(here[-1]))]
    goal = view.town.goal
    left = goal.left if goal is not None else None
    steps = [voice.say("course.start"), *(voice.say("course.quarter", quarter=it + 1) for it in range(view.quarters))]
    return CourseData(
        steps=tuple(steps),
        now=view.quarter,
        been=tuple(been),
        expected=(_expected(desk), sum(it.least for it in view.funds)),
        bound=left,
        now_words=voice.say("course.now" if been[-1][1] >= 0 else "course.now_short", amount=abs(been[-1][1])),
        start_words=voice.say("course.amount", amount=been[0][1]),
        end_words="" if view.quarter == view.quarters else voice.say("course.amount", amount=_expected(desk)),
        bound_words="" if left is None else voice.say("course.bound", amount=left),
    )


def _expected(desk: Desk) -> int:
    return sum(it.forecast for it in desk.view.funds)


def _money(state: State) -> int:
    return sum(state.funds)

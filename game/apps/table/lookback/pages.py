"""A page for each step of the debrief: one thing, in letters that can be read from the back row."""

from collections.abc import Callable, Sequence
from typing import Literal, assert_never

from game.apps.table.lookback.beside import other_body
from game.apps.table.lookback.half import HalfLooked
from game.apps.table.lookback.one import back_body, case_body, choose_body
from game.apps.table.lookback.script import StepName
from game.apps.table.lookback.told import ToldBack
from game.apps.table.lookback.year import year_body
from game.apps.table.voice import TableLanguage
from game.widgets import Button, CardBox, Column, Do, Flow, Label, Node, Quote

Over = Literal["agree", "approve"]
"""What can be opened over a step: agreements, and what may leave the room."""
Opens = Callable[[Over], Do]
"""What opens it."""
MOST_PARKED, MOST_VALUES = 4, 3


def body_of(step: StepName, voice: TableLanguage, told: ToldBack, half: HalfLooked, opens: Opens) -> Node:
    """What is on the wall at this step."""
    match step:
        case "roles" | "own":
            return Quote("ask", voice.say(f"lookback.{step}.ask"), size=44, fill=True)
        case "year":
            return year_body(voice, told)
        case "decision":
            return case_body(voice, told, half) if half.case else choose_body(voice, told, half)
        case "back":
            return back_body(voice, told, half)
        case "other":
            return other_body(voice, told, half)
        case "counted":
            return _counted(voice, told)
        case "home":
            return _home(voice, told, half)
        case "agreements":
            return _agreements(voice, opens)
        case _:
            assert_never(step)


def _counted(voice: TableLanguage, told: ToldBack) -> Node:
    """What the author gave a choice, as a question; and how often a form of steering could be chosen and was."""
    page = told.debrief(voice.language)
    values = [_pair(f"value.{n}", it.name, it.text) for n, it in enumerate(page.values[:MOST_VALUES])]
    steering = [Label(f"steering.{n}", it.name, size=26) for n, it in enumerate(page.steering)]
    nodes: list[Node] = [*values]
    if steering:
        nodes.append(CardBox(Column(steering, gap=8), pad=22))
    return Column(nodes or [Quote("none", voice.say("lookback.counted.none"), size=36)], gap=14)


def _home(voice: TableLanguage, told: ToldBack, half: HalfLooked) -> Node:
    """Where this is like home, what was parked, and one question of each kind: the facilitator turns them."""
    page = told.debrief(voice.language)
    nodes: list[Node] = [Quote("ask", voice.say("lookback.home.ask"), size=36)]
    asked: list[Node] = []
    for place, loop in enumerate(page.loops[:3]):
        if loop.questions:
            at = half.asked[place] % len(loop.questions)
            turn = _turns(half, place) if len(loop.questions) > 1 else None
            asked.append(Label(f"loop.{place}", loop.title, size=21, tone="soft"))
            asked.append(Label(f"question.{place}", loop.questions[at].text, size=28, weight="semibold"))
            if turn is not None:
                asked.append(
                    Flow([Button(f"turn.{place}", voice.say("lookback.other_question"), turn, icon="refresh")])
                )
    if asked:
        nodes.append(CardBox(Column(asked, gap=6), pad=22))
    nodes += _parked(voice, page.parked)
    return Column(nodes, gap=14)


def _parked(voice: TableLanguage, parked: Sequence[str]) -> list[Node]:
    if not parked:
        return []
    lines: list[Node] = [Label("parked", voice.say("lookback.parked"), size=21, tone="soft")]
    lines += [Label(f"parked.{number}", words, size=26) for number, words in enumerate(parked[:MOST_PARKED])]
    if len(parked) > MOST_PARKED:
        lines.append(Label("more", voice.say("lookback.more", count=len(parked) - MOST_PARKED), size=21, tone="soft"))
    return [CardBox(Column(lines, gap=6), pad=22)]


def _turns(half: HalfLooked, place: int) -> Do:
    def turn() -> None:
        asked = list(half.asked)
        asked[place] += 1
        half.asked = (asked[0], asked[1], asked[2])

    return turn


def _agreements(voice: TableLanguage, opens: Opens) -> Node:
    return Column(
        [
            Quote("ask", voice.say("lookback.agreements.ask"), size=40),
            Flow([Button("agree", voice.say("table.menu.agree"), opens("agree"), icon="heart-handshake")]),
            Quote("leave", voice.say("lookback.leave_room"), size=32),
            Flow([Button("approve", voice.say("table.approve"), opens("approve"), icon="list-check")]),
        ],
        gap=16,
    )


def _pair(id: str, name: str, text: str) -> Node:
    return CardBox(
        Column([Label(f"{id}.name", name, size=30, weight="semibold"), Label(f"{id}.text", text, size=26)], gap=4),
        pad=22,
    )

"""A page for each step of the debrief: one thing, in letters that can be read from the back row."""

from collections.abc import Callable, Sequence
from typing import Literal, assert_never

from game.apps.debrief.room import RoomLanguage, StepName, ToldBack, counted, home_told, learned, role_lines
from game.apps.session import AgreedWords, TakenAlong
from game.apps.table.agreed import agreed_row
from game.apps.table.lookback.beside import other_body
from game.apps.table.lookback.half import HalfLooked
from game.apps.table.lookback.one import SMALLER, alone, back_body, case_body, choose_body, more_words
from game.apps.table.lookback.year import year_body
from game.apps.table.voice import TableLanguage
from game.apps.words import day
from game.log import Approval
from game.log.records import ReflectionRef
from game.widgets import Button, CardBox, Column, Do, Flow, Grows, Label, Node, Quote, Spread

Over = Literal["agree", "impressions", "approve", "own"]
"""What can be opened over a step: agreements, whether it did anything, what may leave the room, a case of one's own."""
Opens = Callable[[Over], Do]
"""What opens it."""
SIZES = (48, 44, 40, 36, 32, 28, 26)
LISTED = (50, 46, 42, 38, 34, 32, 28)
"""Letters of a list that may be short: the largest in which all of it fits."""
OWN_SIZES = (*LISTED, 24, 22, 20)
"""The same, where it also tells what the table worked out itself."""
LAST = (56, 52, 48, 44)
"""Of what may leave the room."""
MOST_PARKED, MOST_AGREED = 4, 5


class StepPage:
    """What is on the wall at a step."""

    def __init__(
        self,
        voice: TableLanguage,
        words: RoomLanguage,
        told: ToldBack,
        half: HalfLooked,
        agreed: Sequence[AgreedWords],
        before: Sequence[TakenAlong],
        opens: Opens,
        predicted: Do,
    ) -> None:
        """`agreed`: what the group agreed on so far; `before`: what it took along from an evening before;
        `predicted`: keeps what the group predicted, and shows what came of it.
        """
        self._voice, self._words, self._told, self._half = voice, words, told, half
        self._agreed, self._before, self._opens, self._predicted = agreed, before, opens, predicted
        self.impressions: Node = Column([])
        """What is told of whether it did anything; the session knows that, and no evening that is told."""

        self.approved: Approval | None = None
        """What the group approved of, where it did."""

    def body(self, step: StepName) -> Node:
        """What stands under its heading."""
        voice, words, told, half = self._voice, self._words, self._told, self._half
        match step:
            case "roles":
                return self._roles()
            case "own":
                return alone("ask", voice.say("lookback.own.ask"))
            case "year":
                return year_body(voice, words, told, half)
            case "decision":
                return case_body(voice, words, told, half) if half.case else choose_body(words, told, half)
            case "back":
                return back_body(voice, words, told, half)
            case "other":
                return other_body(voice, words, told, half, self._predicted)
            case "counted":
                return self._counted()
            case "home":
                return self._home()
            case "learned":
                return self._learned()
            case "agreements":
                return self._agreements()
            case "impressions":
                return self.impressions
            case "approve":
                return self._approve()
            case _:
                assert_never(step)

    def _roles(self) -> Node:
        """Who played what, so that it can be put down."""
        voice = self._voice
        lines = role_lines(self._words, self._told)
        if not lines:
            return alone("ask", voice.say("lookback.no_roles.ask"))

        def made(size: float) -> Node:
            roles = [
                Column(
                    [
                        Label(f"seat.{at}", it.name, size=max(24, size * SMALLER), tone="soft"),
                        Label(f"seat.{at}.role", it.text, size=size, weight="semibold"),
                    ],
                    gap=0,
                )
                for at, it in enumerate(lines)
            ]
            played = CardBox(Spread(roles, gap=14, least=340, most=3), pad=22)
            return Column([Quote("ask", voice.say("lookback.roles.ask"), size=44), played], gap=16)

        return Grows(made, SIZES)

    def _counted(self) -> Node:
        """What the author gave a choice, as a question; and how often a form of steering could be chosen and was."""
        voice = self._voice
        found = counted(self._words, self._told, self._half.case)
        if not found.values and not found.steering:
            return alone("none", voice.say("lookback.counted.none"))

        def made(size: float) -> Node:
            nodes: list[Node] = [
                CardBox(
                    Column(
                        [
                            Label(f"value.{at}", it.name, size=size, weight="semibold"),
                            Label(f"value.{at}.text", it.text, size=min(size, 36)),
                        ],
                        gap=4,
                    ),
                    pad=20,
                )
                for at, it in enumerate(found.values)
            ]
            if found.values:
                what = voice.say("lookback.counted.values")
                nodes.insert(0, Label("values", what, size=max(26, size * SMALLER), tone="soft"))
            nodes += self._more("counted", found.more)
            steering = [
                Column(
                    [
                        Label(f"steering.{at}", it.name, size=min(size, 36), weight="semibold"),
                        Label(f"steering.{at}.is", it.text, size=min(size, 32), tone="soft"),
                    ],
                    gap=2,
                )
                for at, it in enumerate(found.steering)
            ]
            if steering:
                what = voice.say("lookback.counted.steering")
                ways = Label("ways", what, size=max(26, size * SMALLER), tone="soft")
                nodes.append(CardBox(Column([ways, Spread(steering, gap=14)], gap=8), pad=20))
            return Column(nodes, gap=12)

        return Grows(made, SIZES)

    def _home(self) -> Node:
        """What the table worked out of its own work, where this is like home, and what was parked."""
        voice = self._voice
        found = home_told(self._words, self._told)
        ask = Quote("ask", voice.say("lookback.home.ask"), size=44)
        if not found.own and not found.parked:
            return alone("ask", voice.say("lookback.home.ask"))

        def made(size: float) -> Node:
            nodes: list[Node] = [ask]
            for place, case in enumerate(found.own):
                lines: list[Node] = [Label(f"own.{place}", voice.say("debrief.own"), size=26, tone="soft")]
                lines += [
                    Label(f"own.{place}.{at}", f"{line.label}: {line.words.text}", size=min(size, 32))
                    for at, line in enumerate(case)
                ]
                nodes.append(CardBox(Column(lines, gap=6), pad=22))
            if found.parked:
                lines = [Label("parked", voice.say("lookback.parked"), size=26, tone="soft")]
                lines += [Label(f"parked.{at}", it, size=size) for at, it in enumerate(found.parked[:MOST_PARKED])]
                more = self._more("parked", len(found.parked) - MOST_PARKED)
                nodes.append(CardBox(Column([*lines, *more], gap=10), pad=22))
            return Column(nodes, gap=16)

        return Grows(made, LISTED if not found.own else OWN_SIZES)

    def _learned(self) -> Node:
        """One question of each kind; the facilitator turns them."""
        voice, half = self._voice, self._half
        asked = learned(self._words, self._told, half.case, half.turned)
        if not asked:
            return alone("ask", voice.say("lookback.learned.none"))

        def made(size: float) -> Node:
            cards: list[Node] = []
            for place, it in enumerate(asked):
                lines: list[Node] = [
                    Label(f"loop.{place}", it.title, size=26, tone="soft"),
                    Label(f"question.{place}", it.asked, size=size, weight="semibold"),
                ]
                if it.other is not None:
                    words = voice.say("lookback.other_question", about=it.title)
                    lines.append(Flow([Button(f"turn.{place}", words, self._turns(it.other), icon="refresh")]))
                cards.append(CardBox(Column(lines, gap=6), pad=20))
            return Column(cards, gap=14)

        return Grows(made, LISTED[:-2])

    def _turns(self, to: ReflectionRef) -> Do:
        half = self._half

        def turn() -> None:
            half.turned = (*half.turned, to)

        return turn

    def _agreements(self) -> Node:
        """What is agreed on, as far as it is written down; who, and when."""
        voice = self._voice
        write = Button(
            "agree",
            voice.say("table.menu.agree"),
            self._opens("agree"),
            icon="heart-handshake",
            primary=not self._agreed,
        )
        ask = Quote("ask", voice.say("lookback.agreements.ask"), size=40)
        before = self._before
        first = max(0, len(self._agreed) - MOST_AGREED)

        def made(size: float) -> Node:
            rows = [
                agreed_row(voice, f"agreed.{at}", it, size) for at, it in enumerate(self._agreed[first:], start=first)
            ]
            made: list[Node] = [CardBox(Column([*self._more("agreed", first), *rows], gap=12), pad=22)] if rows else []
            if before:
                earlier: list[Node] = [Label("before", voice.say("lookback.before"), size=28, tone="soft")]
                earlier += [agreed_row(voice, f"before.{at}", it, size) for at, it in enumerate(before)]
                made.insert(0, CardBox(Column(earlier, gap=8), pad=22))
            return Column([ask, *made, Flow([write])], gap=16)

        return Grows(made, LISTED)

    def _approve(self) -> Node:
        """What may leave the room: the group goes through the list together."""
        voice, approved = self._voice, self.approved
        if approved is None:
            asked, again = voice.say("lookback.leave_room"), "table.approve"
        else:
            date = day(approved.at.astimezone().date(), voice.language)
            asked, again = voice.say("debrief.approved", date=date), "table.approve.once_more"
        approve = Button("approve", voice.say(again), self._opens("approve"), icon="list-check")

        def made(size: float) -> Node:
            stays = Label("stays", voice.say("lookback.stays_here"), size=size * SMALLER)
            return Column([Quote("leave", asked, size=size), stays, Flow([approve])], gap=18)

        return Grows(made, LAST)

    def _more(self, what: str, count: int) -> list[Node]:
        return [Label("more", more_words(self._voice, what, count), size=26, tone="soft")] if count > 0 else []

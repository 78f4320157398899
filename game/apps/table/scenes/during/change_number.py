"""A number that the facilitator puts right by hand, and why."""

from collections.abc import Callable

from game.apps.session import Session
from game.apps.table.scenes.draft import Draft
from game.apps.table.scenes.during.facilitator import ByHand, offered
from game.apps.table.slip import WordSlip
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host
from game.rules.prompts import AdjustPrompt, Number
from game.rules.terms.units import Unit
from game.widgets import Button, Field, Flow, Heading, Label, Node, Stepper, Typed

STEPS: dict[Unit, int] = {"euros": 5_000, "points": 1, "levels": 1}
"""By how much a press of a button changes a number."""


class ChangeNumber(ByHand):
    """A number that has to be put right, and why."""

    name = "adjust"

    def __init__(self, host: Host, session: Session) -> None:
        super().__init__(host, session)
        self._chosen: str | None = None
        self._amount = 0
        self._typing = WordSlip()
        self._draft = Draft(lambda: (self._typing,))

    def back(self) -> bool:
        return self._draft.back(self._host.close)

    def page(self, voice: TableLanguage) -> Page:
        leaving = self._draft.asked(voice)
        if leaving is not None:
            return leaving
        asked = offered(self._session, AdjustPrompt)
        numbers = asked.numbers if asked is not None else ()
        number = next((it for it in numbers if it.id == self._chosen), None)
        nodes: list[Node] = [
            Heading("title", voice.say("table.menu.adjust"), size=34),
            Label("what", voice.say("table.adjust_what"), size=21, tone="soft"),
            Flow(
                [
                    Button(f"number.{it.id}", voice.words(it.name), self._marks(it.id), chosen=it is number)
                    for it in numbers
                ]
            ),
        ]
        if number is None:
            return self._page(voice, nodes, ())
        step, wished = STEPS[number.unit], number.now + self._amount
        less = self._moves(-min(step, wished - number.low)) if wished > number.low else None
        more = self._moves(min(step, number.high - wished)) if wished < number.high else None
        typed = Typed(number.low, number.high, lambda wished: self._wish(wished - number.now))
        now = voice.say("table.adjust_now", now=_written(voice, number, number.now))
        nodes += [
            Stepper(
                "wished",
                voice.words(number.name),
                _written(voice, number, wished),
                less=less,
                more=more,
                note=now,
                typed=typed,
            ),
            Field("why", voice.say("table.adjust_why"), self._typing, hint=voice.say("table.adjust_hint")),
        ]

        def change() -> None:
            self._host.close()
            self._session.adjust(number.id, self._amount, self._typing.text)

        ready = bool(self._amount and self._typing.text.strip())
        yes = Button("settle", voice.say("table.adjust_yes"), change if ready else None, icon="check", primary=ready)
        made = self._page(voice, nodes, (yes,))
        made.sends = False
        return made

    def _wish(self, amount: int) -> None:
        self._amount = amount

    def _marks(self, id: str) -> Callable[[], None]:
        def mark() -> None:
            self._chosen, self._amount = id, 0

        return mark

    def _moves(self, by: int) -> Callable[[], None]:
        def move() -> None:
            self._amount += by

        return move


def _written(voice: TableLanguage, number: Number, amount: int) -> str:
    if number.unit == "euros":
        return voice.euro(amount)
    return voice.say("table.levels", level=amount) if number.unit == "levels" else str(amount)

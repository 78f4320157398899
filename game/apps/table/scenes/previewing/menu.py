"""What leads from a page of a preview to another: every stage of the card, another choice, other luck, another card."""

from collections.abc import Callable
from functools import partial

from game.apps.preview import STOPS, Preview, PreviewChoice, TellsProblems
from game.apps.table.scenes.previewing.wrong import over_it, pulse_of, said_on
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Quiet
from game.widgets import Button, ChoiceBox, Column, Do, Flow, Heading, Label, Node


class PreviewMenu(Quiet):
    """Every stage of this card, and what can be chosen on this page."""

    def __init__(self, host: Host, preview: Preview, opens: Callable[[], None]) -> None:
        self._host, self._preview, self._opens = host, preview, opens

    def page(self, voice: TableLanguage) -> Page:
        preview = self._preview
        here, there = preview.open_session.place.stop, preview.stops()
        stops = [
            Button(f"stop.{stop}", _begun(voice.say(f"preview.stop.{stop}")), self._does(partial(preview.jump, stop)))
            for stop in STOPS
            if stop in there
        ]
        for button in stops:
            button.chosen = button.id == f"stop.{here}"
        nodes: list[Node] = [
            Heading("title", voice.say("preview.menu"), size=34),
            Label("to", voice.say("preview.menu.to"), size=22, tone="soft"),
            Flow(stops),
            Label("change", voice.say("preview.menu.change"), size=22, tone="soft"),
            Flow(
                [
                    Button("other", voice.say("preview.menu.other"), self._others, icon="arrow-back-up"),
                    Button("draw", voice.say("preview.menu.draw"), self._does(preview.draw), icon="cube"),
                    Button("cards", voice.say("preview.menu.cards"), self._cards, icon="cards"),
                    Button("leave", voice.say("table.leave"), self._host.quit, icon="x"),
                ]
            ),
        ]
        choices = preview.choices()
        if choices:
            nodes.append(Label("choose", voice.say("preview.menu.choose"), size=22, tone="soft"))
            nodes += [self._choice(voice, number, choice) for number, choice in enumerate(choices)]
        back = Button("back", voice.say("preview.menu.back"), self._host.close, icon="arrow-left", primary=True)
        footer = (voice.say("preview.footer"), voice.words(preview.scenario.title))
        page = Page("preview.menu", Column(nodes, gap=12), bar=(back,), footer=footer, focus="back")
        said_on(page, preview, voice)
        return page

    def _choice(self, voice: TableLanguage, number: int, choice: PreviewChoice) -> Node:
        note = "" if choice.note is None else voice.words(choice.note)
        closed = "" if choice.closed is None else voice.words(choice.closed)
        press = self._does(partial(self._preview.choose, choice))
        return ChoiceBox(
            f"choice.{number}", voice.words(choice.label), press, icon="check", note=note, closed=closed, size=20
        )

    def _does(self, act: Callable[[], object]) -> Do:
        def does() -> None:
            act()
            self._host.close()

        return does

    def _others(self) -> None:
        """Back to the last choice; what there is to choose is shown at once."""
        if not self._preview.other():
            self._host.close()

    def _cards(self) -> None:
        self._preview.shut()
        self._opens()


class PreviewCards(Quiet):
    """Every card of the pack: which one is to be seen."""

    def __init__(self, host: Host, preview: Preview, tells: TellsProblems, opens: Callable[[], None]) -> None:
        self._host, self._preview, self._tells, self._opens = host, preview, tells, opens

    def page(self, voice: TableLanguage) -> Page:
        preview = self._preview
        nodes: list[Node] = [
            Heading("title", voice.words(preview.scenario.title), size=34),
            Label("is", voice.say("preview.in_window"), size=22, tone="soft"),
        ]
        for card in preview.cards:
            follows = voice.say("preview.follows") if card.follows else ""
            label = f"{voice.words(card.title)} ({card.id})"
            nodes.append(ChoiceBox(card.id, label, self._shows(card.id), icon="cards", note=follows, size=20))
        leave = Button("leave", voice.say("table.leave"), self._host.quit, icon="x")
        page = Page(
            f"preview.cards.{preview.version}",
            Column(nodes, gap=10),
            bar=(leave,),
            footer=(voice.say("preview.footer"), voice.words(preview.scenario.title)),
            focus=preview.cards[0].id,
        )
        over_it(page, preview, voice, self._tells)
        page.pulse = pulse_of(preview, None)
        return page

    def _shows(self, card: str) -> Do:
        def show() -> None:
            self._preview.open(card)
            self._opens()

        return show


def _begun(words: str) -> str:
    """With a capital, as it stands alone."""
    return words[:1].upper() + words[1:]

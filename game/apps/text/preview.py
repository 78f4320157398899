"""A card as its author sees it, at a terminal: the pages of an evening, and what leads from one to another."""

from typing import Literal, assert_never

from game.apps.preview import STOPS, Preview, PreviewChoice, PreviewStop, TellsProblems
from game.apps.text.commands import OTHER
from game.apps.text.reading import unknown
from game.apps.text.telling.pages import Pages
from game.apps.text.telling.showing import Showing, place_of
from game.apps.text.terminal import NoMoreInput, Terminal
from game.apps.text.timer import SoftTimer
from game.apps.text.watched_input import Saved
from game.apps.words import render, say
from game.rules.terms.text import Message, message
from game.rules.views import View

PreviewWord = Literal["back", "other", "to", "card", "draw", "read", "status", "language", "help", "stop"]

PREVIEW_WORDS: dict[PreviewWord, tuple[str, str]] = {
    "back": ("terug", "back"),
    "other": ("anders", "other"),
    "to": ("naar", "to"),
    "card": ("kaart", "card"),
    "draw": ("loot", "draw"),
    "read": ("lees", "read"),
    "status": ("stand", "status"),
    "language": ("taal", "language"),
    "help": ("hulp", "help"),
    "stop": ("stop", "quit"),
}
"""What can be typed at a preview, in Dutch and in English."""

STOP_WORDS: dict[PreviewStop, tuple[str, str]] = {
    "briefing": ("zaak", "case"),
    "inquiry": ("gesprek", "talk"),
    "first_ballot": ("stemming", "vote"),
    "deliberation": ("praten", "discuss"),
    "twist": ("tussendoor", "twist"),
    "final_ballot": ("besluit", "decision"),
    "rationale": ("reden", "reason"),
    "answer": ("antwoord", "answer"),
    "outcome": ("gevolg", "outcome"),
    "later": ("later", "later"),
    "end": ("einde", "end"),
}
"""Where `naar` leads."""


class _NoClock(SoftTimer):
    """Whoever writes talks with nobody: no clock is offered."""

    def heading(self, view: View) -> None:
        return


class PreviewAtTerminal:
    """Shows a preview until somebody stops."""

    def __init__(self, preview: Preview, terminal: Terminal, tells: TellsProblems) -> None:
        self._preview, self._terminal, self._tells = preview, terminal, tells
        self._showing: tuple[object, Showing] | None = None
        self._seen: tuple[object, ...] = ()
        self._told: tuple[object, ...] = ()
        """What was said of the version and of what is wrong in it."""
        self._noted: tuple[Message, ...] = ()

    def show(self) -> None:
        """Until somebody stops, or the input ends."""
        self._terminal.say("preview.is")
        while True:
            try:
                self._page()
                line = self._terminal.read()
                if not self._answers(line):
                    return
            except Saved:
                self._terminal.line()
            except NoMoreInput:
                return

    def _page(self) -> None:
        preview = self._preview
        self._news()
        if preview.session is None:
            self._list()
            return
        session = preview.session
        view = session.view()
        if self._showing is None or self._showing[0] is not session:
            clock = _NoClock(self._terminal, session.now)
            self._showing, self._seen = (session, Showing(session, self._terminal, clock)), ()
        showing = self._showing[1]
        if place_of(view) == self._seen:
            showing.more(view)
        else:
            self._seen = place_of(view)
            self._where()
            showing.page(view)
        for asked in view.prompts[:1]:
            self._terminal.words(asked.ask)
        for number, choice in enumerate(preview.choices(), start=1):
            self._terminal.line(self._choice(number, choice))
        self._terminal.say("preview.enter" if view.phase != "over" else "preview.enter_end")

    def _where(self) -> None:
        """That it is a preview, and of what."""
        preview = self._preview
        assert preview.card is not None
        stop = message(f"preview.stop.{preview.open_session.place.stop}")
        title = preview.scenario.dilemmas[preview.card].title
        self._terminal.line()
        self._terminal.say("preview.where", title=title, card=preview.card, stop=stop)

    def _choice(self, number: int, choice: PreviewChoice) -> str:
        pages = Pages(self._terminal.language, {})
        notes = [pages.words(it) for it in (choice.note, choice.closed) if it is not None]
        return f"  {number}. {pages.words(choice.label)}" + (f" ({'; '.join(notes)})" if notes else "")

    def _news(self) -> None:
        """What was read anew, what could not be, and what is wrong in what was saved: once for each."""
        preview, terminal = self._preview, self._terminal
        told = (preview.version, preview.problems)
        if self._told and told != self._told:
            if preview.problems:
                terminal.heading(say(terminal.language, "preview.wrong"))
                terminal.lines(self._tells(preview.problems, terminal.language))
                terminal.say("preview.still_before")
            else:
                terminal.say("preview.read_anew")
        self._told = told
        if preview.notes is not self._noted:
            for note in preview.notes:
                terminal.words(note)
        self._noted = preview.notes

    def _list(self) -> None:
        self._terminal.heading(self._preview.scenario.title.into(self._terminal.language))
        for number, card in enumerate(self._preview.cards, start=1):
            key = "preview.card_follows" if card.follows else "preview.card"
            self._terminal.say(key, number=number, title=card.title, card=card.id)
        self._terminal.say("preview.which")

    def _answers(self, line: str) -> bool:
        """Do what this line asks for; whether it goes on."""
        typed, _, rest = line.casefold().partition(" ")
        word = next((word for word, names in PREVIEW_WORDS.items() if typed in names), None)
        preview = self._preview
        if word is not None:
            return self._does(word, rest.strip())
        if preview.session is None:
            self._opens(line)
        elif not line:
            if not preview.forward():
                self._terminal.say("preview.over")
        elif line.isascii() and line.isdigit():
            self._chooses(int(line[:4]))
        else:
            stop = _stop(typed)
            if stop is not None and not rest:
                preview.jump(stop)
            else:
                self._no(unknown(line, commands=False))
        return True

    def _does(self, word: PreviewWord, rest: str) -> bool:
        preview, terminal = self._preview, self._terminal
        if word in ("back", "other", "to", "draw", "read", "status") and preview.session is None:
            self._no(message("preview.first_card"))
            return True
        match word:
            case "back":
                if not preview.back():
                    self._no(message("preview.first_page"))
            case "other":
                preview.other()
            case "to":
                stop = _stop(rest)
                if stop is None:
                    self._no(self._stops())
                else:
                    preview.jump(stop)
            case "card":
                if rest:
                    self._opens(rest)
                else:
                    preview.shut()
            case "draw":
                preview.draw()
            case "read":
                self._seen = ()
            case "status":
                assert self._showing is not None
                self._showing[1].status(preview.open_session.view())
            case "language":
                terminal.language = OTHER[terminal.language]
                self._showing = None
            case "help":
                terminal.say("preview.help")
                if preview.session is not None:
                    terminal.words(self._stops())
            case "stop":
                return False
            case _:
                assert_never(word)
        return True

    def _stops(self) -> Message:
        """Where `naar` can lead, as this card is answered now."""
        place = 0 if self._terminal.language == "nl" else 1
        there = self._preview.stops()
        return message("preview.stops", stops=", ".join(STOP_WORDS[stop][place] for stop in STOPS if stop in there))

    def _chooses(self, number: int) -> None:
        choices = self._preview.choices()
        if not 1 <= number <= len(choices):
            self._no(message("preview.no_number", most=len(choices)) if choices else message("preview.only_enter"))
            return
        choice = choices[number - 1]
        if choice.closed is not None:
            self._no(choice.closed if isinstance(choice.closed, Message) else message("preview.closed"))
            return
        self._preview.choose(choice)

    def _opens(self, typed: str) -> None:
        cards = self._preview.cards
        wanted = typed.strip()
        if wanted.isascii() and wanted.isdigit() and 1 <= int(wanted[:4]) <= len(cards):
            wanted = cards[int(wanted) - 1].id
        if wanted not in self._preview.scenario.dilemmas:
            self._no(message("preview.no_card", card=wanted) if wanted else message("preview.which"))
            return
        self._preview.open(wanted)

    def _no(self, why: Message) -> None:
        """What cannot be done, and why; the question stands."""
        self._terminal.line(render(why, self._terminal.language))


def _stop(typed: str) -> PreviewStop | None:
    return next((stop for stop, names in STOP_WORDS.items() if typed in names), None)

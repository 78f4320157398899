"""Ending the year here, and stopping for now: what is asked before it happens."""

from game.apps.session import Session, closing_books, counts_words, undecided_now
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Quiet, Scene
from game.rules import actions
from game.rules.prompts import FACILITATOR, AgendaPrompt, Ballot
from game.rules.quarters.bar_words import bar_moved
from game.widgets import Button, Column, Do, Heading, Label, Midway, Node


class _Sure(Quiet):
    """A question with a way back."""

    name: str
    back_words = "table.go_on"
    """What the way back is called."""

    def __init__(self, host: Host, session: Session) -> None:
        self._host = host
        self._session = session

    def _page(self, voice: TableLanguage, what: list[str], yes: Do, more: tuple[Button, ...] = ()) -> Page:
        """`more`: what else can be done than that, or nothing."""
        nodes: list[Node] = [Heading("title", voice.say(f"table.{self.name}_sure"))]
        nodes += [Label(f"what.{place}", text, size=22) for place, text in enumerate(what)]
        back = Button("no", voice.say(self.back_words), self._host.close, icon="arrow-left", primary=True)
        ends = Button("yes", voice.say(f"table.{self.name}_yes"), yes)
        return Page(self.name, Column(nodes), bar=(back, *more, ends), footer=(voice.say("evening.footer"), ""))

    def _skipping(self, voice: TableLanguage, what: list[str], yes: Do) -> Page:
        """Where the quarter would end with this case and could have another, that is asked too."""
        session = self._session
        asked = next((it for it in session.view(FACILITATOR).offers if isinstance(it, AgendaPrompt)), None)
        now = session.view().agenda
        if session.state.case is None or asked is None or session.state.played < now or asked.most <= now:
            return self._page(voice, what, yes)

        def another() -> None:
            session.do(actions.SetAgenda(now + 1))
            _skip_now(self._host, session)

        instead = Button("another", voice.say("table.skip_another"), another)
        return self._page(voice, [*what, voice.say("table.skip_ends")], yes, (instead,))


class EndTheYear(_Sure):
    """Ending the year here."""

    name = "finish"

    def page(self, voice: TableLanguage) -> Page:
        state = self._session.state
        counts = [voice.words(it) for it in (counts_words(state),) if it is not None]
        key = "table.finish_what" if undecided_now(state) else "table.finish_what_free"
        return self._page(voice, [*counts, voice.say(key)], self._finish)

    def _finish(self) -> None:
        self._host.close()
        self._session.do(actions.Finish())


class SkipThis(_Sure):
    """Closing the case or the square without a decision."""

    name = "skip"

    def page(self, voice: TableLanguage) -> Page:
        case = self._session.view().case
        what = voice.say("table.skip_square") if case is None else voice.say("table.skip_what", title=case.title)
        told = _books(self._session, voice) or [what, voice.say("table.skip_counts")]
        return self._skipping(voice, told, self._skip)

    def _skip(self) -> None:
        _skip_now(self._host, self._session)


def _books(session: Session, voice: TableLanguage) -> list[str]:
    """That the decision does not count, what is undone, and what to do where it should; where it was decided already."""
    books = closing_books(session.scenario, session.state)
    return [] if books is None else [voice.words(books), voice.say("closing.first")]


def _skip_now(host: Host, session: Session) -> None:
    before = session.state
    host.close()
    session.do(actions.Skip())
    moved = bar_moved(session.scenario, before, session.state)
    if moved is not None:
        host.tell(moved)


class _Stopped(_Sure):
    """Somebody said stop: the story goes from the wall at once. Here too Enter alone ends nothing."""

    def room_page(self, voice: TableLanguage) -> Page:
        moment = Midway(Heading("moment", voice.say("table.stop_card_room"), size=50))
        return Page("stopped", moment, footer=(voice.say("evening.footer"), ""))

    def _asks(self, voice: TableLanguage, what: list[str]) -> Page:
        return self._skipping(voice, what, lambda: _skip_now(self._host, self._session))


class StopCard(_Stopped):
    """In a case: it is closed, and nobody asks why."""

    name = "stop_card"

    def page(self, voice: TableLanguage) -> Page:
        return self._asks(voice, [voice.say("table.stop_card_what"), *_books(self._session, voice)])


class StopOwn(_Stopped):
    """In a case of the table's own: it ends, and what was written about it goes."""

    name = "stop_own"

    def page(self, voice: TableLanguage) -> Page:
        return self._asks(voice, [voice.say("table.stop_own_what")])


class Stop(_Sure):
    """Stopping for now: everything is kept, and the title goes on from there."""

    name = "stop"

    def page(self, voice: TableLanguage) -> Page:
        told = [voice.say("table.stop_what")]
        if any(isinstance(asked, Ballot) for asked in self._session.view().prompts):
            told.append(voice.say("table.stop_ballot"))
        return self._page(voice, told, self._host.quit)


class Leave(_Sure):
    """Closing the program at the end of an evening: what the group has not done yet is said."""

    name = "leave"
    back_words = "table.leave_no"

    def page(self, voice: TableLanguage) -> Page:
        told = [voice.say("table.leave_what")]
        if self._session.approval is None:
            told.insert(0, voice.say("table.leave_unapproved"))
        return self._page(voice, told, self._host.quit)


def skipping(host: Host, session: Session) -> Scene:
    """What is asked before the open case, the square or the table's own case is closed."""
    return SkipThis(host, session) if session.state.own is None else StopOwn(host, session)

"""*Deed het iets?* in the window: slips that a teller counted, or the laptop that goes round, one person at a time."""

from collections.abc import Callable

from game.apps.session import Refused, Session
from game.apps.table.refusals import refused
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Quiet
from game.rules.ballots.impressions import COUNTED, HEIGHTS, When
from game.rules.terms.text import Message
from game.widgets import Button, ChoiceBox, Column, Do, Heading, Label, Node, Stepper


class Impressions(Quiet):
    """Asks everybody how far they agree with each sentence; how many do is kept as far as it may be told."""

    def __init__(self, host: Host, session: Session, when: When) -> None:
        self._host, self._session, self._when = host, session, when
        self._slips = session.slips()
        self._marks: list[int | None] | None = None
        """What whoever has the laptop marked so far; `None` while it goes round."""
        self._of = session.state.voters
        self._agree = [0] * len(session.statements)
        self._counting = False
        self._why: Message | None = None

    def names(self) -> dict[str, str]:
        return self._session.names

    def back(self) -> bool:
        if self._marks is not None:
            self._marks = None
            return True
        if self._counting:
            self._counting = False
            return True
        # Slips that came in are not thrown away by one key.
        return self._slips.came > 0

    def room_page(self, voice: TableLanguage) -> Page:
        return self._sentences(voice, ())

    def page(self, voice: TableLanguage) -> Page:
        if self._marks is not None:
            return self._marking(voice, self._marks)
        if self._counting:
            return self._teller(voice)
        if self._session.method == "tally":
            on = Button("count", voice.say("impression.count_slips"), self._counts, icon="check", primary=True)
            return self._sentences(voice, (on, self._not_now(voice)))
        return self._going_round(voice)

    def _sentences(self, voice: TableLanguage, bar: tuple[Button, ...]) -> Page:
        how = "impression.slip" if self._session.method == "tally" else "impression.marks"
        nodes: list[Node] = [
            Heading("title", voice.say(f"impression.ask.{self._when}"), size=36),
            *(
                Label(f"statement.{place}", f"{place + 1}. {voice.words(words)}", size=28, weight="semibold")
                for place, words in enumerate(self._session.statements)
            ),
            Label("slip", voice.say(how), size=24, tone="soft"),
        ]
        return self._made(voice, "impressions", nodes, bar)

    def _going_round(self, voice: TableLanguage) -> Page:
        slips = self._slips
        begin = Button("begin", voice.say("table.look_away"), self._begins, icon="eye-off", primary=True)
        bar = (begin, self._not_now(voice)) if not slips.came else (begin, self._done(voice))
        page = self._sentences(voice, bar)
        turn = Label("turn", voice.say("impression.whose", number=slips.came + 1, people=slips.people), size=30)
        page.body = Column([page.body, turn], gap=18)
        page.alone = True
        return page

    def _begins(self) -> None:
        self._marks = []

    def _marking(self, voice: TableLanguage, marks: list[int | None]) -> Page:
        """One sentence, and five heights: whoever has the laptop looks alone."""
        place = len(marks)
        acts = [self._mark(height) for height in range(1, HEIGHTS + 1)]
        nodes: list[Node] = [
            Label(
                "place",
                voice.say("impression.place", number=place + 1, of=len(self._session.statements)),
                size=22,
                tone="soft",
            ),
            Heading("title", voice.words(self._session.statements[place]), size=36),
            *(
                ChoiceBox(
                    f"height.{height}", voice.say(f"impression.height.{height}"), act, letter=str(height), size=26
                )
                for height, act in enumerate(acts, start=1)
            ),
        ]
        bar = (Button("open", voice.say("impression.leave_open"), self._mark(None), icon="arrow-right"),)
        page = self._made(voice, f"impression_mark.{place}", nodes, bar)
        page.keys = {str(height): act for height, act in enumerate(acts, start=1)}
        page.private = page.alone = True
        page.focus = "height.1"
        return page

    def _mark(self, height: int | None) -> Do:
        def mark() -> None:
            assert self._marks is not None
            self._marks.append(height)
            if len(self._marks) == len(self._session.statements):
                self._slips.put(tuple(self._marks))
                self._marks = None
                if self._slips.all_in:
                    self._close(self._slips.counted, self._slips.came)

        return mark

    def _done(self, voice: TableLanguage) -> Button:
        def done() -> None:
            self._close(self._slips.counted, self._slips.came)

        return Button("done", voice.say("impression.nobody_else"), done, icon="check")

    def _counts(self) -> None:
        self._counting = True

    def _teller(self, voice: TableLanguage) -> Page:
        """How many slips, and of each sentence how many 4 or 5; the wall shows the sentences only."""
        most = self._session.state.voters
        rows: list[Node] = [
            Heading("title", voice.say("impression.count_slips"), size=34),
            Label("how", voice.say("impression.teller"), size=24),
            self._stepper(voice.say("impression.slips_in"), "of", self._of, 1, most, self._sets_of),
            *(
                self._stepper(
                    f"{place + 1}. {voice.words(words)}",
                    f"agree.{place}",
                    self._agree[place],
                    0,
                    self._of,
                    self._sets(place),
                )
                for place, words in enumerate(self._session.statements)
            ),
        ]

        def close() -> None:
            self._close(tuple(self._agree), self._of)

        keep = Button("keep", voice.say("impression.counted"), close, icon="check", primary=True)
        bar = (keep, Button("back", voice.say("table.back"), self.back_to_sentences, icon="arrow-left"))
        page = self._made(voice, "impressions_teller", rows, bar)
        page.said = refused(voice, self._why)
        return page

    def back_to_sentences(self) -> None:
        """Back to what people are asked."""
        self._counting = False

    def _stepper(self, label: str, id: str, now: int, least: int, most: int, sets: Callable[[int], None]) -> Stepper:
        less = (lambda: sets(now - 1)) if now > least else None
        more = (lambda: sets(now + 1)) if now < most else None
        # What would only be told in halves is not to be read from a wall that shows the same.
        covered = not self._host.wall_open and self._of < COUNTED
        return Stepper(id, label, str(now), less=less, more=more, widest="60", covered=covered and id != "of", size=24)

    def _sets_of(self, many: int) -> None:
        self._of = many
        self._agree = [min(it, many) for it in self._agree]

    def _sets(self, place: int) -> Callable[[int], None]:
        def put(many: int) -> None:
            self._agree[place] = many

        return put

    def _close(self, agree: tuple[int, ...], of: int) -> None:
        try:
            self._session.impress(self._when, agree, of)
        except Refused as error:
            self._why = error.reason
            return
        self._host.close()
        if self._when == "before":
            told = self._session.impressions_told
            self._host.tell(Message("impression.kept" if told else "impression.few_slips"), good=told)

    def _not_now(self, voice: TableLanguage) -> Button:
        return Button("not_now", voice.say("impression.pass"), self._host.close, icon="x")

    def _made(self, voice: TableLanguage, id: str, nodes: list[Node], bar: tuple[Button, ...]) -> Page:
        footer = (voice.say("evening.footer"), "")
        return Page(id, Column(nodes, gap=16), bar=bar, footer=footer, focus=bar[0].id if bar else "")

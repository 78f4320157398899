"""What the facilitator does at a terminal: going back, who is here, a card, a number by hand."""

from typing import TypeVar

from game.apps.session import (
    ALMOST_NONE,
    Point,
    Session,
    agreed_words,
    attended_words,
    before_words,
    lapsed_words,
    nothing_hidden,
)
from game.apps.text.commands import NO, YES
from game.apps.text.doing import Keeps
from game.apps.text.reading import enter, number_or_leave, unknown, yes
from game.apps.text.telling.bar import tell_bar
from game.apps.text.telling.pages import Pages
from game.apps.text.telling.sheets import Sheets
from game.apps.text.terminal import Terminal
from game.rules import actions, prompts
from game.rules.prompts import FACILITATOR, AnyPrompt
from game.rules.terms.text import Message, message

P = TypeVar("P", bound=prompts.Prompt)
SWAP = ("wissel", "swap")
"""Somebody else sits at that seat now."""


class Facilitator:
    """Asks the facilitator at one terminal; an empty line leaves everything as it is."""

    def __init__(self, session: Session, terminal: Terminal, keep: Keeps) -> None:
        self._session = session
        self._terminal = terminal
        self._keep = keep

    def hidden(self) -> None:
        """What only the facilitator may see: said first, so that the others can look away."""
        session, terminal = self._session, self._terminal
        terminal.say("evening.facilitator_only")
        enter(terminal)
        view, pages = session.view(FACILITATOR), Pages(terminal.language, session.names)
        terminal.lines(pages.fact(fact) for fact in view.hidden)
        for line in view.on_its_way:
            terminal.words(line.words)
        for note in session.notes:
            terminal.say("evening.note", text=note or Message("debrief.erased"))
        if not view.hidden and not view.on_its_way and not session.notes:
            terminal.words(nothing_hidden(view, "evening.nothing_hidden"))
        terminal.say("hint.enter")
        enter(terminal)
        terminal.clear()

    def back(self) -> bool:
        """One step, or to a place that has a name; whether it was done."""
        session, terminal = self._session, self._terminal
        if not session.can_undo:
            terminal.say("evening.nothing_to_undo")
            return False
        if session.last_step is not None:
            terminal.words(session.last_step)
        terminal.say("evening.undo_kept")
        self._seen(len(session.history) - 1)
        points = session.points()
        for number, point in enumerate(points, start=1):
            terminal.say("evening.point", number=number, point=point.words)
        asked = "evening.undo_points" if points else "evening.undo_sure"
        terminal.say(asked)
        while (typed := terminal.read().casefold()) and typed not in NO:
            if typed in YES:
                return self._keep(session.undo)
            if typed.isascii() and typed.isdigit() and 1 <= int(typed) <= len(points):
                return self._to(points[int(typed) - 1])
            terminal.words(unknown(typed, commands=False))
            terminal.say(asked)
        terminal.say("evening.undo_no")
        return False

    def _to(self, point: Point) -> bool:
        self._terminal.say("evening.undo_to", point=point.words)
        self._seen(point.step)
        if not yes(self._terminal):
            self._terminal.say("evening.undo_no")
            return False
        self._keep(lambda: self._session.retract(point.step))
        return True

    def _seen(self, step: int) -> None:
        """What cannot be taken back: the table knows it."""
        match self._session.seen_since(step):
            case "ballot":
                self._terminal.say("evening.undo_seen")
            case "secret":
                self._terminal.say("evening.undo_secret")

    # What the rules offer

    def offer(self, kind: type[P]) -> P | None:
        """The question of this kind that the facilitator may answer now; says so where there is none."""
        view = self._session.view(FACILITATOR)
        asked: tuple[AnyPrompt, ...] = (*view.prompts, *view.offers)
        found = next((prompt for prompt in asked if isinstance(prompt, kind)), None)
        if found is None:
            self._terminal.say("refused.not_asked")
        return found

    def agenda(self) -> None:
        """How many cases this quarter."""
        asked = self.offer(prompts.AgendaPrompt)
        if asked is None:
            return
        self._terminal.words(asked.ask)
        cases = number_or_leave(self._terminal, asked.least, asked.most)
        if cases is not None:
            self._do(actions.SetAgenda(cases), message("evening.agenda_set"))

    def attend(self) -> None:
        """Who is here: so many voters at a seat."""
        asked = self.offer(prompts.AttendPrompt)
        if asked is None:
            return
        pages = Pages(self._terminal.language, self._session.names)
        sheets = Sheets(pages)
        self._terminal.words(asked.ask)
        for number, (seat, voters) in enumerate(asked.seats, start=1):
            named = sheets.seat(self._session.view(), seat)
            self._terminal.say("evening.seat_voters", number=number, seat=named, voters=voters)
        agreements = self._agreements(len(asked.seats))
        place = number_or_leave(self._terminal, 1, len(asked.seats) + len(agreements))
        if place is None:
            return
        if place > len(asked.seats):
            action = agreements[place - len(asked.seats) - 1]
            self._do(action, agreed_words(action))
            return
        seat, before = asked.seats[place - 1]
        self._terminal.say("evening.how_many_vote", seat=pages.seat(seat))
        if before:
            self._terminal.say("hint.swap")
        now = number_or_leave(self._terminal, 0, asked.most, SWAP if before else ())
        if now is not None:
            self._attends(asked, seat, before, now)

    def _agreements(self, after: int) -> list[actions.AgreeToShow]:
        """What everyone who is here now can agree on again, each with a number."""
        offered = self._session.view(FACILITATOR).offers
        asked = next((it for it in offered if isinstance(it, prompts.AgreeToShowPrompt)), None)
        ways = {"counts": actions.AgreeToShow(counts=True), "by_name": actions.AgreeToShow(by_name=True)}
        found = [] if asked is None else [(name, it) for name, it in ways.items() if asked.refusal(it) is None]
        few = ALMOST_NONE.get(self._session.state.voters)
        if found and few is not None:
            self._terminal.say(few)
        for number, (name, _) in enumerate(found, start=after + 1):
            self._terminal.say(f"evening.agree_{name}", number=number)
        return [action for _, action in found]

    def _attends(self, asked: prompts.AttendPrompt, seat: str, before: int, now: int | str) -> None:
        """So many, or somebody else; who comes votes at once or from the next case on."""
        swap = isinstance(now, str)
        voters = before if isinstance(now, str) else now
        comes, at_once = swap or voters > before, False
        if comes and asked.at_once:
            self._terminal.say("evening.attend_at_once")
            at_once = yes(self._terminal)
        state, action = self._session.state, actions.Attend(seat, voters, swap, at_once)
        named = Pages(self._terminal.language, self._session.names).seat(seat)
        self._do(action, attended_words(asked, action, named))
        lapsed = lapsed_words(state, self._session.state)
        if lapsed is not None:
            self._terminal.words(lapsed)

    def inject(self) -> None:
        """A card in front of the agenda."""
        asked = self.offer(prompts.InjectPrompt)
        if asked is None:
            return
        self._terminal.words(asked.ask)
        for number, item in enumerate(asked.items, start=1):
            self._terminal.say("evening.card", number=number, card=item.text, what=before_words(self._session, item.id))
        place = number_or_leave(self._terminal, 1, len(asked.items))
        if place is not None:
            self._do(actions.Inject(asked.items[place - 1].id), message("evening.injected"))

    def adjust(self) -> None:
        """A number by hand, never without the reason."""
        asked = self.offer(prompts.AdjustPrompt)
        if asked is None:
            return
        self._terminal.words(asked.ask)
        for place, number in enumerate(asked.numbers, start=1):
            self._terminal.say(f"evening.adjust.{number.unit}", number=place, name=number.name, now=number.now)
        place_of = number_or_leave(self._terminal, 1, len(asked.numbers))
        if place_of is None:
            return
        number = asked.numbers[place_of - 1]
        self._terminal.say("evening.adjust_to", name=number.name)
        wanted = number_or_leave(self._terminal, number.low, number.high)
        if wanted is None:
            return
        if wanted == number.now:
            self._terminal.say("evening.undo_no")
            return
        self._terminal.say("evening.adjust_why")
        words = self._terminal.read()
        if not words.strip():
            self._terminal.say("evening.undo_no")
            return
        if self._keep(lambda: self._session.adjust(number.id, wanted - number.now, words)):
            self._terminal.say("evening.adjusted")

    def _do(self, action: actions.Action, done: Message) -> None:
        before = self._session.state
        if self._keep(lambda: self._session.do(action)):
            self._terminal.words(done)
            tell_bar(self._terminal, self._session.scenario, before, self._session.state)

"""What the facilitator can set by hand: the agenda, a card in front, who is here."""

from collections.abc import Callable
from typing import TypeVar

from game.apps.session import (
    ALMOST_NONE,
    Session,
    agreed_words,
    agrees_later,
    attended_words,
    before_words,
    lapsed_words,
)
from game.apps.table.desk import lettered
from game.apps.table.scenes.draft import Draft
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Quiet, Scene
from game.rules import actions
from game.rules.prompts import (
    FACILITATOR,
    AgendaPrompt,
    AgreeToShowPrompt,
    AttendPrompt,
    InjectPrompt,
)
from game.rules.prompts.base import Prompt
from game.rules.quarters.bar_words import bar_moved
from game.rules.terms.text import message
from game.widgets import (
    Beside,
    Button,
    ChoiceBox,
    Column,
    Do,
    Flow,
    Heading,
    Label,
    Node,
    Spread,
    Stepper,
    Toggle,
    Typed,
)

Offer = TypeVar("Offer", bound=Prompt)


def offered(session: Session, kind: type[Offer]) -> Offer | None:
    """What the facilitator is offered of this kind now."""
    return next((it for it in session.view(FACILITATOR).offers if isinstance(it, kind)), None)


class ByHand(Quiet):
    """A page over the evening with a way back."""

    name: str

    def __init__(self, host: Host, session: Session) -> None:
        self._host = host
        self._session = session
        self._draft = Draft(tuple)

    def leaving(self) -> Scene | None:
        return self._draft.closing(self._host)

    def _page(self, voice: TableLanguage, nodes: list[Node], bar: tuple[Button, ...], focus: str | None = None) -> Page:
        leave = self._draft.leaving(self._host.close)
        back = Button("back", voice.say("table.menu.back"), leave, icon="arrow-left", primary=not bar)
        return Page(self.name, Column(nodes), bar=(*bar, back), footer=(voice.say("evening.footer"), ""), focus=focus)

    def _does(self, action: actions.Action) -> Do:
        def do() -> None:
            before = self._session.state
            self._host.close()
            self._session.do(action)
            moved = bar_moved(self._session.scenario, before, self._session.state)
            if moved is not None:
                self._host.tell(moved)

        return do


class AgendaNow(ByHand):
    """How many cases this quarter has, while it is on."""

    name = "agenda_now"

    def page(self, voice: TableLanguage) -> Page:
        asked = offered(self._session, AgendaPrompt)
        if asked is None:
            return self._page(voice, [], ())
        now = self._session.view().agenda
        buttons = [
            Button(f"cases.{cases}", voice.cases(cases), self._does(actions.SetAgenda(cases)), chosen=cases == now)
            for cases in range(asked.least, asked.most + 1)
        ]
        return self._page(voice, [Heading("title", voice.words(asked.ask), size=34), Flow(buttons)], ())


class BringForward(ByHand):
    """Which card comes in front of the agenda."""

    name = "inject"

    def __init__(self, host: Host, session: Session) -> None:
        super().__init__(host, session)
        self._chosen: str | None = None

    def page(self, voice: TableLanguage) -> Page:
        asked = offered(self._session, InjectPrompt)
        items = asked.items if asked is not None else ()
        nodes: list[Node] = [
            Heading("title", voice.say("table.menu.inject"), size=34),
            Label("what", voice.say("table.inject_what"), size=21, tone="soft"),
        ]
        cards: list[Node] = []
        for letter, item in lettered(items):
            chosen = item.id == self._chosen
            note = voice.words(before_words(self._session, item.id))
            cards.append(ChoiceBox(f"card.{item.id}", voice.words(item.text), self._marks(item.id), letter=letter, note=note, chosen=chosen, size=22))  # fmt: skip
        nodes.append(Spread(cards, least=400))
        act = self._does(actions.Inject(self._chosen)) if self._chosen is not None else None
        yes = Button("settle", voice.say("table.inject_yes"), act, icon="check", primary=act is not None)
        made = self._page(voice, nodes, (yes,), None if act is None else "settle")
        made.keys = {letter.casefold(): self._marks(item.id) for letter, item in lettered(items)}
        return made

    def _marks(self, id: str) -> Callable[[], None]:
        def mark() -> None:
            self._chosen = id

        return mark


class WhoIsHere(ByHand):
    """How many voters sit at each seat: it holds at once, and can be changed again."""

    name = "attend"

    def __init__(self, host: Host, session: Session) -> None:
        super().__init__(host, session)
        self._at_once = False
        """Whether who comes votes on the open case too."""

    def page(self, voice: TableLanguage) -> Page:
        asked = offered(self._session, AttendPrompt)
        names = TableLanguage(voice.language, self._session.names)
        fixed = asked is not None and asked.at_once
        when = "" if not fixed else ".at_once" if self._at_once else ".next"
        nodes: list[Node] = [
            Heading("title", voice.say("table.menu.attend"), size=34),
            Label("what", voice.say(f"table.attend_what{when}"), size=21, tone="soft"),
        ]
        if fixed:
            nodes.append(Toggle("at_once", voice.say("table.attend_at_once"), self._flip, on=self._at_once))
        rows: list[Node] = []
        for seat, voters in asked.seats if asked is not None else ():
            assert asked is not None
            at_once = asked.at_once and self._at_once
            ways = (
                actions.Attend(seat, voters - 1),
                actions.Attend(seat, voters + 1, at_once=at_once),
                actions.Attend(seat, voters, swap=True, at_once=at_once),
            )
            called = names.seat(seat)
            less, more, swap = (
                self._attends(asked, action, called) if asked.refusal(action) is None else None for action in ways
            )
            note = voice.say("table.attend_voters")
            stepper = Stepper(
                f"attend.{seat}",
                called,
                str(voters),
                less=less,
                more=more,
                note=note,
                widest="00",
                typed=Typed(0, asked.most, self._sits(asked, seat, called, at_once=at_once), at_once=False),
            )
            other = Button(f"swap.{seat}", voice.say("table.attend_swap"), swap)
            rows.append(Beside([stepper, other], shares=(5, 3), least=200, gap=16))
        nodes.append(Spread(rows, least=560))
        return self._page(voice, nodes + self._to_agree(voice), ())

    def _sits(self, asked: AttendPrompt, seat: str, called: str, *, at_once: bool) -> Callable[[int], None]:
        now = dict(asked.seats)[seat]

        def sit(voters: int) -> None:
            if voters != now:
                self._attends(asked, actions.Attend(seat, voters, at_once=at_once and voters > now), called)()

        return sit

    def _attends(self, asked: AttendPrompt, action: actions.Attend, called: str) -> Callable[[], None]:
        """Somebody comes, goes or takes a place, and the page says what that made of it."""

        def attend() -> None:
            before = self._session.state
            self._session.do(action)
            said, lapsed = attended_words(asked, action, called), lapsed_words(before, self._session.state)
            if lapsed is not None:
                said = message("attended.lapsed", attended=said, lapsed=lapsed)
            self._host.tell(said, good=True)

        return attend

    def _to_agree(self, voice: TableLanguage) -> list[Node]:
        """What everyone who is here now can agree on again."""
        asked = offered(self._session, AgreeToShowPrompt)
        if asked is None:
            later = voice.say("table.agree_later")
            return [Label("agree_later", later, size=20, tone="soft")] if agrees_later(self._session.state) else []
        ways = {
            "counts": actions.AgreeToShow(counts=True),
            "by_name": actions.AgreeToShow(by_name=True),
        }
        buttons = [
            Button(f"agree.{name}", voice.say(f"table.agree_{name}"), self._counts(action), icon="check")
            for name, action in ways.items()
            if asked.refusal(action) is None
        ]
        few = ALMOST_NONE.get(self._session.state.voters)
        why = " ".join(voice.say(key) for key in (few, "table.agree_why") if key is not None)
        return [Label("agree_why", why, size=20, tone="soft"), Flow(buttons)]

    def _flip(self) -> None:
        self._at_once = not self._at_once

    def _counts(self, action: actions.AgreeToShow) -> Do:
        def do() -> None:
            self._session.do(action)
            self._host.tell(agreed_words(action), good=True)

        return do

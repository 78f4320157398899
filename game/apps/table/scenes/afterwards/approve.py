"""*Vaststellen*: item by item what goes into the report, and once more whether the group wants it so."""

from collections.abc import Iterator, Sequence

from game.apps.session import ReportItem, Session, held_back, keeps_back, settled
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import NOWHERE, Page
from game.apps.table.window.scene import Host, Quiet
from game.rules.terms.text import message
from game.widgets import Beside, Button, CardBox, Column, Do, Heading, Label, Node, SaidLine, Spread, Toggle


class Approve(Quiet):
    """A tick for each item; at first as `Approving.ticked` says."""

    def __init__(self, host: Host, session: Session) -> None:
        self._host = host
        self._session = session
        self._items = session.items()
        self._chosen = set(session.ticked())
        self._fresh = True
        """Whether nobody ticked anything yet."""
        self._sure = False
        """Whether the question is if it is to be so."""

    @property
    def going(self) -> tuple[str, ...]:
        """What goes in as it is ticked now."""
        return settled(self._items, self._chosen)

    def room_page(self, voice: TableLanguage) -> Page:
        # The group goes through it together.
        return self.page(voice)

    def page(self, voice: TableLanguage) -> Page:
        return self._confirm(voice) if self._sure else self._list(voice)

    def _list(self, voice: TableLanguage) -> Page:
        cases = [[item for item in self._items if item.number == number] for number in self._numbers]
        rest = [item for item in self._items if not item.number]
        usual, others = [it for it in rest if it.usual], [it for it in rest if not it.usual]
        boxes: list[Node] = [self._case(voice, found) for found in cases]
        groups: list[Node] = [self._group(voice, name, it) for name, it in (("usual", usual), ("others", others)) if it]
        nodes: list[Node] = [
            Heading("title", voice.say("approve.title"), size=34),
            Label("lead", voice.say("table.approve.lead"), size=22),
            *([Spread(boxes, gap=16, least=430, most=2)] if boxes else []),
            *([Beside(groups, gap=24, least=430)] if groups else []),
        ]
        bar = (
            Button(
                "on",
                voice.say("table.approve.on", count=len(self.going), all=len(self._items)),
                self._asks,
                icon="arrow-right",
                primary=True,
            ),
            Button("back", voice.say("table.back"), self._host.close, icon="arrow-left"),
        )
        footer = (voice.say("evening.footer"), "")
        # What may leave the room is looked at before it is gone on from: Enter alone does not.
        made = Page("approve", Column(nodes, gap=16), bar=bar, footer=footer, focus=NOWHERE if self._fresh else None)
        if keeps_back(self._items, self.going):
            made.said = SaidLine(voice.say("approve.kept_back"), good=False)
        elif self._chosen.difference(self.going):
            made.said = SaidLine(voice.say("approve.without_decisions"), good=False)
        return made

    @property
    def _numbers(self) -> tuple[int, ...]:
        """The cases that something can be told of."""
        return tuple(dict.fromkeys(item.number for item in self._items if item.number))

    def _case(self, voice: TableLanguage, found: Sequence[ReportItem]) -> Node:
        """What there is of one case, below its title."""
        first = found[0]
        title = voice.say("debrief.numbered", number=first.number, title=first.about or "")
        nodes: list[Node] = [Heading(f"case.{first.number}", title, size=24)]
        for item in found:
            nodes += self._toggle(voice, item, voice.words(item.short))
        return CardBox(Column(nodes, gap=10), spine="accent", pad=22)

    def _group(self, voice: TableLanguage, name: str, found: Sequence[ReportItem]) -> Node:
        """What belongs to no case of its own."""
        nodes: list[Node] = [Heading(name, voice.say(f"table.approve.{name}"), size=24)]
        for item in found:
            nodes += self._toggle(voice, item, voice.words(item.label))
        return CardBox(Column(nodes, gap=10), spine="accent" if name == "usual" else None, pad=22)

    def _toggle(self, voice: TableLanguage, item: ReportItem, label: str) -> Iterator[Node]:
        """An item, with what is to be read before it goes in. What tells of something else cannot be ticked without it."""
        # What goes along both ways comes back together.
        free = item.id in settled(self._items, {*self._chosen, item.id})
        yield Toggle(f"item.{item.id}", label, self._flips(item.id) if free else None, on=item.id in self.going)
        if item.warning is not None:
            yield Label(f"somebody.{item.id}", voice.words(item.warning), size=20, weight="semibold")
        if item.only_with is not None:
            yield Label(f"with.{item.id}", voice.words(item.only_with), size=20, tone="soft")

    def _flips(self, id: str) -> Do:
        def flip() -> None:
            self._chosen ^= {id}
            self._fresh = False

        return flip

    def _asks(self) -> None:
        self._sure = True

    def _confirm(self, voice: TableLanguage) -> Page:
        count = len(self.going)
        key = {0: "table.approve.in.none", 1: "table.approve.in.one"}.get(count, "table.approve.in")
        held = [
            Label(f"held.{it.id}", voice.say("approve.held_back", item=voice.words(it.label)), size=28)
            for it in held_back(self._items, self.going)
        ]
        nodes: list[Node] = [
            Heading("title", voice.say("table.approve.sure")),
            Label("count", voice.say(key, count=count, all=len(self._items)), size=28, weight="semibold"),
            *held,
            Label("rest", voice.say("table.approve.rest"), size=24),
            Label("again", voice.say("table.approve.again"), size=21, tone="soft"),
        ]
        bar = (
            Button("yes", voice.say("table.approve.yes"), self._approve, icon="check", primary=True),
            Button("no", voice.say("table.approve.no"), self._returns, icon="arrow-left"),
        )
        footer = (voice.say("evening.footer"), "")
        return Page("approve.sure", Column(nodes, gap=20), bar=bar, footer=footer, focus="yes")

    def _approve(self) -> None:
        self._session.approve(self.going)
        self._host.close()
        count, going = len(self._items), len(self.going)
        self._host.tell(message("table.approve.done", count=going, all=count), good=True)

    def _returns(self) -> None:
        self._sure = False

    def back(self) -> bool:
        sure, self._sure = self._sure, False
        return sure

"""Forgetting words while the evening is on: only the facilitator looks, and what goes is shown once more."""

from game.apps.session import NAMES, Session, TextPlace
from game.apps.session.keeping.forgotten import copies_told, gone_told, siblings_told
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Quiet
from game.log.forgetting.words import Forgetting
from game.widgets import Button, CardBox, ChoiceBox, Column, Do, Heading, Label, Node, Note

ICONS = {"seat": "users", "owner": "lock", "parked": "help", "note": "note"}
"""What stands beside a text, by its kind."""
SHORT = 160
"""So many characters of a text stand in the list."""


class Forget(Quiet):
    """A warning, then every text with where it stands, then the one that was chosen."""

    def __init__(self, host: Host, session: Session) -> None:
        self._host = host
        self._session = session
        self._open = False
        """Whether the others look away."""
        self._wanted: tuple[TextPlace, ...] = ()
        """What is to go, until somebody is sure."""
        self._done: Forgetting | None = None
        """What came of it the last time."""

    def page(self, voice: TableLanguage) -> Page:
        if not self._open:
            return self._pass(voice)
        return self._sure(voice) if self._wanted else self._list(voice)

    def _pass(self, voice: TableLanguage) -> Page:
        nodes: list[Node] = [
            Heading("title", voice.say("table.menu.forget"), size=44),
            Label("look_away", voice.say("forget.look_away"), size=28),
        ]

        def begin() -> None:
            self._open = True

        bar = (
            Button("begin", voice.say("table.look_away"), begin, icon="eye-off", primary=True),
            Button("back", voice.say("table.menu.back"), self._host.close, icon="arrow-left"),
        )
        return _page(voice, "pass", Column(nodes, gap=18), bar, focus="begin")

    def _list(self, voice: TableLanguage) -> Page:
        places = self._session.places()
        what = "table.forget_what" if places else "table.forget_none"
        nodes: list[Node] = [
            Heading("title", voice.say("table.forget"), size=34),
            Label("what", voice.say(what), size=21, tone="soft"),
            *self._told(voice),
        ]
        names = tuple(place for place in places if place.kind in NAMES and place.words is not None)
        if len(names) > 1:
            label = voice.say("table.forget_names")
            nodes.append(ChoiceBox("names", label, self._asks(*names), icon="users", note=_listed(names), size=22))
        # What still speaks of the same comes first: that is what somebody looks for now.
        nodes += [self._row(voice, place) for place in sorted(places, key=lambda it: not self._same(it))]
        shut = Button("shut", voice.say("table.forget_shut"), self._host.close, icon="eye-off", primary=True)
        return _page(voice, f"list.{self._done is not None}", Column(nodes), (shut,), focus="shut")

    def _row(self, voice: TableLanguage, place: TextPlace) -> Node:
        gone = place.words is None
        words = voice.say("debrief.erased") if place.words is None else _short(place.words)
        return ChoiceBox(
            f"text.{place.id}",
            words,
            None if gone else self._asks(place),
            icon="x" if gone else ICONS.get(place.kind, "message-2"),
            note=voice.words(place.where),
            warn=voice.say("table.forget_same") if self._same(place) else "",
            size=22,
        )

    def _same(self, place: TextPlace) -> bool:
        """Whether the words that went last stand in this text too."""
        return self._done is not None and place.id in self._done.spoken_of

    def _told(self, voice: TableLanguage) -> list[Node]:
        """What came of it: what went along, and where the words still are."""
        done = self._done
        if done is None:
            return []
        lines = (
            *gone_told(done, self._session.places()),
            *copies_told(done.copies, done.unread),
            *siblings_told(done.siblings),
        )
        return [Note("done", "\n".join(voice.words(line).strip() for line in lines), size=21, wood=True, icon="check")]

    def _asks(self, *places: TextPlace) -> Do:
        def ask() -> None:
            self._wanted = places

        return ask

    def _sure(self, voice: TableLanguage) -> Page:
        shown: list[Node] = [
            Note(f"text.{place.id}", place.words or "", above=voice.words(place.where), size=26, wood=True)
            for place in self._wanted
        ]
        nodes: list[Node] = [
            Heading("title", voice.say("table.forget_sure"), size=36),
            CardBox(Column(shown, gap=10)),
            Label("sure", voice.say("forget.sure"), size=26, tone="warn", weight="semibold"),
        ]
        bar = (
            Button("no", voice.say("table.forget_no"), self._leave, icon="arrow-left", primary=True),
            Button("yes", voice.say("table.forget_yes"), self._forget, icon="x"),
        )
        return _page(voice, f"sure.{self._wanted[0].id}", Column(nodes, gap=16), bar, focus="no")

    def _leave(self) -> None:
        self._wanted = ()

    def _forget(self) -> None:
        self._done = self._session.forget(place.id for place in self._wanted)
        self._wanted = ()

    def back(self) -> bool:
        found = bool(self._wanted)
        self._wanted = ()
        return found


def _page(voice: TableLanguage, id: str, node: Node, bar: tuple[Button, ...], *, focus: str) -> Page:
    return Page(f"forget.{id}", node, bar=bar, footer=(voice.say("evening.footer"), ""), focus=focus)


def _listed(places: tuple[TextPlace, ...]) -> str:
    return ", ".join(place.words for place in places if place.words is not None)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= SHORT else f"{line[:SHORT].rstrip()}…"

"""Going back: one step, or to a place that has a name. What no longer counts is still kept."""

from game.apps.session import Point, Session
from game.apps.table.desk import lettered
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Quiet
from game.widgets import Button, ChoiceBox, Column, Do, Heading, Label, Node, Spread

SEEN = {"ballot": "table.undo_seen", "secret": "table.undo_secret"}


class TakeBack(Quiet):
    """How far back, and what the table would know already."""

    def __init__(self, host: Host, session: Session, point: Point | None = None) -> None:
        """`point`: where to, where somebody chose that already."""
        self._host = host
        self._session = session
        self._point = point

    def page(self, voice: TableLanguage) -> Page:
        session, point = self._session, self._point
        title = voice.say("table.undo_title")
        if point is not None:
            title = voice.say("table.undo_to", point=point.words)
        nodes: list[Node] = [Heading("title", title)]
        if point is None and session.last_step is not None:
            nodes.append(Label("step", voice.words(session.last_step), size=28, weight="semibold"))
        nodes += [
            Label("kept", voice.say("evening.undo_kept"), size=22),
        ]
        seen = session.seen_since(len(session.history) - 1 if point is None else point.step)
        if seen is not None:
            words = voice.say("evening.undo_seen" if seen == "ballot" else "evening.undo_secret")
            nodes.append(Label("seen", words, size=22, tone="warn", weight="semibold"))
        yes = Button("yes", voice.say("table.undo_yes"), self._back, icon="arrow-back-up")
        no = Button("no", voice.say("table.undo_no"), self._leave, primary=True)
        keys: dict[str, Do] = {}
        if point is None:
            nodes += self._points(voice, keys)
        id = "take_back" if point is None else f"take_back.{point.step}"
        footer = (voice.say("evening.footer"), "")
        return Page(id, Column(nodes), bar=(yes, no), footer=footer, keys=keys, focus="no")

    def _points(self, voice: TableLanguage, keys: dict[str, Do]) -> list[Node]:
        """The places with a name, the nearest first; beside each, whether something secret was seen since."""
        nodes: list[Node] = []
        for letter, point in lettered(self._session.points()):
            note = "" if point.seen is None else voice.say(SEEN[point.seen])
            act = self._to(point)
            nodes.append(
                ChoiceBox(f"point.{point.step}", voice.words(point.words), act, letter=letter, note=note, size=22)
            )
            keys[letter.casefold()] = act
        further = Label("further", voice.say("table.undo_further"), size=22, weight="semibold")
        return [further, Spread(nodes, least=400)] if nodes else []

    def _to(self, point: Point) -> Do:
        def choose() -> None:
            self._point = point

        return choose

    def _back(self) -> None:
        if self._point is None:
            self._session.undo()
        else:
            self._session.retract(self._point.step)
        self._host.close()

    def _leave(self) -> None:
        if self._point is None:
            self._host.close()
        self._point = None

    def back(self) -> bool:
        if self._point is None:
            return False
        self._point = None
        return True

"""Making the sheet of this table: which table it is, where the sheet goes, and where it is then."""

from collections.abc import Callable
from pathlib import Path

from game.apps.debrief.several import MOST_TABLES, make_sheet, sheet_places
from game.apps.session import Session
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Quiet
from game.widgets import Button, ChoiceBox, Column, Do, Flow, Heading, Label, Node, SaidLine, Stepper, Typed


class MakeTableSheet(Quiet):
    """The number of the table in the room, and each place where the sheet can go."""

    def __init__(self, host: Host, session: Session, made: Callable[[Path], None]) -> None:
        """`made`: hears where the sheet is, once it is there."""
        self._host, self._session, self._tells = host, session, made
        self._table = 0
        """0 where it has no number."""
        self._places = sheet_places(session.folder)
        self._made: Path | None = None

    def page(self, voice: TableLanguage) -> Page:
        less, more = self._by(-1) if self._table else None, self._by(1) if self._table < MOST_TABLES else None
        shown = str(self._table) if self._table else voice.say("sheet.no_number")
        widest, typed = voice.say("sheet.no_number"), Typed(0, MOST_TABLES, self._sets)
        number = Stepper(
            "table", voice.say("sheet.number"), shown, less=less, more=more, widest=widest, typed=typed, size=26
        )
        nodes: list[Node] = [
            Heading("title", voice.say("sheet.title"), size=34),
            Label("what", voice.say("sheet.what"), size=24),
            number,
            *(self._place(voice, at, path) for at, path in enumerate(self._places)),
        ]
        if len(self._places) == 1:
            nodes.append(Label("no_stick", voice.say("sheet.no_stick"), size=22, tone="soft"))
        said: SaidLine | None = None
        if (path := self._made) is not None and path.exists():
            said = SaidLine(voice.say("sheet.made", path=str(path), size=path.stat().st_size), good=True)
            show = Button("show", voice.say("sheet.show"), lambda: self._host.show_folder(path.parent), icon="eye")
            nodes.append(Flow([show]))
        back = Button("back", voice.say("table.back"), self._host.close, icon="arrow-left", primary=said is not None)
        again = Button("again", voice.say("sheet.look_again"), self._looks, icon="refresh")
        footer = (voice.say("evening.footer"), "")
        focus = "back" if said is not None else "place.0"
        return Page("table_sheet", Column(nodes, gap=16), bar=(back, again), footer=footer, focus=focus, said=said)

    def _place(self, voice: TableLanguage, at: int, path: Path) -> ChoiceBox:
        own = path.is_relative_to(self._session.folder)
        label = voice.say("sheet.to_folder") if own else voice.say("sheet.to_stick", name=path.name or str(path))
        return ChoiceBox(f"place.{at}", label, self._makes(path), icon="arrow-right", note=str(path), size=26)

    def _makes(self, path: Path) -> Do:
        def make() -> None:
            self._host.making()
            self._made = make_sheet(self._session.folder, path, self._table or None)
            self._tells(self._made)

        return make

    def _looks(self) -> None:
        """A stick may have come in."""
        self._places = sheet_places(self._session.folder)

    def _sets(self, table: int) -> None:
        # Another number makes another sheet: what was said of the one before no longer holds.
        self._table, self._made = table, None

    def _by(self, step: int) -> Do:
        return lambda: self._sets(self._table + step)

"""Which tables are laid side by side: evenings that ended and sheets of other laptops, in the order in which they are ticked."""

from collections.abc import Callable, Sequence
from pathlib import Path

from game.apps.debrief.several import Gathered, SheetDamaged, TableSheet, gathered, read_sheet
from game.apps.session import evening_words
from game.apps.table.lookback.tables import SideBySide
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Quiet
from game.log.folders import SessionInfo
from game.rules.terms.text import Text
from game.widgets import Button, CardBox, Column, Do, Heading, Label, Node, SaidLine, Toggle


class ChooseTables(Quiet):
    """The evenings that are over and the sheets that are here, each with a tick; what is ticked has the number of its table."""

    def __init__(self, host: Host, found: Sequence[SessionInfo], nearby: Callable[[], Sequence[Path]] = tuple) -> None:
        """`found`: every evening that is kept, the newest first; `nearby`: finds sheets of other tables."""
        self._host = host
        self._found = tuple(it for it in found if it.state == "ended")
        self._nearby = nearby
        self._sheets: tuple[tuple[Path, TableSheet | None], ...] = ()
        """Each with what stands on it; `None` where it cannot be read."""
        self._chosen: tuple[Path, ...] = ()
        self._refused: Gathered | None = None
        """What could be made of the last choice, where that was too little."""
        self._looks()

    def page(self, voice: TableLanguage) -> Page:
        nodes: list[Node] = [
            Heading("title", voice.say("lookback.tables"), size=36),
            Label("what", voice.say("compare.choose"), size=22, tone="soft"),
        ]
        offered = self._offered
        rows = [self._row(voice, info) for info in offered]
        rows += [self._sheet(voice, at, path, sheet) for at, (path, sheet) in enumerate(self._sheets)]
        nodes.append(
            CardBox(Column(rows, gap=12)) if rows else Label("none", voice.say("compare.no_evenings"), size=24)
        )
        nodes.append(Label("sheets", voice.say("compare.sheets"), size=20, tone="soft"))
        show = Button(
            "show",
            voice.say("compare.show"),
            self._shows if len(self._chosen) > 1 else None,
            icon="eye",
            primary=True,
        )
        back = Button("back", voice.say("table.back"), self._host.close, icon="arrow-left", primary=not rows)
        said: SaidLine | None = None
        if self._refused is not None:
            why = " ".join(voice.words(it) for it in self._refused.left_out)
            said = SaidLine(f"{voice.words(self._refused.too_few)} {why}", good=False)
        footer = (voice.say("evening.footer"), voice.say("compare.about"))
        again = Button("again", voice.say("compare.look_again"), self._looks, icon="refresh")
        bar = (show, again, back) if rows else (back, again)
        focus = rows[0].id if rows else "back"
        return Page("tables.choose", Column(nodes, gap=16), bar=bar, footer=footer, focus=focus, said=said)

    @property
    def _offered(self) -> tuple[SessionInfo, ...]:
        """Once one is ticked, evenings of the same scenario alone."""
        first = next((it for it in self._found if self._chosen and it.folder == self._chosen[0]), None)
        return self._found if first is None else tuple(it for it in self._found if it.pack == first.pack)

    def _looks(self) -> None:
        """Look for sheets: a stick may have come in."""
        self._sheets = tuple((path, _read(path)) for path in self._nearby())
        self._chosen = tuple(it for it in self._chosen if it.exists())

    def _sheet(self, voice: TableLanguage, at: int, path: Path, sheet: TableSheet | None) -> Toggle:
        where = f"{path.parent.name or path.parent} · {path.name}"
        label = voice.say("compare.sheet_unread", where=where)
        if sheet is not None:
            key = "compare.sheet" if sheet.table is None else "compare.sheet_of"
            title = voice.words(Text(nl=sheet.title.nl, en=sheet.title.en))
            label = voice.say(key, number=sheet.table or 0, title=title, where=where)
        # A sheet that says which table it is keeps that number, whenever it was ticked.
        return self._toggle(voice, f"sheet.{at}", path, label, numbered=sheet is None or sheet.table is None)

    def _row(self, voice: TableLanguage, info: SessionInfo) -> Toggle:
        label = evening_words(info, voice.language)
        return self._toggle(voice, f"table.{info.folder.name}", info.folder, label, numbered=True)

    def _toggle(self, voice: TableLanguage, id: str, path: Path, label: str, *, numbered: bool) -> Toggle:
        on = path in self._chosen
        if on and numbered:
            table = voice.say("compare.table", number=self._chosen.index(path) + 1)
            label = voice.say("compare.answer", table=table, decided=label)
        return Toggle(id, label, self._flips(path), on=on)

    def _flips(self, folder: Path) -> Do:
        def flip() -> None:
            without = tuple(it for it in self._chosen if it != folder)
            self._chosen = (*without, folder) if folder not in self._chosen else without
            self._refused = None

        return flip

    def _shows(self) -> None:
        found = gathered(self._chosen)
        self._refused = None if found.enough else found
        if found.enough:
            self._host.open(SideBySide(self._host, found.compared, self._host.close))


def _read(path: Path) -> TableSheet | None:
    try:
        return read_sheet(path)
    except (SheetDamaged, OSError):
        return None

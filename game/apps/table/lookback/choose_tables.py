"""Which evenings are laid side by side: ended ones of one scenario, in the order in which they are ticked."""

from collections.abc import Sequence
from pathlib import Path

from game.apps.debrief.several import Gathered, gathered
from game.apps.session import evening_words
from game.apps.table.lookback.tables import SideBySide
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Quiet
from game.log.folders import SessionInfo
from game.widgets import Button, CardBox, Column, Do, Heading, Label, Node, SaidLine, Toggle


class ChooseTables(Quiet):
    """The evenings that are over, each with a tick; what is ticked has the number of its table."""

    def __init__(self, host: Host, found: Sequence[SessionInfo]) -> None:
        """`found`: every evening that is kept, the newest first."""
        self._host = host
        self._found = tuple(it for it in found if it.state == "ended")
        self._chosen: tuple[Path, ...] = ()
        self._refused: Gathered | None = None
        """What could be made of the last choice, where that was too little."""

    def page(self, voice: TableLanguage) -> Page:
        nodes: list[Node] = [
            Heading("title", voice.say("lookback.tables"), size=36),
            Label("what", voice.say("compare.choose"), size=22, tone="soft"),
        ]
        rows = [self._row(voice, info) for info in self._offered]
        nodes.append(
            CardBox(Column(rows, gap=12)) if rows else Label("none", voice.say("compare.no_evenings"), size=24)
        )
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
            said = SaidLine(f"{voice.say('compare.too_few')} {why}", good=False)
        footer = (voice.say("evening.footer"), voice.say("compare.about"))
        bar = (show, back) if rows else (back,)
        focus = f"table.{self._offered[0].folder.name}" if rows else "back"
        return Page("tables.choose", Column(nodes, gap=16), bar=bar, footer=footer, focus=focus, said=said)

    @property
    def _offered(self) -> tuple[SessionInfo, ...]:
        """Once one is ticked, evenings of the same scenario alone."""
        first = next((it for it in self._found if self._chosen and it.folder == self._chosen[0]), None)
        return self._found if first is None else tuple(it for it in self._found if it.pack == first.pack)

    def _row(self, voice: TableLanguage, info: SessionInfo) -> Node:
        label = evening_words(info, voice.language)
        on = info.folder in self._chosen
        if on:
            number = self._chosen.index(info.folder) + 1
            label = voice.say("compare.answer", table=voice.say("compare.table", number=number), decided=label)
        return Toggle(f"table.{info.folder.name}", label, self._flips(info.folder), on=on)

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

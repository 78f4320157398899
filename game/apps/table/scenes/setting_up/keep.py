"""The page of the set-up about who keeps the evening, and until when."""

from datetime import date

from msgspec import Struct

from game.apps.session import AgreementsBefore
from game.apps.table.refusals import refused
from game.apps.table.scenes.before.stored import Stored
from game.apps.table.scenes.setting_up.of_scene import SettingUp
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.words import day
from game.log.told.retention import DAYS
from game.rules.terms.text import message
from game.widgets import Beside, Button, Column, Field, Heading, Label, Node, Toggle


class AgreedSoFar(Struct, frozen=True):
    """What is agreed on so far, of an evening that has not begun."""

    owner: str | None
    erase_on: date | None

    @property
    def owned(self) -> bool:
        """Whether somebody was named."""
        return self.owner is not None


def keep(scene: SettingUp, voice: TableLanguage) -> Page:
    """Whom to ask to have something erased, and when all of it goes."""
    table = scene.table
    owner, erase_on = table.kept_by, table.erase_on(scene.now())
    fields = [
        Field("owner", voice.say("table.keep_owner"), table.owner, hint=voice.say("table.keep_nobody")),
        Field("days", voice.say("table.keep_days"), table.days, hint=str(DAYS)),
    ]
    nodes: list[Node] = [
        Heading("title", voice.say("table.keep_ask"), size=36),
        Label("why", voice.say("table.keep_why"), size=24),
        Beside(fields, shares=(3, 2), gap=24, least=300),
    ]
    # The line stays where it is, also while no day can be said.
    until = "…" if erase_on is None else voice.say("stored.until_day", date=day(erase_on, voice.language))
    nodes.append(Label("until", until, size=24, weight="semibold"))
    nodes.append(Label("never", voice.say("stored.never"), size=20, tone="soft"))
    if table.offered is not None:
        nodes.append(_along(scene, voice, table.offered))
    ready = scene.ready if erase_on is not None else None
    show = Stored(scene.host, AgreedSoFar(owner, erase_on))
    bar = (
        Button("play", voice.say("table.to_welcome"), ready, icon="arrow-right", primary=ready is not None),
        Button("back", voice.say("table.back"), scene.back, icon="arrow-left"),
        Button("stored", voice.say("stored.title"), lambda: scene.host.open(show), icon="info-circle"),
    )
    footer = (voice.say("evening.footer"), "")
    said = refused(voice, message("hint.days") if erase_on is None else None)
    return Page("setup.keep", Column(nodes, gap=18), bar=bar, footer=footer, focus="play", said=said)


def _along(scene: SettingUp, voice: TableLanguage, offered: AgreementsBefore) -> Node:
    """Whether what the last evening agreed on goes along to this one."""
    table, date = scene.table, day(offered.day, voice.language)

    def turn() -> None:
        table.before = None if table.before is not None else offered

    key = "table.take_along.one" if len(offered.agreed) == 1 else "table.take_along"
    return Toggle("before", voice.say(key, date=date, count=len(offered.agreed)), turn, on=table.before is not None)

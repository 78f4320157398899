"""Who sits where: the seats with their tokens, on the wall before any page names one."""

from collections.abc import Mapping

from msgspec import Struct

from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.rules.setup import COLOURS, Seat
from game.rules.terms.text import Message
from game.widgets import Button, Heading, Label, Midway, Rest, Spread, WhoseTurn
from game.widgets.type import TIGHT


class Sits(Struct, frozen=True):
    """How a group sits."""

    seats: tuple[Seat, ...]
    names: Mapping[str, str]
    """Seat → its name at this table, where it has one."""
    in_a_row: bool = False
    """Whether all of them sit beside one another, so that they can be numbered from the left."""


def sits_of(seats: tuple[Seat, ...], names: Mapping[str, str], *, in_a_row: bool) -> Sits | None:
    """The same; `None` where everybody has a seat of their own, and knows it."""
    return Sits(seats, names, in_a_row) if any(it.voters > 1 for it in seats) else None


def sits_page(voice: TableLanguage, sits: Sits, start: Button) -> Page:
    """A row for each seat: its token, its name, and who sits there."""
    names = TableLanguage(voice.language, dict(sits.names))
    rows: list[WhoseTurn] = []
    first = 1
    for seat in sits.seats:
        last = first + seat.voters - 1
        key = "sits.one" if seat.voters == 1 else "sits.many"
        key = f"{key}.row" if sits.in_a_row else key
        said = names.say(
            key, seat=names.seat(seat.id), token=Message(f"token.{seat.id}"), count=seat.voters, first=first, last=last
        )
        rows.append(WhoseTurn(f"seat.{seat.id}", said, COLOURS.index(seat.id)))
        first = last + 1
    how = Label("how", voice.say("sits.how.row" if sits.in_a_row else "sits.how"), size=28)
    title = Heading("title", voice.say("sits.title"), size=50, leading=TIGHT)
    body = Midway(Spread(rows, gap=22, least=460, most=4))
    footer = (voice.say("evening.footer"), "")
    return Page("welcome.sits", Rest([title, how, body], body, gap=16), bar=(start,), footer=footer, focus="start")

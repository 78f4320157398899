"""What a pack decides about the play."""

from typing import Annotated, Literal

from msgspec import Meta

from game.rules.decisions import USUAL, TableRuleName
from game.rules.setup import Depth, Form
from game.rules.terms.measures import Move
from game.rules.terms.phases import Outside, Protocol, Skippable
from game.rules.terms.played import Played


class Settings(Played, frozen=True, kw_only=True):
    """What a pack decides about the play."""

    decision: TableRuleName = USUAL
    form: Form | None = None
    """How it is played unless the table says otherwise; left out: `tokens` with a board, else `cards`."""
    level: Depth = "first"
    """`full` adds roles, core values and amendments."""
    adviser: tuple[Move, ...] = ()
    """What it costs to hear an adviser more than a card offers, in euros and points; without it there is none."""
    undecided: tuple[Move, ...] = ()
    """What it costs where the table does not decide a case, in euros and points; without it nothing."""
    silent: tuple[Move, ...] = ()
    """What it costs where a works council says nothing about a case, in euros and points; without it nothing."""
    words: Literal["council"] | None = None
    """What things are called; left out: plain words. With `council` papers leave the room."""
    timers: dict[Skippable | Literal["briefing", "inquiry"], Annotated[int, Meta(ge=1, le=60)]] = {}
    """Soft clocks per stage, in minutes. A timer never decides anything."""
    protocol: Protocol | None = None
    """The form of the talk on every card; left out: plain talk."""
    outside: Outside = "counts"
    """What leaves the room of a ballot; of a pack for a works council as a rule one voice."""
    shift: Annotated[int, Meta(ge=1_000, le=1_000_000)] = 25_000
    """The step, in whole euros, in which the table moves money between funds at the start of a quarter."""

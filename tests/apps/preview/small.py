"""A small pack of an author's, and what is done to its files while it is on screen."""

import os
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from game.apps.preview import Preview, PreviewWish
from game.apps.session.setting_up.setups import promise
from game.rules.scenario import Scenario
from game.rules.setup import Seat, Setup

HEAD = """\
title: Proef
licence: CC-BY-4.0
quarters: 3
funds:
  wmo: {name: Wmo, start: 40000, is_reserve: true}
indicators:
  trust: {name: Vertrouwen}
endings:
  done: {title: Klaar, text: Dat was het.}
"""
VISIT = """\
kind: choice
title: Het bezoek
case: Een inwoner heeft drie keer gebeld. Wat doen we?
options:
  listen: {text: Langsgaan en luisteren, now: {trust: +3}, later: {after: 1, trust: +2, text: Zij belt om te bedanken.}}
  write:
    text: Een brief sturen
    now: {trust: -1, set: letter_sent}
  wait: {text: Nog even wachten, now: {trust: -2}}
"""
LINE = """\
kind: choice
title: De lijn
case:
  - when: {decided: {visit: {how: unanimous}}}
    text: Na jullie eenstemmige besluit belt de wijk.
  - text: De wijk belt. Wat doen we?
when: {flags: letter_sent}
options:
  open: {text: Opnemen, now: {wmo: -1000}}
  close: {text: Laten gaan, now: {trust: -1}}
"""

_saves = count(1)


def write(folder: Path) -> Path:
    """The pack, in this folder."""
    (folder / "dilemmas").mkdir(parents=True)
    for name, text in (("scenario", HEAD), ("dilemmas/visit", VISIT), ("dilemmas/line", LINE)):
        save(folder, name, text)
    return folder


def save(folder: Path, name: str, text: str) -> None:
    """Save a file, long enough ago to be whole, and each time at another moment."""
    path = folder / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    moment = 1_600_000_000 + next(_saves)
    os.utime(path, (moment, moment))


def sits(scenario: Scenario) -> Setup:
    seats = (Seat("blue", 2), Seat("green", 2), Seat("ochre", 2))
    return Setup(7, seats, promise(seats))


class Clock:
    """The time of day, as it is set."""

    now = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now


def opened(
    folder: Path, card: str = "visit", *sets: str, quarter: int = 1, clock: Callable[[], float] | None = None
) -> Preview:
    """A preview of this card."""
    preview = Preview(folder, sits, PreviewWish(quarter, sets), clock=clock or Clock())
    preview.open(card)
    return preview


def choose(preview: Preview, words: str) -> None:
    """Choose what says this."""
    preview.choose(next(it for it in preview.choices() if words in str(it.label)))


def said(preview: Preview) -> list[str]:
    """The names of what is said."""
    return [note.id for note in preview.notes]


def walked(preview: Preview) -> Iterator[str]:
    """Every stop, page by page."""
    yield preview.open_session.place.stop
    while preview.forward():
        yield preview.open_session.place.stop

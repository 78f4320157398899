"""Small packs with one thing wrong, and what is told about it."""

from collections.abc import Mapping
from pathlib import Path

from game.apps.words import render
from game.content import Problem, lint
from game.rules.terms.text import LANGUAGES

HEAD = """\
title: Hallo
licence: CC-BY-4.0
quarters: 2
funds:
  wmo: {name: Wmo, start: 1000}
  reserve: {name: Reserve, start: 1000, is_reserve: true}
indicators:
  trust: {name: Vertrouwen}
endings:
  done: {title: Klaar, text: Dat was het.}
"""

CARD = """\
kind: choice
title: De eerste kaart
case: Wat doen we?
options:
  listen:
    text: Luisteren
    now: {trust: +3}
  write:
    text: Een brief schrijven
    now: {wmo: -10}
"""

TALK = """\
kind: kitchen_table
title: Koffie
case: Joop vraagt hulp.
resident: {name: Joop, age: 74, wish: Koken, strength: Handig, says: Ik red me wel.}
facts:
  eyes: {hidden: true, text: Joop ziet slecht.}
questions:
  feeling: {ask: 'Waarom op gevoel?', answer: Mijn ogen., minutes: 5, reveals: eyes}
options:
  hours: {text: Twee uur hulp}
  light: {text: Goede lampen, when: {known: eyes}, now: {trust: +2}}
"""

BUDGET = """\
kind: budget
title: Verdelen
case: Er is geld.
amount: 30000
step: 5000
fund: wmo
posts:
  handyman:
    text: Klusdienst
    max: 30000
    bands:
      - {from: 5000, now: {trust: +1}}
      - {from: 10000, now: {trust: +2}}
  coffee: {text: Koffie, max: 30000}
default: {handyman: 15000, coffee: 15000}
"""

PRIORITY = """\
kind: priority
title: Drie klussen
case: Wie eerst?
room: 1
items:
  boiler: {text: Een kachel, served: {now: {trust: +1}}}
  ramp: {text: Een drempel}
default: [ramp, boiler]
"""


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """A pack of these files; a head and a card where none are given."""
    for name, content in {"scenario.yaml": HEAD, "dilemmas/first.yaml": CARD, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def changed(text: str, old: str, new: str) -> str:
    """The text with one part in another way."""
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the text"
    return text.replace(old, new)


def problems(folder: Path) -> tuple[Problem, ...]:
    """What is told about a pack. Every sentence must be there in both languages, with everything filled in."""
    found = lint(folder)
    for problem in found:
        for language in LANGUAGES:
            assert render(problem.message, language)
            assert problem.hint is None or render(problem.hint, language)
    return found


def told(folder: Path) -> list[str]:
    """What is told about a pack, in short: `dilemmas/first.yaml:7:11 unknown_move`."""
    return [f"{problem.place} {problem.message.id.removeprefix('content.')}" for problem in problems(folder)]


def card(folder: Path, old: str, new: str, *, base: str = CARD) -> Problem:
    """The one problem of a pack whose card was changed so."""
    (problem,) = problems(write(folder, {"dilemmas/first.yaml": changed(base, old, new)}))
    return problem


def head(folder: Path, old: str, new: str) -> Problem:
    """The one problem of a pack whose head was changed so."""
    (problem,) = problems(write(folder, {"scenario.yaml": changed(HEAD, old, new)}))
    return problem


def right(problem: Problem) -> object:
    """What the hint says to write instead."""
    assert problem.hint is not None
    return problem.hint.values.get("right", problem.hint.values.get("text"))


TOWN = """\
squares:
  - start
  - dilemma: wmo
  - neighbourhood: village
  - news
  - voice
  - {dilemma: wmo, name: Raadzaal}
groups:
  village:
    name: Oude dorp
    colour: teal
    facility: Dorpshuis
    fund: wmo
    build: [400, 500]
    care: [300, 200, 100]
    incident: [300, 200, 0]
    stories: [De lift is stuk.]
    each_quarter: {trust: +1}
complete: {text: Overal brandt licht., now: {trust: +3}}
"""

NEWS = """\
may:
  title: Meicirculaire
  text: Er komt geld bij.
  options:
    yes_please: {text: Graag, now: {wmo: +100}}
    later_on: {text: Straks, now: {news: june}}
june: {only: follow_up, title: Junibrief, text: Toch niet.}
"""

VOICES = """\
neighbour: {name: Ali, says: Kom eens langs., now: {village: +1}}
"""


def town(folder: Path, files: Mapping[str, str | bytes] | None = None) -> Path:
    """A pack with a board, news and a voice, where a file is not another."""
    card = changed(CARD, "kind: choice", "kind: choice\ndeck: wmo")
    return write(
        folder,
        {"board.yaml": TOWN, "news.yaml": NEWS, "voices.yaml": VOICES, "dilemmas/first.yaml": card, **(files or {})},
    )


def board(folder: Path, old: str, new: str) -> Problem:
    """The one problem of a pack whose board was changed so."""
    (problem,) = problems(town(folder, {"board.yaml": changed(TOWN, old, new)}))
    return problem

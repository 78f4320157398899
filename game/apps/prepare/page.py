"""The page itself: one file that needs nothing else, in which nothing can be stored and nothing can be sent."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from game.apps.debrief.page import embedded_fonts
from game.apps.debrief.templating import templates
from game.apps.debrief.voice import PageLanguage
from game.apps.papers.marks import plain, runs
from game.apps.prepare.agenda import evening_ahead
from game.apps.prepare.choosing import CardChosen
from game.apps.prepare.playing import home_case
from game.apps.prepare.reading import case_read
from game.apps.prepare.shapes import HomeAnswer, HomePage
from game.apps.prepare.told import told_lead, told_pages
from game.apps.words import catalogue
from game.content.editing.writing import FileChange, write_all
from game.log.durable.disk import obstacle
from game.log.elsewhere.copy_errors import CopyNotMade, FileTaken
from game.rules.scenario import Scenario
from game.rules.setup import VOTERS
from game.rules.terms.text import Language

TEMPLATES = Path(__file__).parent / "templates"
MARK = "keukentafel prepare"
"""What the page says of itself at its top, so that it is known again."""
_TOP = 1_000
"""Bytes of a page in which its mark stands."""
MOST_BYTES = 3_000_000
"""What a mail box and a telephone take without a thought."""


class PageTooLarge(Exception):
    """A card that makes a page of more than `MOST_BYTES`."""

    def __init__(self, card: str) -> None:
        self.card = card
        super().__init__(card)


class PreparedPage(Struct, frozen=True):
    """What a page is made for."""

    scenario: Scenario
    language: Language
    chosen: CardChosen
    voters: int = VOTERS
    cases: int | None = None


def prepared(order: PreparedPage) -> str:
    """The whole page, as HTML. Raises `TooManyWays`."""
    voice = PageLanguage(order.language, marked=True)
    home = home_case(order.scenario, order.chosen.card)
    html = templates(order.language, TEMPLATES).get_template("prepare.html")
    return (
        html.render(
            language=order.language,
            mark=MARK,
            fonts=embedded_fonts(),
            script=script(),
            policy=b64encode(sha256(script().encode()).digest()).decode(),
            ways=packed_ways(order.language, told_lead(voice, home), home.first, told_pages(voice, home)),
            title=voice.words(order.scenario.title),
            about="" if order.scenario.about is None else voice.words(order.scenario.about),
            council=order.scenario.settings.outside == "one_voice",
            comes=order.chosen.comes,
            ahead=evening_ahead(voice, order.scenario, order.voters, order.cases),
            case=case_read(voice, home),
        )
        + "\n"
    )


def write_prepared(order: PreparedPage, path: Path) -> Path:
    """The page at that place, whole or not at all; an older one is replaced, and nothing else.

    Raises `TooManyWays`, `PageTooLarge`, `FileTaken` where another file is there, and `CopyNotMade`.
    """
    html = prepared(order).encode()
    if len(html) > MOST_BYTES:
        raise PageTooLarge(order.chosen.card)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and not _is_ours(path):
            raise FileTaken(path)
        write_all([FileChange(path, path, path.read_bytes() if path.exists() else None, html)])
    except OSError as error:
        raise CopyNotMade(path, obstacle(error), str(error)) from error
    return path


def _is_ours(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return f'<meta name="generator" content="{MARK}">'.encode() in file.read(_TOP)


@cache
def script() -> str:
    """What the page does when something is pressed: it reads no words of a pack but those in `ways`, and as text."""
    return (TEMPLATES / "prepare.js").read_text(encoding="utf-8")


def packed_ways(language: Language, lead: Any, first: int, pages: tuple[HomePage, ...]) -> str:
    """Everything that pressing can show, as one word: no sign in it means anything to a browser, and nobody reads ahead
    by accident. What is told often stands in it once.
    """
    told, labels = _Once(), _Once()

    def answer(it: HomeAnswer) -> list[Any]:
        label = labels.place([it.label, it.note, it.rows])
        return [label, told.place(it.told), -1 if it.to is None else it.to, it.does]

    shown = [[it.asked, it.ask, it.under, [answer(one) for one in it.answers], it.closed] for it in pages]
    begin = "prepare.script."
    says = {id.removeprefix(begin): text for id, text in catalogue(language).items() if id.startswith(begin)}
    made = {
        "says": says,
        "lead": told.place(lead),
        "first": first,
        "pages": shown,
        "told": told.all,
        "labels": labels.all,
    }
    return b64encode(msgspec.json.encode(_runs(made))).decode()


class _Once:
    """Values, each once, by their place."""

    def __init__(self) -> None:
        self.all = list[Any]()
        self._places = dict[bytes, int]()

    def place(self, value: Any) -> int:
        key = msgspec.json.encode(value)
        if key not in self._places:
            self._places[key] = len(self.all)
            self.all.append(value)
        return self._places[key]


def _runs(value: Any) -> Any:
    """The same, in which a text that is partly in another language is its parts: words, and their language."""
    match value:
        case str():
            parts = runs(value)
            marked = any(part.lang is not None for part in parts)
            return {"runs": [[part.words, part.lang] for part in parts]} if marked else plain(value)
        case dict():
            return {key: _runs(it) for key, it in value.items()}
        case list() | tuple():
            return [_runs(it) for it in value]
        case Struct():
            return _runs(msgspec.to_builtins(value))
        case _:
            return value

"""Everything the program says, in Dutch and English: `render(words, language)`.

The sentences are gettext catalogues, `nl/*.po` and `en/*.po`: one file per room of the program, the
message's id as msgid. They are read as they are, so an edited sentence needs no build step.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cache, lru_cache
from pathlib import Path
from string import Formatter
from typing import Any, Literal

from babel.dates import format_date, format_datetime, get_month_names
from babel.numbers import format_currency, format_decimal

from game.apps.words.catalogues import sentences_of
from game.apps.words.stops import behind
from game.rules.terms.text import Language, Message, Text, Words, message
from game.rules.terms.untrusted_text import seen

HERE = Path(__file__).parent
LOCALES: dict[Language, str] = {"nl": "nl_NL", "en": "en_GB"}
MINUS = "\u2212"
_WIDTHS: tuple[Literal["wide", "abbreviated"], ...] = ("wide", "abbreviated")
_LOOSE_EURO = re.compile(r"€ (?=\d)")
_EURO = re.compile(r"€[ \u00a0]*(?=\d)")


@cache
def catalogue(language: Language) -> dict[str, str]:
    """Message id → sentence."""
    sentences: dict[str, str] = {}
    for path in sorted((HERE / language).glob("*.po")):
        sentences |= sentences_of(path.read_text(encoding="utf-8"))
    return sentences


@lru_cache(maxsize=1_000)
def euro(amount: int, language: Language) -> str:
    """Whole euros as people write them: € 14.000 in Dutch, €14,000 in English."""
    pattern = "¤\u00a0#,##0" if language == "nl" else "¤#,##0"
    text = format_currency(abs(amount), "EUR", format=pattern, locale=LOCALES[language], currency_digits=False)
    return f"{MINUS}{text}" if amount < 0 else text


def unbroken(text: str) -> str:
    """The text, in which an amount is not parted from its euro sign at the end of a line."""
    return _LOOSE_EURO.sub("€\u00a0", text)


def _amounts(text: str, language: Language) -> str:
    """The text, in which every amount is written as `euro` writes it, whoever wrote the text."""
    return _EURO.sub("€\u00a0" if language == "nl" else "€", text)


@lru_cache(maxsize=1_000)
def whole(number: int, language: Language) -> str:
    """A whole number: 1.250 in Dutch, 1,250 in English."""
    return str(format_decimal(number, locale=LOCALES[language]))


def signed(number: int, language: Language) -> str:
    """A change: +3, −3, 0."""
    text = whole(abs(number), language)
    return f"+{text}" if number > 0 else f"{MINUS}{text}" if number < 0 else text


class _Sentence(Formatter):
    """Fills a sentence in: `{amount:euro}`, `{change:euro_signed}`, `{n:signed}`, `{name:mid}`, `{year:plain}`."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def vformat(self, format_string: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> str:
        """The sentence; words that end a sentence themselves take the place of the full stop behind them."""
        parts: list[str] = []
        before = ""
        for words, name, spec, _ in self.parse(format_string):
            parts.append(behind(before, words))
            before = "" if name is None else self.format_field(self.get_field(name, args, kwargs)[0], spec or "")
            parts.append(before)
        return "".join(parts)

    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, (Text, Message)):
            text = render(value, self.language)
            # In the middle of a Dutch sentence: mevrouw Haddou, but Samira.
            small = format_spec == "mid" and text.partition(" ")[0] in ("Mevrouw", "Meneer")
            return text[:1].lower() + text[1:] if small or format_spec == "lower" else text
        if isinstance(value, int):
            match format_spec:
                case "euro":
                    return euro(value, self.language)
                case "euro_signed":
                    return f"+{euro(value, self.language)}" if value > 0 else euro(value, self.language)
                case "signed":
                    return signed(value, self.language)
                case "plain":
                    return str(value)
                case _:
                    return whole(value, self.language)
        return seen(str(value))


@cache
def _sentence(language: Language) -> _Sentence:
    return _Sentence(language)


def render(words: Words, language: Language) -> str:
    """The words in that language. Raises `KeyError` for a sentence that no catalogue has.

    Whatever came from a log or a folder is said without signs that nobody sees.
    """
    if isinstance(words, Text):
        return _amounts(seen(words.into(language)), language if words.en is not None else "nl")
    return _amounts(_sentence(language).vformat(catalogue(language)[words.id], (), words.values), language)


def say(language: Language, id: str, /, **values: int | str | Text | Message) -> str:
    """The sentence `id`, filled in."""
    if any(isinstance(value, Message) for value in values.values()):
        return render(message(id, **values), language)
    return _said(language, id, tuple(values.items()))


@lru_cache(maxsize=4_000)
def _said(language: Language, id: str, values: tuple[tuple[str, int | str | Text], ...]) -> str:
    """The same: a window says it again each time its page is made."""
    return render(message(id, **dict(values)), language)


def month(year_month: str, language: Language) -> str:
    """2026-11 as `november 2026`."""
    year, number = year_month.split("-")
    return format_date(date(int(year), int(number), 1), format="MMMM y", locale=LOCALES[language])


@cache
def months() -> dict[str, int]:
    """The months by their names in both languages, whole and short, in small letters: `maart`, `mrt` and `march` are 3."""
    every = (get_month_names(width, locale=locale) for width in _WIDTHS for locale in LOCALES.values())
    return {name.casefold().rstrip("."): number for names in every for number, name in names.items()}


def day(date: date, language: Language) -> str:
    """A day as people write it: 2 maart 2026."""
    return format_date(date, "d MMMM y", locale=LOCALES[language])


def moment(at: datetime, language: Language) -> str:
    """A day and a time, on the clock of this computer: 2 maart 2026 19:30."""
    return format_datetime(at.astimezone(), "d MMMM y HH:mm", locale=LOCALES[language])

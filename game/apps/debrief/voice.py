"""One language, for paper: sentences, amounts and dates; what is in another language, or was typed, can be marked so."""

from datetime import date, datetime

from babel.dates import format_date

from game.apps.papers.marks import foreign, own
from game.apps.words import LOCALES, catalogue, euro, month, render, say, signed, unbroken
from game.rules.terms.text import Language, Message, Text, Words, message
from game.rules.terms.untrusted_text import seen

_Day = date
MOST_IN_WORDS = 12
"""Numbers up to this one are written as words."""


class PageLanguage:
    """How everything is said in this language."""

    def __init__(self, language: Language, *, marked: bool = False) -> None:
        """`marked`: for a page that says which words are in another language, and which were typed."""
        self.language: Language = language
        self._marked = marked

    def say(self, id: str, /, **values: int | str | Text | Message) -> str:
        """A sentence of the program."""
        return say(self.language, id, **{name: self._value(value) for name, value in values.items()})

    def _value(self, value: int | str | Text | Message) -> int | str | Text | Message:
        """What is filled in: words of the author's that are not in this language, marked."""
        if isinstance(value, Message):
            return message(value.id, **{name: self._value(it) for name, it in value.values.items()})
        return self.words(value) if isinstance(value, Text) and self._untranslated(value) else value

    def _untranslated(self, text: Text) -> bool:
        return self._marked and self.language == "en" and text.en is None

    def words(self, words: Words) -> str:
        """Words of the pack's author, or of the rules."""
        if isinstance(words, Message):
            return self.say(words.id, **words.values)
        return self.made_of(words, render(words, self.language))

    def made_of(self, words: Text, text: str) -> str:
        """A text around words of the author's: marked where those are not in this language."""
        return foreign(text, "nl") if self._untranslated(words) else text

    def timed(self, id: str, quarter: int, /, **values: int | str | Text | Message) -> str:
        """A sentence with its quarter; the one without where the quarter is 0, because it may not be told."""
        return self.say(id, quarter=quarter, **values) if quarter else self.say(f"{id}.untimed", **values)

    def written(self, text: str | None) -> str:
        """What people wrote; said plainly where it was erased."""
        if text is None:
            return self.say("debrief.erased")
        words = unbroken(seen(text).strip())
        return own(words, self.language) if self._marked else words

    def seat(self, id: str) -> str:
        """A seat by its colour: what the people there call themselves stays at the table."""
        return self.say(f"seat.{id}") if f"seat.{id}" in catalogue(self.language) else seen(id)

    def euro(self, amount: int) -> str:
        """Whole euros."""
        return euro(amount, self.language)

    def euro_change(self, amount: int) -> str:
        """Whole euros more or less."""
        return f"+{self.euro(amount)}" if amount > 0 else self.euro(amount)

    def change(self, points: int) -> str:
        """Points more or less."""
        return signed(points, self.language)

    def times(self, count: int) -> str:
        """How many, in a word up to twelve."""
        return self.say(f"debrief.number.{count}") if 0 <= count <= MOST_IN_WORDS else str(count)

    def date(self, at: datetime) -> str:
        """The day of that moment, on the clock of this computer."""
        return self.day(at.astimezone().date())

    def day(self, day: _Day) -> str:
        """A day, with the day of the week: donderdag 12 november 2026."""
        return str(format_date(day, format="full", locale=LOCALES[self.language]))

    def month(self, year_month: str) -> str:
        """2026-11 as `november 2026`."""
        return month(year_month, self.language)

    def all(self, parts: list[str]) -> str:
        """`a, b en c`."""
        if len(parts) < 2:
            return "".join(parts)
        return self.say("debrief.and", first=", ".join(parts[:-1]), last=parts[-1])

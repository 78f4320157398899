"""One language, for paper: sentences, amounts and dates, with nothing in them that could turn a line around."""

from datetime import datetime

from babel.dates import format_date

from game.apps.words import LOCALES, catalogue, euro, month, render, say, signed, unbroken
from game.rules.strangers import seen
from game.rules.text import Language, Message, Text, Words

MOST_IN_WORDS = 12
"""Numbers up to this one are written as words."""


class Voice:
    """How everything is said in this language."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language

    def say(self, id: str, /, **values: int | str | Text | Message) -> str:
        """A sentence of the program."""
        return say(self.language, id, **values)

    def words(self, words: Words) -> str:
        """Words of the pack's author, or of the rules."""
        return render(words, self.language)

    def written(self, text: str | None) -> str:
        """What people wrote; said plainly where it was erased."""
        return self.say("debrief.erased") if text is None else unbroken(seen(text).strip())

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
        """The day of the evening, on the clock of this computer."""
        return str(format_date(at.astimezone().date(), format="full", locale=LOCALES[self.language]))

    def month(self, year_month: str) -> str:
        """2026-11 as `november 2026`."""
        return month(year_month, self.language)

    def all(self, parts: list[str]) -> str:
        """`a, b en c`."""
        if len(parts) < 2:
            return "".join(parts)
        return self.say("debrief.and", first=", ".join(parts[:-1]), last=parts[-1])

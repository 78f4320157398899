"""What the table says: words in the language on screen, and seats by their names."""

from game.apps.words import euro, month, render, say, signed
from game.rules.terms.text import Language, Message, Text, Words


class TableLanguage:
    """The language of the moment, and the names at this table."""

    def __init__(self, language: Language, names: dict[str, str] | None = None) -> None:
        self.language = language
        self._names = names or {}

    def say(self, id: str, /, **values: int | str | Text | Message) -> str:
        """A sentence of the program's."""
        return say(self.language, id, **values)

    def words(self, words: Words) -> str:
        """Words in the language on screen."""
        return render(words, self.language)

    def seat(self, id: str) -> str:
        """A seat by its name, or its colour where it has none."""
        return self._names.get(id) or self.say(f"seat.{id}")

    def euro(self, amount: int) -> str:
        """Whole euros."""
        return euro(amount, self.language)

    def signed(self, number: int) -> str:
        """A change in points."""
        return signed(number, self.language)

    def cases(self, count: int) -> str:
        """So many cases."""
        return self.say("table.case_count.one" if count == 1 else "table.case_count", cases=count)

    def month(self, year_month: str) -> str:
        """A month in words."""
        return month(year_month, self.language)

"""Words of the author's, in two languages."""

from typing import Annotated, Any

from pydantic import StringConstraints, model_validator

from game.content.written.base import Written
from game.rules.terms.text import Text

Sentence = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]


class WrittenText(Written):
    """A text: Dutch, and English where it was written. One line means the same in both."""

    nl: Sentence
    en: Sentence | None = None

    @model_validator(mode="before")
    @classmethod
    def one_line(cls, value: Any) -> Any:
        """A text on one line, the same in both languages."""
        return {"nl": value, "en": value} if isinstance(value, str) else value

    def compiled(self) -> Text:
        """The words as they are played."""
        return Text(self.nl, self.en)


def words(text: WrittenText | None) -> Text | None:
    """The words as they are played, where there are any."""
    return None if text is None else text.compiled()

"""One language, in the room: seats by what they call themselves at this table, which stays there."""

from game.apps.debrief.voice import PageLanguage
from game.rules.terms.text import Language


class RoomLanguage(PageLanguage):
    """How everything is said in the room in this language."""

    def __init__(self, language: Language, names: dict[str, str] | None = None) -> None:
        """`names`: seat → its name at this table."""
        super().__init__(language)
        self._names = names or {}

    def seat(self, id: str) -> str:
        """A seat by its name, or its colour where it has none."""
        return self._names.get(id) or super().seat(id)

"""What the window asks for a kit: light, for what makes papers is loaded when the first is asked for."""

from pathlib import Path

from game.apps.papers import papers_lacking
from game.apps.table.scenes.before.on_paper import Printing
from game.content import Pack
from game.rules.terms.text import Language


class KitPrints:
    """Kits in the folder for documents: a folder for each pack."""

    def __init__(self, root: Path | None = None) -> None:
        self._root = root

    @property
    def lacking(self) -> bool:
        """Whether what makes papers is not installed here."""
        return papers_lacking()

    def start(self, pack: Pack, language: Language, seats: int, voters: int, cases: int | None) -> Printing:
        """Begin with it."""
        from game.cli.playing.window_kit import printed  # noqa: PLC0415 - the first page does not wait for it

        return printed(self._root, pack, language, seats, voters, cases)

"""A kit made from the window: beside it, so that the window goes on while papers are set."""

from pathlib import Path
from threading import Thread

import platformdirs

from game.apps.debrief.voice import PageLanguage
from game.apps.kit.codes import TooManyCards
from game.apps.kit.kit import parts_of
from game.apps.kit.order import KitOrder
from game.content import Pack
from game.log.errors import LogError
from game.rules.terms.text import Language, Message, message
from game.rules.terms.untrusted_text import legible


class KitPrinting:
    """One kit, made by a thread of its own: what it says of itself is read, and never waited for."""

    def __init__(self, order: KitOrder, folder: Path) -> None:
        self.folder = folder
        self.parts = len(parts_of(order))
        self.made = 0
        self.over = False
        self.wrong: Message | None = None
        self._order = order
        # A program that is left does not wait for papers.
        Thread(target=self._make, daemon=True).start()

    def _make(self) -> None:
        from game.apps.kit.writing import write_kit  # noqa: PLC0415 - what makes papers is not everywhere

        try:
            for _ in write_kit(self._order, self.folder, "a4"):
                self.made += 1
        except TooManyCards:
            self.wrong = message("cli.kit_too_many")
        except LogError as error:
            self.wrong = error.message
        except Exception:  # noqa: BLE001 - whatever goes wrong with a paper becomes a sentence, and the window goes on
            self.wrong = self._failed()
        finally:
            if self.made < self.parts and self.wrong is None:
                self.wrong = self._failed()
            self.over = True

    def _failed(self) -> Message:
        return message("table.kit.failed", made=self.made, parts=self.parts)


def printed(
    root: Path | None, pack: Pack, language: Language, seats: int, voters: int, cases: int | None
) -> KitPrinting:
    """A kit of that pack that is being made, in a folder of its own under `root`, or under that for documents."""
    root = root or platformdirs.user_documents_path() / "Keukentafel"
    name = legible(pack.path.resolve().name)
    order = KitOrder(pack.scenario, PageLanguage(language, marked=True), seats, voters, cases)
    return KitPrinting(order, root / f"kit-{name}")

"""An evening code while it is typed: what it may stand for, one evening after the other."""

from collections.abc import Sequence

from game.apps.session import CodedEvening, coded_evenings, read_code
from game.apps.table.slip import WordSlip
from game.content import Pack
from game.rules.terms.text import Message, message


class TypedCode:
    """What stands in the field, and what was found of it."""

    def __init__(self, packs: Sequence[Pack], typed: str = "") -> None:
        self._packs = packs
        self.typing = WordSlip(typed, most=20)
        self._found: list[CodedEvening] = []
        self._in_vain = 0
        """How many codes were typed that fit nowhere."""
        self.refusal: Message | None = None
        """Why the last code is none."""
        if typed:
            self.look_up()

    @property
    def found(self) -> CodedEvening | None:
        """What is to be read back; `None` while a code is still to be typed."""
        return self._found[0] if self._found else None

    def look_up(self) -> None:
        """Look up what was typed."""
        code = read_code(self.typing.text)
        self._found = [] if code is None else list(coded_evenings(code, [it.scenario for it in self._packs]))
        self.refusal = message("code.eight") if code is None else None
        if code is not None and not self._found:
            self._fits_not()

    def no(self) -> None:
        """It is another evening."""
        self._found = self._found[1:]
        if not self._found:
            self._fits_not()

    def again(self) -> None:
        """Back to typing."""
        self._found, self.refusal = [], None

    def _fits_not(self) -> None:
        self._in_vain += 1
        self.refusal = message("code.fits_not" if self._in_vain == 1 else "code.other_pack")

"""A slip of paper: words that are being typed on a page of a scene's own, and go with it."""

from game.widgets import Typing
from game.widgets.typing import MOST


class WordSlip:
    """What stands on it now."""

    def __init__(self, text: str = "", most: int = MOST) -> None:
        """`most`: how many characters there may be."""
        self.typing = Typing(text, most)

    @property
    def text(self) -> str:
        """The words."""
        return self.typing.text

    def put(self, typing: Typing) -> None:
        """Take what stands on it from now on."""
        self.typing = typing

    def clear(self) -> None:
        """Nothing stands on it."""
        self.typing = Typing(most=self.typing.most)

"""Why a file is not read as a workbook."""

from game.rules.terms.text import Message


class NotAWorkbook(Exception):
    """It is not read, with the reason."""

    def __init__(self, words: Message) -> None:
        super().__init__(words)
        self.words = words

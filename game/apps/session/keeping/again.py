"""What somebody types to go on: the program the way it was started now, a command, and the evening it is for."""

from pathlib import Path

from game.apps.words.typed import command, quoted
from game.log.folders import default_root


def again(evening: Path, *words: str) -> str:
    """A command with these words for this evening; with the folder of evenings where that is not the usual one."""
    root = evening.parent
    usual = root.resolve() == default_root().resolve()
    return " ".join((command(), *map(quoted, (*words, *(() if usual else ("--sessions", str(root)))))))

"""The command that goes on with an evening, as it can be typed."""

import shlex
from pathlib import Path

from game.log.folders import default_root


def again(evening: Path, *words: str) -> str:
    """A command with these words for this evening; with the folder of evenings where that is not the usual one."""
    root = evening.parent
    usual = root.resolve() == default_root().resolve()
    return shlex.join(("keukentafel", *words, *(() if usual else ("--sessions", str(root)))))

"""Tables side by side at a terminal: evenings of this scenario and sheets that are here, by their numbers in the order of the tables."""

import re
from pathlib import Path

from game.apps.session import Session, evening_words
from game.apps.text.terminal import Terminal
from game.apps.words import say
from game.log.folders import sessions


def side_by_side(terminal: Terminal, session: Session, *, over: bool) -> None:
    """The evenings of the same scenario beside this one, and sheets of other laptops; then those that are chosen.

    `over`: whether this one is. Raises `CannotRead`, `NoMoreInput`.
    """
    if not over:
        terminal.say("lookback.text.not_over")
        return
    every = sessions(session.folder.parent)
    pack = next((it.pack for it in every if it.folder == session.folder), None)
    found = [it for it in every if it.state == "ended" and it.pack == pack]
    terminal.heading(say(terminal.language, "lookback.tables"))
    # No first page waits for the debrief.
    from game.apps.debrief.several import sheets_nearby  # noqa: PLC0415

    sheets = sheets_nearby(session.folder.parent)
    paths = [*(it.folder for it in found), *sheets]
    named = [*(evening_words(it, terminal.language) for it in found), *map(str, sheets)]
    terminal.lines(f"{number}  {name}" for number, name in enumerate(named, start=1))
    while True:
        terminal.say("compare.which")
        typed = terminal.read()
        if not typed:
            return
        numbers = [int(number) for number in re.findall(r"[0-9]{1,4}", typed)]
        if not numbers or not all(1 <= number <= len(paths) for number in numbers):
            terminal.say("approve.numbers", most=len(paths))
            continue
        if _shown(terminal, [paths[number - 1] for number in numbers]):
            return


def _shown(terminal: Terminal, paths: list[Path]) -> bool:
    """Whether there were enough of them; what is left out is named with the reason."""
    # No first page waits for the debrief.
    from game.apps.debrief.several import gathered, lines  # noqa: PLC0415
    from game.apps.debrief.voice import PageLanguage  # noqa: PLC0415

    together = gathered(paths)
    if not together.enough:
        terminal.words(together.too_few)
        for why in together.left_out:
            terminal.words(why)
        return False
    voice = PageLanguage(terminal.language)
    terminal.lines(lines(voice, together.compared(voice)))
    return True

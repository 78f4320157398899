"""Which language the command line speaks."""

import locale
import os
from collections.abc import Mapping, Sequence

from game.rules.terms.text import LANGUAGES, Language

VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""In the order in which POSIX looks at them."""


def system_language(environment: Mapping[str, str] = os.environ) -> Language:
    """English where the system speaks English, Dutch everywhere else: it is a Dutch game."""
    name = next((environment[variable] for variable in VARIABLES if environment.get(variable)), None)
    if name is None:
        name = locale.getlocale()[0] or ""
    return "en" if name.lower().startswith("en") else "nl"


def take_language(arguments: Sequence[str], otherwise: Language) -> tuple[Language, list[str]]:
    """The language that `--lang` asks for, anywhere on the line, and the line without it.

    What is no language stays on the line, so that the command refuses it by name.
    """
    rest = list(arguments)
    for place, word in enumerate(rest):
        if word == "--":
            break
        name, equals, value = word.partition("=")
        if name != "--lang":
            continue
        asked = value if equals else rest[place + 1] if place + 1 < len(rest) else ""
        for language in LANGUAGES:
            if asked == language:
                return language, rest[:place] + rest[place + (1 if equals else 2) :]
    return otherwise, rest

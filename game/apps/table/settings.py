"""What a person set, kept for the next evening."""

from pathlib import Path
from typing import Literal

import msgspec
import platformdirs
from msgspec import Struct

from game.log.regular import contents
from game.rules.terms.text import LANGUAGES, Language
from game.widgets.theme import THEMES

Pace = Literal["slow", "usual", "fast"]
PACES: tuple[Pace, ...] = ("slow", "usual", "fast")
TEXT_SIZES = (100, 125, 150, 175, 200)
"""Percent."""
WINDOWS = (0, 1, 2)


class ScreenSettings(Struct, frozen=True):
    """Language, size of text, colours, and what may move or be heard."""

    language: Language = "nl"
    text: int = 100
    theme: str = "paper"
    windows: int = 0
    """1: one for all; 2: the facilitator has one of their own; 0: two where there are two screens."""
    still: bool = False
    """Reduced motion: nothing moves by itself."""
    sound: bool = False
    """Whether a bell, a card and stones can be heard; all of it can be seen as well."""
    pace: Pace = "usual"
    """How fast a page is read aloud."""


def _file() -> Path:
    return platformdirs.user_config_path("keukentafel", appauthor=False) / "settings.json"


def load_settings(language: Language) -> ScreenSettings:
    """What was set before, or what is usual where nothing (or nothing usable) was; in this language where none was chosen."""
    usual, kept = ScreenSettings(language), _kept()
    try:
        found = msgspec.convert({"language": language, **kept}, type=ScreenSettings)
    except msgspec.MsgspecError:
        return usual
    if (
        found.windows not in WINDOWS
        or found.text not in TEXT_SIZES
        or found.theme not in THEMES
        or found.language not in LANGUAGES
    ):
        return usual
    return found


def chosen_language() -> Language | None:
    """The language that was chosen in the window before; `None` where nobody chose one."""
    found = _kept().get("language")
    return next((it for it in LANGUAGES if it == found), None)


def _kept() -> dict[str, object]:
    try:
        return msgspec.json.decode(contents(_file()), type=dict[str, object])
    except (OSError, msgspec.MsgspecError):
        # A setting is a convenience: a file that cannot be read is as good as none.
        return {}


def save_settings(settings: ScreenSettings, language: Language | None) -> bool:
    """Keep this for the next evening, with the language that was chosen where one was; whether that worked."""
    kept = {**msgspec.to_builtins(settings), "language": language}
    try:
        _file().parent.mkdir(parents=True, exist_ok=True)
        _file().write_bytes(msgspec.json.encode({name: it for name, it in kept.items() if it is not None}))
    except OSError:
        return False
    return True

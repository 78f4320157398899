"""What a person set, kept for the next evening."""

from pathlib import Path

import msgspec
import platformdirs
from msgspec import Struct

from game.log.regular import contents
from game.rules.text import LANGUAGES, Language
from game.widgets.theme import THEMES

TEXT_SIZES = (100, 125, 150, 175, 200)
"""Percent."""


class ScreenSettings(Struct, frozen=True):
    """Language, size of text, colours, and whether things may move."""

    language: Language = "nl"
    text: int = 100
    theme: str = "paper"
    still: bool = False
    """Reduced motion: nothing moves by itself."""


def _file() -> Path:
    return platformdirs.user_config_path("keukentafel", appauthor=False) / "settings.json"


def load_settings(language: Language) -> ScreenSettings:
    """What was set before, or what is usual where nothing (or nothing usable) was."""
    usual = ScreenSettings(language)
    try:
        found = msgspec.json.decode(contents(_file()), type=ScreenSettings)
    except (OSError, msgspec.MsgspecError):
        # A setting is a convenience: a file that cannot be read is as good as none.
        return usual
    if found.text not in TEXT_SIZES or found.theme not in THEMES or found.language not in LANGUAGES:
        return usual
    return found


def save_settings(settings: ScreenSettings) -> bool:
    """Keep this for the next evening; whether that worked."""
    try:
        _file().parent.mkdir(parents=True, exist_ok=True)
        _file().write_bytes(msgspec.json.encode(settings))
    except OSError:
        return False
    return True

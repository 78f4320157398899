"""What nobody takes from a stranger: signs that cannot be seen, and names that mean something to a computer."""

import re
import unicodedata

# Control signs, what YAML 1.1 takes for a line end that no editor shows (U+2028, U+2029), what stands for nothing, what
# turns the reading direction so that a reviewer sees another text than the game, and halves of signs (surrogates).
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u034f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064"
    "\u2066-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e007f]"
)
_LINE_END = re.compile("[\r\v\f\u2028\u2029]")
_UNSHOWN = "\N{REPLACEMENT CHARACTER}"
_DEVICES = ("con", "prn", "aux", "nul", "conin$", "conout$")
_PORT = re.compile("(?:com|lpt)[0-9]")


def unseen(text: str) -> re.Match[str] | None:
    """The first sign in a text that nobody can see; tabs and line feeds are welcome, a carriage return is not."""
    return _UNSEEN.search(text)


def code_point(sign: str) -> str:
    """What a sign is called that cannot be shown: `U+202E`."""
    return f"U+{ord(sign):04X}"


def seen(text: str) -> str:
    """The text without the signs that nobody can see, so that no terminal, page or screen does what they say.

    Ends of lines that are no line feed become spaces.
    """
    return _UNSEEN.sub("", _LINE_END.sub(" ", text)) if _UNSEEN.search(text) else text


def legible(name: str) -> str:
    """The name of a file on one line; U+FFFD stands for every sign of it that cannot be shown."""
    return "".join(sign if sign.isprintable() else _UNSHOWN for sign in name)


def is_device(name: str) -> bool:
    """Whether Windows takes a file of this name for a device: `con`, `NUL.png`, `com1.yaml`."""
    # Windows also counts ports with superscripts: COM¹ is COM1.
    stem = unicodedata.normalize("NFKC", name.partition(".")[0]).strip().casefold()
    return stem in _DEVICES or _PORT.fullmatch(stem) is not None

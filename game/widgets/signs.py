"""What people see as one sign: a letter with its accents, a flag, a family of four (Unicode Standard Annex 29).

Extended grapheme clusters as far as `unicodedata` tells them: marks, joiners, skin tones, tags, pairs of regional
letters, Hangul of parts. Not conjuncts of the scripts of India, which stay apart where that annex joins them.
"""

import unicodedata

JOINER = "\u200d"
JOINERS = (JOINER, "\u200c")
"""They make one sign of several, or keep two apart."""


def signs(text: str) -> list[str]:
    """The text, sign by sign."""
    found: list[str] = []
    for letter in text:
        if found and _belongs(found[-1], letter):
            found[-1] += letter
        else:
            found.append(letter)
    return found


def is_tag(letter: str) -> bool:
    """Whether it is a letter of the flag of a part of a country."""
    return "\U000e0020" <= letter <= "\U000e007f"


def _belongs(before: str, letter: str) -> bool:
    """Whether this letter is one sign with what stands before it."""
    last = before[-1]
    if last in "\r\n" or letter in "\r\n":
        return last + letter == "\r\n"
    if letter in JOINERS or is_tag(letter) or _is_tone(letter) or unicodedata.category(letter).startswith("M"):
        return True
    if last == JOINER:
        return unicodedata.category(letter) == "So"
    if _is_regional(letter):
        return _is_regional(last) and len(before) % 2 == 1
    return (_hangul(last), _hangul(letter)) in _HANGUL


def _is_tone(letter: str) -> bool:
    return "\U0001f3fb" <= letter <= "\U0001f3ff"


def _is_regional(letter: str) -> bool:
    return "\U0001f1e6" <= letter <= "\U0001f1ff"


_HANGUL = {(a, b) for a, after in {"L": "LVST", "S": "VT", "V": "VT", "T": "T"}.items() for b in after}


def _hangul(letter: str) -> str:
    """Leading, vowel, trailing, or a whole syllable."""
    if "\u1100" <= letter <= "\u115f":
        return "L"
    if "\u1160" <= letter <= "\u11a7":
        return "V"
    if "\u11a8" <= letter <= "\u11ff":
        return "T"
    return "S" if "\uac00" <= letter <= "\ud7a3" else ""

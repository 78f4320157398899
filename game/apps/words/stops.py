"""Where a sentence ends: nothing gets a full stop behind a sign that ends it already."""

import re

_ENDS = re.compile("[.!?…][”’\"'»)\ue000-\ue002]*$")
"""A sign that ends a sentence, also inside quotes; behind it may be signs that say whose words they are."""
_STOP = re.compile(r"\.(?=$|[\s”’\"'»)])")


def stops(text: str) -> bool:
    """Whether these words end a sentence themselves."""
    return _ENDS.search(text) is not None


def ended(text: str) -> str:
    """The words as a sentence: with a full stop, where no sign ends them yet; nothing stays nothing."""
    return text if not text or stops(text) else f"{text}."


def behind(text: str, words: str) -> str:
    """What stands behind this text in a sentence: without its full stop, where the text ends a sentence itself."""
    return words[1:] if _STOP.match(words) and stops(text) else words

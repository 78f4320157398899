"""`translations.yaml`: which English was written for which Dutch, kept beside a pack so that nobody forgets one of two.

It knows no places: a text that moves, or whose card gets another name, is still the same text.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Literal

from game.content.problems import Findings
from game.content.reading.compose import compose
from game.content.reading.homes import TRANSLATIONS
from game.content.reading.nodes import plain
from game.content.reading.sources import read_source
from game.content.written.text import WrittenText

TextPair = tuple[str, str]
"""A Dutch text and the English for it, each as the beginning of its SHA-256; line breaks and indents do not count."""
KeptPairs = Mapping[TextPair, int]
"""How often each was there."""
TextStanding = Literal["missing", "changed", "same", "new", "done"]
"""No English · Dutch that changed after its English · one text for both · both, and never looked at · as it was."""

_DIGITS = 16
_KEY = re.compile(rf"h([0-9a-f]{{{_DIGITS}}})_([0-9a-f]{{{_DIGITS}}})")
_HEAD = """\
# Bijgehouden door 'keukentafel translate': welk Engels bij welk Nederlands hoort. Verander hier niets met de hand.
# Kept by 'keukentafel translate': which English belongs to which Dutch. Change nothing here by hand.
en:
"""


def pair_of(text: WrittenText) -> TextPair | None:
    """What is kept of a text; `None` where it has no English."""
    return None if text.en is None else (_hashed(text.nl), _hashed(text.en))


def _hashed(text: str) -> str:
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:_DIGITS]


class TranslationRecord:
    """What was kept, laid beside the texts of now."""

    def __init__(self, kept: KeptPairs, texts: Iterable[WrittenText]) -> None:
        self._kept = kept
        self._now = Counter(pair for text in texts if (pair := pair_of(text)) is not None)
        left = [pair for pair, count in kept.items() if self._now[pair] < count]
        self._left = frozenset(english for _, english in left)
        """English whose own Dutch is there less often than it was: perhaps it stands beside another now."""

    def standing(self, text: WrittenText) -> TextStanding:
        """How it is with a text."""
        pair = pair_of(text)
        if pair is None:
            return "missing"
        if pair in self._kept:
            return "done"
        if text.nl == text.en:
            return "same"
        return "changed" if pair[1] in self._left else "new"

    def now(
        self, texts: Iterable[WrittenText], done: Collection[TextPair] | None, left_open: Collection[TextPair] = ()
    ) -> dict[TextPair, int]:
        """What is kept from now on of the texts as they are then. What changed and is not `done` stays known as that;
        `None`: everything is done. Of what is `left_open` and not `done` nothing is kept.
        """
        pairs = Counter[TextPair]()
        changed = set()
        for text in texts:
            pair = pair_of(text)
            if pair is None or (done is not None and pair in left_open and pair not in done):
                continue
            if done is not None and pair not in done and self.standing(text) == "changed":
                changed.add(pair[1])
            else:
                pairs[pair] += 1
        return dict(pairs) | {pair: count for pair, count in self._kept.items() if pair[1] in changed}


def read_record(path: Path) -> KeptPairs | None:
    """What is kept there: nothing where there is no such file; `None` where it cannot be read."""
    if not path.exists() and not path.is_symlink():
        return {}
    unheard = Findings()
    source = read_source(path, TRANSLATIONS, unheard)
    composed = None if source is None else compose(source, unheard)
    written = None if composed is None or unheard.failed() else plain(composed.root)
    if not isinstance(written, dict) or set(written) != {"en"} or not isinstance(written["en"], dict):
        return None
    pairs: dict[TextPair, int] = {}
    for key, count in written["en"].items():
        found = _KEY.fullmatch(key)
        if found is None or not isinstance(count, int) or isinstance(count, bool) or count < 1:
            return None
        pairs[found[1], found[2]] = count
    return pairs


def record_bytes(pairs: KeptPairs) -> bytes:
    """The file, to the byte: sorted, so that two people who translate seldom meet."""
    lines = [f"  h{dutch}_{english}: {count}\n" for (dutch, english), count in sorted(pairs.items())]
    return (_HEAD + "".join(lines)).encode()

"""Whether a case tells a works council what it is asked first: which of its rights this is."""

import re

from game.content.checking.subject import Subject
from game.content.written.text import WrittenText
from game.rules.terms.text import LANGUAGES

_NAMED: dict[str, re.Pattern[str]] = {
    "advice": re.compile(r"\b(?:advie[sz]\w*|adviseer\w*|adviser\w*|advice|advise\w*)\b", re.IGNORECASE),
    "consent_right": re.compile(r"\b(?:instem\w*|stem(?:men|t)? in|consent\w*)\b", re.IGNORECASE),
    "initiative": re.compile(r"\b(?:(?:initiatief)?voorstel\w*|proposals?)\b", re.IGNORECASE),
}
"""By the rule of the right: how it is called in a text. What is nobody's right has no word that gives it away."""


def check_given_away(subject: Subject) -> None:
    """Tell the word of the right in a case, which is read aloud before the works council says which right it is."""
    for loc, thing, card in subject.everything:
        named = None if card is None or loc[2:3] != ("case",) else _NAMED.get(card.decision or "")
        if named is None or not isinstance(thing, WrittenText):
            continue
        for language in LANGUAGES:
            text = thing.nl if language == "nl" else thing.en
            found = named.search(text or "")
            if found is not None:
                subject.tell((*loc, language), "content.right_given_away", word=found[0])

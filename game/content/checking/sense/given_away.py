"""Whether a case tells a works council what it is asked first: which of its rights this is."""

import re

from game.content.checking.subject import Subject
from game.content.written.text import WrittenText
from game.rules.decisions import rights
from game.rules.terms.text import LANGUAGES


def check_given_away(subject: Subject) -> None:
    """Tell the word of the right in a case, which is read aloud before the works council says which right it is."""
    known = rights()
    for loc, thing, card in subject.everything:
        right = None if card is None or loc[2:3] != ("case",) else known.get(card.decision or "")
        # What is nobody's right has no word that gives it away.
        if right is None or not right.words or not isinstance(thing, WrittenText):
            continue
        named = re.compile(rf"\b(?:{'|'.join(right.words)})\w*", re.IGNORECASE)
        for language in LANGUAGES:
            text = thing.nl if language == "nl" else thing.en
            found = named.search(text or "")
            if found is not None:
                subject.tell((*loc, language), "content.right_given_away", word=found[0])

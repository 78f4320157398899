"""What makes a pack better to play: sources, short texts, both languages, a licence."""

from game.content.checking.subject import Subject
from game.content.problems import Place
from game.content.reading.nodes import Loc
from game.content.written.kinds.card import WrittenFact
from game.content.written.text import WrittenText
from game.rules.terms.text import LANGUAGES

CASE_WORDS = 70
"""So many words can be read aloud in half a minute."""
OPTION_WORDS = 12
"""So many fit on one line on the wall."""


def advise(subject: Subject) -> None:
    """Tell what could be better."""
    # Texts are told apart by identity: an option's text may say the same as its headline.
    cases = {id(it.text) for _, _, card in subject.cards() for it in card.case}
    options = {id(text) for _, _, card in subject.cards() for text in card.names().values()}
    options |= {id(text) for _, _, card in subject.cards() for text in card.amendments()}
    options |= {id(option.text) for news in subject.scenario.news.values() for option in news.options.values()}
    for loc, thing, _ in subject.everything:
        if isinstance(thing, WrittenFact):
            _source(subject, loc, thing)
        elif isinstance(thing, WrittenText) and id(thing) in cases:
            _length(subject, loc, thing, "content.case_long", CASE_WORDS)
        elif isinstance(thing, WrittenText) and id(thing) in options:
            _length(subject, loc, thing, "content.option_long", OPTION_WORDS)
    _english(subject)
    if not subject.written("licence"):
        subject.tell_key((), "content.licence_missing")


def words(text: str) -> int:
    """How many words a text has; a lone sign such as € is none."""
    return sum(any(sign.isalnum() for sign in word) for word in text.split())


def _source(subject: Subject, loc: Loc, fact: WrittenFact) -> None:
    if not fact.hidden and (fact.source is None or fact.year is None):
        subject.tell_key(loc, "content.fact_without_source", fact=str(loc[-1]))


def _length(subject: Subject, loc: Loc, text: WrittenText, id: str, most: int) -> None:
    for language in LANGUAGES:
        if language in subject.scenario.languages and (language == "nl" or text.en is not None):
            count = words(text.compiled().into(language))
            if count > most:
                subject.tell((*loc, language), id, count=count, most=most)


def _english(subject: Subject) -> None:
    """One warning for each file, at its first text without English."""
    if "en" not in subject.scenario.languages:
        return
    first: dict[str, tuple[Place, Loc]] = {}
    counts: dict[str, int] = {}
    for loc, thing, _ in subject.everything:
        if isinstance(thing, WrittenText) and thing.en is None:
            place = subject.place(loc)
            counts[place.file] = counts.get(place.file, 0) + 1
            if place.file not in first or place < first[place.file][0]:
                first[place.file] = (place, loc)
    for file, (_, loc) in first.items():
        if counts[file] == 1:
            subject.tell(loc, "content.english_missing_one", text=_name(loc))
        else:
            subject.tell(loc, "content.english_missing", count=counts[file], text=_name(loc))


def _name(loc: Loc) -> str:
    """What a text is called by who wrote it: the keys above it in its own file, such as `options.listen.text`."""
    if loc[-2:] == (0, "text"):
        loc = loc[:-2]  # written as one text, where more could stand
    inside = loc[2:] if loc[:1] == ("dilemmas",) and len(loc) > 2 else loc
    return ".".join(str(it + 1) if isinstance(it, int) else it for it in inside)

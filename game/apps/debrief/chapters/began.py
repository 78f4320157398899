"""Why a case began as it did, and what opened what was chosen: where that hangs on what was decided before."""

from game.apps.debrief.told.cases import PlayedCase
from game.apps.debrief.told.story import Story
from game.apps.debrief.voice import PageLanguage
from game.rules.conditions import Condition, SoFar, WasDecided, WasKnown
from game.rules.kinds.inquiry import Inquiry
from game.rules.state import Decision
from game.rules.terms.text import Text


def began_so(voice: PageLanguage, story: Story, case: PlayedCase) -> tuple[str, ...]:
    """What the table chose before, of the first part of the condition that is about decisions."""
    written = case.card.case
    place = next((place for of, place in case.variants if of == "case"), None)
    if place is None or not isinstance(written, tuple) or (when := written[place].when) is None:
        return ()
    closed = _closed(story, case)
    for test in when.tests:
        match test:
            case SoFar(mark=mark):
                found = [story.scenario.dilemmas[it.card].title for it in closed if mark in it.marks]
                return (voice.say("debrief.began_after", titles=_all(voice, found)),) if found else ()
            case WasDecided(card=id, chosen=among):
                card = story.scenario.dilemmas[id]
                decided = [
                    one for it in closed if it.card == id and it.value is not None for one in card.chose(it.value)
                ]
                chosen = [card.names()[one] for one in decided if not among or one in among]
                return (voice.say("debrief.began_so", chosen=_all(voice, chosen), title=card.title),) if chosen else ()
            case _:
                continue
    return ()


def _all(voice: PageLanguage, texts: list[Text]) -> str:
    return voice.all([voice.words(text) for text in texts])


def _closed(story: Story, case: PlayedCase) -> list[Decision]:
    """The last decision of each card that was taken before this case was decided."""
    return list({it.card: it for it in story.end.decisions if it.cause < case.cause}.values())


def heard_there(voice: PageLanguage, story: Story, case: PlayedCase) -> tuple[str, ...]:
    """What the table knew from another case, where what it chose was open because of that.

    Only what has to be known: of a condition that may hold otherwise nothing is told, for it may be a secret still.
    """
    tagged, dilemmas = case.card.tagged(), story.scenario.dilemmas
    asked = (getattr(tagged.get(id), "when", None) for id in case.picked)
    tests = (it for when in asked if isinstance(when, Condition) for it in when.tests)
    known = {it.card: it.talk.known for it in _closed(story, case)}
    found = [
        it
        for it in tests
        if isinstance(it, WasKnown)
        and it.fact in known.get(it.card, ())
        and not _in_confidence(dilemmas[it.card].inquiry, it.fact)
    ]
    return tuple(
        voice.say("debrief.heard_there", title=dilemmas[it.card].title, fact=dilemmas[it.card].facts[it.fact].text)
        for it in found
    )


def _in_confidence(inquiry: Inquiry | None, fact: str) -> bool:
    """Whether colleagues may have told it in confidence: then it stays in the room."""
    return inquiry is not None and any(it.private and fact in it.reveals for it in inquiry.questions.values())

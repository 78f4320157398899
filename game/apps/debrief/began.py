"""Why a case began as it did, where its text varies with what was decided before."""

from game.apps.debrief.cases import PlayedCase
from game.apps.debrief.story import Story
from game.apps.debrief.voice import PageLanguage
from game.rules.conditions import WasDecided


def began_so(voice: PageLanguage, story: Story, case: PlayedCase) -> tuple[str, ...]:
    """What the table chose before, of the first part of the condition that is about a decision."""
    written = case.card.case
    place = next((place for of, place in case.variants if of == "case"), None)
    if place is None or not isinstance(written, tuple) or (when := written[place].when) is None:
        return ()
    test = next((it for it in when.tests if isinstance(it, WasDecided)), None)
    if test is None:
        return ()
    card = story.scenario.dilemmas[test.card]
    before = [
        it for it in story.end.decisions if it.card == test.card and it.cause < case.cause and it.value is not None
    ]
    chosen = [id for it in before[-1:] if it.value is not None for id in card.chose(it.value) if id in test.chosen]
    names = card.names()
    told = voice.all([voice.words(names[id]) for id in chosen])
    return (voice.say("debrief.began_so", chosen=told, title=card.title),) if chosen else ()

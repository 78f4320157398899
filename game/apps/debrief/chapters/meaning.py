"""*Wat voor ons telde*: the author's tags of what was chosen, as chances counted and questions asked, never a score."""

from game.apps.debrief.pieces import Counted, Pair, TableRow
from game.apps.debrief.told.cases import PlayedCase
from game.apps.debrief.told.story import Story
from game.apps.debrief.voice import PageLanguage
from game.rules.kinds.chosen import Steering
from game.rules.scenario import Scenario
from game.rules.views.seats import value_counts

FORMS: tuple[Steering, ...] = ("lawful", "performing", "networking", "responsive")


def steering(voice: PageLanguage, played: tuple[PlayedCase, ...]) -> tuple[Pair, ...]:
    """For each form of steering: how often it could be chosen, and how often it was. A card is one chance.

    All four, or none where not one of them could be chosen.
    """
    told, any_chance = [], False
    for form in FORMS:
        chances = [case for case in played if case.weighs and form in _forms(case, case.open_to)]
        taken = sum(form in _forms(case, case.stood_for) for case in chances)
        explained = voice.say(f"debrief.steering.{form}.is")
        told.append(Pair(_sentence(voice, voice.say(f"debrief.steering.{form}"), len(chances), taken), explained))
        any_chance = any_chance or bool(chances)
    return tuple(told) if any_chance else ()


def _forms(case: PlayedCase, ids: tuple[str, ...]) -> tuple[Steering | None, ...]:
    tagged = case.card.tagged()
    return tuple(tagged[id].steering for id in ids if id in tagged)


def _sentence(voice: PageLanguage, name: str, chances: int, taken: int) -> str:
    if not chances:
        return voice.say("debrief.no_chance", form=name)
    if chances == 1:
        return voice.say("debrief.one_chance_taken" if taken else "debrief.one_chance", form=name)
    if not taken:
        return voice.say("debrief.chances_none", form=name, chances=voice.times(chances))
    if taken == 1:
        return voice.say("debrief.chances_once", form=name, chances=voice.times(chances))
    return voice.say("debrief.chances", form=name, chances=voice.times(chances), taken=voice.times(taken))


def values(voice: PageLanguage, scenario: Scenario, played: tuple[PlayedCase, ...]) -> tuple[Pair, ...]:
    """What was chosen, and the author's values of it put as a question."""
    asked = []
    for case in played:
        tagged, names = case.card.tagged(), case.card.names()
        for id in case.stood_for if case.weighs else ():
            given = [voice.words(scenario.values[value]) for value in tagged[id].values if value in scenario.values]
            if given:
                key = "debrief.value" if len(given) == 1 else "debrief.values"
                choice = voice.say("debrief.numbered", number=case.number, title=names[id])
                asked.append(Pair(choice, voice.say(key, values=voice.all([f"‘{it}’" for it in given]))))
    return tuple(asked)


def core(voice: PageLanguage, story: Story, played: tuple[PlayedCase, ...]) -> Counted | None:
    """What people chose beforehand, value by value in the pack's order, beside how often decisions served it.

    `None` where nobody was asked, and where no decision could serve any; how many chose something only where that was public.
    """
    if story.end.values is None or not any(case.weighs for case in played):
        return None
    counts = [str(it.count) for it in value_counts(story.scenario, story.end)]
    rows = []
    for place, (id, text) in enumerate(story.scenario.values.items()):
        chances = [case for case in played if case.weighs and _serves(case, case.open_to, id)]
        taken = sum(_serves(case, case.stood_for, id) for case in chances)
        name = voice.say("debrief.quoted", words=text)
        served = _sentence(voice, name, len(chances), taken) if chances else voice.say("debrief.core_no_chance")
        rows.append(TableRow(voice.words(text), (*counts[place : place + 1], served)))
    chosen = (voice.say("debrief.core_chosen"),) if counts else ()
    return Counted(voice.say("debrief.core_table"), (*chosen, voice.say("debrief.core_served")), tuple(rows))


def _serves(case: PlayedCase, ids: tuple[str, ...], value: str) -> bool:
    tagged = case.card.tagged()
    return any(value in tagged[id].values for id in ids if id in tagged)

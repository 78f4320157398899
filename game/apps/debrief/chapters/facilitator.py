"""What the facilitator did beside leading the evening: numbers by hand, cases in front, the agenda, who was there."""

from game.apps.debrief.told.cases import PlayedCase
from game.apps.debrief.told.evening import Texts
from game.apps.debrief.told.story import Story
from game.apps.debrief.voice import PageLanguage
from game.rules.events import Adjusted, AgendaSet, Attended, CardInjected
from game.rules.scenario import Scenario


def by_hand(voice: PageLanguage, story: Story, played: tuple[PlayedCase, ...], texts: Texts) -> tuple[str, ...]:
    """A line for each, in order. Seats are not named, and a case only where it is told."""
    came = {case.card.id for case in played}
    lines = []
    for moment in story.moments:
        quarter = moment.quarter
        match moment.event:
            case Adjusted() as event:
                lines.append(_adjusted(voice, story, quarter, event, texts))
            case CardInjected(card=card) if card in came:
                title = story.scenario.dilemmas[card].title
                lines.append(voice.say("debrief.hand.injected", quarter=quarter, title=title))
            case CardInjected():
                lines.append(voice.say("debrief.hand.injected_unplayed", quarter=quarter))
            case AgendaSet(cases=cases, extra=extra) if (
                moment.before.phase != "opening" and extra <= moment.before.extra
            ):
                lines.append(voice.say("debrief.hand.agenda", quarter=quarter, cases=cases))
            case Attended():
                lines.append(voice.say("debrief.hand.attended", quarter=quarter, voters=moment.state.voters))
    return tuple(lines)


def _adjusted(voice: PageLanguage, story: Story, quarter: int, event: Adjusted, texts: Texts) -> str:
    name = story.scenario.name_of(event.id)
    change = _change(voice, story.scenario, event)
    line = voice.say("debrief.hand.adjusted", quarter=quarter, name=voice.words(name), change=change)
    if event.reason is None:
        return line
    reason = voice.say("debrief.hand.reason", reason=voice.written(texts.get(event.reason)))
    return f"{line} {reason}"


def _change(voice: PageLanguage, scenario: Scenario, event: Adjusted) -> str:
    if event.id in scenario.funds:
        return voice.euro_change(event.amount)
    if event.id in scenario.indicators:
        return voice.change(event.amount)
    return voice.say("debrief.levels", levels=event.amount)

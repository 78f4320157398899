"""What happened in the neighbourhoods, and what the table did: pay, or build."""

from game.apps.debrief.chapters.builds import builds
from game.apps.debrief.chapters.shapes import Happened
from game.apps.debrief.told.story import Story, StoryMoment
from game.apps.debrief.voice import PageLanguage
from game.rules.events import FacilityBuilt, IncidentPaid
from game.rules.town.group import Group


def on_the_street(voice: PageLanguage, story: Story, moments: tuple[StoryMoment, ...]) -> tuple[Happened, ...]:
    """Every visit to a neighbourhood that was settled."""
    marks = {it.number: it.mark for it in builds(story)}
    found = []
    for moment in moments:
        match moment.event:
            case IncidentPaid(group=id, amount=amount):
                outcome = _paid(voice, story, moment, id, amount)
            case FacilityBuilt(group=id, level=level, price=price):
                group = story.scenario.groups[id]
                fund = story.scenario.funds[group.fund].name
                key = "debrief.street.built" if price else "debrief.street.built_free"
                outcome = voice.say(key, facility=group.facility, level=level, amount=price, fund=fund)
            case _:
                continue
        group = story.scenario.groups[id]
        mark = marks.get(moment.number, "")
        found.append(Happened(voice.words(group.name), _story(voice, group, moment, story, id), outcome, mark=mark))
    return tuple(found)


def _paid(voice: PageLanguage, story: Story, moment: StoryMoment, id: str, amount: int) -> str:
    group = story.scenario.groups[id]
    if amount:
        return voice.say("debrief.street.paid", amount=amount, fund=story.scenario.funds[group.fund].name)
    level = moment.before.facilities[story.scenario.group_at[id]].level
    return voice.say("debrief.street.covered" if level else "debrief.street.nothing", facility=group.facility)


def _story(voice: PageLanguage, group: Group, moment: StoryMoment, story: Story, id: str) -> str:
    """What was read aloud: the stories in turn."""
    if not group.stories:
        return ""
    landed = moment.before.facilities[story.scenario.group_at[id]].landed
    return voice.words(group.stories[landed % len(group.stories)])

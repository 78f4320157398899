"""What stands above a step: what it is called, and where in the talk it is."""

from game.apps.debrief.pieces import Pair
from game.apps.debrief.room.language import RoomLanguage
from game.apps.debrief.room.script import minutes, script
from game.apps.debrief.room.steps import role_lines
from game.apps.debrief.room.told import ToldBack


def step_heading(voice: RoomLanguage, told: ToldBack, at: int, *, short: bool, asked: bool = False) -> Pair:
    """Of the step that is number `at` from 0: nobody is asked to put down a role where nobody had one."""
    steps = script(short=short, asked=asked)
    step = steps[at]
    name = "no_roles" if step.name == "roles" and not role_lines(voice, told) else step.name
    place = voice.say("lookback.step", step=at + 1, steps=len(steps), minutes=minutes(step, short=short))
    return Pair(voice.say(f"lookback.{name}"), voice.say("lookback.can_go", step=place) if step.can_go else place)

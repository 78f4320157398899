"""What a plan says in words, on every screen: how long there is until the debrief, and what still fits."""

from datetime import datetime

from game.apps.session.timing.clock import Plan
from game.apps.session.timing.moments import spoken
from game.rules.terms.text import Message, message


def left_words(plan: Plan) -> Message:
    """When the debrief begins, and how many minutes are left."""
    one = ".one" if plan.minutes == 1 else ""
    return message(f"clock.left{one}", time=spoken(plan.debrief_at), minutes=plan.minutes)


def fits_words(plan: Plan) -> Message:
    """How many cases still fit after the one that is open, in a sentence; or how many the year still has, where there is time for more."""
    what = f"clock.{'comes' if plan.all else 'fits'}{'_after' if plan.open else ''}"
    return message(f"{what}{'.none' if not plan.cases else '.one' if plan.cases == 1 else ''}", cases=plan.cases)


def last_card_words(plan: Plan) -> Message | None:
    """That this is the last card, or that none fits any more; `None` where neither is so."""
    if not (plan.none or plan.last):
        return None
    return message("clock.none" if plan.none else "clock.last", time=spoken(plan.debrief_at))


def room_words(cases: int, debrief_at: datetime) -> Message:
    """For how many cases there is time, before anything is played."""
    return message("clock.room.one" if cases == 1 else "clock.room", cases=cases, time=spoken(debrief_at))

"""Sense checks: what can be played, and is probably not what its author meant."""

from game.content.checking.sense.conditions import check_sense_of_conditions
from game.content.checking.sense.dilemmas import check_sense_of_dilemmas
from game.content.checking.sense.given_away import check_given_away
from game.content.checking.sense.law_and_facts import check_law_and_facts
from game.content.checking.sense.marks import check_marks
from game.content.checking.sense.pace import check_pace
from game.content.checking.sense.people import check_people
from game.content.checking.sense.scale import check_sense_of_scale
from game.content.checking.sense.texts import check_texts

SENSE = (
    check_sense_of_conditions,
    check_sense_of_dilemmas,
    check_sense_of_scale,
    check_pace,
    check_law_and_facts,
    check_people,
    check_given_away,
    check_texts,
    check_marks,
)
"""In the order in which they look."""
__all__ = ["SENSE"]

"""The debrief: one web page, made from the log, with which the group looks back at its evening."""

from game.apps.debrief.chapters.shapes import Debrief
from game.apps.debrief.made import Made
from game.apps.debrief.model import debrief
from game.apps.debrief.page import page, write_debrief
from game.apps.debrief.told.approved import only_approved
from game.apps.debrief.told.evening import Evening, Texts

__all__ = ["Debrief", "Evening", "Made", "Texts", "debrief", "only_approved", "page", "write_debrief"]

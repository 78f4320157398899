"""The debrief of an evening in one language, ready to be laid out."""

from game.apps.debrief.appendix import colophon, figures, sources
from game.apps.debrief.cases import cases
from game.apps.debrief.consequences import consequences
from game.apps.debrief.cover import cover
from game.apps.debrief.decisions import decision
from game.apps.debrief.evening import Evening
from game.apps.debrief.happenings import happenings, on_its_way
from game.apps.debrief.meaning import steering, values
from game.apps.debrief.questions import loops
from game.apps.debrief.shapes import Debrief
from game.apps.debrief.story import story
from game.apps.debrief.voice import Voice
from game.apps.debrief.year import year
from game.rules.text import Language


def debrief(evening: Evening, language: Language) -> Debrief:
    """Everything on the page."""
    voice, told = Voice(language), story(evening)
    scenario, played = evening.scenario, cases(told)
    happened, on_way = happenings(told), on_its_way(told)
    return Debrief(
        language=language,
        cover=cover(voice, evening, told, played),
        year=year(voice, told, played),
        decisions=tuple(decision(voice, scenario, evening.texts, case, happened, on_way) for case in played),
        consequences=consequences(voice, told, played),
        steering=steering(voice, played),
        values=values(voice, scenario, played),
        loops=loops(voice, scenario, played),
        parked=tuple(voice.written(text) for text in evening.parked),
        notes=tuple(voice.written(text) for text in evening.notes),
        figures=figures(voice, told),
        sources=sources(voice, played),
        colophon=colophon(voice, evening),
    )

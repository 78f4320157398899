"""What a paper is given: the model's own sentences as parts in one language each, with only signs that its fonts have."""

from typing import Any

from game.apps.debrief.chapters.shapes import Debrief
from game.apps.debrief.templating import line_svg
from game.apps.debrief.told.first import YearSteps
from game.apps.debrief.voice import PageLanguage
from game.apps.papers.words import said, set_words

SMALLEST = 10.5
"""Points: no letter on paper is smaller."""
SAID = ("debrief.", "papers.")
"""The sentences of the program that a template may say begin with this."""


def shared(it: Debrief, voice: PageLanguage) -> dict[str, Any]:
    """What every paper has."""
    return {
        "lang": it.language,
        "words": said(voice.language, *SAID),
        "draft": it.draft,
        "decisions-title": set_words(it.decisions_title),
        "status": set_words(it.cover.status),
        "pack": set_words(it.cover.title),
        "date": set_words(it.cover.date),
    }


def year_of(steps: YearSteps | None, voice: PageLanguage, *, width: float, plot: float) -> dict[str, Any] | None:
    """The year's line, so many points wide."""
    if steps is None:
        return None
    kinds = [kind for kind in ("decision", "later", "news", "built") if any(it.kind == kind for it in steps.steps)]
    promised = "" if steps.promised is None else voice.say("debrief.line.promise", amount=steps.promised)
    return {
        "svg": line_svg(voice, steps, width=width, plot=plot, text=SMALLEST),
        "alt": set_words(steps.described),
        "kinds": kinds,
        "promised": promised,
        "ended": steps.ended,
    }

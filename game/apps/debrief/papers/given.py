"""What a paper is given: the model's own sentences as parts in one language each, with only signs that its fonts have."""

from collections.abc import Mapping
from typing import Any

import msgspec

from game.apps.debrief.drawing import line_svg
from game.apps.debrief.first import YearSteps
from game.apps.debrief.marks import runs
from game.apps.debrief.papers.letters import printable
from game.apps.debrief.shapes import Debrief
from game.apps.debrief.voice import PageLanguage
from game.apps.words import catalogue
from game.rules.text import Language

CUT = "…"
SMALLEST = 10.5
"""Points: no letter on paper is smaller."""
SAID = ("debrief.", "papers.")
"""The sentences of the program that a template may say begin with this."""


def set_words(text: str, most: int | None = None) -> str | list[dict[str, str | None]]:
    """A sentence for a template, cut at a word where it is longer than `most`."""
    parts, left = [], most
    for run in runs(text):
        words = printable(run.words)
        if left is not None and len(words) > left:
            short = words[: max(0, left)].rsplit(" ", 1)[0].rstrip(" ,;:.") + CUT
            parts.append({"words": short, "lang": run.lang})
            break
        left = None if left is None else left - len(words)
        parts.append({"words": words, "lang": run.lang})
    if all(part["lang"] is None for part in parts):
        return "".join(str(part["words"]) for part in parts)
    return parts


def set_all(value: Any) -> Any:
    """Every sentence in it, for a template."""
    match value:
        case str():
            return set_words(value)
        case Mapping():
            return {key: set_all(it) for key, it in value.items()}
        case list() | tuple():
            return [set_all(it) for it in value]
        case msgspec.Struct():
            return {name: set_all(getattr(value, name)) for name in value.__struct_fields__}
        case _:
            return value


def said(language: Language) -> dict[str, str]:
    """What the program itself says on paper."""
    return {id: printable(text) for id, text in catalogue(language).items() if id.startswith(SAID)}


def shared(it: Debrief, voice: PageLanguage) -> dict[str, Any]:
    """What every paper has."""
    return {
        "lang": it.language,
        "words": said(voice.language),
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

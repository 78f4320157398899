"""The page itself: the model laid out by templates, in one file that needs nothing else."""

from base64 import b64encode
from functools import cache
from pathlib import Path

from game.apps.debrief.made import Made, put
from game.apps.debrief.model import debrief
from game.apps.debrief.templating import page_line, templates
from game.apps.debrief.told.evening import Evening
from game.apps.debrief.voice import PageLanguage
from game.assets import ASSETS
from game.log.environment import REAL, Environment
from game.rules.terms.text import Language

FONTS = (
    ("Atkinson Hyperlegible Next", 400, "atkinson-400.woff2"),
    ("Atkinson Hyperlegible Next", 700, "atkinson-700.woff2"),
    ("Inter", 500, "inter-500.woff2"),
    ("Keukentafel Figures", 500, "inter-figures-500.woff2"),
    ("Keukentafel Figures", 700, "inter-figures-700.woff2"),
)
"""What is in the page: the signs of western languages, and the figures of which a zero is no O; 50 kB together."""


def page(evening: Evening, language: Language = "nl") -> str:
    """The whole page, as HTML."""
    made = debrief(evening, language, marked=True)
    line = None if made.opening.steps is None else page_line(PageLanguage(language), made.opening.steps)
    html = templates(language).get_template("page.html")
    return html.render(language=language, fonts=embedded_fonts(), it=made, line=line) + "\n"


@cache
def embedded_fonts() -> tuple[tuple[str, int, str], ...]:
    """Family, weight and letters of each font, so that the page looks the same on every computer."""
    return tuple(
        (family, weight, b64encode((ASSETS / "fonts" / name).read_bytes()).decode()) for family, weight, name in FONTS
    )


def write_debrief(
    evening: Evening, language: Language, target: Path, folder: Path, *, environment: Environment = REAL
) -> Made:
    """The page in `target`: a report as `debrief-nl.html`, a draft as `debrief-nl-draft.html`, in place of an older one.

    `folder` is the evening's. Raises `BadPath`, `NotNoted` and `CopyNotMade`.
    """
    html, draft = page(evening, language).encode(), evening.approval is None
    return put(target, "debrief.html", language, html, draft=draft, folder=folder, environment=environment)

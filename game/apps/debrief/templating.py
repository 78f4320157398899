"""The templates, and the year's line drawn by one of them: for the page, and with its own colours for a paper."""

from functools import cache
from pathlib import Path

import jinja2
from markupsafe import Markup

from game.apps.debrief.drawing.year_line import line_chart
from game.apps.debrief.told.first import YearSteps
from game.apps.debrief.voice import PageLanguage
from game.apps.papers.marks import laid_out, plain
from game.apps.words.stops import ended
from game.rules.terms.text import Language

TEMPLATES = Path(__file__).parent / "templates"


@cache
def templates(language: Language, own: Path | None = None) -> jinja2.Environment:
    """The templates, read once. Words of a pack or of people are values only: no template is ever made from them.

    `own`: the folder of another page's, which looks there first.
    """
    jinja = jinja2.Environment(
        loader=jinja2.FileSystemLoader([*([] if own is None else [own]), TEMPLATES]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=laid_out,
    )
    jinja.globals["say"] = PageLanguage(language, marked=True).say
    jinja.filters["plain"] = plain
    jinja.filters["ended"] = ended
    return jinja


def line_svg(voice: PageLanguage, steps: YearSteps, *, width: float, plot: float, text: float) -> str:
    """The year's line as a drawing of its own, in colours that also print in grey."""
    chart = line_chart(voice, steps, width=width, plot=plot, text=text)
    return templates(voice.language).get_template("line.svg").render(it=chart, styled=True, described="", size="")


def page_line(voice: PageLanguage, steps: YearSteps) -> Markup:
    """The same in the page, whose style has its colours; with its words beside it. Once wide and once for a telephone."""
    wide = line_chart(voice, steps, width=980, plot=210, text=16)
    narrow = line_chart(voice, steps, width=248, plot=180, text=14, short=True)
    template = templates(voice.language).get_template("line.svg")
    drawn = (
        template.render(it=it, styled=False, described=steps.described, size=size)
        for it, size in ((wide, "wide"), (narrow, "narrow"))
    )
    return Markup("".join(drawn))  # noqa: S704 - made by a template that escapes

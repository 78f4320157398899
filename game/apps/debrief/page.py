"""The page itself: the model laid out by templates, in one file that needs nothing else."""

import os
import tempfile
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from game.apps.debrief.evening import Evening
from game.apps.debrief.model import debrief
from game.apps.debrief.voice import Voice
from game.rules.text import Language

TEMPLATES = Path(__file__).parent / "templates"


def page(evening: Evening, language: Language = "nl") -> str:
    """The whole page, as HTML."""
    return _templates(language).get_template("page.html").render(it=debrief(evening, language)) + "\n"


@cache
def _templates(language: Language) -> Environment:
    """The templates, read once. Words of a pack or of people are values only: no template is ever made from them."""
    jinja = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    jinja.globals["say"] = Voice(language).say
    return jinja


def write_debrief(evening: Evening, language: Language, target: Path) -> Path:
    """The page in that folder, which is made where it is not there: a report as `debrief-nl.html`, a draft as `debrief-nl-draft.html`.

    An older page of that name is replaced, whole or not at all. Raises `OSError`.
    """
    html = page(evening, language)
    target.mkdir(parents=True, exist_ok=True)
    path = target / f"debrief-{language}{'-draft' if evening.approval is None else ''}.html"
    handle, name = tempfile.mkstemp(dir=target, prefix=path.stem, suffix=".tmp")
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(html)
        unfinished.chmod(0o644)
        unfinished.replace(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    return path

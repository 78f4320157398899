"""The page itself: the model laid out by templates, in one file that needs nothing else."""

from pathlib import Path

from game.apps.debrief.drawing import templates
from game.apps.debrief.evening import Evening
from game.apps.debrief.model import debrief
from game.log.copies import place_of, put_copy
from game.log.copy_errors import CopyNotMade
from game.log.disk import make_folders, obstacle
from game.log.environment import REAL, Environment
from game.rules.text import Language


def page(evening: Evening, language: Language = "nl") -> str:
    """The whole page, as HTML."""
    return templates(language).get_template("page.html").render(it=debrief(evening, language, marked=True)) + "\n"


def write_debrief(
    evening: Evening, language: Language, target: Path, folder: Path, *, environment: Environment = REAL
) -> Path:
    """The page in `target`, which is made where it is not there: a report as `debrief-nl.html`, a draft as `debrief-nl-draft.html`.

    `folder` is the evening's: there it is noted first that there is a page. An older page of that name is replaced, whole
    or not at all. Raises `BadPath`, `NotNoted` and `CopyNotMade`.
    """
    html = page(evening, language)
    path = target / f"debrief-{language}{'-draft' if evening.approval is None else ''}.html"
    place_of(path)
    try:
        make_folders(environment.disk, target)
    except OSError as error:
        raise CopyNotMade(target, obstacle(error), str(error)) from error
    put_copy(folder, "page", path, html.encode(), over=True, environment=environment)
    return path

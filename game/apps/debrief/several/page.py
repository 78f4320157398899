"""The comparison as a page of its own."""

from collections.abc import Callable, Sequence
from pathlib import Path

from game.apps.debrief.several.compared import Comparison
from game.apps.debrief.templating import templates
from game.apps.debrief.voice import PageLanguage
from game.log.durable.disk import make_folders, obstacle
from game.log.elsewhere.copies import note_copy, place_of, put_copy
from game.log.elsewhere.copy_errors import CopyNotMade
from game.log.environment import REAL, Environment
from game.log.forgetting.made_names import made_name
from game.rules.terms.text import Language


def comparison_page(it: Comparison, language: Language) -> str:
    """The whole page, as HTML."""
    return templates(language).get_template("compare.html").render(language=language, fonts=(), it=it) + "\n"


def write_comparison(
    compared: Callable[[PageLanguage], Comparison],
    language: Language,
    target: Path,
    folders: Sequence[Path],
    *,
    environment: Environment = REAL,
) -> Path:
    """The page in `target`, as `compare-nl.html`; an older one is replaced.

    `compared` tells it in a language for pages. It holds words of every table: in the folder of each it is noted first that there is a page, so that forgetting can
    name it; of tables elsewhere there are only sheets, which nobody can forget anything in. Raises `BadPath`, `NotNoted` and `CopyNotMade`.
    """
    html = comparison_page(compared(PageLanguage(language, marked=True)), language)
    path = target / made_name("compare.html", language)
    place_of(path)
    try:
        make_folders(environment.disk, target)
    except OSError as error:
        raise CopyNotMade(target, obstacle(error), str(error)) from error
    for folder in folders[1:]:
        note_copy(folder, "page", path, environment=environment)
    if folders:
        put_copy(folders[0], "page", path, html.encode(), over=True, environment=environment)
        return path
    try:
        path.write_bytes(html.encode())
    except OSError as error:
        raise CopyNotMade(path, obstacle(error), str(error)) from error
    return path

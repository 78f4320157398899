"""The comparison as a page of its own."""

from collections.abc import Sequence
from pathlib import Path

from game.apps.debrief.drawing import templates
from game.apps.debrief.evening import Evening
from game.apps.debrief.several.compared import comparison
from game.apps.debrief.voice import PageLanguage
from game.log.copies import note_copy, place_of, put_copy
from game.log.copy_errors import CopyNotMade
from game.log.disk import make_folders, obstacle
from game.log.environment import REAL, Environment
from game.rules.text import Language


def comparison_page(evenings: Sequence[Evening], language: Language) -> str:
    """The whole page, as HTML."""
    it = comparison(PageLanguage(language, marked=True), evenings)
    return templates(language).get_template("compare.html").render(it=it, language=language) + "\n"


def write_comparison(
    evenings: Sequence[Evening],
    language: Language,
    target: Path,
    folders: Sequence[Path],
    *,
    environment: Environment = REAL,
) -> Path:
    """The page in `target`, as `compare-nl.html`; an older one is replaced.

    It holds words of every table: in the folder of each it is noted first that there is a page, so that forgetting can
    name it. Raises `BadPath`, `NotNoted` and `CopyNotMade`.
    """
    html = comparison_page(evenings, language)
    path = target / f"compare-{language}.html"
    place_of(path)
    try:
        make_folders(environment.disk, target)
    except OSError as error:
        raise CopyNotMade(target, obstacle(error), str(error)) from error
    first, *others = folders
    for folder in others:
        note_copy(folder, "page", path, environment=environment)
    put_copy(first, "page", path, html.encode(), over=True, environment=environment)
    return path

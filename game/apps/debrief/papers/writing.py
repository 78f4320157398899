"""Papers as files, beside the page. Loaded only where `papers_lacking()` is not so."""

from pathlib import Path

from game.apps.debrief.evening import Evening
from game.apps.debrief.model import debrief
from game.apps.debrief.papers.handout import handout
from game.apps.debrief.papers.report import report
from game.apps.debrief.papers.slides import slide_show
from game.apps.debrief.voice import PageLanguage
from game.log.copies import place_of, put_copy
from game.log.copy_errors import CopyNotMade
from game.log.disk import make_folders, obstacle
from game.log.environment import REAL, Environment
from game.rules.text import Language


def write_papers(
    evening: Evening, language: Language, target: Path, folder: Path, *, environment: Environment = REAL
) -> tuple[Path, ...]:
    """The handout, the report and the slides in `target`, as `handout-nl.pdf`, or of a draft `handout-nl-draft.pdf`.

    All of them are made before the first is written. `folder` is the evening's: there it is noted first where they go;
    older ones of that name are replaced. Raises `BadPath`, `NotNoted` and
    `CopyNotMade`.
    """
    made, voice = debrief(evening, language, marked=True), PageLanguage(language)
    papers = {
        "handout.pdf": handout(made, voice),
        "report.pdf": report(made, voice),
        "slides.pptx": slide_show(made, voice),
    }
    try:
        make_folders(environment.disk, target)
    except OSError as error:
        raise CopyNotMade(target, obstacle(error), str(error)) from error
    written = []
    for name, data in papers.items():
        stem, _, ending = name.partition(".")
        path = target / f"{stem}-{language}{'-draft' if made.draft else ''}.{ending}"
        place_of(path)
        put_copy(folder, "page", path, data, over=True, environment=environment)
        written.append(path)
    return tuple(written)

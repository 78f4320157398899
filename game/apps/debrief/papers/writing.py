"""Papers as files, beside the page. Loaded only where `papers_lacking()` is not so."""

from pathlib import Path

from game.apps.debrief.made import Made, put
from game.apps.debrief.model import debrief
from game.apps.debrief.papers.handout import handout
from game.apps.debrief.papers.report import report
from game.apps.debrief.papers.slides import slide_show
from game.apps.debrief.told.evening import Evening
from game.apps.debrief.voice import PageLanguage
from game.log.environment import REAL, Environment
from game.log.forgetting.made_names import MadeName
from game.rules.terms.text import Language


def write_papers(
    evening: Evening, language: Language, target: Path, folder: Path, *, environment: Environment = REAL
) -> tuple[Made, ...]:
    """The handout, the report and the slides in `target`, as `handout-nl.pdf`, or of a draft `handout-nl-draft.pdf`.

    All of them are made before the first is written. `folder` is the evening's. Raises `BadPath`, `NotNoted` and
    `CopyNotMade`.
    """
    made, voice = debrief(evening, language, marked=True), PageLanguage(language)
    papers: dict[MadeName, bytes] = {
        "handout.pdf": handout(made, voice),
        "report.pdf": report(made, voice),
        "slides.pptx": slide_show(made, voice),
    }
    return tuple(
        put(target, name, language, data, draft=made.draft, folder=folder, environment=environment)
        for name, data in papers.items()
    )

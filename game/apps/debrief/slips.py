"""Slips to print: the sentences that people mark before the evening and after it, four of them on a sheet."""

from pathlib import Path

from game.apps.debrief.templating import templates
from game.apps.debrief.voice import PageLanguage
from game.log.durable.disk import obstacle
from game.log.elsewhere.copy_errors import CopyNotMade
from game.rules.ballots.impressions import HEIGHTS, statements
from game.rules.scenario import Scenario
from game.rules.terms.text import Language

ON_A_SHEET = 4


def slips_page(scenario: Scenario, language: Language) -> str:
    """The sheet, as HTML: nothing of an evening is on it."""
    voice = PageLanguage(language)
    sentences = [voice.words(words) for words in statements(scenario.before_after)]
    made = templates(language).get_template("slips.html")
    return made.render(language=language, sentences=sentences, slips=ON_A_SHEET, heights=HEIGHTS) + "\n"


def write_slips(scenario: Scenario, language: Language, target: Path) -> Path:
    """The sheet in `target`, as `slips-nl.html`; an older one is replaced. Raises `CopyNotMade`."""
    path = target / f"slips-{language}.html"
    try:
        target.mkdir(parents=True, exist_ok=True)
        path.write_text(slips_page(scenario, language), encoding="utf-8")
    except OSError as error:
        raise CopyNotMade(path, obstacle(error), str(error)) from error
    return path

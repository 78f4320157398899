"""Each pack that the window offers is played with keys only, from its first page to the approved report.

Here in its shortest year; in its usual one, and in both languages: `python -m tests.torture walked`.
"""

from pathlib import Path

import pytest

from game.cli.playing.window import PACKS
from game.rules.terms.text import LANGUAGES, Language
from tests.apps.table.welcome_to_report import walk

ON_THE_WAY = {"setup", "welcome", "case", "options", "outcome", "lookback", "agreements", "approve", "year"}
"""Pages that every pack has."""
TURNS: dict[str, Language] = {pack: LANGUAGES[place % len(LANGUAGES)] for place, pack in enumerate(PACKS)}


@pytest.mark.parametrize("pack", PACKS)
def test_from_the_title_to_the_approved_report(pack: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webbrowser.open", lambda _: True)
    language = TURNS[pack]
    walked = walk(tmp_path, pack, language, shortest=True)
    assert walked.cases == walked.meant >= 2
    assert walked.pages >= ON_THE_WAY
    made = {it.name for it in (walked.folder / "debrief").iterdir()}
    assert f"debrief-{language}.html" in made
    assert f"report-{language}.pdf" in made

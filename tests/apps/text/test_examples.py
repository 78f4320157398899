"""Every example, whole, at a terminal: from its first line to what may leave the room, as through the API."""

import re
from collections.abc import Mapping, Sequence
from io import StringIO
from pathlib import Path

import pytest

from game.apps.debrief.room import script
from game.apps.session import Beginning, Session
from game.apps.text import EveningAtTerminal, People, Terminal
from game.content import Pack
from game.rules.state import digest
from game.rules.terms.text import Language
from tests.apps.table.examples import EXAMPLES
from tests.apps.text.test_evening import NAMES, by_api, table
from tests.shipped import pack_of

BOTS = {"nl": 3, "en": 5}
DONE = {"nl": "De nabespreking is klaar.", "en": "The debrief is done."}
SAID: Mapping[str, Sequence[str]] = {
    "decision": ("1",),
    "other": ("A", "meer vertrouwen"),
    "agreements": ("a", "bel terug"),
    "approve": ("v", "", "ja"),
}
"""Step → what is typed there first; after that Enter goes on."""


class Typist:
    """Types the year, and then at each step of the debrief what is meant for it."""

    def __init__(self, screen: StringIO, lines: Sequence[str], steps: Sequence[str], marks: Sequence[str]) -> None:
        self._screen, self._lines, self._steps = screen, list(lines), steps
        self._left = {step: list(marks if step == "impressions" else SAID.get(step, ())) for step in steps}

    def isatty(self) -> bool:
        return False

    def readline(self) -> str:
        shown = self._screen.getvalue()
        if self._lines:
            return f"{self._lines.pop(0)}\n"
        if any(done in shown for done in DONE.values()):
            return ""
        at = re.findall(r"^(?:Stap|Step) (\d+) ", shown, re.MULTILINE)
        left = self._left[self._steps[int(at[-1]) - 1]] if at else []
        return f"{left.pop(0)}\n" if left else "\n"


def slips(pack: Pack) -> list[str]:
    """Of five slips, for each sentence three that agree; nothing where the pack has no sentences."""
    return ["5", *["3"] * len(pack.scenario.before_after)] if pack.scenario.before_after else []


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_played_looked_back_on_and_approved(name: str, language: Language, tmp_path: Path) -> None:
    pack = pack_of(name)
    called, lines = by_api(pack, tmp_path / "api", bot=BOTS[language])
    begins = Beginning(before_after=bool(pack.scenario.before_after))
    session = Session.start(pack, table(pack, None, None), NAMES, tmp_path / "text", method="tally", begins=begins)
    steps = [step.name for step in script(short=False, asked=bool(slips(pack)))]
    typist = Typist(screen := StringIO(), [*slips(pack), *lines], steps, slips(pack))
    terminal = Terminal(language, typist, screen)
    EveningAtTerminal(session, terminal, People(terminal, "tally")).play()
    shown = screen.getvalue()
    assert [it.digest for it in session.history] == [it.digest for it in called.history]
    assert digest(session.state) == digest(called.state)
    assert DONE[language] in shown
    assert not re.search(r"(?<=[^\n])\n{3}(?=[^\n])", shown), "two empty lines look as if something is lacking"
    places = [int(place) for place in re.findall(r"^== .*\((?:stap|step) (\d+) (?:van|of) ", shown, re.MULTILINE)]
    assert set(places) == set(range(min(places, default=0), max(places, default=-1) + 1)), (
        "each part of a case has its heading"
    )
    assert [it.what for it in session.agreements] == ["bel terug"]
    assert session.approval is not None
    if slips(pack):
        assert session.impressions("after") is not None
    called.close()
    session.close()

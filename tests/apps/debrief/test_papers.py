"""The papers of a council on the page, and in its own words on the way."""

from pathlib import Path

from game.apps.debrief import debrief
from game.apps.debrief.page import page
from game.apps.session import Session
from tests.apps.debrief.recorder import Recorder, table
from tests.apps.text.stands import on_one_line, play
from tests.evenings import setup
from tests.shipped import pack_of


def test_they_stand_on_the_page(tmp_path: Path) -> None:
    recorder = Recorder(tmp_path / "s", pack_of("examples/council"), table(form="cards"))
    recorder.play()
    evening = recorder.evening()
    found = debrief(evening, "nl").consequences.papers
    assert any(line.startswith(("Raadsbesluit 1, Drie goede doelen:", "Motie 1, Drie goede doelen:")) for line in found)
    assert "Collegebesluit 1, Het bankje:" in " ".join(found)
    assert "Stukken van dit jaar" in page(evening, "nl")
    assert "Papers of this year" in page(evening, "en")
    recorder.log.close()


def test_a_quarter_is_called_by_its_papers(tmp_path: Path) -> None:
    session = Session.start(pack_of("examples/council"), setup(), {}, tmp_path)
    assert "Begroting" in on_one_line(play(session, ""))
    session.close()

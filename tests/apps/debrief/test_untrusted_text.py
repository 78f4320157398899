"""A pack from a stranger, or somebody who types HTML: words stay words."""

from pathlib import Path

import pytest

from game.apps.debrief import page
from game.apps.debrief.voice import PageLanguage
from game.content import Pack
from game.log import Noted, Parked
from tests.apps.debrief.html import read
from tests.apps.debrief.recorder import Recorder, table, variant

SCRIPT = '<script>alert(1)</script><b>vet</b> & "zo" {{ 7 * 7 }} {% raw %} {seed} {0}'


def texts(recorder: Recorder) -> str:
    """The page of an evening in which every text of people's own is that."""
    recorder.play(reason=SCRIPT)
    recorder.log.append(Parked(recorder.log.texts.add(SCRIPT)))
    recorder.log.append(Noted(recorder.log.texts.add(SCRIPT), report=True))
    return page(recorder.evening())


def test_what_people_write_is_never_html(recorder: Recorder) -> None:
    html = texts(recorder)
    root = read(html)
    assert not root.all("script")
    assert not root.all("b")
    assert root.text.count(SCRIPT) >= 3
    assert "49" not in root.all("blockquote")[0].text


def test_what_authors_write_is_never_html(tmp_path: Path, waterkant: Pack) -> None:
    first = waterkant.scenario.programme[0]
    card = {"title": SCRIPT, "case": SCRIPT, "unknown": SCRIPT, "law": SCRIPT}
    scenario = variant(waterkant, **{first: card})
    recorder = Recorder(tmp_path / "s", waterkant, table(form="cards"), scenario)
    recorder.play()
    root = read(page(recorder.evening()))
    assert not root.all("script")
    assert not root.all("b")
    assert root.all("article")[0].text.count(SCRIPT) == 4


@pytest.mark.parametrize("control", ["\u202e", "\u2066", "\u200f", "\u061c", "\x00", "\x1b", "\x85"])
def test_nothing_can_turn_a_line_around(recorder: Recorder, control: str) -> None:
    recorder.play(reason=f"Wij kiezen {control}dit.")
    html = page(recorder.evening())
    assert control not in html
    assert "Wij kiezen dit." in html


def test_lines_of_a_reason_stay_lines() -> None:
    assert PageLanguage("nl").written("één\ntwee\tdrie\u2028vier") == "één\ntwee\tdrie vier"


def test_an_erased_text_is_said_to_be_erased() -> None:
    assert PageLanguage("nl").written(None) == "[verwijderd]"
    assert PageLanguage("en").written(None) == "[erased]"

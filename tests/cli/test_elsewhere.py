"""The same evening at another place: brought in again, or where a name is no text."""

import os
import sys
from pathlib import Path

import pytest

from game.apps.session import Session
from game.log.folders import sessions
from tests.cli.here import folder_holds, run


def test_the_same_evening_brought_in_again_is_named_with_what_to_type(name: str, root: Path) -> None:
    run("export", name, "-o", "vroeger.zip")
    session = Session.resume(root / name)
    session.note("later")
    session.close()
    assert run("import", "vroeger.zip").code == 0
    [other] = [info.folder.name for info in sessions(root) if info.folder.name != name]
    done = run("forget", name, "--seat", "1", "--seat", "2")
    assert f"{other} is dezelfde avond" in done.said
    assert f"forget {other} --text t1 --text t2 --text t5" in done.said, "the note speaks of Ben too"
    assert folder_holds(root / other, "Anneloes")
    again = run("forget", other, "--text", "t1", "--text", "t2", "--text", "t5")
    assert not folder_holds(root / other, "Anneloes")
    assert f"{name} is dezelfde avond" in again.said, "Ben stands in a note there"
    assert f"forget {name} --text t5" in again.said
    run("forget", name, "--text", "t5")
    assert "dezelfde avond" not in run("forget", other, "--seat", "2").said


def test_erasing_offers_the_same_evening_too(name: str, root: Path) -> None:
    run("export", name, "-o", "vroeger.zip")
    session = Session.resume(root / name)
    session.note("later")
    session.close()
    run("import", "vroeger.zip")
    [other] = [info.folder.name for info in sessions(root) if info.folder.name != name]
    done = run("erase", name, typed="ja\nnee\n")
    assert f"erase {other}" in done.said
    assert "Die avond ook wissen?" in done.said
    assert [info.folder.name for info in sessions(root)] == [other]
    run("erase", other, typed="ja\nja\n")
    assert sessions(root) == ()


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="names are Unicode there")
def test_a_place_whose_name_is_no_text_is_refused_before_anything_is_written(name: str, root: Path) -> None:
    (root.parent / "stick").mkdir()
    strange = os.fsdecode(b"stick/n\xffaam")
    before = sorted(root.parent.rglob("*"))
    for words in (("export", name, "-o", f"{strange}.zip"), ("debrief", name, "--draft", "-o", strange)):
        done = run(*words)
        assert (done.code, "Kies een andere naam" in done.said) == (2, True)
    assert sorted(root.parent.rglob("*")) == before
    assert run("demo", "--text", "--out", strange).code == 2
    assert run("play", "--text", "--yes", "--owner", os.fsdecode(b"Anneke\xff")).code == 2
    assert sorted(root.parent.rglob("*")) == before
    Path(strange).mkdir()
    done = run("play", "--text", "--resume", name, "--backup", strange, typed="stop\n")
    assert "Kies een andere naam" in done.said
    assert list(Path(strange).iterdir()) == []


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="names are Unicode there")
def test_evenings_can_be_kept_where_the_name_is_no_text(name: str, root: Path) -> None:
    elsewhere = os.fsdecode(b"avonden\xff")
    run("export", name, "-o", "avond.zip")
    assert run("import", "avond.zip", "--sessions", elsewhere).code == 0
    [info] = sessions(Path(elsewhere))
    stopped = run("play", "--text", "--resume", info.folder.name, "--sessions", elsewhere, typed="stop\n")
    assert "--sessions $'avonden\\377'" in stopped.said
    there = ("--sessions", elsewhere)
    for words in (
        ("sessions",),
        ("verify", info.folder.name),
        ("stored", info.folder.name),
        ("debrief", info.folder.name, "--draft", "-o", "uit"),
        ("forget", info.folder.name, "--seat", "1"),
        ("play", "--text", "--resume", info.folder.name),
        ("erase", info.folder.name, "--yes"),
    ):
        assert run(*words, *there, typed="stop\n").code == 0, words
    assert not list(Path(elsewhere).iterdir())

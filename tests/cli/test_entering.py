"""`keukentafel enter` and `keukentafel log-sheet`: an evening of paper, from the command line."""

from datetime import date
from pathlib import Path

import pytest

from game.apps.words.typed import extra
from game.log.folders import newest_first
from game.log.reading.session_folder import read
from game.log.records import Acted
from tests.cli.here import run

TABLE = ("--pack", "proefavond", "--seats", "Kade:3,Erf:3", "--seed", "7", "--form", "cards", "--cases", "1", "--yes")
PRACTICE = ("2 4 0", "", "0 6 0", "", "reden het is rustig")
YEAR = ("belofte A", "agenda 1", "buurt A", "bezwaar A")


def entered(root: Path, *words: str, lines: tuple[str, ...]) -> str:
    return run("enter", *words, "--sessions", str(root), typed="".join(f"{line}\n" for line in lines)).said


def digest_of(folder: Path) -> str:
    return next(it.record.digest for it in reversed(read(folder).entries) if isinstance(it.record, Acted))


def test_an_evening_begins_from_a_sheet_stops_and_goes_on(tmp_path: Path) -> None:
    said = entered(tmp_path, *TABLE, lines=(*PRACTICE, "stop"))
    assert "Genoteerd: reden het is rustig" in said
    (folder,) = (it.folder for it in newest_first(tmp_path))
    assert f"enter {folder.name}" in " ".join(said.split())
    on = entered(tmp_path, lines=(*YEAR, "einde", "ja"))
    assert "Alle regels zijn overgetypt" in on
    assert "Het spel is voorbij" in on
    assert read(folder).texts().get("t3") == "het is rustig"


def test_the_day_on_the_sheet_is_asked_and_told_in_every_list(tmp_path: Path) -> None:
    """The clock, which is of an evening that is still to come, is not asked; how was decided is."""
    given = [it for it in TABLE if it != "--yes"]
    said = entered(tmp_path, *given, lines=("straks", "31-12-2999", "12-3-2026", "", "", "b", "", "", "", "stop"))
    assert said.index("Op welke dag was de avond?") < said.index("Wie kijkt er mee?")
    assert "Dat is geen dag." in said
    assert "Die dag moet nog komen." in said
    assert "Hoe laat begint de nabespreking?" not in said
    (info,) = newest_first(tmp_path)
    opened = read(info.folder).opened
    assert (info.played_on, opened.setup.decision) == (date(2026, 3, 12), "agreement")
    told = " ".join(run("sessions", "--sessions", str(tmp_path)).said.split())
    assert "gespeeld op 12 maart 2026, op papier; overgetypt op" in told


@pytest.mark.parametrize("typed", ["overmorgen", "31-12-2999"])
def test_a_day_that_cannot_be_is_refused_as_an_option_too(typed: str, tmp_path: Path) -> None:
    assert run("enter", *TABLE, "--date", typed, "--sessions", str(tmp_path)).code == 2
    assert not tuple(newest_first(tmp_path))


def test_its_own_log_sheet_typed_back_is_the_same_evening(tmp_path: Path) -> None:
    """Also of an evening in which something was taken back: a sheet has what counts."""
    one, other = tmp_path / "one", tmp_path / "other"
    entered(one, *TABLE, lines=(*PRACTICE, "belofte B", "terug", *YEAR, "stop"))
    sheet = run("log-sheet", "--text", "--sessions", str(one)).said.splitlines()
    typed = [it for line in sheet for it in ([line, ""] if line.startswith(("eerste", "tweede")) else [line])]
    entered(other, *TABLE, lines=(*typed, "stop"))
    folders = [next(newest_first(root)).folder for root in (one, other)]
    assert digest_of(folders[0]) == digest_of(folders[1])


def test_a_new_evening_and_one_that_goes_on_are_not_named_together(tmp_path: Path) -> None:
    done = run("enter", "evening", "--pack", "proefavond", "--sessions", str(tmp_path))
    assert done.code == 2
    assert "--pack" in done.said


def test_where_no_evening_is_that_is_said(tmp_path: Path) -> None:
    for command in ("enter", "log-sheet"):
        assert run(command, "--sessions", str(tmp_path)).code == 2


def test_a_log_sheet_is_printed_for_who_keeps_the_evening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entered(tmp_path / "kept", *TABLE, lines=(*PRACTICE, "stop"))
    monkeypatch.setattr("game.apps.kit.writing.pdf", lambda *_: b"%PDF")
    done = run("log-sheet", "--sessions", str(tmp_path / "kept"), "-o", str(tmp_path))
    (made,) = tmp_path.glob("log-sheet-*-nl.pdf")
    assert made.name in done.said
    assert "geen verslag" in done.said


def test_without_the_extra_the_lines_can_still_be_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entered(tmp_path, *TABLE, lines=(*PRACTICE, "stop"))
    monkeypatch.setattr("game.apps.papers.lacking.NEEDED", ("no_such_module_here",))
    assert extra("report") in run("log-sheet", "--sessions", str(tmp_path)).said
    assert "eerste A:2 B:4 –:0" in run("log-sheet", "--text", "--sessions", str(tmp_path)).said

"""Going on with an evening from the command line: what belongs to a new one, and the commands that are printed."""

import shlex
from pathlib import Path
from unittest.mock import Mock

import pytest

from game.apps.session import Session, again
from game.apps.table.scenes import EveningScene
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.scene import Host
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.apps.text.terminal import wrapped
from game.cli import lines
from game.cli.keeping.keep import Keep
from game.cli.playing import window
from game.content import Pack
from game.rules.bots import bot_action
from tests.cli.here import Done, run
from tests.evenings import setup


@pytest.mark.parametrize(
    "words",
    [
        ("--seats", "Rood:2"),
        ("--set-up", "tables"),
        ("--form", "cards"),
        ("--level", "full"),
        ("--decision", "consent"),
        ("--show-counts",),
        ("--no-practice",),
        ("--yes",),
        ("--seed", "0"),
    ],
)
def test_what_belongs_to_a_new_evening_is_refused_beside_resume(words: tuple[str, ...], name: str) -> None:
    refused = run("play", "--text", "--resume", name, *words)
    assert refused.code == 2
    assert f"en kan niet samen met --resume: {words[0]}." in refused.said
    assert "stap" not in refused.said


def test_a_scenario_beside_resume_is_refused_too(name: str) -> None:
    assert "kan niet samen met --resume: PACK." in run("play", "waterkant", "--text", "--resume", name).said


def commands(done: Done) -> list[list[str]]:
    """The commands that were printed, each on a line of its own."""
    found = [line.strip() for line in done.said.splitlines() if line.strip().startswith("keukentafel ")]
    return [shlex.split(line)[1:] for line in found]


def test_commands_that_are_printed_work_as_they_stand(root: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "een map met spaties en een heel lange naam, zodat de regel te lang wordt voor het scherm"
    begun = run("play", "proefavond", "--text", "--yes", "--sessions", str(elsewhere), typed="notitie mooi\nstop\n\n")
    [on] = commands(begun)
    assert on[:3] == ["play", "--text", "--resume"]
    ended = run(*on, typed="einde\nja\n")
    assert "Verder waar jullie waren" in ended.said
    page, approve = commands(ended)
    assert run(*page, "-o", str(tmp_path)).code == 0
    refused = run("debrief", "--sessions", str(elsewhere))
    assert refused.code == 2
    assert commands(refused) == [approve, page]
    approved = run(*approve, typed="\n\nja\n")
    [report] = commands(approved)
    assert run(*report, "-o", str(tmp_path)).code == 0
    [forget] = commands(run("forget", on[3], "--sessions", str(elsewhere)))
    assert run(*forget).code == 0
    assert list(root.glob("*")) == []


def test_where_evenings_usually_are_needs_no_folder(root: Path) -> None:
    assert again(root / "avond", "erase", "avond") == "keukentafel erase avond"


def test_a_person_at_a_screen_reads_whole_words(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    long = "    " + "woord " * 30
    lines.out(long)
    assert capsys.readouterr().out.splitlines() == [long]
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    lines.out(long)
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) == 3
    assert all(line.startswith("    woord") and len(line) <= 78 for line in printed)


def test_a_command_is_never_broken_nor_an_amount() -> None:
    command = "  keukentafel forget " + "waterkant-ab12 " * 9
    assert wrapped(command) == [command]
    amounts = wrapped("Dat kost € 1.500 " * 12)
    assert len(amounts) > 1
    assert not any(line.endswith("€") for line in amounts)


def test_what_was_mended_is_told_in_the_window(proefavond: Pack, tmp_path: Path) -> None:
    session = Session.start(proefavond, setup(), {}, tmp_path)
    session.close()
    with (session.folder / "log.jsonl").open("ab") as file:
        file.write(b'{"n":99,"at":')
    resumed = Session.resume(session.folder)
    assert resumed.told
    host = Mock(spec=Host)
    window.evening(resumed, None, Keep())(host)
    assert [call.args[0] for call in host.tell.call_args_list] == list(resumed.told)
    resumed.close()


def test_an_evening_that_goes_on_begins_with_where_the_table_was(proefavond: Pack, tmp_path: Path) -> None:
    session = Session.start(proefavond, setup(practice=False), {}, tmp_path)
    host = Window(open_window((1280, 720)), ScreenSettings("nl", still=True), keep_settings=False)
    new = window.evening(session, None, Keep())(host)
    assert isinstance(new, EveningScene)
    assert not new.goes_on, "there is nothing to be reminded of"
    while session.state.case is None:
        session.do(bot_action(session.scenario, session.state, 3))
    case = session.view().case
    assert case is not None
    session.close()
    resumed = Session.resume(session.folder)
    host.go(window.evening(resumed, None, Keep())(host))
    told = " ".join(widget.label for widget in host.placed.widgets())
    assert "Welkom terug." in told
    assert "Kwartaal 1" in told
    assert case.title.nl in told
    assert "Jullie belofte" in told
    host.act(next(it.actions["press"] for it in host.placed.widgets() if it.id == "go_on"))
    assert host.page.id.startswith("case.")
    resumed.close()
    close_window()

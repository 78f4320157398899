"""Keeping, copying, forgetting and erasing from the command line, as a tired facilitator does it."""

import zipfile
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click
import pytest

from game.apps.session import Session, erase_day, kept_scenario
from game.apps.session.keeping.stored import parts
from game.apps.words.typed import NAME
from game.content import Pack
from game.log.elsewhere.archive import NOTICE
from game.log.folders import sessions
from game.log.reading.session_folder import read
from game.log.told.verify import verify
from game.rules.terms.text import LANGUAGES, Language
from tests.apps.session.clocks import a_step
from tests.cli.commands import commands
from tests.cli.here import folder_holds, run
from tests.evenings import setup

DOCS = Path(__file__).parents[2] / "docs"


def test_out_and_in_again(name: str, root: Path, tmp_path: Path) -> None:
    done = run("export", name, "-o", "avond.zip")
    assert done.code == 0
    assert "geen verslag" in done.said
    with zipfile.ZipFile("avond.zip") as archive:
        notice = archive.read(NOTICE).decode()
    assert "geen verslag" in notice
    assert "not a report" in notice
    assert run("export", name, "-o", "avond.zip").code == 2, "nothing is overwritten"
    assert run("export", name).code == 0
    assert (tmp_path / f"{name}.zip").exists()
    assert "staat er al" in run("import", "avond.zip").said
    assert run("import", "avond.zip", "--sessions", "elders").code == 0
    assert [info.problem for info in sessions(tmp_path / "elders")] == [None]
    for wrong in ("nergens.zip", "."):
        refused = run("import", wrong)
        assert refused.code == 2
        assert "niet binnengehaald" in refused.said
    assert len(sessions(root)) == 1


def test_one_name_all_names_and_a_text(name: str, root: Path) -> None:
    run("export", name, "-o", "avond.zip")
    shown = run("forget", name)
    assert "Anneloes" in shown.said
    assert "t5" in shown.said
    done = run("forget", name, "--seat", "1")
    assert done.code == 0
    assert "avond.zip" in done.said, "copies elsewhere are named"
    assert not folder_holds(root / name, "Anneloes")
    assert "t5" in run("forget", name, "--seat", "2").said, "the note speaks of Ben too"
    assert run("forget", name, "--text", "t5").code == 0
    assert not folder_holds(root / name, "Ben")
    names = run("forget", name, "--all-names").said
    assert f"nieuw controlegetal: {read(root / name).entries[-1].hash[:8]}." in names
    assert not folder_holds(root / name, "Dirkje")
    assert not folder_holds(root / name, "Chantal")
    again = run("forget", name, "--all-names").said
    assert "al gewist" in again
    assert "controlegetal" not in again, "it stays what it was"
    assert "[verwijderd]" in run("forget", name).said
    assert "Bewaard door [verwijderd]" in run("sessions").said
    assert run("verify", name).code == 0
    assert run("debrief", name, "--draft", "-o", "uit").code == 0
    assert run("play", "--text", "--resume", name, typed="stop\n").code == 0


def test_all_names_are_also_those_of_who_agreed_to_something(name: str, root: Path) -> None:
    session = Session.resume(root / name)
    session.agree("terugbellen", "Eefje", "vóór mei")
    session.close()
    assert "Eefje" in run("forget", name).said
    run("forget", name, "--all-names")
    assert not folder_holds(root / name, "Eefje")
    assert folder_holds(root / name, "terugbellen")
    assert folder_holds(root / name, "vóór mei")


def test_what_is_given_more_than_once_is_all_forgotten(name: str, root: Path) -> None:
    assert run("forget", name, "--seat", "1", "--text", "t5", "--seat", "2", "--text", "t4").code == 0
    for words in ("Anneloes", "Ben", "Dirkje"):
        assert not folder_holds(root / name, words)
    assert folder_holds(root / name, "Chantal")


def test_of_seats_that_are_not_all_there_none_is_forgotten(name: str, root: Path) -> None:
    assert run("forget", name, "--seat", "1", "--seat", "9").code == 2
    assert folder_holds(root / name, "Anneloes")


def options() -> Iterator[tuple[str, str, str]]:
    """Every option of every command that takes one value: the command, the option, and a value for it."""
    for name, made in commands("nl").items():
        for option in made.params:
            if isinstance(option, click.Option) and not option.is_flag and not option.multiple:
                kind = option.type
                value = kind.choices[0] if isinstance(kind, click.Choice) else "7" if option.name != "lang" else "en"
                yield name, option.opts[0], value


@pytest.mark.parametrize(("command", "option", "value"), list(options()))
def test_no_option_takes_the_last_of_two_values_in_silence(command: str, option: str, value: str) -> None:
    done = run(command, option, value, option, value)
    assert done.code == 2
    assert f"{option} staat er meer dan een keer" in done.said


def test_two_languages_are_refused_wherever_they_stand() -> None:
    # `run` gives one itself.
    for words in (("sessions", "--lang", "en"), ("--lang", "en", "sessions"), ("--lang=nl", "sessions")):
        done = run(*words)
        assert (done.code, "--lang" in done.said) == (2, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--seat", "9"), "Deze avond heeft 3 plekken"),
        (("--seat", "0"), "--seat"),
        (("--text", "t99"), "Tekst t99 is er niet"),
        (("--text", "Anneloes"), "Tekst Anneloes is er niet"),
        (("--seat", "Anneloes"), "--seat"),
    ],
)
def test_forgetting_what_is_not_there_is_said(words: tuple[str, ...], said: str, name: str, root: Path) -> None:
    before = (root / name / "log.jsonl").read_bytes()
    done = run("forget", name, *words)
    assert done.code == 2
    assert said in done.said
    assert (root / name / "log.jsonl").read_bytes() == before


def test_forgetting_while_it_is_played_goes_through_the_session(session: Session, tmp_path: Path) -> None:
    refused = run("forget", session.folder.name, "--seat", "1")
    assert refused.code == 6
    assert "open in een ander venster, op computer" in refused.said
    told: list[str] = []
    (tmp_path / "stick").mkdir()
    session.back_up(tmp_path / "stick", "geen verslag", lambda message: told.append(message.id))
    assert session.forget(["t1"]).texts == ("t1",)
    assert session.names == {"green": "Ben", "ochre": "Chantal"}
    session.do(a_step(session))
    assert session.text("t5") == "Ben praatte het meest"
    session.close()
    assert not folder_holds(session.folder, "Anneloes")
    # The copy that the session makes itself was made anew.
    assert run("import", f"stick/{session.folder.name}.zip", "--sessions", "terug").code == 0
    assert not folder_holds(tmp_path / "terug", "Anneloes")
    assert told == ["log.backup", "log.backup_anew"]


def test_erasing_asks_first(name: str, root: Path) -> None:
    for typed in ("", "nee\n", "wat?\n", "\n"):
        assert "niets gewist" in run("erase", name, typed=typed).said
        assert (root / name / "log.jsonl").exists()
    assert run("erase", "nergens", typed="ja\n").code == 2
    assert run("erase", ".", typed="ja\n").code == 2, "a folder that holds no evening"
    assert run("erase", name, typed="ja\n").code == 0
    assert list(root.iterdir()) == []


def test_erasing_while_it_is_played_is_refused(session: Session) -> None:
    assert run("erase", session.folder.name, typed="ja\n").code == 6
    session.do(a_step(session))


def test_who_keeps_it_and_until_when(root: Path) -> None:
    done = run("play", "--text", "--yes", "--owner", "Griffier Jo", "--erase-after", "10", typed="\nstop\n")
    assert done.code == 0
    [info] = sessions(root)
    today = datetime.now().astimezone().date()
    assert (info.owner, info.erase_on) == ("Griffier Jo", today + timedelta(days=10))
    assert b"Griffier" not in (info.folder / "log.jsonl").read_bytes()
    assert "Bewaard door Griffier Jo" in run("sessions").said
    assert "Griffier Jo" in run("stored", info.folder.name).said
    assert "To be erased on" in run("sessions", language="en").said
    assert not info.overdue(today + timedelta(days=10))
    assert info.overdue(today + timedelta(days=11))
    assert run("play", "--text", "--resume", "--owner", "Els", typed="stop\n").code == 0
    [info] = sessions(root)
    assert (info.owner, info.erase_on) == ("Els", today + timedelta(days=10))
    assert run("play", "--text", "--yes", "--owner", " ").code == 2
    assert run("play", "--text", "--yes", "--erase-after", "0").code == 2


def test_text_mode_asks_who_keeps_it_and_the_page_names_them(root: Path) -> None:
    words = ("play", "proefavond", "--text", "--seats", "Links:5,Rechts:5", "--ballots", "tally", "--no-practice")
    asked = run(*words, typed="\n\n\n\n\nGriffier Jo\n10\nstop\n")
    assert "Griffier Jo bewaart deze avond" in asked.said
    [info] = sessions(root)
    assert (info.owner, info.erase_on) == ("Griffier Jo", erase_day(datetime.now(UTC), 10))
    assert run("debrief", "--draft", "-o", "uit").code == 0
    assert "Griffier Jo" in (Path("uit") / "debrief-nl-draft.html").read_text(encoding="utf-8")


def test_without_a_word_it_is_thirty_days_and_past_them_it_says_so(root: Path, proefavond: Pack) -> None:
    run("play", "--text", "--yes", typed="\nstop\n")
    [info] = sessions(root)
    assert info.erase_on == datetime.now().astimezone().date() + timedelta(days=30)
    Session.start(proefavond, setup(), {}, root, erase_on=erase_day(datetime.now(UTC), -40)).close()
    assert run("sessions").said.count("keukentafel erase") == 1
    assert len(sessions(root)) == 2, "nothing is erased by itself"


def test_copies_while_playing_and_a_stick_that_is_gone(root: Path, tmp_path: Path) -> None:
    missing = run("play", "--text", "--yes", "--backup", "stick")
    assert missing.code == 2
    assert "stick" in missing.said
    assert not root.exists(), "nothing began"
    (tmp_path / "stick").mkdir()
    done = run("play", "proefavond", "--text", "--yes", "--backup", "stick", typed="\neinde\nja\n\n")
    assert done.code == 0
    assert "kopie van de hele avond" in done.said
    [info] = sessions(root)
    assert run("import", f"stick/{info.folder.name}.zip").said.count("staat er al") == 1


def test_a_copy_that_fails_is_told_and_stops_nothing(session: Session, tmp_path: Path) -> None:
    told: list[str] = []
    stick = tmp_path / "stick"
    stick.mkdir()
    session.back_up(stick, "", lambda message: told.append(message.id))
    for path in stick.iterdir():
        path.unlink()
    stick.rmdir()
    while session.view().prompts:
        session.do(a_step(session))
    assert told[0] == "log.backup"
    assert set(told[1:]) == {"log.backup_failed"}
    assert verify(session.folder, kept_scenario).count == len(read(session.folder).entries)


OTHER: dict[Language, tuple[Path, str]] = {
    "nl": (DOCS / "privacy.md", "*In English: [what does this game store?](en/privacy.md)*"),
    "en": (DOCS / "en" / "privacy.md", "*In het Nederlands: [wat bewaart dit spel?](../privacy.md)*"),
}
"""The document of what is stored in each language, and the line in it that points at the other."""


def as_document(language: Language) -> str:
    """The page of what is stored as Markdown: its document is to say the same."""
    (title, first), *rest = parts(language, typed=NAME, paper=True)
    blocks = [f"# {title}", OTHER[language][1], listed(first)]
    for heading, sentences in rest:
        blocks += [f"## {heading}", listed(sentences)]
    return "\n\n".join(blocks) + "\n"


def listed(sentences: Iterable[str]) -> str:
    """Each sentence as an item."""
    return "\n".join(f"* {sentence}" for sentence in sentences)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_what_is_stored_and_the_document_are_one(language: Language) -> None:
    path, _ = OTHER[language]
    assert path.read_text(encoding="utf-8") == as_document(language)


def test_what_is_stored_can_be_asked_for_in_both_languages(root: Path) -> None:
    assert "Wat bewaart dit spel?" in run("stored").said
    assert "What does this game store?" in run("stored", language="en").said


def test_the_list_tells_who_played_as_far_as_they_may_be_named(name: str) -> None:
    told = run("sessions").said
    assert "5 mensen stemmen, op 3 plekken." in told
    assert "Aan tafel: Anneloes, Ben, Chantal." in told
    assert run("forget", name, "--seat", "2").code == 0
    assert "Aan tafel: Anneloes, Chantal." in run("sessions").said

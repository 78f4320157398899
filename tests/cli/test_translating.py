"""`keukentafel translate`, from what is missing to a sheet that came back."""

from pathlib import Path

import pytest

from game.content import load
from tests.cli.here import run
from tests.content.written import CARD, HEAD, changed, write

TWO = changed(CARD, "text: Luisteren", "text: {nl: Luisteren}").replace(
    "text: Een brief schrijven", "text: {nl: Brief, en: Letter}"
)
HERE = HEAD.replace("quarters:", "languages: [nl, en]\nquarters:")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "avond", {"scenario.yaml": HERE, "dilemmas/first.yaml": TWO})
    return tmp_path


def files(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_it_says_what_is_missing_and_what_to_type(here: Path) -> None:
    before = files(here)
    done = run("translate", "avond")
    assert done.code == 0
    assert "Eén tekst heeft nog geen Engels:\n  dilemmas/first.yaml:6  Luisteren\n" in done.said
    assert "translate avond --write engels.txt" in done.said
    assert "Van één tekst met Engels weet het programma nog niet" in done.said
    assert "translate avond --done" in done.said
    assert files(here) == before


def test_a_sheet_is_filled_in_and_taken_back(here: Path) -> None:
    done = run("translate", "avond", "--write", "blad.txt")
    assert done.code == 0
    sheet = (here / "blad.txt").read_text(encoding="utf-8-sig")
    assert "translate avond --from blad.txt" in sheet
    assert "[1] dilemmas/first.yaml:6 dilemmas.first.options.listen.text\nnl: Luisteren\nen:\n" in sheet
    again = run("translate", "avond", "--write", "blad.txt")
    assert again.code == 2
    assert "blad.txt is er al" in again.said
    (here / "blad.txt").write_text(sheet.replace("nl: Luisteren\nen:", "nl: Luisteren\nen: Listen"))
    taken = run("translate", "avond", "--from", "blad.txt")
    assert taken.code == 0
    assert "Eén tekst staat nu ook in het Engels in je scenario." in taken.said
    assert "text: {nl: Luisteren, en: Listen}" in (here / "avond/dilemmas/first.yaml").read_text()
    option = load(here / "avond").scenario.dilemmas["first"].names()["listen"]
    assert (option.nl, option.en) == ("Luisteren", "Listen")


def test_what_changed_in_dutch_is_told_by_lint_too_until_it_is_done(here: Path) -> None:
    assert "3 teksten" not in run("translate", "avond", "--done").said
    path = here / "avond/dilemmas/first.yaml"
    path.write_text(path.read_text().replace("nl: Brief", "nl: Kaart").replace("{nl: Luisteren}", "Luisteren"))
    assert "Bij één tekst is het Nederlands veranderd" in run("translate", "avond").said
    linted = run("lint", "avond")
    assert linted.code == 0
    assert "tip K547" in linted.said
    assert "K547" not in run("lint", "avond", "--no-tips").said
    assert run("translate", "avond", "--done").code == 0
    assert "K547" not in run("lint", "avond").said


def test_a_new_name_is_no_other_text(here: Path) -> None:
    run("translate", "avond", "--done")
    assert run("rename", "avond", "dilemmas.first", "eerste").code == 0
    assert run("rename", "avond", "eerste.write", "schrijf").code == 0
    assert "veranderd na het Engels" not in run("translate", "avond").said


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("avond", "--from", "weg.txt"), "weg.txt"),
        (("avond", "--from", "avond/scenario.yaml"), "geen blad van --write"),
        (("avond", "--from", "zonder.txt"), "bij regel 3 van het blad ontbreekt 'nl:' of 'en:'"),
        (("avond", "--from", "vreemd.txt"), "K113"),
        (("avond", "--done", "--from", "blad.txt"), "Kies er één"),
        (("avond", "--to", "nl"), "Nederlands staat er altijd"),
        (("avond", "--write", "geen/map/blad.txt"), "blad.txt"),
        (("avnod",), "Bedoel je 'avond'?"),
        (("examples/choice", "--done"), "hoort bij het programma"),
    ],
)
def test_what_does_not_go_is_a_sentence_and_changes_nothing(here: Path, words: tuple[str, ...], says: str) -> None:
    (here / "zonder.txt").write_text("# Uitleg\n\n[1] x.yaml:1 title\nnl: Hallo\n")
    (here / "vreemd.txt").write_text("[1] x.yaml:1 title\nnl: Luisteren\nen: Lis\u200bten\n", encoding="utf-8")
    before = files(here)
    done = run("translate", *words)
    assert done.code == 2
    assert says in done.said
    assert files(here) == before


def test_errors_come_first(here: Path) -> None:
    (here / "avond/dilemmas/first.yaml").write_text(changed(TWO, "trust: +3", "trsut: 3"))
    done = run("translate", "avond")
    assert done.code == 2
    assert "Maak eerst deze fouten goed" in done.said


@pytest.mark.parametrize("head", [HEAD, HERE])
def test_what_is_left_open_comes_on_the_next_sheet(here: Path, head: str) -> None:
    write(here / "plat", {"scenario.yaml": head})
    run("translate", "plat", "--write", "engels.txt")
    sheet = (here / "engels.txt").read_text(encoding="utf-8-sig")
    filled = sheet.replace("nl: Hallo\nen:", "nl: Hallo\nen: Hello").replace("nl: Klaar\nen:", "nl: Klaar\nen: =")
    (here / "engels.txt").write_text(filled, encoding="utf-8")
    done = run("translate", "plat", "--from", "engels.txt")
    assert "8 liet je open." in done.said
    assert "niets te vertalen" not in done.said
    assert "alleen wat nog open is" in done.said
    assert "translate plat --write engels-2.txt" in done.said
    assert "8 teksten staan op" in run("translate", "plat", "--write", "engels-2.txt").said
    rest = (here / "engels-2.txt").read_text(encoding="utf-8-sig")
    lines = {line for line in sheet.splitlines() if line.startswith("nl: ")}
    assert {line for line in rest.splitlines() if line.startswith("nl: ")} == lines - {"nl: Hallo", "nl: Klaar"}
    (here / "engels-2.txt").write_text(rest.replace("\nen:", "\nen: ="), encoding="utf-8")
    assert "Er valt niets te vertalen" in run("translate", "plat", "--from", "engels-2.txt").said


def test_a_pack_in_dutch_alone_is_told_how_english_is_played(here: Path) -> None:
    write(here / "plat", {})
    done = run("translate", "plat", "--write", "plat.txt")
    assert "10 teksten staan op" in done.said
    sheet = (here / "plat.txt").read_text(encoding="utf-8-sig")
    (here / "plat.txt").write_text(sheet.replace("nl: Hallo\nen:", "nl: Hallo\nen: Hello"), encoding="utf-8")
    done = run("translate", "plat", "--from", "plat.txt", language="en")
    assert "'languages: [nl, en]'" in done.said
    assert "You left 9 open." in done.said
    assert (here / "plat/scenario.yaml").read_text().startswith("title:\n  nl: Hallo\n  en: Hello\n")


def test_one_card_is_done_and_the_others_are_not(here: Path) -> None:
    (here / "avond/dilemmas/second.yaml").write_text(TWO.replace("nl: Brief, en: Letter", "nl: Kaart, en: Card"))
    (here / "avond/scenario.yaml").write_text(HERE)
    done = run("translate", "avond", "--done", "--only", "first")
    assert done.code == 0, done.said
    after = run("translate", "avond").said
    assert "Van één tekst met Engels weet het programma nog niet" in after
    assert run("translate", "avond", "--done", "--only", "frist").code == 2
    assert "Bedoel je 'first'?" in run("translate", "avond", "--done", "--only", "frist").said
    assert "--only hoort bij --done" in run("translate", "avond", "--only", "first").said


def test_another_language_than_the_two_of_the_game_is_told_plainly(here: Path) -> None:
    assert "Het spel kent twee talen" in run("translate", "avond", "--to", "de").said
    assert "Nederlands staat er altijd" in run("translate", "avond", "--to", "nl").said
    assert run("translate", "avond", "--to", "EN").code == 0

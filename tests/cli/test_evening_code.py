"""An evening with a code, from the command line and typed at the set-up in text."""

import secrets
from pathlib import Path

import pytest

from game.apps.session import SEEDS, Session, code_of, stands_alone, year_of
from game.content import whole_evenings
from game.log.folders import newest_first
from tests.cli.here import run


def made(*options: str) -> str:
    done = run("evening-code", *options)
    assert done.code == 0
    code = done.said.splitlines()[1]
    assert f"keukentafel play --evening {code}" in done.said
    return code


def last(root: Path) -> Session:
    session = Session.resume(next(iter(newest_first(root))).folder)
    session.close()
    return session


def test_tables_with_one_code_play_one_evening(root: Path) -> None:
    code = made("waterkant", "--cases", "4", "--decision", "consent")
    for number, pack in enumerate((("waterkant",), ())):
        assert (
            run("play", *pack, "--text", "--yes", "--seats", f"Tafel:{number + 3}", "--evening", code.lower()).code == 0
        )
        session = last(root)
        assert session.code == code
        assert session.scenario.title.nl == "Waterkant"
        state = session.state
        assert (state.form, state.cases, state.decision) == ("cards", 4, "consent")
        assert state.voters == number + 3


def first_seed(*, alone: bool) -> int:
    """With which Waterkant's code for four cases fits that evening alone, or another evening too."""
    known = [it.scenario for it in whole_evenings()]
    scenario = next(it for it in known if it.title.nl == "Waterkant")
    year = year_of(scenario, 4)
    return next(it for it in range(SEEDS) if stands_alone(code_of(scenario, it, year), known) is alone)


def test_no_code_is_given_that_fits_another_evening_too(monkeypatch: pytest.MonkeyPatch) -> None:
    good = first_seed(alone=True)
    drawn = [first_seed(alone=False), good]
    monkeypatch.setattr(secrets, "randbelow", lambda _most: drawn.pop(0))
    assert made("waterkant", "--cases", "4") == made("waterkant", "--cases", "4", "--seed", str(good))
    assert not drawn


def test_a_seed_whose_code_fits_another_evening_too_is_refused() -> None:
    for_several = first_seed(alone=False)
    done = run("evening-code", "waterkant", "--cases", "4", "--seed", str(for_several))
    assert done.code == 2
    assert "zou de code ook bij een andere avond passen" in done.said


def test_it_is_read_back_before_anything_else(root: Path) -> None:
    code = made("proefavond", "--cases", "2")
    done = run("play", "--text", "--evening", code, typed="ja\n" + "\n" * 40)
    assert "Proefavond in Waterkant, 2 zaken. Klopt dat? (ja/nee)" in done.said
    assert "Bij elke zaak wachten jullie op de bel." in done.said
    assert last(root).code == code


def test_typed_where_the_set_up_begins_it_decides_what_is_played(root: Path) -> None:
    code = made("waterkant", "--cases", "4")
    done = run("play", "--text", typed=f"{code}\nja\n" + "\n" * 40)
    assert "Waterkant, 4 zaken. Klopt dat? (ja/nee)" in done.said
    assert "Dat is 4 zaken" not in done.said
    assert (last(root).code, last(root).state.cases) == (code, 4)


def test_a_code_that_does_not_fit_is_asked_once_more(root: Path) -> None:
    code = made("proefavond", "--cases", "2")
    done = run("play", "proefavond", "--text", "--evening", "ZZZZZZZZ", typed=f"acht\n{code}\nja\n" + "\n" * 40)
    assert "Deze code past hier niet. Typ hem nog eens." in done.said
    assert "Een avondcode heeft acht tekens" in done.said
    assert last(root).code == code
    wrong = run("play", "proefavond", "--text", "--evening", "ZZZZZZZZ", typed="ZZZZZZZZ\n")
    assert wrong.code == 2
    assert "Misschien hoort hij bij een ander scenario. Vraag het de spelleider." in wrong.said
    assert run("play", "proefavond", "--text", "--yes", "--evening", "ZZZZZZZZ").code == 2


def test_nobody_reads_back_no_for_a_table(root: Path) -> None:
    code = made("proefavond", "--cases", "2")
    done = run("play", "proefavond", "--text", "--evening", code, typed="nee\n")
    assert "Deze code past hier niet." in done.said
    assert not list(newest_first(root))


@pytest.mark.parametrize("option", [("--form", "tokens"), ("--cases", "2"), ("--decision", "consent"), ("--seed", "1")])
def test_what_the_code_says_is_not_said_twice(root: Path, option: tuple[str, str]) -> None:
    done = run("play", "proefavond", "--text", "--yes", "--evening", "00009PV2", *option)
    assert done.code == 2
    assert f"kan niet samen met --evening: {option[0]}." in done.said
    assert "--evening" in run("play", "--text", "--resume", "--evening", "00009PV2").said
    assert "acht tekens" in run("play", "--text", "--evening", "kort").said


def test_the_table_reads_that_it_waits_for_the_bell(root: Path) -> None:
    code = made("proefavond", "--cases", "2", "--seed", "77")
    bell = "Klaar? Wacht op de bel. Praat gerust verder."
    words = ("play", "--text", "--yes", "--seats", "A:3,B:3", "--no-practice")
    done = run(*words, "--evening", code, typed="a\n1\n\n\na\n\n\nhulp\n")
    assert bell in done.said
    assert "Ging de bel? Besluit met handen, of sla deze zaak over." in done.said
    assert bell not in run(*words, "--form", "cards", typed="a\n1\n\n\na\n\n\nhulp\n").said

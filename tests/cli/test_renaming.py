"""`keukentafel rename`, as a tired facilitator types it."""

from pathlib import Path

import pytest

from game.apps.text import Terminal
from game.content import load
from tests.cli.here import run
from tests.content.written import CARD, HEAD, changed, write


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write(
        tmp_path / "avond",
        {"scenario.yaml": f"# Over trust.\n{HEAD}", "dilemmas/second.yaml": CARD.replace("eerste", "tweede")},
    )
    return tmp_path


def test_it_says_what_it_changed_and_lints_what_came_of_it(here: Path) -> None:
    done = run("rename", "avond", "trust", "vertrouwen")
    assert done.code == 0
    assert "'trust' heet nu 'vertrouwen', op 3 plaatsen:" in done.said
    assert "  scenario.yaml:9\n  dilemmas/first.yaml:7\n  dilemmas/second.yaml:7\n" in done.said
    assert "In je commentaar staat 'trust' nog: scenario.yaml:1" in done.said
    assert done.said.endswith("avond: geen fouten.\n")
    assert list(load(here / "avond").scenario.indicators) == ["vertrouwen"]


def test_it_only_shows_what_it_would_do(here: Path) -> None:
    done = run("rename", "avond", "trust", "faith", "--dry-run", language="en")
    assert done.code == 0
    assert "-  trust: {name: Vertrouwen}\n+  faith: {name: Vertrouwen}\n" in done.said
    assert "Nothing was changed. Leave out --dry-run to do it." in done.said
    assert list(load(here / "avond").scenario.indicators) == ["trust"]


def test_a_file_takes_the_name_and_an_order_that_matters_is_told(here: Path) -> None:
    for name in ("a_lot", "b_little"):
        path = here / "avond" / "goals" / f"{name}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text("title: Vertrouwen\nwhen: {at_least: {trust: 60}}\n")
    done = run("rename", "avond", "dilemmas/first.yaml", "third")
    assert "  dilemmas/first.yaml → dilemmas/third.yaml\n" in done.said
    assert "bestanden staan op naam" not in done.said
    assert "bestanden staan op naam" in run("rename", "avond", "a_lot", "c_lots").said
    assert list(load(here / "avond").scenario.goals) == ["b_little", "c_lots"]


def test_several_of_one_name_are_listed_with_what_to_type(here: Path) -> None:
    done = run("rename", "avond", "write", "tell")
    assert done.code == 2
    assert "  1  first.write   keuze op een kaart, dilemmas/first.yaml:8\n" in done.said
    assert "rename avond first.write tell" in done.said
    assert "tell" not in (here / "avond/dilemmas/first.yaml").read_text()


@pytest.mark.parametrize(("typed", "code"), [(["7", "x", "2"], 0), ([""], 2)])
def test_at_a_screen_one_types_a_number(
    here: Path, monkeypatch: pytest.MonkeyPatch, typed: list[str], code: int
) -> None:
    monkeypatch.setattr(Terminal, "is_screen", True)
    done = run("rename", "avond", "write", "tell", typed="".join(f"{line}\n" for line in typed))
    assert done.code == code
    assert "  write:" in (here / "avond/dilemmas/first.yaml").read_text()
    assert ("  tell:" in (here / "avond/dilemmas/second.yaml").read_text()) == (code == 0)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("avond", "trsut", "faith"), "Bedoel je 'trust'?"),
        (("avond", "Vertrouwen", "faith"), "Bedoel je 'trust'?"),
        (("avond", "first.tell", "faith"), "'first.tell' is hier geen naam"),
        (("avond", "third.write", "faith"), "Bedoel je 'first.write, second.write'?"),
        (("avond", "trust", "Wij & zij"), "Schrijf bijvoorbeeld: wij_zij"),
        (("avond", "trust", "wmo"), "'wmo' is er al"),
        (("avnod", "trust", "faith"), "Bedoel je 'avond'?"),
        (("examples/choice", "trust", "faith"), "hoort bij het programma"),
        (("avond/dilemmas", "trust", "faith"), "scenario.yaml"),
        (("avond/dilemmas/first.yaml", "trust", "faith"), "K148"),
        (("avond", "trust"), "Er ontbreekt iets: NIEUW."),
    ],
)
def test_what_does_not_go_is_a_sentence_and_changes_nothing(here: Path, words: tuple[str, ...], says: str) -> None:
    before = {path: path.read_bytes() for path in here.rglob("*.yaml")}
    done = run("rename", *words)
    assert done.code == 2
    assert says in done.said
    assert {path: path.read_bytes() for path in here.rglob("*.yaml")} == before


def test_errors_come_first_each_with_its_line(here: Path) -> None:
    (here / "avond/dilemmas/first.yaml").write_text(changed(CARD, "trust: +3", "trust: 3,5"))
    done = run("rename", "avond", "wmo", "zorg")
    assert done.code == 2
    assert "dilemmas/first.yaml:7:" in done.said
    assert "Maak eerst deze fouten goed" in done.said
    assert "wmo: {name: Wmo" in (here / "avond/scenario.yaml").read_text()


def test_a_name_that_something_else_cannot_do_with_is_refused_with_what_would_be_wrong() -> None:
    done = run("rename", "avond", "trust", "text")
    assert done.code == 2
    assert "met de naam 'text' klopt het scenario niet meer" in done.said
    assert "K321" in done.said


def test_a_file_that_may_only_be_read_is_named(here: Path) -> None:
    (here / "avond/dilemmas/second.yaml").chmod(0o444)
    done = run("rename", "avond", "trust", "faith")
    assert done.code == 2
    assert "second.yaml" in done.said
    assert "trust" in (here / "avond/dilemmas/first.yaml").read_text()


def test_an_editor_knows_the_new_name(here: Path) -> None:
    run("schema", "avond")
    run("rename", "avond", "trust", "faith")
    assert '"faith"' in (here / "avond/.schema/dilemmas-one.json").read_text()

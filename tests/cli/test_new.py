"""A pack to begin with: whole, without a mistake, in the words of whoever asked for it."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.apps.simulate.scripted import play_plan
from game.apps.words import say
from game.content import lint, load
from game.content.new import folder_name, is_place, is_title
from game.rules.kinds import KINDS
from game.rules.terms.text import LANGUAGES, Language
from tests.cli.here import run
from tests.evenings import play, setup


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_has_no_mistake_every_kind_of_card_and_is_played(here: Path, language: Language) -> None:
    done = run("new", "mijn_avond", language=language)
    assert done.code == 0
    pack = here / "mijn_avond"
    assert lint(pack) == ()
    loaded = load(pack)
    assert {type(card) for card in loaded.scenario.dilemmas.values()} == set(KINDS)
    assert loaded.scenario.languages == (language,)
    assert loaded.checks.plans
    assert [miss for plan in loaded.checks.plans for miss in play_plan(loaded.scenario, plan)] == []
    play(loaded.scenario, setup())
    files = {path.relative_to(pack).as_posix() for path in pack.rglob("*.yaml")}
    assert all(f"  {file} " in done.said for file in files)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_changes_first_is_nothing_when_it_is_simulated(here: Path, language: Language) -> None:
    run("new", "mijn_avond", language=language)
    said = run("simulate", "mijn_avond", "-n", "2000", "--jobs", "1", language=language).said
    assert say(language, "simulate.nothing") in said


@pytest.mark.parametrize(
    ("title", "place"), [("Let op: dit is 'leuk' #3", "Nieuw-Zeeland aan 't IJ"), ("{a}: \\1 %", "Åbo"), ("- x", "Ee")]
)
def test_what_somebody_calls_it_is_what_it_is_called(here: Path, title: str, place: str) -> None:
    assert run("new", "avond", "--title", title, "--place", place).code == 0
    assert [it for it in lint(here / "avond") if it.severity == "error"] == []
    scenario = load(here / "avond").scenario
    assert scenario.title.nl == title
    assert any(place in ending.text.nl for ending in scenario.endings.values() if not isinstance(ending.text, tuple))
    assert not any("Dorpsrand" in path.read_text(encoding="utf-8") for path in (here / "avond").rglob("*.yaml"))


def test_what_is_there_stays_as_it_is(here: Path) -> None:
    (here / "avond").mkdir()
    (here / "kaart").write_text("van mij", encoding="utf-8")
    for name in ("avond", "kaart"):
        done = run("new", name)
        assert done.code == 2
        assert "is er al" in done.said
    assert list((here / "avond").iterdir()) == []
    assert (here / "kaart").read_text(encoding="utf-8") == "van mij"


def test_a_name_that_no_folder_can_have_everywhere_gets_one_that_it_can(here: Path) -> None:
    done = run("new", "Mijn Café-avond!")
    assert done.code == 2
    assert "Schrijf: mijn_cafe-avond" in done.said
    assert run("new", "aux").code == 2
    assert run("new", "../..").code == 2
    assert list(here.iterdir()) == []
    assert run("new", "mijn_cafe-avond").code == 0


@pytest.mark.parametrize("flag", [("--title", "x" * 81), ("--title", " "), ("--title", "a\nb"), ("--place", "a: b")])
def test_what_cannot_be_called_so_is_refused_before_anything_is_made(here: Path, flag: tuple[str, str]) -> None:
    assert run("new", "avond", *flag).code == 2
    assert list(here.iterdir()) == []


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=st.text(max_size=85), place=st.text(max_size=45), name=st.text(max_size=45))
def test_whatever_is_typed_makes_a_pack_without_a_mistake_or_nothing(
    tmp_path_factory: pytest.TempPathFactory, title: str, place: str, name: str
) -> None:
    folder = tmp_path_factory.mktemp("any")
    right = folder_name(name)
    assert right is None or folder_name(right) == right
    done = run("new", str(folder / "avond"), f"--title={title}", f"--place={place}")
    assert (done.code == 0) == (is_title(title) and is_place(place))
    assert [it for it in folder.iterdir() if any(problem.severity == "error" for problem in lint(it))] == []


def test_without_a_name_and_with_nobody_there_it_is_an_error_and_nothing_is_made(here: Path) -> None:
    done = run("new", typed="mijn_avond\n")
    assert done.code == 2
    assert "Er ontbreekt iets: NAAM" in done.said
    assert list(here.iterdir()) == []

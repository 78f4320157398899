"""The page of a run: whole, in both languages, and nothing in it but what was counted and the pack."""

import re
from pathlib import Path

import pytest

from game.apps.simulate.batches import packed
from game.apps.simulate.page import simulation_page, write_page
from game.apps.simulate.plan import RunPlan
from game.apps.simulate.report import SimulationReport, report
from game.apps.simulate.running import simulate
from game.content import Pack
from game.content.whereabouts import Whereabouts
from game.rules.terms.text import Language
from tests.apps.debrief.browser import Framed, needs_browser
from tests.apps.debrief.html import read
from tests.apps.debrief.test_axe import Look, axe_lines, looks


@pytest.fixture(scope="module")
def told(proefavond: Pack) -> SimulationReport:
    last = list(simulate(packed(proefavond.scenario), RunPlan(evenings=72, again=24, cases=(2, None))))[-1]
    return report(proefavond.scenario, last.counts, last.evenings, last.again)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_is_whole_and_stands_alone(proefavond: Pack, told: SimulationReport, language: Language) -> None:
    where = Whereabouts(proefavond.path)
    html = simulation_page(language, proefavond.scenario, told, lambda way: str(where.of(way)))
    page = read(html)
    headings = [it.text for it in page.all("h2")]
    assert headings[0] == {"nl": "Dit verander je het eerst", "en": "What to change first"}[language]
    assert len(page.classed("findings")[0].all("li")) == len(told.findings)
    assert len(page.classed("weighed")) == len(told.weighed)
    ids = [it.attributes["id"] for it in page.all() if "id" in it.attributes]
    assert len(ids) == len(set(ids))
    assert not re.search(r"(src|href)=\"(?!#)", html.partition("<body>")[2]), "nothing is fetched"
    assert "<script" not in html


def test_what_was_never_reached_stands_in_front_with_its_place(proefavond: Pack, told: SimulationReport) -> None:
    where = Whereabouts(proefavond.path)
    page = read(
        simulation_page("nl", proefavond.scenario, told, lambda way: f"{where.of(way).file}:{where.of(way).line}")
    )
    covered = page.classed("covered")
    rows = [row for kind in covered for row in kind.all("tr")[1:]]
    assert len(rows) == len(told.coverage.parts) + len(told.coverage.conditions)
    for kind in covered:
        never = ["never" in row.attributes.get("class", "") for row in kind.all("tr")[1:]]
        assert never == sorted(never, reverse=True)
        assert all(re.search(r"\.yaml:\d+$", row.text.strip()) for row in kind.all("tr")[1:])


def test_how_often_is_said_of_how_many_evenings(proefavond: Pack, told: SimulationReport) -> None:
    page = read(simulation_page("nl", proefavond.scenario, told, lambda _: "x.yaml:1"))
    assert max(it.times for it in told.coverage.parts) == told.evenings
    assert max(it.otherwise for it in told.coverage.parts), "what is decided otherwise is told apart"
    for kind in page.classed("covered"):
        rows = kind.all("tr")
        assert [it.text for it in rows[0].all("th")] == ["Wat", "Avonden", "Waar het staat"]
        for row in rows[1:]:
            said = row.all("td")[0].text
            if said not in ("nooit", "alleen als er anders besloten werd"):
                assert int(said.partition(" van ")[0]) <= int(said.partition(" van ")[2].split("a")[0]) == 72
    assert "Te weinig avonden om zeker te zijn: draai met -n 1.000 of meer." in page.text
    assert f"waarvan {told.empty} niets" not in page.text or told.empty
    assert "bathroom." not in page.text, "everything is called by its title"


def test_every_number_has_its_head_on_a_phone(proefavond: Pack, told: SimulationReport) -> None:
    page = read(simulation_page("en", proefavond.scenario, told, lambda _: "x.yaml:1"))
    cells = [cell for table in page.classed("numbers") for cell in table.all("td")]
    assert cells
    assert all(cell.attributes.get("data-head") for cell in cells)


def test_a_title_of_an_author_is_no_html(proefavond: Pack, told: SimulationReport, tmp_path: Path) -> None:
    path = write_page("nl", proefavond.scenario, told, lambda _: "<b>hier</b>", tmp_path / "new")
    assert path.name == "simulate-nl.html"
    assert "<b>hier</b>" not in path.read_text(encoding="utf-8")


@needs_browser
def test_axe_finds_nothing_on_the_page(proefavond: Pack, told: SimulationReport, tmp_path: Path) -> None:
    seen: tuple[tuple[Language, Look, int], ...] = (("nl", "light", 390), ("en", "dark", 1280))
    pages = {it: simulation_page(it, proefavond.scenario, told, lambda _: "x.yaml:1") for it, *_ in seen}
    inside = [Framed(f"{it} {look} {width}", width, looks(pages[it], look)) for it, look, width in seen]
    *lines, wrong = axe_lines(inside, tmp_path)
    assert "image-alt" in wrong
    assert [line for line in lines if not line.endswith(": nothing")] == []

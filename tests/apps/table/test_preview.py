"""A preview in the window: the pages of an evening, what leads from one to another, and a save that shows at once."""

from pathlib import Path

import pytest

from game.apps.preview import Preview
from game.apps.table.scenes.previewing.scene import first_of
from game.apps.table.window.window import Window
from game.cli.problems import problem_lines
from tests.apps.preview.small import VISIT, save, sits, write
from tests.apps.table.real import RealWindow, needs_screen, virtual_screen


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "proef")


@pytest.fixture
def preview(folder: Path, window: Window) -> Preview:
    """The visit, on the window."""
    shown = Preview(folder, sits)
    shown.open("visit")
    window.go(first_of(window, shown, problem_lines))
    return shown


def press(window: Window, id: str) -> None:
    widget = next(it for it in window.placed.focusable() if it.id == id)
    window.do(widget, "press")


def words(window: Window) -> str:
    """Everything that stands on the page."""
    return "\n".join(f"{it.label} {it.value}" for it in window.placed.widgets())


def looks(window: Window) -> None:
    """A moment later."""
    window.timing._looked = 0.0
    window.tick()


def pages(window: Window) -> str:
    return window.page.id.partition(".")[0]


def test_every_page_says_that_it_is_a_preview_and_leads_on_and_back(preview: Preview, window: Window) -> None:
    came = [window.page.id]
    while preview.open_session.state.phase != "over":
        assert window.page.footer[0] == "Voorvertoning: er wordt niets bewaard"
        press(window, "preview_on")
        came.append(window.page.id)
    assert not any(it.id == "preview_on" for it in window.placed.focusable()), "nothing comes after the year"
    for name in ("case", "options", "tally", "deliberation", "result", "reason", "outcome", "paper"):
        assert name in {page.partition(".")[0] for page in came}, came
    while preview.open_session.history or pages(window) != "case":
        press(window, "preview_back")
    assert window.page.id == came[0]


def test_what_the_pages_themselves_offer_can_be_done(preview: Preview, window: Window) -> None:
    press(window, "on")
    assert pages(window) == "options"
    press(window, "on")
    assert preview.open_session.place.stop == "first_ballot"


def test_a_save_changes_the_page_and_keeps_the_part_of_it(preview: Preview, window: Window, folder: Path) -> None:
    press(window, "on")
    here = window.page.id
    assert "Een brief sturen" in words(window)
    save(folder, "dilemmas/visit", VISIT.replace("Een brief sturen", "Een kaartje sturen"))
    looks(window)
    assert window.page.id == here
    assert "Een kaartje sturen" in words(window)
    assert window.page.around is None


def test_what_is_looked_up_stays_open_over_a_save(preview: Preview, window: Window, folder: Path) -> None:
    fact = "facts:\n  calls: {text: Hij belde op drie dagen., source: Eigen telling}\n"
    save(folder, "dilemmas/visit", VISIT + fact)
    looks(window)
    press(window, "facts")
    save(folder, "dilemmas/visit", VISIT + fact.replace("drie dagen", "vier dagen"))
    looks(window)
    assert pages(window) == "facts"
    assert "vier dagen" in words(window)
    save(folder, "dilemmas/visit", VISIT)
    looks(window)
    assert pages(window) == "case", "what is no longer there is not over it either"


def test_a_mistake_lies_over_the_page_until_it_is_mended(preview: Preview, window: Window, folder: Path) -> None:
    preview.jump("outcome")
    window.changed()
    before = words(window)
    save(folder, "dilemmas/visit", VISIT.replace("+3", "veel"))
    looks(window)
    assert "dilemmas/visit.yaml:5:" in words(window)
    assert "Je ziet nog de versie van daarvoor" in words(window)
    assert all(line in words(window) for line in before.splitlines())
    save(folder, "dilemmas/visit", VISIT)
    looks(window)
    assert words(window) == before


def test_the_menu_leads_to_every_stage_and_to_another_choice(preview: Preview, window: Window) -> None:
    for stop in preview.stops():
        press(window, "menu")
        press(window, f"stop.{stop}")
        assert preview.open_session.place.stop == stop
    press(window, "menu")
    press(window, "stop.outcome")
    press(window, "menu")
    press(window, "other")
    assert window.page.id == "preview.menu"
    press(window, "choice.1")
    assert preview.open_session.place.stop == "outcome"
    assert "Een brief sturen" in words(window)


def test_another_card_is_chosen_from_the_list(preview: Preview, window: Window, folder: Path) -> None:
    press(window, "menu")
    press(window, "cards")
    assert "Het bezoek (visit)" in words(window)
    save(folder, "dilemmas/visit", VISIT.replace("title: Het bezoek", "title: Het huisbezoek"))
    looks(window)
    assert "Het huisbezoek (visit)" in words(window)
    press(window, "line")
    assert preview.card == "line"
    assert "klopt nu niet" in (window.page.said.label if window.page.said is not None else "")


@needs_screen
@pytest.mark.waits
def test_a_real_window_shows_what_is_saved_by_itself(folder: Path, tmp_path: Path) -> None:
    with virtual_screen(tmp_path) as screen:
        real = RealWindow(screen, tmp_path / "real", "preview", str(folder))
        assert _last(real) == "preview.cards.0"
        save(folder, "dilemmas/visit", VISIT.replace("Het bezoek", "Het huisbezoek"))
        real._until(lambda seen: seen[-1][0] > 0 and _last(real) == "preview.cards.1")
        real.tell("key", "Down")
        real.tell("key", "Return")
        real.comes_to("case.0.", "key", "Return")
        real.tell("key", "Escape")
        real.comes_to("preview.menu", "key", "Escape")
        assert not (tmp_path / "real").exists(), "no evening was kept"


def _last(real: RealWindow) -> str:
    return [which for _, what, which in real.seen() if what == "shown"][-1]

"""Tables side by side on the wall: a case at a time, in table order, however many tables there are."""

import pytest

from game.apps.debrief.several.compared import CaseBeside, Comparison, MeterBeside, TableAnswer
from game.apps.table.lookback.tables import SideBySide
from game.apps.table.window.window import Window
from game.widgets import Label
from tests.apps.table.fingers import Fingers
from tests.apps.table.sitting import words

WHY = "Wij kiezen dit omdat zij het zelf zo wil, ook al kost het geld van een ander."


def beside(tables: int, cases: int = 2) -> Comparison:
    names = tuple(f"Tafel {number}" for number in range(1, tables + 1))
    answers = tuple(TableAnswer(f"De consulent beslist zelf, tot {table}", WHY) for table in names)
    return Comparison(
        "Waterkant",
        names,
        tuple(CaseBeside(f"Zaak {number}", answers) for number in range(1, cases + 1)),
        (MeterBeside("Vertrouwen", tuple("gaat wel → op orde" for _ in names)),),
        ("Tafel 9 (weg) staat er niet bij. De map is er niet.",),
    )


@pytest.mark.parametrize("tables", [2, 4, 12])
def test_every_case_and_then_the_year_with_every_table_in_order(window: Window, tables: int) -> None:
    it = beside(tables)
    window.go(SideBySide(window, lambda _: it, window.quit))
    hands = Fingers(window, mouse=False)
    for title in ("Zaak 1", "Zaak 2", "Vertrouwen"):
        said = words(window)
        assert title in said
        assert "Wat koos een andere tafel, en waarom?" in said
        assert "staat er niet bij" in said
        assert not window.placed.most, "all of it fits"
        shown = [at.label for at in window.placed.widgets() if isinstance(at, Label) and at.id.startswith("table.")]
        assert shown == list(it.tables)
        if title != "Vertrouwen":
            hands.press("on")
    window.scene.back()
    window.changed()
    assert "Zaak 2" in words(window)


def test_where_no_two_tables_decided_a_case_that_is_said(window: Window) -> None:
    it = Comparison("Waterkant", ("Tafel 1", "Tafel 2"), (), (), ())
    window.go(SideBySide(window, lambda _: it, window.quit))
    assert "geen zaak waarover twee tafels besloten" in words(window)

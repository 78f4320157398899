"""What is said of a meter that stands where it stood."""

import pytest

from game.apps.table.pages.moves import MovedTotal, _meter_why
from game.apps.table.voice import TableLanguage

VOICE = TableLanguage("nl")


@pytest.mark.parametrize(
    ("move", "said"),
    [
        (MovedTotal(0, [], moved=False), "Verder kan het niet: een meter gaat van 0 tot 100."),
        (MovedTotal(0, ["Het wachten."], moved=True), "Het wachten. Het ging even veel omhoog als omlaag."),
        (MovedTotal(-2, ["Het wachten."], moved=True), "Het wachten."),
    ],
)
def test_why_it_stands_there(move: MovedTotal, said: str) -> None:
    """At the end of a meter it cannot go on; in the middle of it what came and went evened out."""
    assert _meter_why(VOICE, move) == said

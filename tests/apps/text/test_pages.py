"""A view as lines of text."""

from game.apps.text.telling.pages import Pages
from game.rules.kinds.rows import Row
from game.rules.terms.text import Text


def test_a_place_in_a_ranking_is_its_own_mark() -> None:
    rows = (Row("a", Text(nl="Het inloophuis"), chosen=True, place=1), Row("b", Text(nl="Later"), chosen=True))
    assert list(Pages("nl", {}).rows(rows)) == ["1. Het inloophuis: aan de beurt", "- Later"]

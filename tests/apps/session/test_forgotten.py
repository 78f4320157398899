"""What came of forgetting words, as every front end tells it."""

from datetime import UTC, datetime
from pathlib import Path

from game.apps.session.keeping.forgotten import copies_told
from game.apps.words import render
from game.log.elsewhere.copies import Copy
from game.rules.terms.text import LANGUAGES

MADE = Copy(datetime(2026, 3, 1, tzinfo=UTC), "export", "/usb/avond.zip")


def test_where_nothing_is_known_of_copies_that_is_said_and_where_something_cannot_be_read_it_is_not() -> None:
    assert [it.id for it in copies_told(())] == ["copies.none"]
    assert [it.id for it in copies_told((MADE,))] == ["copies.these", "copies.one"]
    assert [it.id for it in copies_told((), (Path("other"),))] == ["copies.too_new"]
    assert [it.id for it in copies_told((MADE,), (Path("other"),))] == ["copies.these", "copies.one", "copies.too_new"]


def test_a_session_whose_notes_cannot_be_read_is_named_in_every_language() -> None:
    for language in LANGUAGES:
        (line,) = (render(it, language) for it in copies_told((), (Path("evenings", "2026-03-01"),)))
        assert line.startswith("2026-03-01 ")

"""A preview at a terminal: every page of every card, the choices on it, and what is saved meanwhile."""

from io import StringIO
from pathlib import Path

import pytest

from game.apps.preview import Preview
from game.apps.text import Terminal
from game.apps.text.preview import PREVIEW_WORDS, STOP_WORDS, PreviewAtTerminal
from game.apps.text.watched_input import WatchedInput
from game.apps.words import catalogue
from game.cli.problems import problem_lines
from game.content import find_packs
from game.rules.terms.text import Language
from tests.apps.preview.small import VISIT, save, sits, write


def shown(preview: Preview, *lines: str, language: Language = "nl") -> str:
    out = StringIO()
    source = WatchedInput(StringIO("\n".join(lines) + "\n"), preview.poll)
    PreviewAtTerminal(preview, Terminal(language, source, out), problem_lines).show()
    return " ".join(out.getvalue().split())


@pytest.mark.parametrize("name", find_packs())
def test_every_card_of_every_pack_opens_at_every_stage(name: str) -> None:
    preview = Preview(find_packs()[name], sits)
    for card in preview.cards:
        preview.open(card.id)
        stops = preview.stops()
        assert stops[-1] == "end", card.id
        out = shown(preview, *(f"naar {STOP_WORDS[stop][0]}" for stop in stops))
        words = catalogue("nl")
        assert [stop for stop in stops if f"({card.id}): {words[f'preview.stop.{stop}']}" not in out] == []


def test_without_a_card_there_is_a_list(tmp_path: Path) -> None:
    preview = Preview(write(tmp_path / "proef"), sits)
    out = shown(preview, "verder", "9", "terug", "2", "stop")
    assert "1. De lijn (line)" in out
    assert "Er is geen kaart ‘verder’" in out
    assert "Er is geen kaart ‘9’" in out
    assert "Kies eerst een kaart" in out
    assert "Voorvertoning van ‘Het bezoek’" in out


def test_choices_are_numbered_and_what_is_none_is_said(tmp_path: Path) -> None:
    preview = Preview(write(tmp_path / "proef"), sits)
    out = shown(preview, "kaart visit", "besluit", "9", "2", "anders", "3", "naar nergens", "naar antwoord", "blabla")
    assert "2. Een brief sturen" in out
    assert "Kies een nummer van 1 tot en met 4" in out
    assert "- Een brief sturen" in out
    assert "Daarna sta je weer waar je was" in out
    assert "- Nog even wachten" in out
    assert "Na ‘naar’ kan hier: zaak, stemming, praten, besluit, reden, gevolg, later, einde." in out
    assert "komt deze kaart niet langs ‘het antwoord van de bestuurder’" in out
    assert "blabla" in out


def test_a_mistake_is_told_with_its_place_and_goes_away_when_mended(tmp_path: Path) -> None:
    folder = write(tmp_path / "proef")
    preview = Preview(folder, sits)
    preview.open("visit")
    out = StringIO()
    saves = iter((VISIT.replace("+3", "veel"), VISIT.replace("drie keer", "vier keer")))

    def looks() -> bool:
        written = next(saves, None)
        if written is not None:
            save(folder, "dilemmas/visit", written)
        return preview.poll()

    terminal = Terminal("nl", WatchedInput(StringIO(""), looks), out)
    PreviewAtTerminal(preview, terminal, problem_lines).show()
    before, _, after = " ".join(out.getvalue().split()).partition("dilemmas/visit.yaml:5:")
    assert "In wat je bewaarde, zit een fout" in before
    assert "Je ziet nog de versie van daarvoor" in after
    assert "Opnieuw gelezen. " in after
    assert "vier keer gebeld" in after


def test_it_speaks_english(tmp_path: Path) -> None:
    preview = Preview(write(tmp_path / "proef"), sits)
    out = shown(preview, "card visit", "to outcome", "help", "language", "quit", language="en")
    assert "This is a preview, not an evening. Nothing is kept." in out
    assert "After ‘to’ you can type here: case, vote, discuss, decision, reason, outcome, later, end." in out
    assert "Er wordt niets bewaard" in out


def test_no_word_stands_for_two_things() -> None:
    every = [{*names} for names in (*PREVIEW_WORDS.values(), *STOP_WORDS.values())]
    assert sum(map(len, every)) == len(set.union(*every))

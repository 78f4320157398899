"""The end of a quarter and of the year in the terminal."""

from pathlib import Path

from game.content import Pack
from game.rules.views import View
from tests.apps.text.stands import asks, on_board, play


def test_a_quarter_ends_with_bills_the_paper_the_residents_and_the_promise(proefavond: Pack, tmp_path: Path) -> None:
    def end(view: View) -> bool:
        told = [resident for resident in view.town.residents if resident.line is not None]
        return view.phase == "quarter_end" and asks("quarter_end")(view) and bool(told)

    session = on_board(proefavond, tmp_path, end)
    screen = play(session, "stand")
    assert "zwaardere zorg" in screen
    assert "Op de voorpagina (" in screen
    assert "De grote kop: " in screen
    assert "Zo gaat het nu met de inwoners:" in screen
    assert screen.count("De grote kop: ") == 1
    assert "Belofte: " in screen
    session.close()


def test_cover_comes_before_the_paper(waterkant: Pack, tmp_path: Path) -> None:
    def short(view: View) -> bool:
        return view.phase == "quarter_end" and asks("cover")(view)

    session = on_board(waterkant, tmp_path, short)
    screen = play(session, "9", *["a"] * 8)
    assert screen.index("zwaardere zorg") < screen.index("Waar halen jullie dat vandaan?")
    assert screen.index("Dekking van een tekort, ") < screen.index("De grote kop: ")
    assert screen.count("== Einde van kwartaal") == 1
    session.close()


def test_the_year_ends_with_the_promise_and_what_was_saved(waterkant: Pack, tmp_path: Path) -> None:
    def last(view: View) -> bool:
        built = any(group.level for group in view.town.groups)
        return built and view.phase == "quarter_end" and view.quarter == view.quarters and asks("quarter_end")(view)

    session = on_board(waterkant, tmp_path, last)
    screen = play(session, "", "")
    assert "Jullie beloofden: " in screen
    assert "Dit scheelt volgend jaar aan zwaardere zorg:" in screen
    session.close()

"""Roles, core values, who led and what advice cost."""

from pathlib import Path

import pytest

from game.apps.debrief import Debrief, debrief, page
from game.apps.debrief.told.ledger import bookings, total
from game.apps.debrief.told.story import story
from game.rules import actions
from game.rules.terms.tally import Counts, Sealed
from tests.apps.debrief.full import ROLES, first, pack, seated, shut, to
from tests.apps.debrief.recorder import Recorder
from tests.apps.debrief.towns import BRIEFING, PRIVATE


@pytest.fixture
def recorder(tmp_path: Path) -> Recorder:
    """A table that plays in full."""
    return seated(tmp_path)


def test_core_values_stand_beside_what_decisions_served(recorder: Recorder) -> None:
    recorder.play(until=lambda state: state.phase == "values")
    recorder.do(actions.CloseBallot("values", Counts((5, 2, 0))))
    for case, counts in (("one", (7, 0)), ("two", (0, 7))):
        to(recorder, "final_ballot", case)
        recorder.do(actions.CloseBallot("final_ballot", Counts(counts)))
    shut(recorder)
    core = debrief(recorder.evening(), "nl").core
    assert core is not None
    assert core.columns == ("Vooraf gekozen", "In de besluiten")
    assert [(row.name, *row.cells) for row in core.rows] == [
        ("Nabijheid", "5", "Kiezen voor ‘Nabijheid’ kon twee keer. Dat gebeurde twee keer."),
        ("Gelijkheid", "2", "Dat kon deze avond niet."),
        ("Zuinigheid", "0", "Kiezen voor ‘Zuinigheid’ kon twee keer. Dat gebeurde één keer."),
    ]


def test_core_values_have_no_counts_where_none_were_public(tmp_path: Path) -> None:
    recorder = seated(tmp_path, reveal="outcome")
    recorder.play(until=lambda state: state.phase == "values")
    recorder.do(actions.CloseBallot("values", Sealed()))
    recorder.play()
    core = debrief(recorder.evening(), "nl").core
    assert core is not None
    assert {len(row.cells) for row in core.rows} == {1}
    assert "Hoeveel mensen wat kozen, is niet bekendgemaakt." in page(recorder.evening())


def rooms(recorder: Recorder) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [(it.seat, it.role, it.room, it.minds) for it in debrief(recorder.evening(), "nl").roles]


def test_roles_get_a_word_when_the_year_is_over(recorder: Recorder) -> None:
    to(recorder, "final_ballot")
    recorder.do(actions.CloseBallot("final_ballot", Counts((7, 0))))
    shut(recorder)
    assert rooms(recorder) == [("Blauw", "Wethouder", "", ()), ("Groen", "Consulent", "", ())]
    recorder.control(actions.Finish())
    assert rooms(recorder) == [
        ("Blauw", "Wethouder", "Deels ruimte", ("Vertrouwen: omhoog", "Toegang: omlaag")),
        ("Groen", "Consulent", "Veel ruimte", ("Toegang, liever omlaag: omlaag",)),
    ]
    html = page(recorder.evening())
    assert "Alleen voor het gesprek aan tafel. Dit deel niet mailen." in html
    assert BRIEFING not in html
    assert PRIVATE not in html


def test_a_role_that_decisions_did_not_touch_gets_no_measure(recorder: Recorder) -> None:
    recorder.play(until=lambda state: state.phase == "quarter")
    recorder.control(actions.Finish())
    assert {room for _, _, room, _ in rooms(recorder)} == {"De besluiten raakten dit niet."}


def test_a_role_whose_meters_all_went_the_other_way_got_little_room(tmp_path: Path) -> None:
    minded = {"officer": {**ROLES["officer"], "mandate": {"access": 1, "trust": 0}}}
    recorder = seated(tmp_path, pack(roles={**ROLES, **minded}))
    to(recorder, "final_ballot")
    recorder.do(actions.CloseBallot("final_ballot", Counts((7, 0))))
    shut(recorder)
    recorder.control(actions.Finish())
    assert rooms(recorder)[1] == ("Groen", "Consulent", "Weinig ruimte", ("Toegang: omlaag",))


def test_a_first_evening_has_no_roles_and_no_core_values(tmp_path: Path) -> None:
    recorder = seated(tmp_path, depth="first")
    recorder.play()
    told: Debrief = debrief(recorder.evening(), "nl")
    assert (told.roles, told.core) == ((), None)
    assert "Wethouder" not in page(recorder.evening())


def test_who_led_is_told_by_colour_and_role(recorder: Recorder) -> None:
    recorder.play(until=lambda state: len(state.decisions) == 3)
    told = [one.about[-1] for one in debrief(recorder.evening(), "nl").decisions]
    assert told == ["Rapporteur: Blauw (Wethouder).", "Rapporteur: Groen (Consulent).", "Rapporteur: Oker."]


def test_extra_advice_is_told_with_what_it_cost(recorder: Recorder) -> None:
    to(recorder, "briefing")
    recorder.do(actions.Pick("adviser", "piet"))
    recorder.do(actions.Pick("adviser", "els"))
    shut(recorder)
    one = first(recorder)
    assert one.known is not None
    (price,) = one.known.advice_price
    assert [(it.name, it.amount) for it in price.changes] == [
        ("Reserve", "\u2212€\u00a0500"),
        ("Vertrouwen", "\u22121"),
    ]
    assert total(bookings(story(recorder.evening())), "reserve", because="adviser") == -500
    rows = [row for account in debrief(recorder.evening(), "nl").consequences.accounts for row in account.rows]
    assert ("Extra advies: Een keuze", "\u2212€\u00a0500") in rows

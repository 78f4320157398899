"""From the end of the year to the report: what the group ticks is in it, and nothing else."""

import re

import pygame
import pytest

from game.log.reading.session_folder import read
from game.log.records import Approved
from tests.apps.table.approving.ticks import AGREED, approve, of_kind, ticked
from tests.apps.table.hands import Hands
from tests.apps.table.sitting import control, words


def stands(text: str | None, page: str) -> bool:
    """Whether it is on the page; "bij 3" is not "bij 31"."""
    assert text is not None
    return re.search(rf"{re.escape(text)}(?![0-9])", page) is not None


@pytest.mark.parametrize("mouse", [False, True], ids=["keyboard", "mouse"])
def test_what_was_ticked_is_in_the_log_and_in_the_report_and_nothing_else(
    hands: Hands, mouse: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = list[str]()
    monkeypatch.setattr("webbrowser.open", opened.append)
    window, session = hands.window, hands.scene.session
    hands.mouse = mouse
    session.park("Wie belt ons terug?")
    session.note("Lang stil na de derde kaart.", report=True)
    assert "Nog niet vastgesteld" in words(window)
    assert not hands.has("report")
    hands.press("debrief")
    draft = session.folder / "debrief" / "debrief-nl-draft.html"
    assert draft.is_file()
    assert "De bladzijde staat in de map debrief." in words(window)
    assert str(draft.parent) in words(window), "whole, for who looks for it later: the button opens it"
    hands.press("page")
    assert opened[-1:] == [draft.parent.as_uri()]
    hands.press("agree")
    hands.go_to("what")
    hands.text(AGREED)
    hands.go_to("who")
    hands.text("de griffie")
    hands.press("keep")
    hands.press("back")
    reason, *_ = of_kind(session, "reason")
    (statement, *_), (parked,), (note,) = (of_kind(session, kind) for kind in ("statement", "parked", "note"))
    usual = {item.id for item in session.items() if item.usual}
    hands.press("approve")
    assert ticked(window) == usual
    for id in (reason, parked):
        hands.press(f"item.{id}")
    wanted = usual - {reason} | {parked}
    assert ticked(window) == wanted
    hands.press("on")
    assert f"{len(wanted)} van de {len(session.items())} onderdelen" in words(window)
    assert session.approval is None, "it is asked once more"
    hands.press("yes")
    records = [it.record for it in read(session.folder).entries if isinstance(it.record, Approved)]
    assert [set(record.items) for record in records] == [wanted]
    assert "Vastgesteld door de groep op" in words(window)
    hands.press("report")
    report = session.folder / "debrief" / "debrief-nl.html"
    assert "Het verslag staat in de map debrief." in words(window)
    made = {path.name for path in report.parent.iterdir()}
    assert {"handout-nl.pdf", "report-nl.pdf", "slides-nl.pptx"} <= made, "its papers come with it"
    found = report.read_text(encoding="utf-8")
    assert AGREED in found
    assert "Wie belt ons terug?" in found
    for id in (reason, statement, note):
        assert stands(session.text(id), draft.read_text(encoding="utf-8")), "it is a text that a page can have"
        assert not stands(session.text(id), found)
    session.close()


def test_without_the_extra_for_papers_a_sentence_says_how_to_get_it(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.apps.papers.lacking.NEEDED", ("no_such_module_here",))
    hands.press("approve")
    hands.press("on")
    hands.press("yes")
    hands.press("report")
    folder = hands.scene.session.folder / "debrief"
    assert sorted(path.name for path in folder.iterdir()) == ["debrief-nl.html"]
    assert "debrief --papers" in words(hands.window)


def test_without_the_decisions_goes_what_belongs_to_them(hands: Hands) -> None:
    window, session = hands.window, hands.scene.session
    session.agree(AGREED)
    (counts, *_), (agreement,) = of_kind(session, "counts"), of_kind(session, "agreement")
    first, *others = of_kind(session, "decision")
    hands.press("approve")
    hands.press(f"item.{counts}")
    before = ticked(window)
    hands.press(f"item.{first}")
    assert "Jullie houden een besluit voor jezelf." in words(window)
    for decision in others:
        hands.press(f"item.{decision}")
    assert ticked(window) == {agreement}
    assert "Zonder een besluit" in words(window)
    assert not hands.has(f"item.{counts}"), "it cannot be ticked"
    for decision in (first, *others):
        hands.press(f"item.{decision}")
    assert ticked(window) == before, "what was chosen is still known"
    for decision in (first, *others):
        hands.press(f"item.{decision}")
    hands.press("on")
    assert "1 van de" in words(window)
    hands.press("no")
    assert ticked(window) == {agreement}
    hands.press("on")
    hands.key("Escape")
    assert hands.has("on"), "Esc goes back to the list first"
    hands.key("Escape")
    assert session.approval is None
    session.close()


def test_the_list_opens_as_it_was_approved_last(hands: Hands) -> None:
    session = hands.scene.session
    counts, *_ = of_kind(session, "counts")
    approve(hands, counts)
    hands.press("approve")
    assert session.approval is not None
    assert ticked(hands.window) == set(session.approval.items)
    assert counts not in ticked(hands.window)
    session.close()


@pytest.mark.parametrize("mouse", [False, True], ids=["keyboard", "mouse"])
def test_every_tick_can_be_reached_with_the_largest_letters(hands: Hands, mouse: bool) -> None:
    window, session = hands.window, hands.scene.session
    for number in range(12):
        session.agree(f"Afspraak {number}, met zo veel woorden dat zij over meer dan één regel loopt")
    for _ in range(8):
        control(window, pygame.K_PLUS)
    assert window.settings.text == 200
    hands.mouse = mouse
    hands.press("approve")
    assert window.placed.most > window.placed.view.height
    decisions = of_kind(session, "decision")
    for item in session.items():
        if item.id not in decisions:
            hands.press(f"item.{item.id}")
    wanted = {*decisions, *(item.id for item in session.items() if not item.usual)}
    assert ticked(window) == wanted
    hands.press("on")
    hands.press("yes")
    assert session.approval is not None
    assert set(session.approval.items) == wanted
    session.close()


def test_words_that_look_like_somebody_are_pointed_at_under_their_own_tick(hands: Hands) -> None:
    window, session = hands.window, hands.scene.session
    session.agree("Mevrouw Bakker van de Havenstraat bellen")
    [agreed] = of_kind(session, "agreement")
    hands.press("approve")
    assert agreed not in ticked(window)
    assert "Let op: “Mevrouw Bakker van de Havenstraat”." in words(window)
    hands.press(f"item.{agreed}")
    assert agreed in ticked(window)


def test_an_agreement_that_stays_because_of_a_name_is_named_before_anything_is_approved(hands: Hands) -> None:
    window, session = hands.window, hands.scene.session
    session.agree("De wachtlijst bespreken", "Mevrouw Bakker", "voor de zomer")
    stays = "Dit blijft hier, want er lijkt iemand in te staan: Afspraak: “De wachtlijst bespreken. Mevrouw Bakker."
    [agreed] = of_kind(session, "agreement")
    hands.press("approve")
    hands.press("on")
    assert stays in words(window)
    hands.press("no")
    hands.press(f"item.{agreed}")
    hands.press("on")
    assert stays not in words(window)


def test_enter_alone_approves_nothing(hands: Hands) -> None:
    session = hands.scene.session
    hands.press("approve")
    page = hands.window.page.id
    assert hands.window.focus is None
    for _ in range(3):
        hands.key("Return")
    assert hands.window.page.id == page
    assert session.approval is None
    first = session.items()[0].id
    hands.press(f"item.{first}")
    hands.key("Return")
    hands.key("Return")
    assert hands.window.page.id == page, "a tick is on and off again"
    session.close()


def test_closing_at_the_end_is_asked_once_and_says_what_is_not_done(hands: Hands) -> None:
    window, session = hands.window, hands.scene.session
    hands.press("leave")
    assert window.open_for_play
    assert "Jullie hebben nog niet vastgesteld wat naar buiten mag." in words(window)
    assert window.focus == "no"
    hands.press("no")
    approve(hands)
    hands.press("leave")
    assert "nog niet vastgesteld" not in words(window)
    hands.press("yes")
    assert not window.open_for_play
    session.close()

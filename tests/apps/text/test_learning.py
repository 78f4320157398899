"""A case that is worked out together, in the terminal: a page a step, with what the table wrote before."""

from pathlib import Path

from game.apps.session import Session
from game.rules.bots import bot_action
from tests.apps.text.stands import on_one_line, play
from tests.evenings import setup
from tests.shipped import pack_of


def at_the_question(root: Path) -> Session:
    session = Session.start(pack_of("examples/actieleren"), setup(), {}, root)
    while session.view().prompts[0].at != "al.question":
        session.do(bot_action(session.scenario, session.state, 3))
    return session


def test_what_is_written_comes_back_at_later_steps(tmp_path: Path) -> None:
    session = at_the_question(tmp_path)
    screen = on_one_line(
        play(session, "Hoe belt iemand terug?", "", "", "Eén formulier met één naam", "", "", "Met een datum")
    )
    assert "De vraag (stap 2 van 9)" in screen
    assert "Deze vraag ligt klaar: Hoe krijgt iemand met drie vragen één antwoord?" in screen
    assert "Eén minuut (stap 3 van 9)" in screen
    assert screen.count("Onze vraag: Hoe belt iemand terug?") == 6
    assert screen.count("Ons idee: Eén formulier met één naam") == 3
    assert "Wie nog niet voorlas, vat samen in twee zinnen." in screen
    assert "Er komt iets tussen." in screen
    assert session.view().prompts[0].at == "final_ballot"
    session.close()


def test_nothing_has_to_be_written_and_then_the_question_of_the_card_stands(tmp_path: Path) -> None:
    session = at_the_question(tmp_path)
    screen = on_one_line(play(session, "", "", "", "", "", "", ""))
    assert screen.count("Onze vraag: Hoe krijgt iemand met drie vragen één antwoord?") == 6
    assert "Ons idee" not in screen
    session.close()


def test_the_reason_may_begin_as_what_was_made_sharper_and_agreements_are_kept(tmp_path: Path) -> None:
    session = at_the_question(tmp_path)
    play(session, "", "", "", "", "", "", "Eén naam, en binnen twee dagen")
    while session.view().prompts[0].at != "rationale":
        session.do(bot_action(session.scenario, session.state, 3))
    typed = ("=", *([""] * session.state.voters))
    screen = on_one_line(play(session, *typed[:1]))
    assert "Dit schreven jullie bij het aanscherpen: Eén naam, en binnen twee dagen" in screen
    case = session.view().case
    assert case is not None
    assert session.text(str(case.reason)) == "Eén naam, en binnen twee dagen"
    while session.view().prompts[0].at != "al.actions":
        session.do(bot_action(session.scenario, session.state, 3))
    screen = on_one_line(play(session, "Ik bel de loketten", "Fatma", "vrijdag", ""))
    assert "Wat doe jij hiermee in je eigen werk? Wanneer?" in screen
    assert [(it.what, it.who, it.when) for it in session.agreements] == [("Ik bel de loketten", "Fatma", "vrijdag")]
    assert session.view().prompts[0].at == "outcome"
    session.close()


def test_a_case_of_the_tables_own_is_played_over_the_case_that_waits(tmp_path: Path) -> None:
    session = Session.start(pack_of("examples/actieleren"), setup(), {}, tmp_path)
    while session.view().prompts[0].at != "briefing":
        session.do(bot_action(session.scenario, session.state, 3))
    session.park("Hoe zeg je nee?")
    screen = on_one_line(
        play(session, "eigen", "1", "", "Wat zeg je eerst?", "", "", "", "", "", "", "Ik oefen het", "", "", "")
    )
    assert "Waar kom je in je eigen werk niet uit? Wie wil vertellen?" in screen
    assert "1. Hoe zeg je nee?" in screen
    assert "De casus (stap 1 van 9)" in screen
    assert "Vertel wat jij moest kiezen. Niet wat een ander deed." in screen
    assert "Onze vraag: Wat zeg je eerst?" in screen
    assert "Wie doet wat, en wanneer?" in screen
    assert [it.what for it in session.agreements] == ["Ik oefen het"]
    assert session.state.own is None
    assert session.view().prompts[0].at == "briefing"
    session.close()


def test_skipping_it_says_that_it_is_gone(tmp_path: Path) -> None:
    session = Session.start(pack_of("examples/actieleren"), setup(), {}, tmp_path)
    while session.view().prompts[0].at != "briefing":
        session.do(bot_action(session.scenario, session.state, 3))
    screen = on_one_line(play(session, "eigen", "Een buurman", "", "overslaan", "ja"))
    assert "Wat erover is opgeschreven, is gewist." in screen
    assert [place.words for place in session.places() if place.kind == "own"] == [None]
    session.close()

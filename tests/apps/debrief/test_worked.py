"""What was written while a case was worked out, and about a case of the table's own: told, and ticked or not."""

from pathlib import Path

import pytest

from game.apps.debrief import debrief, page
from game.apps.debrief.told.approved import only_approved
from game.apps.debrief.told.evening import Evening
from game.apps.session import Session
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.prompts import SayPrompt
from game.rules.terms.at import SayAt
from tests.apps.debrief.html import read
from tests.evenings import setup
from tests.narrow import there
from tests.shipped import pack_of

SAID: dict[SayAt, str] = {
    "al.question": "Hoe weet iemand wie belt?",
    "al.select": "Eén naam op het formulier",
    "al.sharpen": "Binnen twee dagen",
}
OWN: dict[SayAt, str] = {
    "al.question": "Hoe zeg ik nee?",
    "al.select": "Zeg wat wel kan",
    "al.sharpen": "Binnen een dag",
}
ABOUT = "Iemand bleef bellen"


@pytest.fixture
def session(tmp_path: Path) -> Session:
    made = Session.start(pack_of("examples/actieleren"), setup(practice=False), {}, tmp_path)
    while made.view().phase != "over":
        asked = made.view().prompts[0]
        if isinstance(asked, SayPrompt) and asked.at in SAID:
            made.say(asked.at, SAID[asked.at])
        else:
            made.do(bot_action(made.scenario, made.state, 3))
    return made


def bring(session: Session, *, stops: bool = False) -> None:
    session.open_own(ABOUT)
    while session.state.own is not None:
        asked = session.view().prompts[0]
        if isinstance(asked, SayPrompt) and asked.at in OWN:
            session.say(asked.at, OWN[asked.at])
        elif asked.at == "al.actions" and stops:
            session.do(actions.Skip())
        else:
            session.do(next(iter(session.view().prompts[0].answers())))


def kept(session: Session) -> Evening:
    return Evening(session.scenario, tuple(session._log.entries), session._log.texts)


def lines(evening: Evening) -> list[str]:
    return [line.words.text for line in debrief(evening, "nl").decisions[0].worked]


def test_the_draft_tells_all_of_it_in_order(session: Session) -> None:
    bring(session)
    made = debrief(kept(session), "nl")
    assert [(it.label, it.words.text) for it in made.decisions[0].worked] == [
        ("Jullie vraag", SAID["al.question"]),
        ("Wat jullie uitwerkten", SAID["al.select"]),
        ("Aangescherpt", SAID["al.sharpen"]),
    ]
    assert made.decisions[1].worked == ()
    assert [[it.words.text for it in case] for case in made.own] == [[ABOUT, *OWN.values()]]
    for language in ("nl", "en"):
        html = page(kept(session), language)
        read(html)
        assert all(words in html for words in (*SAID.values(), *OWN.values(), ABOUT))
    session.close()


def test_a_report_has_only_what_was_ticked(session: Session) -> None:
    bring(session)
    usual = session.ticked()
    wanted = [item.id for item in session.items() if item.words in ((SAID["al.sharpen"],), (OWN["al.select"],))]
    session.approve(usual)
    report = only_approved(kept(session), there(session.approval))
    assert lines(report) == []
    assert debrief(report, "nl").own == ()
    session.approve([*usual, *wanted])
    report = only_approved(kept(session), there(session.approval))
    assert lines(report) == [SAID["al.sharpen"]]
    assert [[it.words.text for it in case] for case in debrief(report, "nl").own] == [[OWN["al.select"]]]
    html = page(report, "nl")
    assert not any(words in html for words in (SAID["al.question"], OWN["al.question"], ABOUT))
    session.close()


def test_of_a_case_that_was_stopped_nothing_is_told(session: Session) -> None:
    bring(session, stops=True)
    assert debrief(kept(session), "nl").own == ()
    assert not any(words in page(kept(session), "nl") for words in (*OWN.values(), ABOUT))
    session.close()


def test_what_was_forgotten_is_told_as_that(session: Session) -> None:
    question = next(place.id for place in session.places() if place.kind == "worked")
    session.forget([question])
    assert lines(kept(session))[0] != SAID["al.question"]
    assert len(lines(kept(session))) == 3
    session.close()

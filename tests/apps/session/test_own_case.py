"""What is written about a case of the table's own: kept apart, never ticked beforehand, and gone where it is stopped."""

import random
from pathlib import Path

import pytest

from game.apps.session import Session
from game.apps.session.own import stopped_texts
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.prompts import FACILITATOR
from tests.evenings import setup
from tests.shipped import pack_of

WRITTEN = (
    "Buurman Keizer bleef bellen",
    "Hoe zeg ik nee?",
    "Zeg eerst wat wel kan",
    "Zeg het binnen een dag",
    "Ik bel Keizer",
)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    made = Session.start(pack_of("examples/actieleren"), setup(practice=False), {}, tmp_path)
    while made.view().prompts[0].at != "briefing":
        made.do(bot_action(made.scenario, made.state, 3))
    return made


def write(session: Session, steps: int) -> None:
    """So many steps of a case of the table's own, with words wherever there can be."""
    session.open_own(WRITTEN[0])
    for _ in range(steps):
        match session.view().prompts[0].at:
            case "al.question":
                session.say("al.question", WRITTEN[1])
            case "al.select":
                session.say("al.select", WRITTEN[2])
            case "al.sharpen":
                session.say("al.sharpen", WRITTEN[3])
                session.agree(WRITTEN[4])
            case "al.case" | "al.minute" | "al.two" | "al.dialogue" | "al.summary" | "al.actions" as at:
                session.do(actions.Acknowledge(at))
            case other:
                raise AssertionError(other)


def on_disk(session: Session) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in session.folder.rglob("*") if path.is_file())


def test_nothing_of_it_is_ticked_beforehand_and_it_is_the_first_to_be_forgotten(session: Session) -> None:
    session.park("Een vraag voor straks")
    write(session, 9)
    assert session.state.own is None
    assert [place.kind for place in session.places()][:4] == ["own"] * 4
    while session.view().phase != "over":
        session.do(bot_action(session.scenario, session.state, 3))
    own = [item for item in session.items() if item.kind == "own"]
    assert sorted(item.words[0] for item in own) == sorted(WRITTEN[:4])
    assert not any(item.usual for item in own)
    assert not set(session.ticked()).intersection(item.id for item in own)
    session.close()


def test_a_question_that_was_parked_becomes_one_and_is_put_to_the_group_once(session: Session) -> None:
    session.park("Hoe zeg je nee?")
    session.open_own(parked=next(iter(session.parked)))
    assert session.view().own is not None
    while session.state.own is not None:
        session.do(next(iter(session.view().prompts[0].answers())))
    while session.view().phase != "over":
        session.do(bot_action(session.scenario, session.state, 3))
    assert [item.kind for item in session.items() if item.words == ("Hoe zeg je nee?",)] == ["parked"]
    session.close()


@pytest.mark.parametrize("steps", range(9))
def test_the_stop_card_leaves_no_word_of_it_in_any_file(session: Session, steps: int) -> None:
    write(session, steps)
    assert WRITTEN[0] in on_disk(session)
    session.do(actions.Skip())
    assert not any(words in on_disk(session) for words in WRITTEN)
    folder = session.folder
    session.close()
    again = Session.resume(folder)
    assert again.state.own is None
    assert again.view().prompts[0].at == "briefing"
    again.close()


def test_what_was_parked_before_goes_with_it(session: Session) -> None:
    session.park("Hoe help ik Keizer?")
    session.open_own(parked=next(iter(session.parked)))
    session.do(actions.Skip())
    assert "Keizer" not in on_disk(session)
    session.close()


def test_what_was_written_about_something_else_stays(session: Session) -> None:
    session.park("Blijft staan")
    write(session, 9)
    session.note("Blijft ook staan")
    write(session, 3)
    session.do(actions.Skip())
    kept = on_disk(session)
    assert "Blijft staan" in kept
    assert "Blijft ook staan" in kept
    assert WRITTEN[3] in kept, "of the first one, which came to its end"
    assert WRITTEN[0] not in {
        place.words for place in session.places() if place.id in stopped_texts(session._log.entries)
    }
    session.close()


@pytest.mark.parametrize("seed", range(6))
def test_whatever_a_facilitator_does_nothing_of_a_stopped_one_is_left(session: Session, seed: int) -> None:
    """Going back and forth, writing, notes and stopping in any order: what was stopped is gone from every file."""
    chance, secrets = random.Random(seed), list[str]()
    for step in range(40):
        own = session.state.own is not None
        match chance.choice(("write", "go_on", "go_on", "back", "stop", "note")):
            case "write" if not own and any(asked.at == "own" for asked in session.view(FACILITATOR).offers):
                secrets = [f"Geheim {seed} {step}"]
                session.open_own(secrets[0])
            case "note" if own:
                secrets.append(f"Notitie {seed} {step}")
                session.note(secrets[-1])
            case "go_on" if own:
                at = session.view().prompts[0].at
                if at in ("al.question", "al.select", "al.sharpen"):
                    secrets.append(f"Zin {seed} {step}")
                    session.say(at, secrets[-1])
                else:
                    session.do(next(iter(session.view().prompts[0].answers())))
            case "back" if own and session.history:
                session.undo()
            case "stop" if own:
                session.do(actions.Skip())
                assert not any(words in on_disk(session) for words in secrets), secrets
                secrets = []
            case _:
                pass
    session.close()

"""An evening of which a part was played on this computer and a part on paper: each is told as what it was."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from game.apps.debrief.model import debrief
from game.apps.debrief.told.kept import kept_evening
from game.apps.debrief.voice import PageLanguage
from game.apps.kit.filled import filled_sheets
from game.apps.kit.lines.kept import recorded
from game.apps.session import Session, evening_words, when_words
from game.apps.words import day, moment, say
from game.log.folders import sessions
from game.log.reading.session_folder import read
from game.log.records import Acted
from game.log.told.line import mistyped, went_back
from game.log.told.typed_in import typed_in
from game.rules.bots import bot_action
from game.rules.state import digest
from game.rules.terms.text import LANGUAGES, Language
from tests.apps.entering.test_typing_back import DAY, lines_of, started, table_session, type_in
from tests.golden.games import kept

GAME = kept()["proefavond.carried_together.json"]


def plays(session: Session, steps: int) -> None:
    """At the table, on this computer."""
    for _ in range(steps):
        session.do(bot_action(session.scenario, session.state, 3))


def again(session: Session) -> Session:
    session.close()
    return Session.resume(session.folder)


def typed_steps(folder: Path) -> list[bool]:
    return [it.record.typed for it in read(folder).entries if isinstance(it.record, Acted)]


def test_each_step_says_whether_it_was_typed(tmp_path: Path) -> None:
    session = table_session(tmp_path)
    plays(session, 2)
    live = len(session.history)
    session = again(session)
    type_in(session, ["stop"])
    assert typed_steps(session.folder) == [False] * live, "nothing was typed"
    session = again(session)
    _, said = type_in(session, ["3 3 0", "", "stop"])
    assert "Genoteerd" in said
    session = again(session)
    plays(session, 1)
    steps = typed_steps(session.folder)
    assert steps[:live] == [False] * live
    assert all(steps[live:-1])
    assert not steps[-1]
    assert len(steps) > live + 1


def test_a_typing_mistake_is_one_however_often_typing_was_begun(tmp_path: Path) -> None:
    session = table_session(tmp_path)
    plays(session, 1)
    stood = digest(session.state)
    for lines in (["2 4 0", "", "stop"], ["stop"], ["terug"]):
        session = again(session)
        type_in(session, lines)
    while len(session.history) > 1:
        type_in(session, ["terug"])
    assert digest(session.state) == stood, "nobody saw that ballot"
    entries = read(session.folder).entries
    assert mistyped(entries)
    assert not went_back(entries)


def test_what_a_table_did_on_an_evening_of_paper_is_taken_back_as_a_table_does(tmp_path: Path) -> None:
    session = started(GAME, tmp_path)
    type_in(session, [*lines_of(GAME)[:6], "stop"])
    session = again(session)
    plays(session, 2)
    session = again(session)
    type_in(session, ["terug"])
    entries = read(session.folder).entries
    assert not mistyped(entries)
    assert len(went_back(entries)) == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper_first", [True, False])
def test_lists_pages_and_papers_say_that_a_part_was_typed(
    paper_first: bool, language: Language, tmp_path: Path
) -> None:
    session = started(GAME, tmp_path) if paper_first else table_session(tmp_path)
    lines = lines_of(GAME)[:6] if paper_first else ["3 3 0", ""]
    for turn in (not paper_first, paper_first):
        if turn:
            plays(session, 2)
        else:
            type_in(session, [*lines, "stop"])
        session = again(session)
    session.close()
    [info] = sessions(tmp_path)
    assert info.typed is not None
    assert not info.typed.whole
    on = when_words(info, language)
    assert info.started is not None
    played = day(DAY, language) if paper_first else moment(info.started, language)
    assert on == say(language, "evening.typed_in.part", when=played, typed=day(info.typed.on, language))
    part = say(language, "evening.typed_later.part", typed="|").partition("|")[2]
    told = debrief(kept_evening(session.folder), language).opening.what
    sheet = str(next(filled_sheets(recorded(session.folder, PageLanguage(language)))))
    assert part in told
    assert part in sheet
    assert on in evening_words(info, language)


def test_an_evening_of_which_nothing_was_typed_says_nothing_of_it(tmp_path: Path) -> None:
    session = table_session(tmp_path)
    plays(session, 3)
    session.close()
    assert typed_in(read(session.folder).entries) is None


def test_one_that_was_typed_back_whole_says_so(tmp_path: Path) -> None:
    session = started(GAME, tmp_path)
    type_in(session, lines_of(GAME))
    session.close()
    found = typed_in(read(session.folder).entries)
    assert found is not None
    assert found.whole


def test_one_that_was_kept_before_steps_said_so_was_typed_whole(tmp_path: Path) -> None:
    session = started(GAME, tmp_path)
    type_in(session, lines_of(GAME))
    session.close()
    entries = read(session.folder).entries
    before = [
        replace(it, record=replace(it.record, typed=False)) if isinstance(it.record, Acted) else it for it in entries
    ]
    assert any(isinstance(it.record, Acted) for it in before)
    found = typed_in(before)
    assert found is not None
    assert found.whole

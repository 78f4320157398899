"""What is told in the room, of a year of every shipped pack and example: no step without words, no sentence that is not so."""

from pathlib import Path

import pytest

from game.apps.debrief.chapters.decider import by_rapporteur
from game.apps.debrief.room import (
    RoomLanguage,
    ToldBack,
    came_back,
    choices,
    counted,
    decided,
    learned,
    none_came_back,
    other_told,
    year_told,
)
from game.apps.session import Session
from game.rules import actions
from game.rules.bots import POLICIES, bot_action
from game.rules.council.part import NOT_OURS
from game.rules.terms.text import LANGUAGES
from game.rules.terms.value import Chosen
from tests.apps.debrief.recorder import PACKS
from tests.evenings import setup
from tests.shipped import pack_of

LEFT = Chosen(NOT_OURS)
WHY = "Omdat zij het zelf zo wil."


@pytest.fixture(params=sorted(PACKS))
def told(request: pytest.FixtureRequest, tmp_path: Path) -> ToldBack:
    """A year that is over, of each pack."""
    pack = pack_of(request.param)
    session = Session.start(pack, setup(practice=False, form="cards", decision="majority"), {}, tmp_path)
    while session.view().prompts:
        action = bot_action(session.scenario, session.state, 5, POLICIES["plausible"])
        if isinstance(action, actions.Say):
            session.say(action.about, WHY)
        else:
            session.do(action)
    session.close()
    return ToldBack(session)


def test_every_step_has_words_and_every_word_is_so(told: ToldBack) -> None:
    for language in LANGUAGES:
        voice = RoomLanguage(language)
        page = told.debrief(language)
        year = year_told(voice, told)
        assert year.steps is not None or year.meters
        for number in (0, *(case.number for case in told.cases)):
            trails = came_back(voice, told, number)
            assert trails or none_came_back(voice, told, number).strip()
            assert all(line.name.strip() for trail in trails for line in trail.lines)
            assert counted(voice, told, number).values == () or all(
                it.text for it in counted(voice, told, number).values
            )
            assert all(it.asked.strip() for it in learned(voice, told, number, ()))
        for case, on_page in zip(told.cases, (it for it in page.decisions if told.case(it.number)), strict=True):
            found = decided(voice, told, case.number)
            assert found is not None
            assert found.title == on_page.title
            assert found.decided.strip()
            assert found.counts or found.sealed, "of the last ballot, or of all"
            later = [*on_page.later, *(line for back in on_page.back for line in back.later)]
            trails = came_back(voice, told, case.number)
            assert sum(len(it.lines) + it.more for it in trails) == len(later), "what came at once did not come back"


def test_what_was_not_decided_is_not_called_a_decision_and_for_and_against_have_no_letters(told: ToldBack) -> None:
    voice = RoomLanguage("nl")
    for case in told.cases:
        found = decided(voice, told, case.number)
        assert found is not None
        assert (found.above == "Jullie besluit") == (case.came == "decided" and not by_rapporteur(case))
        assert (" besloot, " in found.above) == by_rapporteur(case)
        if case.finals and case.finals[-1].proposal and case.finals[-1].public.counts:
            assert {row.letter for row in found.counts[-1].rows} == {""}
        if found.moved:
            assert any(row.before is not None for it in found.counts for row in it.rows)


def test_another_choice_says_what_was_other_and_never_none_of_none(told: ToldBack) -> None:
    voice = RoomLanguage("nl")
    for case in told.cases:
        found = choices(voice, told, case.number)
        if found is None:
            continue
        assert len({words for _, _, words in found.others}) == len(found.others), "each in words of its own"
        assert found.case.value is None or found.case.value not in [value for _, value, _ in found.others]
        year = other_told(voice, told, found.case, found.others[0][1])
        assert year.more or year.less or year.same
        assert "0 van 0" not in " ".join(year.own)


def test_of_a_works_council_it_is_what_it_could_have_said_and_the_answer_is_told(told: ToldBack) -> None:
    voice = RoomLanguage("nl")
    for case in told.cases:
        found = choices(voice, told, case.number)
        if not case.directed or found is None:
            assert found is None or not found.council
            continue
        assert found.key("lookback.other.suppose") == "lookback.other.suppose.council"
        assert found.case.value == LEFT or LEFT in [value for _, value, _ in found.others]
        for _, value, _ in found.others:
            said = other_told(voice, told, found.case, value).answered
            assert any(line.startswith("Het antwoord was dan: ") for line in said)

"""What a works council said stays told where the year was closed before its director answered."""

from itertools import chain
from pathlib import Path

import pytest

from game.apps.debrief import debrief, page
from game.apps.debrief.papers.script import slides
from game.apps.debrief.voice import PageLanguage
from game.apps.session import closed_cases, unanswered
from game.log import Acted
from game.log.told.approval import decision_item
from game.rules import actions
from game.rules.events import Advised, DirectorAnswered
from game.rules.terms.text import LANGUAGES, Language
from tests.apps.debrief.councils import PACK, Going, recorded
from tests.apps.debrief.html import read
from tests.apps.debrief.recorder import Recorder, table
from tests.apps.debrief.sealed import let_out, offered, papers
from tests.apps.debrief.sealed import read as read_paper
from tests.shipped import pack_of

SAYS: dict[Language, str] = {
    "nl": "De bestuurder had nog niet geantwoord toen de avond stopte.",
    "en": "The director had not answered yet when the evening stopped.",
}
WAYS = {
    "to_the_region": Going("all_move", (), ("all_move.travel", "all_move.return_right"), "waive"),
    "where_you_are": Going("none_of_it"),
    "an_hour_to_learn": Going("everyone"),
}
"""Advice, consent, and a proposal of its own."""


def replayed(folder: Path, whole: Recorder, steps: int) -> Recorder:
    """The first so many steps of that year."""
    recorder = Recorder(folder, pack_of(PACK), table(3))
    acts = [it.record.action for it in whole.log.entries if isinstance(it.record, Acted)]
    for action in acts[:steps]:
        recorder.do(actions.Say(action.at, None) if isinstance(action, actions.Say) else action)
    return recorder


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Recorder:
    """A year in which each right was used."""
    return recorded(tmp_path_factory.mktemp("whole") / "s", WAYS)


@pytest.fixture(scope="module")
def waiting(whole: Recorder) -> dict[str, int]:
    """For each card after how many steps the works council had spoken, and its director had not."""
    found: dict[str, int] = {}
    card, acts = "", [it.record for it in whole.log.entries if isinstance(it.record, Acted)]
    for at, (act, (_, state)) in enumerate(zip(acts, whole.states[1:], strict=True), 1):
        card = card if state.case is None else state.case.card
        said = any(isinstance(it, Advised) for it in act.events)
        if said and not any(isinstance(it, DirectorAnswered) for it in act.events):
            found[card] = at
    return found


def test_wherever_the_year_is_closed_it_is_told_if_and_only_if_no_answer_came(whole: Recorder, tmp_path: Path) -> None:
    """After every step of the year: with the words of the rules themselves for whether the director had answered."""
    acts = [it for it in whole.log.entries if isinstance(it.record, Acted)]
    seen = set()
    for steps in range(len(acts)):
        recorder = replayed(tmp_path / f"{steps}", whole, steps)
        case = recorder.state.case
        hangs = case is not None and case.advised is not None and case.given is None
        recorder.do(actions.Finish())
        recorder.log.close()
        evening = recorder.evening()
        key = (case.card, case.occurrence) if case is not None and hangs else None
        assert unanswered(chain.from_iterable(evening.told)) == key
        made = debrief(evening, "nl")
        here = [it for it in made.decisions if it.council is not None and it.council.decided == SAYS["nl"]]
        assert len(here) == hangs, steps
        assert [it.number for it in made.decisions if not it.skipped] == [
            it.number for it in closed_cases(chain.from_iterable(evening.told))
        ]
        seen.add(hangs)
    assert seen == {True, False}


@pytest.mark.parametrize("card", WAYS)
def test_page_papers_and_report_tell_it_and_no_count(
    whole: Recorder, waiting: dict[str, int], card: str, tmp_path: Path
) -> None:
    recorder = replayed(tmp_path / "s", whole, waiting[card])
    recorder.do(actions.Finish())
    recorder.log.close()
    evening, pack = recorder.evening(), recorder.scenario
    said = pack.dilemmas[card].said()[WAYS[card].said or ""]
    item = next(it for it in offered(evening) if it.id == decision_item(card, 1))
    for sheet in (
        evening,
        let_out(evening, *(it.id for it in offered(evening))),
        let_out(evening, item.id, *item.needs),
    ):
        for language in LANGUAGES:
            made, voice = debrief(sheet, language), PageLanguage(language)
            one = made.decisions[-1]
            assert one.council is not None
            assert one.council.said == voice.words(said)
            assert one.ballots == ()
            assert one.council.came == ()
            assert SAYS[language] in made.opening.what
            assert SAYS[language] in read(page(sheet, language)).text
            assert made.opening.decisions[-1].chosen == voice.say(
                "debrief.short.council", said=voice.words(said), decided=SAYS[language]
            )
            shown = next(it for it in slides(made, voice) if it.title.endswith(one.title))
            assert shown.lines[0].endswith(voice.words(said))
            assert SAYS[language] in shown.lines
    for name, data in papers(evening).items():
        assert SAYS["nl"] in " ".join(read_paper(name, data).split()), name
    shut = let_out(evening)
    assert SAYS["nl"] not in page(shut), "what was not approved does not leave"


def test_what_was_asked_for_with_it_waits_for_a_word(whole: Recorder, waiting: dict[str, int], tmp_path: Path) -> None:
    recorder = replayed(tmp_path / "s", whole, waiting["to_the_region"])
    assert recorder.state.case is not None
    asked = recorder.state.case.additions
    recorder.do(actions.Finish())
    recorder.log.close()
    one = debrief(recorder.evening(), "nl").decisions[0]
    assert one.council is not None
    assert [it.became for it in one.council.conditions] == ["nog niet bekend"] * 2
    assert len(asked) == 2


def test_one_that_was_passed_over_on_purpose_is_not_told(
    whole: Recorder, waiting: dict[str, int], tmp_path: Path
) -> None:
    for card, steps in waiting.items():
        recorder = replayed(tmp_path / card, whole, steps)
        recorder.do(actions.Skip())
        recorder.do(actions.Finish())
        recorder.log.close()
        assert unanswered(chain.from_iterable(recorder.evening().told)) is None
        assert all(it.council is None for it in debrief(recorder.evening(), "nl").decisions[-1:])

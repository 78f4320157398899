"""A decision that the group keeps to itself is in no paper: not in a word, and not in what can be reckoned from the rest."""

from collections import deque
from collections.abc import Collection, Iterator
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from game.apps.debrief import Evening, debrief, page
from game.apps.session import ClosedCase, closed_cases
from game.log import Acted
from game.log.told.approval import counts_item, decision_item
from game.rules import actions
from game.rules.actions import Action
from game.rules.bots import bot_action
from game.rules.legal import may, prompts
from game.rules.setup import Seat
from game.rules.terms.tally import Counts
from tests.apps.debrief.html import read as read_html
from tests.apps.debrief.paper import needs_poppler
from tests.apps.debrief.recorder import Recorder, table
from tests.apps.debrief.sealed import YEAR, let_out, marked, offered, papers, read, sign
from tests.apps.debrief.test_approved import said, talkative
from tests.shipped import pack_of

TRIES = 4
"""Random approvals of each evening."""


@pytest.fixture(params=["waterkant", "proefavond", "examples/callbacks"], scope="module")
def evening(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Evening:
    pack = pack_of(request.param)
    seats = tuple(Seat(id, 3) for id in ("blue", "green", "ochre"))
    folder = tmp_path_factory.mktemp("evening") / "s"
    return talkative(Recorder(folder, pack, table(seats=seats, depth="full"), marked(pack.scenario))).evening()


@needs_poppler
@pytest.mark.parametrize("seed", range(TRIES))
def test_of_what_is_kept_back_there_is_no_word_in_any_paper(evening: Evening, seed: int) -> None:
    found, dice = offered(evening), Random(seed)
    decisions = [item.id for item in found if item.kind == "decision"]
    kept = set(dice.sample(decisions, dice.randint(1, max(1, len(decisions) - 1))))
    chosen = [item.id for item in found if item.id not in kept and (item.number or dice.random() < 0.5)]
    sheet = let_out(evening, *chosen)
    assert sheet.kept_back or not sheet.decisions
    told = {item.id: item for item in found if sheet.shows(item.id)}
    hidden = {sign(evening.scenario, card) for card, _ in sheet.kept_back} - {
        sign(evening.scenario, it.card) for it in closed(evening) if it.key not in sheet.kept_back and sheet.decisions
    }
    draft = {name: read(name, data) for name, data in papers(evening).items()}
    assert all(YEAR in draft[name] for name in ("page", "report")), "what adds up is there to be left out"
    for name, data in papers(sheet).items():
        text = read(name, data)
        assert [it for it in (*hidden, YEAR) if it in text] == [], name
        assert said(text) <= {words for item in told.values() for words in item.words}, name
    shown = [it for it in closed(evening) if sheet.decisions and it.key not in sheet.kept_back]
    made = debrief(sheet, "nl")
    assert [one.number for one in made.decisions] == [*range(1, len(shown) + 1)], "no gap says where the other was"
    for it, one in zip(shown, made.decisions, strict=True):
        assert bool(one.ballots) == (it.voted and sheet.shows(counts_item(*it.key)))


def closed(evening: Evening) -> tuple[ClosedCase, ...]:
    return closed_cases(event for told in evening.told for event in told)


def test_a_page_without_the_rest_of_the_year_says_so_and_has_no_empty_part(evening: Evening) -> None:
    found = offered(evening)
    last = [item.id for item in found if item.kind == "decision"][-1]
    sheet = read_html(page(let_out(evening, *(item.id for item in found if item.id != last))))
    assert "Geld, meters, de krant en de rest van het jaar staan hier daarom niet." in sheet.text
    for section in sheet.all("section"):
        assert len(section.parts) > 1, section.text
    for link in (it.attributes["href"] for it in sheet.all("a")):
        assert sheet.all("*", id=link[1:]) or any(
            link[1:] == it.attributes.get("id") for tag in ("main", "h2", "article") for it in sheet.all(tag)
        ), link


def test_a_decision_that_tells_of_another_goes_in_only_with_it(tmp_path: Path) -> None:
    pack = pack_of("examples/callbacks")
    recorder = Recorder(tmp_path / "s", pack, table())
    recorder.play()
    tied = [item for item in offered(recorder.evening()) if item.along]
    assert tied
    for item in tied:
        sheet = let_out(recorder.evening(), item.id)
        assert not sheet.shows(item.id)
        assert let_out(recorder.evening(), item.id, *item.needs).shows(item.id)


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Recorder:
    """An evening of cases of which none hangs on another."""
    recorder = Recorder(tmp_path_factory.mktemp("evening") / "s", pack_of("proefavond"), table(form="cards"))
    recorder.play()
    return recorder


def otherwise(first: Recorder, folder: Path, cards: Collection[str], *, hesitates: bool = False) -> Recorder | None:
    """The same evening, in which the same people chose something else on these cards; `None` where they could not go on.

    `hesitates`: the table also takes a step back there.
    """
    again = Recorder(folder, first.pack, first.evening().opened.setup)
    states = [state for _, state in first.states]
    done = [entry.record.action for entry in first.log.entries if isinstance(entry.record, Acted)]
    rest = deque(
        it for it, before in zip(done, states, strict=False) if before.case is None or before.case.card not in cards
    )
    while prompts(again.scenario, again.state):
        here = again.state.case is not None and again.state.case.card in cards
        if not here and not rest:
            return None
        action = turned(bot_action(again.scenario, again.state, 2)) if here else rest.popleft()
        if isinstance(action, actions.Say) and action.text is not None:
            action = actions.Say(action.at, again.log.texts.add("Anders" if here else "Zoals eerst"))
        if not may(again.scenario, again.state, action):
            return None
        again.do(action)
        if here and hesitates and isinstance(action, actions.CloseBallot):
            again.go_back(1, seen=True)
            again.do(action)
            hesitates = False
    return again


def turned(action: Action) -> Action:
    """Counts the other way round, so that what was chosen last is chosen first."""
    if isinstance(action, actions.CloseBallot) and isinstance(action.published, Counts):
        return replace(action, published=replace(action.published, counts=action.published.counts[::-1]))
    return action


def unsigned(evening: Evening) -> Evening:
    """The evening without the check number, which is over everything in the log."""
    *before, last = evening.entries
    return replace(evening, entries=(*before, replace(last, hash="0" * 64)))


def pairs(first: Recorder, folder: Path) -> Iterator[tuple[str, Evening, Evening]]:
    """For each card on which something else could be chosen: both evenings, and what is told of neither."""
    for case in closed(first.evening()):
        same = otherwise(first, folder / f"{case.number}-same", ())
        other = otherwise(first, folder / f"{case.number}-other", (case.card,), hesitates=True)
        if (
            same is not None
            and other is not None
            and other.state.decided(*case.key).value != same.state.decided(*case.key).value
        ):
            yield decision_item(*case.key), unsigned(same.evening()), unsigned(other.evening())


def test_two_evenings_that_differ_only_in_what_is_kept_back_give_the_same_papers(
    first: Recorder, tmp_path: Path
) -> None:
    tried = 0
    for kept, same, other in pairs(first, tmp_path):
        both = []
        for evening in (same, other):
            found = offered(evening)
            rest = [it for it in found if it.kind in ("decision", "counts", "reason", "rapporteurs") and it.id != kept]
            both.append(papers(let_out(evening, *(it.id for it in rest))))
        assert both[0].keys() == both[1].keys()
        assert [name for name in both[0] if both[0][name] != both[1][name]] == []
        assert papers(same) != papers(other), "there was something to tell"
        tried += 1
    assert tried

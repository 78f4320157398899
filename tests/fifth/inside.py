"""Played with the parts from outside. `test_fifth` runs this in a process that named them before anything else."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.apps.debrief import Evening, page
from game.apps.session import Session, kept_scenario
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.apps.words import render
from game.content import Pack, load, resolve
from game.log.reading.session_folder import read
from game.log.told.verify import Verified, verify
from game.rules.bots import POLICIES, bot_action
from game.rules.legal import prompts
from game.rules.luck.chance import below
from game.rules.prompts import AllocatePrompt, Ballot, ChoosePrompt
from game.rules.scenario import Scenario
from game.rules.setup import COLOURS, Seat, Setup
from game.rules.terms.tally import Middle
from game.rules.terms.value import Divided, Picked
from game.rules.turns import apply, begin
from tests.apps.table import by_api as window_by_api
from tests.apps.table import test_evening as window_evening
from tests.apps.text import test_evening as text_evening
from tests.evenings import setup
from tests.fifth.dot_vote import DotVoteCard
from tests.fifth.invited import Invited
from tests.rules.driver import Table

TABLES = 2_000
TEAMS = (Seat("blue", 3), Seat("green", 2))
IDEAS = ("bench", "tree", "pump", "light")


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load(resolve(str(Path(__file__).with_name("pack"))))


@pytest.fixture
def teams(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two seats of several people: their proposals become public."""
    for module in (text_evening, window_by_api, window_evening):
        monkeypatch.setattr(module, "setup", lambda **changes: setup(seats=TEAMS, **changes))


def plain_count(given: list[tuple[int, ...]]) -> set[str]:
    """The two ideas with most points, counted once more in another way: of equal ones the earlier."""
    left = [[sum(it[place] for it in given), -place, id] for place, id in enumerate(IDEAS)]
    best = max(left)
    second = max(it for it in left if it is not best)
    return {str(best[2]), str(second[2])}


def points(table: int, seat: int) -> tuple[int, ...]:
    """How one seat of one table divides its ten points: each falls anywhere."""
    given = [0] * len(IDEAS)
    for point in range(10):
        given[below(table, ("points", seat, point), len(IDEAS))] += 1
    return tuple(given)


@pytest.mark.parametrize("shown", ["counts", "outcome"])
def test_the_two_with_most_points_are_adopted(pack: Pack, shown: str) -> None:
    for number in range(TABLES // 2):
        seats = tuple(Seat(colour, 2) for colour in COLOURS[: 3 + below(number, ("seats",), 5)])
        at = Table(pack.scenario, seats=seats, reveal=shown).until("first_ballot")
        ballot = at.asked[0]
        assert isinstance(ballot, Ballot)
        assert isinstance(ballot.question, AllocatePrompt)
        given = [points(number, seat) for seat in range(len(seats))]
        at.propose(*map(Divided, given)) if shown == "counts" else at.publish(_middle(pack.scenario, given))
        at.until("proposal")
        asked = at.asked[0]
        assert isinstance(asked, ChoosePrompt)
        at.do(asked.answer(Picked(asked.suggestion)))
        at.vote(2 * len(seats), 0)
        assert at.state.case is not None
        value = at.state.case.value
        assert isinstance(value, Picked)
        assert set(value.items) == plain_count(given), (number, given)


def _middle(scenario: Scenario, given: list[tuple[int, ...]]) -> Middle:
    return Middle(scenario.dilemmas["square"].combine([*map(Divided, given)]))


def test_points_are_points_everywhere(pack: Pack) -> None:
    at = Table(pack.scenario, seats=tuple(Seat(colour, 2) for colour in COLOURS[:3])).until("first_ballot")
    ballot = at.asked[0]
    assert isinstance(ballot, Ballot)
    refused = ballot.question.value_refusal(Divided((10, 1, 0, 0)))
    assert refused is not None
    assert "11 punten" in render(refused, "nl")
    assert "€" not in render(refused, "nl")


@pytest.mark.parametrize("policy", POLICIES)
def test_bots_play_it(pack: Pack, policy: str) -> None:
    state, _ = begin(pack.scenario, Setup(3, TEAMS, "counts"))
    while prompts(pack.scenario, state):
        state, _ = apply(pack.scenario, state, bot_action(pack.scenario, state, 4, POLICIES[policy]))
    assert state.ending == "done"


@pytest.mark.usefixtures("teams")
def test_typed_and_called_the_evening_is_the_same(pack: Pack, tmp_path: Path) -> None:
    called, lines = text_evening.by_api(pack, tmp_path / "api", "cards")
    written, screen = text_evening.by_hand(pack, tmp_path / "text", lines, form="cards")
    assert [it.digest for it in written.history] == [it.digest for it in called.history]
    assert "Verdeel precies 10 punten, in stappen van 1 punt." in screen
    assert "Er is een besluit als twee derde ervoor is." in screen
    called.close()
    written.close()


@pytest.fixture
def window() -> Iterator[Window]:
    yield Window(open_window((1280, 720)), ScreenSettings(), keep_settings=False)
    close_window()


@pytest.mark.usefixtures("teams")
@pytest.mark.parametrize("mouse", [False, True], ids=["keyboard", "mouse"])
def test_in_the_window_it_is_the_same(window: Window, pack: Pack, tmp_path: Path, mouse: bool) -> None:
    called, done = window_by_api.by_api(pack, tmp_path / "api", reasons=False, form="cards")
    hands = window_evening.sit_down(window, pack, tmp_path / "window", mouse=mouse, form="cards")
    for action in done:
        hands.do(action)
    assert [it.digest for it in hands.scene.session.history] == [it.digest for it in called.history]
    hands.scene.session.close()
    called.close()


@pytest.fixture(scope="module")
def played(pack: Pack, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An evening in which advisers were invited, and something was decided by vote."""
    for seed in range(40):
        root = tmp_path_factory.mktemp("evening")
        session = Session.start(pack, Setup(seed, TEAMS, "counts"), {}, root)
        while session.view().prompts:
            session.do(bot_action(session.scenario, session.state, seed))
        session.close()
        told = {type(event) for step in session.history for event in step.events}
        if Invited in told and any(it.how == "decided" for it in session.state.decisions):
            return session.folder
    raise AssertionError("nobody was invited, or nothing decided")


def test_its_log_is_whole_and_read_back(played: Path) -> None:
    assert verify(played, kept_scenario).verdict is Verified.INTACT
    again = Session.resume(played)
    assert again.view().phase == "over"
    assert isinstance(again.scenario.dilemmas["square"], DotVoteCard)
    again.close()


def test_the_debrief_tells_it(played: Path, pack: Pack) -> None:
    reading = read(played)
    told = page(Evening(pack.scenario, reading.entries, reading.texts()), "nl")
    for words in (
        "Jullie besloten met twee derde van de stemmen.",
        "10 punten",
        "Er komen 2 adviseurs meer.",
        "Een bank",
    ):
        assert words in told

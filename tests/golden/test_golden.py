"""Evenings that were kept come out as they did, and together they use every word that an author can write."""

from pathlib import Path
from random import Random
from typing import get_args

import pytest

from game import __version__
from game.apps.session import kept_scenario
from game.apps.words import render
from game.content import find_packs, load
from game.log.reading.session_folder import read
from game.log.records import Record
from game.log.told.replay import tell
from game.log.told.verify import Verified, verify
from game.rules.actions import Action
from game.rules.decisions import DECISION_RULES
from game.rules.events import Event, Opening
from game.rules.kinds import KINDS
from game.rules.prompts import FACILITATOR, TABLE, AnyPrompt
from game.rules.state import PLAYED_ALIKE, RULES_VERSION, digest
from game.rules.terms.phases import STAGES, How, Step
from game.rules.terms.text import LANGUAGES
from game.rules.town.squares import SQUARE_RULES
from game.rules.views import view
from tests.golden.counting import counted_again
from tests.golden.games import OWN, Game, kept, replayed, scenario_of
from tests.golden.logs import PACK, told
from tests.golden.logs import kept as kept_logs
from tests.golden.watching import Watch, condition_words, effect_words
from tests.rules.anybody import a_table, evening
from tests.rules.test_generated import words

GAMES = kept()
LOGS = kept_logs()
EVENINGS = 300
"""Of the smallest pack with every word, played by anybody, besides the evenings that were kept."""


def test_the_logs_of_this_version_have_every_kind_of_entry() -> None:
    """Where a kind was added: `python -m tests.golden`."""
    entries = [entry for name, path in LOGS.items() if name.startswith(__version__) for entry in read(path).entries]
    assert {type(entry.record) for entry in entries} == set(get_args(Record))


def test_every_ending_of_every_shipped_pack_has_an_evening() -> None:
    """Where an ending was added: `python -m tests.golden`."""
    endings = {(pack, ending) for pack in find_packs() for ending in scenario_of(pack).endings}
    assert {(game.pack, game.ending) for game in GAMES.values() if not game.brings} == endings
    assert [game.pack for game in GAMES.values() if game.brings] == [OWN]
    assert all(name == game.name for name, game in GAMES.items())


@pytest.mark.parametrize("game", GAMES.values(), ids=GAMES)
def test_an_evening_comes_out_as_it_did(game: Game) -> None:
    """Where the rules or the pack were meant to change: `python -m tests.golden`."""
    *_, (state, _, _) = replayed(scenario_of(game.pack), game)
    assert (state.phase, state.ending, digest(state)) == ("over", game.ending, game.digest)


@pytest.fixture(scope="module")
def watch() -> Watch:
    """Everything that was used in the evenings that were kept and in those of the smallest pack."""
    found = Watch()
    for game in GAMES.values():
        scenario = scenario_of(game.pack)
        found.evening(scenario, replayed(scenario, game))
    scenario = load(PACK).scenario
    for seed in range(EVENINGS):
        dice = Random(seed)
        found.evening(scenario, evening(scenario, a_table(dice), dice))
    found.evening(scenario, counted_again(scenario))
    return found


class TestEverythingIsPlayed:
    """A word that nobody plays is a word that nobody proved."""

    def test_every_word_of_an_effect(self, watch: Watch) -> None:
        assert effect_words() - watch.words("effect") == set()

    def test_every_word_of_a_condition_holds_and_does_not(self, watch: Watch) -> None:
        assert condition_words() - watch.words("holds") == set()
        assert condition_words() - watch.words("does not hold") == set()

    def test_every_square_stage_and_step(self, watch: Watch) -> None:
        assert set(SQUARE_RULES) - watch.words("square") == set()
        assert set(STAGES) - watch.words("stage") == set()
        assert set(get_args(Step)) - {""} - watch.words("step") == set()
        assert set(get_args(Opening)) == watch.words("opening")

    def test_every_rule_kind_and_way_to_be_decided(self, watch: Watch) -> None:
        assert set(DECISION_RULES) - watch.words("rule") == set()
        assert {kind.__struct_config__.tag for kind in KINDS} - watch.words("kind") == set()
        assert set(get_args(How)) - {"revised"} - watch.words("how") == set()

    def test_everything_that_the_facilitator_is_offered(self, watch: Watch) -> None:
        assert watch.words("offered") - watch.words("done") == set()
        in_the_year = {"agenda", "inject", "attend", "agree_to_show", "adjust", "reason", "skip", "finish", "recount"}
        assert watch.words("done") == in_the_year | {"own"}

    def test_every_event_and_every_shape_of_question(self, watch: Watch) -> None:
        assert {event.__name__ for event in get_args(Event)} - watch.words("event") == set()
        assert {prompt.__name__ for prompt in get_args(AnyPrompt)} - watch.words("asked") == set()

    def test_every_action(self, watch: Watch) -> None:
        assert {action.__name__ for action in get_args(Action)} - watch.words("action") == set()


def test_this_version_kept_logs_that_tell_every_event() -> None:
    """Before a release: `python -m tests.golden`."""
    own = [path for name, path in LOGS.items() if name.startswith(f"{__version__}/")]
    assert {event.__name__ for event in get_args(Event)} == {kind for path in own for kind in told(path)}


@pytest.mark.parametrize("folder", LOGS.values(), ids=LOGS)
def test_what_was_played_in_any_version_is_told(folder: Path) -> None:
    reading = read(folder)
    scenario, opened = kept_scenario(reading.scenario()), reading.opened
    found = tell(scenario, reading.entries)
    assert found.state.phase == "over"
    for state in found.states[:: len(found.states) // 20]:
        for audience in (TABLE, FACILITATOR, opened.setup.seats[0].id):
            shown = words(view(scenario, state, audience))
            assert all(render(it, language) for it in shown for language in LANGUAGES)
    checked = verify(folder, kept_scenario)
    replayed = opened.rules in (RULES_VERSION, *PLAYED_ALIKE)
    assert (checked.verdict, checked.replayed) == (Verified.INTACT, replayed)
    texts = reading.texts()
    assert all(texts.get(id) for id in opened.names.values())


def test_a_log_is_kept_of_what_the_rules_are_now() -> None:
    assert RULES_VERSION in {read(path).opened.rules for path in LOGS.values()}

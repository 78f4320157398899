"""Evenings played by bots and recorded in a real log, for pages to be made from."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from msgspec.structs import replace

from game.apps.debrief import Evening
from game.content import Pack, find_packs
from game.content.written.scenario import WrittenScenario
from game.log import Acted, Retracted, SessionLog
from game.log.durable.disk import RealDisk
from game.log.environment import Environment
from game.log.opening import opening
from game.log.pack import kept_bytes
from game.rules import actions
from game.rules.actions import Action
from game.rules.ballots.publishing import publish_counts
from game.rules.ballots.shown import gone_back
from game.rules.bots import bot_action
from game.rules.legal import controls, prompts
from game.rules.prompts import Ballot
from game.rules.scenario import Scenario
from game.rules.setup import Seat, Setup
from game.rules.state import State, digest
from game.rules.terms.tally import Counts
from game.rules.turns import apply, begin
from tests.narrow import as_a
from tests.plain import written
from tests.shipped import pack_of

EVENING = datetime(2026, 11, 12, 12, 0, tzinfo=UTC)
SEED = 8_412_093_377_120
SEATS = (Seat("blue", 3), Seat("green", 2), Seat("ochre", 2))
NAMES = {"blue": "Fractie Zeewind", "green": "Tafel Duinroos"}
REASON = "Wij kiezen dit omdat het nu knelt, ook al kost het later meer."
RULES = ("majority", "agreement", "consent", "executive_after_advice")
PACKS = find_packs()


def table(seed: int = SEED, **changes: object) -> Setup:
    """Seven people at three seats."""
    return replace(Setup(seed, SEATS, reveal="counts"), **changes)


class QuickDisk(RealDisk):
    """A disk that does not wait for the medium."""

    def sync(self, file: int) -> None:
        """Not waited for."""

    def sync_folder(self, path: Path) -> None:
        """Not waited for."""


class Recorder:
    """A table that plays and records."""

    def __init__(self, folder: Path, pack: Pack, setup: Setup, scenario: Scenario | None = None) -> None:
        self.pack = pack
        self.scenario = scenario or pack.scenario
        stored = kept_bytes(pack.scenario, pack.sources)
        ids = {seat.id: f"t{number}" for number, seat in enumerate(setup.seats, 1) if seat.id in NAMES}
        salts, numbers = count(1), count(1)
        environment = Environment(
            disk=QuickDisk(),
            clock=lambda: EVENING,
            salt=lambda: f"{next(salts):032x}",
            id=lambda: f"{next(numbers):016x}",
        )
        opened = opening(self.scenario, stored, setup, pack="waterkant", program="9.8.7", started=EVENING, names=ids)
        self.log = SessionLog.create(
            folder, stored, opened, texts=tuple(NAMES[id] for id in ids), environment=environment
        )
        self.states: list[tuple[int, State]] = [(0, begin(self.scenario, setup)[0])]

    @property
    def state(self) -> State:
        return self.states[-1][1]

    def do(self, action: Action) -> None:
        state, told = apply(self.scenario, self.state, action)
        entry = self.log.append(Acted(action, told, digest(state)))
        self.states.append((entry.n, state))

    def vote(self, *counts: int, blank: int = 0) -> None:
        """So many votes come in on the open ballot, and what may be shown of them is published."""
        ballot = as_a(Ballot, prompts(self.scenario, self.state)[0])
        self.do(actions.CloseBallot(ballot.at, publish_counts(ballot, Counts(counts, blank))))

    def play(self, bot: int = 1, until: Callable[[State], bool] | None = None, reason: str | None = REASON) -> None:
        """What bots do, until the year is over or that is so."""
        while prompts(self.scenario, self.state) and not (until is not None and until(self.state)):
            action = bot_action(self.scenario, self.state, bot)
            if isinstance(action, actions.Say) and reason is not None:
                action = actions.Say(action.at, self.log.texts.add(reason))
            self.do(action)

    def control(self, action: Action) -> None:
        """What the facilitator alone may do."""
        assert action in controls(self.scenario, self.state)
        self.do(action)

    def go_back(self, steps: int = 1, *, seen: bool = False) -> None:
        now, self.states = self.state, self.states[:-steps]
        self.states[-1] = (self.states[-1][0], gone_back(self.state, now))
        self.log.append(Retracted(self.states[-1][0], reveal_seen=seen))

    def evening(self) -> Evening:
        return Evening(self.scenario, tuple(self.log.entries), self.log.texts)


def beyond(number: int) -> Callable[[State], bool]:
    """Whether more was done than so many actions."""
    return lambda state: state.number > number


def at_stage(stage: str) -> Callable[[State], bool]:
    """Whether a case that counts has come to that stage."""
    return lambda state: state.case is not None and not state.case.practice and state.case.stage == stage


def evening(folder: Path, id: str, setup: Setup, bot: int = 1) -> Evening:
    """A whole evening with that pack."""
    recorder = Recorder(folder, pack_of(id), setup)
    recorder.play(bot)
    recorder.log.close()
    return recorder.evening()


def variant(pack: Pack, **cards: Mapping[str, object]) -> Scenario:
    """The pack with some cards written otherwise."""
    plain = written(pack.path)
    plain["dilemmas"] = {id: {**card, **cards.get(id, {})} for id, card in plain["dilemmas"].items()}
    return WrittenScenario.model_validate(plain).compiled()


def number(shown: str) -> int:
    """The number in an amount as it stands on the page, in Dutch."""
    digits = re.sub(r"[^0-9]", "", shown)
    return -int(digits) if "\u2212" in shown else int(digits)

"""One evening for each ending of the shipped packs: found by bots, kept as a setup and the actions.

Beside those, an evening in which the table brought cases of its own: `OWN`.
"""

import json
from collections.abc import Iterator
from itertools import count, product
from pathlib import Path

import msgspec
from msgspec import Struct

from game.content import find_packs
from game.rules import actions
from game.rules.actions import Action
from game.rules.bots import POLICIES, Policy, bot_action
from game.rules.decisions import DECISION_RULES
from game.rules.events import Event
from game.rules.illegal import IllegalAction
from game.rules.legal import offers, prompts
from game.rules.prompts import OpenOwnPrompt, SayPrompt
from game.rules.scenario import Scenario
from game.rules.setup import Depth, Form, Reveal, Seat, Setup
from game.rules.state import State, digest
from game.rules.turns import apply, begin
from tests.shipped import pack_of

FOLDER = Path(__file__).with_name("games")
SEEDS = 40
"""So many seeds are tried at every table and with every policy before an ending counts as out of reach."""
FORMS: tuple[Form, ...] = ("tokens", "one_token", "cards")
REVEALS: tuple[Reveal, ...] = ("counts", "outcome")
DEPTHS: tuple[Depth, ...] = ("first", "full")
WAYS = {**POLICIES, "spends": Policy(euros=-100, builds=5, until=8)}
"""Every way to play that bots have, and one that finds money a burden: for endings that nobody wants."""
SEATS = (Seat("blue", 2), Seat("green", 2), Seat("ochre", 1))


class Game(Struct, frozen=True):
    """An evening that was kept."""

    pack: str
    setup: Setup
    actions: tuple[Action, ...]
    ending: str
    digest: str
    """Of the last state."""
    brings: bool = False
    """Whether the table brought cases of its own."""

    @property
    def name(self) -> str:
        """What its file is called."""
        return f"{self.pack.replace('/', '-')}.{self.ending}{'.own' if self.brings else ''}.json"


Evening = Iterator[tuple[State, Action | None, tuple[Event, ...]]]


def replayed(scenario: Scenario, game: Game) -> Evening:
    """Every state, with the action that comes next (`None` at the end) and what was told to get there."""
    state, told = begin(scenario, game.setup)
    for action in game.actions:
        yield state, action, told
        state, told = apply(scenario, state, action)
    yield state, None, told


def scenario_of(pack: str) -> Scenario:
    """A shipped pack by its name."""
    return pack_of(pack).scenario


def tables(number: int) -> Iterator[Setup]:
    """Tables of every kind; each ending begins with another, so that together the evenings have them all."""
    for turn in range(number, number + 12):
        for seed in range(SEEDS):
            yield Setup(
                seed=seed,
                seats=SEATS,
                form=FORMS[turn % 3],
                reveal=REVEALS[turn % 2],
                depth=DEPTHS[turn // 2 % 2],
                decision=list(DECISION_RULES)[turn % 4],
            )


def search(pack: str, number: int, wanted: str) -> Game:
    """The first evening of bots that ends so. Raises `LookupError` where none does."""
    scenario = scenario_of(pack)
    for table, policy in product(tables(number), WAYS.values()):
        (state, _), done = begin(scenario, table), []
        while prompts(scenario, state):
            done.append(bot_action(scenario, state, table.seed, policy))
            state, _ = apply(scenario, state, done[-1])
        if state.ending == wanted:
            return Game(pack, table, tuple(done), wanted, digest(state))
    raise LookupError(f"{pack}: no evening ends in {wanted}")


OWN = "examples/actieleren"
"""The pack of the evening with cases of the table's own: one worked out to its end, one that is stopped."""


def bring() -> Game:
    """An evening of bots that brings a case of its own as soon as it can, and once more after the first of the pack.

    The second is stopped at its last step. The ids of texts go on from `t1`.
    """
    scenario, table = scenario_of(OWN), Setup(seed=2026, seats=SEATS, reveal="counts", practice=False)
    (state, _), done = begin(scenario, table), list[Action]()
    texts = (f"t{number}" for number in count(1))
    while asked := prompts(scenario, state):
        offered = any(isinstance(it, OpenOwnPrompt) for it in offers(scenario, state))
        action: Action
        if offered and len(state.decisions) >= state.brought:
            action = actions.OpenOwn(next(texts))
        elif state.own is not None and state.brought > 1 and state.own.step == "sharpen":
            action = actions.Skip()
        elif isinstance(asked[0], SayPrompt):
            action = actions.Say(asked[0].at, next(texts))
        else:
            action = bot_action(scenario, state, table.seed)
        done.append(action)
        state, _ = apply(scenario, state, action)
    assert state.ending is not None
    return Game(OWN, table, tuple(done), state.ending, digest(state), brings=True)


def text(game: Game) -> str:
    """A game as it is kept: one line for each action."""
    head: dict[str, object] = {"pack": game.pack, "setup": msgspec.to_builtins(game.setup)}
    head |= {"ending": game.ending, "digest": game.digest} | ({"brings": True} if game.brings else {})
    lines = [f"{json.dumps(key)}: {json.dumps(value)}" for key, value in head.items()]
    done = ",\n".join(json.dumps(msgspec.to_builtins(action), separators=(",", ":")) for action in game.actions)
    return "{" + ",\n".join([*lines, f'"actions": [\n{done}\n]']) + "}\n"


def kept() -> dict[str, Game]:
    """The games in the folder, by file name."""
    return {path.name: msgspec.json.decode(path.read_bytes(), type=Game) for path in sorted(FOLDER.glob("*.json"))}


def still(game: Game) -> bool:
    """Whether it comes out as it did."""
    try:
        *_, (state, _, _) = replayed(scenario_of(game.pack), game)
    except (IllegalAction, KeyError):
        return False
    return digest(state) == game.digest


def write() -> Iterator[str]:
    """Play and write those that are not there, or come out otherwise; what stays as it was proves that it does."""
    FOLDER.mkdir(exist_ok=True)
    endings = [(pack, ending) for pack in find_packs() for ending in scenario_of(pack).endings]
    names, before = [], {(game.pack, game.ending): game for game in kept().values() if not game.brings}
    for number, (pack, ending) in enumerate(endings):
        kept_before = before.get((pack, ending))
        if kept_before is not None and still(kept_before):
            names.append(kept_before.name)
            continue
        game = search(pack, number, ending)
        names.append(game.name)
        (FOLDER / game.name).write_text(text(game), encoding="utf-8")
        yield f"{game.name}: seed {game.setup.seed}, {len(game.actions)} actions"
    own = next((game for game in kept().values() if game.brings), None)
    if own is None or not still(own):
        own = bring()
        (FOLDER / own.name).write_text(text(own), encoding="utf-8")
        yield f"{own.name}: seed {own.setup.seed}, {len(own.actions)} actions"
    names.append(own.name)
    for path in FOLDER.glob("*.json"):
        if path.name not in names:
            path.unlink()

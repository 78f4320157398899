"""How many evenings begin in so many steps, and what is listed in which order: `python -m tests.rules.perft` writes it.

Counted are all sequences of actions that are listed. As in chess: whoever changes the rules without
meaning to sees another number here, and which example it is.
"""

from collections.abc import Iterator
from pathlib import Path

from game.content import find_packs
from game.rules.actions import Action
from game.rules.legal import legal_actions, prompts
from game.rules.scenario import Scenario
from game.rules.setup import Form, Seat, Setup
from game.rules.state import State
from game.rules.turns import apply, begin
from tests.shipped import pack_of

TABLE = Path(__file__).with_name("perft.tsv")
EXAMPLES = tuple(id for id in find_packs() if id.startswith("examples/"))
SEATS = (Seat("blue", 3), Seat("green", 2))
FORMS: tuple[Form, ...] = ("tokens", "cards")
AT_MOST = 4_000
"""So many sequences are counted for one number: deep enough, and quick."""
DEEPEST = 6
STEPS = 20
"""So many states of which the order of the list stands in the table."""


def listed(scenario: Scenario, state: State, *, everybody: bool) -> tuple[Action, ...]:
    """What the table may do, and with `everybody` the facilitator too."""
    if everybody:
        return tuple(legal_actions(scenario, state))
    return tuple(action for prompt in prompts(scenario, state) for action in prompt.answers())


def sequences(scenario: Scenario, state: State, depth: int, *, everybody: bool) -> int:
    """How many sequences of so many actions there are from here; one that ends earlier does not count."""
    found = listed(scenario, state, everybody=everybody)
    if depth == 1:
        return len(found)
    return sum(sequences(scenario, apply(scenario, state, it)[0], depth - 1, everybody=everybody) for it in found)


def depths(scenario: Scenario, state: State, *, everybody: bool) -> Iterator[tuple[int, int]]:
    """Depth and number of sequences: from 4 on as deep as stays quick."""
    for depth in range(1, DEEPEST + 1):
        number = sequences(scenario, state, depth, everybody=everybody)
        if depth >= 4 or number > AT_MOST:
            yield depth, number
        if number > AT_MOST:
            return


def short(action: Action) -> str:
    """An action in a few words: `pick adviser lawyer`."""
    parts = [getattr(action, name) for name in action.__struct_fields__]
    words = [action.__struct_config__.tag, *("-" if part is None else repr(part).strip("'") for part in parts)]
    return " ".join(str(word) for word in words)


def orders(scenario: Scenario, state: State) -> Iterator[str]:
    """What is listed, in order, along a walk that does the first of the last thing the table is asked."""
    for _ in range(STEPS):
        asked = prompts(scenario, state)
        if not asked:
            return
        yield " | ".join(short(action) for action in legal_actions(scenario, state))
        state, _ = apply(scenario, state, next(iter(asked[-1].answers())))


def rows() -> Iterator[str]:
    """The whole table, line by line."""
    yield "# pack\tform\twhat\tnumber or list"
    for id in EXAMPLES:
        scenario = pack_of(id).scenario
        for form in FORMS if scenario.board is not None else FORMS[1:]:
            state, _ = begin(scenario, Setup(2015, SEATS, "counts", form=form))
            for everybody in (False, True):
                who = "everybody" if everybody else "the table"
                for depth, number in depths(scenario, state, everybody=everybody):
                    yield "\t".join((id, form, f"{depth} actions of {who}", str(number)))
            for step, line in enumerate(orders(scenario, state)):
                yield "\t".join((id, form, f"listed after {step}", line))


if __name__ == "__main__":
    TABLE.write_text("\n".join(rows()) + "\n", encoding="utf-8")
    print(f"{TABLE}: {len(TABLE.read_text(encoding='utf-8').splitlines()) - 1} lines")

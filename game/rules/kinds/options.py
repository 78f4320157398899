"""Options to choose from, as `choice` and `kitchen_table` have them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from game.rules.conditions import Condition, holds, why_closed
from game.rules.effects import Consequences, Effect
from game.rules.kinds.card import Branch, Fault, Row, Sight, Tagged
from game.rules.kinds.price import price
from game.rules.prompts import Item, Pick
from game.rules.tally import first_leader
from game.rules.text import Text, Words, message
from game.rules.written import Id, Many


class Amendment(Consequences):
    """A named addition to an option, with effects of its own."""

    text: Text


class Option(Tagged):
    """Something a table can choose. Closed while its `when` does not hold."""

    text: Text
    """At most 12 words."""
    when: Condition | None = None
    revise: Many[Effect] = ()
    """What coming back on this option costs, in place of the card's own price."""
    amendments: dict[Id, Amendment] = {}
    """What the table may add to it while it talks, by majority, without a ballot."""


Options = Mapping[str, Option]


def pick(options: Options, sight: Sight, at: str, who: str, ask: Words, *, times: int = 1) -> Pick:
    """The options as a question, with what each costs now.

    An option that waits for a hidden fact is absent: a closed one would tell.
    """
    items = []
    for id, option in options.items():
        note = price(option, sight.scenario, times)
        if holds(option.when, sight.scenario, sight.state, sight.talk):
            items.append(Item(id, option.text, note=note))
        elif option.when is not None and not option.when.secret:
            closed = why_closed(option.when, sight.scenario, sight.state)
            items.append(Item(id, option.text, closed=closed, note=note))
    return Pick(at, who, ask, tuple(items))


def leading(options: Options, votes: Sequence[str]) -> str | None:
    """The option most voted for, the earlier one where two are equal."""
    counted = Counter(votes)
    return first_leader(tuple(options), tuple(counted[id] for id in options))


def branch(options: Options, value: object) -> tuple[Branch, ...]:
    """The consequences of the option that was chosen."""
    return (Branch(f"options.{value}", options[str(value)]),)


def faults(options: Options) -> Iterator[Fault]:
    """A card of which every option can be closed would leave a table with nothing to choose."""
    if all(option.when is not None for option in options.values()):
        yield Fault(("options",), message("content.all_options_closed"))


def rows(options: Options, value: object) -> tuple[Row, ...]:
    """Every option, also those that wait for a hidden fact, and which was chosen."""
    return tuple(Row(id, option.text, chosen=id == value) for id, option in options.items())


def price_of_revising(options: Options, value: object) -> tuple[tuple[str, Effect], ...]:
    """What coming back on that option costs, where it has a price of its own."""
    own = options[str(value)].revise
    return tuple((f"options.{value}.revise.{place}", effect) for place, effect in enumerate(own))


def amendments(options: Options) -> dict[str, Text]:
    """What may be added to the options, by `option.amendment`."""
    return {f"{id}.{name}": it.text for id, option in options.items() for name, it in option.amendments.items()}


def added(options: Options, value: object, amended: Sequence[str]) -> tuple[Branch, ...]:
    """The consequences of the amendments to the option that was chosen, in the order of the file."""
    return tuple(
        Branch(f"options.{value}.amendments.{name}", amendment)
        for name, amendment in options[str(value)].amendments.items()
        if f"{value}.{name}" in amended
    )

"""Whether conditions can hold at all: bounds that exclude each other, and what they wait for."""

from collections.abc import Callable, Iterator, Sequence

from game.content.checking.subject import Subject
from game.content.checking.variants import always
from game.content.written.conditions import WrittenCondition
from game.rules.terms.measures import MOST_POINTS, MOST_RAPPORT, RAPPORT


def excluded(subject: Subject, conditions: Sequence[WrittenCondition]) -> bool:
    """Whether these conditions never hold at once, whatever happens."""
    if _bounds(subject, conditions) or _quarters(conditions):
        return True
    denied = [it.not_ for it in conditions if it.not_ is not None]
    if any(always(no, yes) for no in denied for yes in conditions):
        return True
    for place, it in enumerate(conditions):
        if it.any:
            others = [*conditions[:place], it.model_copy(update={"any": ()}), *conditions[place + 1 :]]
            return all(excluded(subject, [*others, inner]) for inner in it.any)
    return False


def _bounds(subject: Subject, conditions: Sequence[WrittenCondition]) -> bool:
    least: dict[str, int] = {}
    most: dict[str, int] = {**dict.fromkeys(subject.scenario.indicators, MOST_POINTS), RAPPORT: MOST_RAPPORT}
    for it in conditions:
        for id, low in it.at_least.items():
            bound = min(row.high for row in low)
            least[id] = max(bound, least.get(id, bound))
        for id, high in it.at_most.items():
            bound = max(row.high for row in high)
            most[id] = min(bound, most.get(id, bound))
    return any(least[id] > bound for id, bound in most.items() if id in least)


def _quarters(conditions: Sequence[WrittenCondition]) -> bool:
    first = max((it.from_quarter or 1 for it in conditions), default=1)
    last = min((it.until_quarter for it in conditions if it.until_quarter is not None), default=first)
    return first > last


def can_hold(condition: WrittenCondition | None, can: Callable[[WrittenCondition], bool]) -> bool:
    """Whether a condition may hold, where `can` judges one without what stands inside it. A `not` may always hold."""
    if condition is None:
        return True
    inside = condition.any
    return can(condition) and (not inside or any(can_hold(inner, can) for inner in inside))


def asked(condition: WrittenCondition | None) -> Iterator[WrittenCondition]:
    """The condition and those under `any`: what it waits for. What stands under `not` is not waited for."""
    if condition is not None:
        yield condition
        for inner in condition.any:
            yield from asked(inner)

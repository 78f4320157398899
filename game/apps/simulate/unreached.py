"""Why nobody ever comes somewhere: the first cause of each thing that was never reached, with all that hangs on it."""

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from game.apps.simulate.coverage import Coverage, root_causes
from game.apps.simulate.parts import PackWay, effect_way, guarded, way_of
from game.rules.conditions import AnyOf, Condition, IsKnown, Not, Remembered, Test, WasDecided, WasKnown
from game.rules.kinds.card import Card
from game.rules.parts.effects import Effect
from game.rules.scenario import Scenario
from game.rules.state import SUPERVISION

SMALL_CHANCE = 5
"""In a hundred: what comes so seldom may stay away in many evenings."""


class FirstCause(Struct, frozen=True):
    """One thing that keeps others from ever being reached."""

    ways: tuple[PackWay, ...]
    """What it is: one part or one condition; of things that wait for each other all of them."""
    behind: tuple[PackWay, ...]
    """What is never reached because of it, in the order of the pack."""
    circle: bool
    """Whether these wait for each other."""


def set_by_game(condition: Condition) -> bool:
    """Whether it waits for what the game itself sets: that it never came is no fault of the pack."""
    return any(_by_game(test) for test in condition.tests)


def _by_game(test: Test) -> bool:
    if isinstance(test, AnyOf):
        return all(set_by_game(condition) for condition in test.conditions)
    return isinstance(test, Remembered) and test.flag == SUPERVISION


def opened_by_chance(scenario: Scenario, card: str) -> bool:
    """Whether this follow-up only comes where a chance falls well that hardly ever does."""
    opens = [it.chance for it in scenario.effects.values() if card in it.opens]
    return bool(opens) and all(chance is not None and chance <= SMALL_CHANCE for chance in opens)


def first_causes(scenario: Scenario, coverage: Coverage) -> tuple[FirstCause, ...]:
    """Each first cause once, in the order of the pack; nothing of what waits for supervision alone."""
    dead = _Dead(scenario, coverage)
    causes: dict[tuple[PackWay, ...], list[PackWay]] = {}
    for way in dead.ways:
        path = [way]
        while (before := dead.because(path[-1])) is not None and before not in path:
            path.append(before)
        ends = tuple(path[path.index(before) :] if before is not None else path[-1:])
        # The same circle is entered at several places.
        ends = tuple(sorted(ends, key=dead.place))
        behind = causes.setdefault(ends, [])
        if way not in ends:
            behind.append(way)
    return tuple(
        FirstCause(ends, tuple(behind), len(ends) > 1)
        for ends, behind in causes.items()
        if not any(dead.healthy(way) for way in ends)
    )


class _Dead:
    """What was never reached and the conditions that never held, and what keeps each from it."""

    def __init__(self, scenario: Scenario, coverage: Coverage) -> None:
        self._scenario = scenario
        self._conditions = {it.way: it.condition for it in guarded(scenario)}
        closed = [it.way for it in coverage.never_held]
        self._closed = {way[:-1]: way for way in closed}
        self.ways: tuple[PackWay, ...] = (*closed, *(it.way for it in root_causes(coverage.never)))
        self._places = {way: place for place, way in enumerate(self.ways)}
        every = dict.fromkeys((*(it.part.way for it in coverage.parts), *self._conditions))
        self._order = {way: place for place, way in enumerate(every)}

    def place(self, way: PackWay) -> int:
        """Where it stands in the order of the pack."""
        return self._order[way]

    def healthy(self, way: PackWay) -> bool:
        """Whether it waits for supervision, or comes with it."""
        homes = [self._conditions.get((*way[:end], "when")) for end in range(1, len(way) + 1)]
        own = self._conditions.get(way)
        return way[0] == "supervision" or any(it is not None and set_by_game(it) for it in (own, *homes))

    def because(self, way: PackWay) -> PackWay | None:
        """What keeps it from being reached; `None` where nothing else does."""
        condition = self._conditions.get(way)
        if condition is not None and way in self._places:
            return self._of_condition(way, condition) or self._around(way[:-1])
        if way in self._closed:
            return self._closed[way]
        match way:
            case ("dilemmas", str(card), "facts", str(fact)):
                return self._all_dead(_revealed_by(self._scenario.dilemmas[card], fact)) or self._around(way)
            case ("dilemmas", str(card)) if self._scenario.dilemmas[card].only == "follow_up":
                # That an effect of so small a chance never came is luck: what is wrong is how seldom the card can come.
                return None if opened_by_chance(self._scenario, card) else self._effects(lambda it: card in it.opens)
            case ("news", str(news)) if self._scenario.news[news].only == "follow_up":
                return self._effects(lambda it: news in it.reads)
            case _:
                return self._around(way)

    def _around(self, way: PackWay) -> PackWay | None:
        """What it stands in, where that was never reached."""
        return next((it for end in range(len(way) - 1, 1, -1) if (it := self._itself(way[:end])) is not None), None)

    def _itself(self, way: PackWay) -> PackWay | None:
        if way in self._closed:
            return self._closed[way]
        return way if way in self._places else None

    def _dead(self, way: PackWay) -> PackWay | None:
        """That, or what it stands in, where it was never reached."""
        return self._itself(way) or self._around(way)

    def _all_dead(self, ways: Iterable[PackWay]) -> PackWay | None:
        """The first of them, where none was ever reached."""
        found = [self._dead(way) for way in ways]
        return found[0] if found and all(it is not None for it in found) else None

    def _effects(self, does: Callable[[Effect], bool]) -> PackWay | None:
        return self._all_dead(effect_way(*key) for key, effect in self._scenario.effects.items() if does(effect))

    def _of_condition(self, way: PackWay, condition: Condition) -> PackWay | None:
        return next((it for test in condition.tests if (it := self._of_test(way, test)) is not None), None)

    def _of_test(self, way: PackWay, test: Test) -> PackWay | None:
        if isinstance(test, IsKnown) and way[0] == "dilemmas":
            return self._dead((*way[:2], "facts", test.fact))
        if isinstance(test, WasKnown):
            return self._dead(("dilemmas", test.card, "facts", test.fact))
        if isinstance(test, WasDecided):
            card = ("dilemmas", test.card)
            chosen = [it for it in self._scenario.dilemmas[test.card].reachable() if _named(it, test.chosen)]
            return self._dead(card) or self._all_dead((*card, *way_of(at)) for at in chosen)
        if isinstance(test, Remembered) and test.flag != SUPERVISION:
            return self._effects(lambda it: test.flag in it.sets)
        if isinstance(test, AnyOf):
            found = [self._of_condition(way, it) for it in test.conditions]
            return found[0] if all(it is not None for it in found) else None
        return None


def _named(at: str, chosen: tuple[str, ...]) -> bool:
    return len(at.split(".")) > 1 and at.split(".")[1] in chosen and "amendments" not in at


def _revealed_by(card: Card, fact: str) -> Iterator[PackWay]:
    home = ("dilemmas", card.id)
    questions = {} if card.inquiry is None else card.inquiry.questions
    yield from ((*home, "questions", id) for id, question in questions.items() if fact in question.reveals)
    yield from ((*home, "twist", id) for id, twist in card.twist.items() if fact in twist.reveals)


def never_asked(card: Card) -> frozenset[str]:
    """The questions that nobody can ever ask, whatever else happens: each waits for a fact that only these bring."""
    questions = {} if card.inquiry is None else dict(card.inquiry.questions)
    known = {fact for twist in card.twist.values() for fact in twist.reveals}
    while True:
        open_now = [
            id
            for id, question in questions.items()
            if question.when is None or all(_can_be(test, known) for test in question.when.tests)
        ]
        if not open_now:
            return frozenset(questions)
        for id in open_now:
            known.update(questions.pop(id).reveals)


def _can_be(test: Test, known: set[str]) -> bool:
    if isinstance(test, AnyOf):
        return any(all(_can_be(it, known) for it in condition.tests) for condition in test.conditions)
    return isinstance(test, Not) or not isinstance(test, IsKnown) or test.fact in known

"""What to change first: what the figures say about the pack, the gravest first, each with where it is written."""

from collections.abc import Iterator, Mapping
from functools import reduce

from msgspec import Struct

from game.apps.simulate.coverage import REVISE, Coverage, root_causes
from game.apps.simulate.minutes import aloud, words_of
from game.apps.simulate.outcome import FactCost, PointOfNoReturn, TableCame, Took
from game.apps.simulate.parts import PackWay, way_of
from game.apps.simulate.values import label, value_of
from game.apps.simulate.weighing import SteeringShare, Weighed
from game.rules.conditions import AtLeast, AtMost, IsKnown, WasKnown
from game.rules.kinds.card import Card
from game.rules.kinds.rows import Row
from game.rules.scenario import Scenario, conditions_in
from game.rules.text import Message, Text, Words, message

NEARLY_ALL, NEARLY_NOBODY = 700, 30
"""For so many of a thousand kinds of people an option is best: too often, and too seldom."""
REWARD = 50
"""For so few, what had to be found out is not worth finding."""
LEAN = 80
"""So far, in thousandths, a way of steering lies from its fair share."""
LEAN_OPTIONS = 3
SELDOM = 50
"""In fewer of a thousand evenings a follow-up hardly comes."""
PLAUSIBLE_WATCHED, CAREFUL_WATCHED = 100, 30
HARD, EASY = 150, 950
CHEAP_GOAL = 400
NOTHING = 100
"""So much more often, in thousandths, who decides nothing reaches a goal or a good ending."""
FORM_FINDS, LISTENER_FINDS = 250, 500
LONG = 150
"""Minutes of an evening, at the length that the pack suggests."""
LONG_ALOUD = 150
"""Seconds of reading aloud before anybody votes."""
SAME_LOWEST = 650
"""In so many of a thousand evenings the same indicator ends lowest."""
EMPTY = 150
OFTEN = 150
"""A condition that was looked at in so many evenings and never held, never will."""
SURE = 2_000
"""In fewer evenings something may not have been reached by chance."""


class Finding(Struct, frozen=True):
    """One thing to change."""

    id: str
    """`simulate.finding.ID` says it."""
    way: PackWay
    grave: int
    """0: broken; 1: out of balance; 2: worth a look."""
    size: int
    """Of those that are as grave the largest come first."""
    says: Message


class FoundFigures(Struct, frozen=True):
    """What findings are read from."""

    coverage: Coverage
    tables: tuple[TableCame, ...]
    weighed: tuple[Weighed, ...]
    steering: tuple[SteeringShare, ...]
    no_return: tuple[PointOfNoReturn, ...]
    facts: tuple[FactCost, ...]
    took: tuple[Took, ...]
    evenings: int
    lowest: Mapping[str, int]
    """Indicator → in how many evenings of plausible tables it was the lowest in the end."""
    turns: int
    empty: int


def findings(scenario: Scenario, figures: FoundFigures) -> tuple[Finding, ...]:
    """Everything there is to say, the gravest first."""
    found = [
        *_unreached(scenario, figures),
        *_weighed(scenario, figures),
        *_years(scenario, figures),
        *_talks(scenario, figures),
        *_time(scenario, figures),
    ]
    return tuple(sorted(found, key=lambda it: (it.grave, -it.size, it.id, tuple(map(str, it.way)))))


def _found(id: str, way: PackWay, grave: int, size: int, /, **values: int | str | Text | Message) -> Finding:
    return Finding(id, way, grave, size, message(f"simulate.finding.{id}", **values))


def _unreached(scenario: Scenario, figures: FoundFigures) -> Iterator[Finding]:
    coverage, evenings = figures.coverage, figures.evenings
    told = set[PackWay]()
    for it in coverage.never_held:
        told.add(it.way[:-1])
        sure = 0 if it.denied >= OFTEN else 2
        yield _found("never_holds", it.way, sure, 900, of=".".join(map(str, it.way)), evenings=evenings)
    for part in root_causes(coverage.never):
        if part.way in told or any(part.way[: len(it)] == it for it in told):
            continue
        kind = message(f"simulate.part.{part.kind}")
        yield _found(
            "never",
            part.way,
            0 if evenings >= SURE else 2,
            800,
            kind=kind,
            of=".".join(map(str, part.way[1:])),
            evenings=evenings,
        )
    for way in coverage.always_held:
        if REVISE not in way:
            yield _found("always_holds", way, 2, 100, of=".".join(map(str, way)), evenings=evenings)
    for reached in coverage.of("card"):
        card = scenario.dilemmas[str(reached.part.way[1])]
        if card.only == "follow_up" and 0 < reached.times * 1_000 < SELDOM * evenings:
            share = (1_000 * reached.times) // evenings
            yield _found(
                "follow_up_seldom",
                reached.part.way,
                1,
                1_000 - share,
                title=card.title,
                times=reached.times,
                evenings=evenings,
            )


def said(card: Card, label: str) -> Words:
    """A decision as its author calls it: an option, or what was given to each and who is served."""
    names = card.names()
    if label in names:
        return names[label]
    rows = [row for row in card.account(value_of(label)) if row.chosen]
    return reduce(lambda one, other: message("simulate.and", one=one, other=other), map(_row, rows))


def _row(row: Row) -> Words:
    return row.text if row.amount is None else message("simulate.amount", name=row.text, amount=row.amount)


def decision_way(card: Card, label: str) -> PackWay:
    """Where a decision is written; of a division and a ranking the first thing that it reaches."""
    home = ("dilemmas", card.id)
    reached = card.reaches(value_of(label))
    if label in card.names() and reached:
        return (*home, *way_of(reached[0]))
    return (*home, *way_of(reached[0])[:1]) if reached else home


def _weighed(scenario: Scenario, figures: FoundFigures) -> Iterator[Finding]:
    for it in figures.weighed:
        card = scenario.dilemmas[it.card]
        options = not card.proposes
        # An option that had to be found out may be better than all that is known of: then nothing is said of the best.
        unknown = options and bool(it.too_few)
        best_of_all = [
            one for one in it.decisions if all(one is other or one.label in other.beaten_by for other in it.decisions)
        ]
        for one in best_of_all:
            if len(it.decisions) > 1 and not unknown:
                yield _found(
                    "free_lunch",
                    decision_way(card, one.label),
                    0,
                    700,
                    title=card.title,
                    option=said(card, one.label),
                    money=one.money.middle * 1_000,
                )
        for one in it.decisions:
            way, name = decision_way(card, one.label), said(card, one.label)
            today = card.default_value() is not None and one.label == _today(card)
            if one.beaten_by and (options or today) and not best_of_all:
                other = said(card, one.beaten_by[0])
                yield _found("dominated", way, 0, 600, title=card.title, option=name, by=other)
            elif one.best >= NEARLY_ALL and not best_of_all and not unknown:
                yield _found("one_sided", way, 1, one.best, title=card.title, option=name, percent=one.best // 10)
            elif options and one.best <= NEARLY_NOBODY and not one.beaten_by:
                yield _found(
                    "hardly_best", way, 1, 500 - one.best, title=card.title, option=name, percent=one.best // 10
                )
    for share in figures.steering:
        apart = share.best - share.fair
        if abs(apart) >= LEAN and share.options >= LEAN_OPTIONS:
            yield _found(
                "steering_favoured" if apart > 0 else "steering_behind",
                _farthest(scenario, figures, share),
                1,
                3 * abs(apart),
                steering=message(f"debrief.steering.{share.steering}"),
                best=share.best // 10,
                fair=share.fair // 10,
                options=share.options,
            )


def _farthest(scenario: Scenario, figures: FoundFigures, share: SteeringShare) -> PackWay:
    """The option with that steering that is best for most, or for fewest, as the way of steering is."""
    sign = 1 if share.best > share.fair else -1
    own = [
        (sign * one.best, decision_way(scenario.dilemmas[it.card], one.label))
        for it in figures.weighed
        for one in it.decisions
        if getattr(scenario.dilemmas[it.card].tagged().get(one.label), "steering", None) == share.steering
    ]
    return max(own, key=lambda it: it[0])[1]


def _today(card: Card) -> str:
    value = card.default_value()
    return "" if value is None else label(value)


def _years(scenario: Scenario, figures: FoundFigures) -> Iterator[Finding]:
    by_kind = {it.kind: it for it in figures.tables if it.year == ""}
    plausible, careful = by_kind.get("plausible"), by_kind.get("careful")
    if plausible is None:
        return
    if plausible.supervision > PLAUSIBLE_WATCHED:
        yield _found("spiral", ("funds",), 1, plausible.supervision, percent=plausible.supervision // 10)
    elif careful is not None and careful.supervision > CAREFUL_WATCHED:
        yield _found("spiral_careful", ("funds",), 1, careful.supervision, percent=careful.supervision // 10)
    nothing, cheapest = by_kind.get("default"), by_kind.get("cheapest")
    for id, share in plausible.goals.items():
        title, way = scenario.goals[id].title, ("goals", id)
        if share < HARD:
            yield _found("goal_hard", way, 1, 500 - share, title=title, percent=share // 10)
        elif share > EASY:
            yield _found("goal_easy", way, 1, share - 500, title=title, percent=share // 10)
        money = any(
            isinstance(test, AtLeast | AtMost) and test.measure.what in ("fund", "funds")
            for test in scenario.goals[id].when.every_test()
        )
        if cheapest is not None and not money and cheapest.goals[id] > CHEAP_GOAL:
            yield _found("goal_cheap", way, 1, cheapest.goals[id] // 2, title=title, percent=cheapest.goals[id] // 10)
        if nothing is not None and not money and nothing.goals[id] > share + NOTHING:
            yield _nothing(way, title, nothing.goals[id], share)
    for id, share in plausible.endings.items():
        first = next(iter(scenario.endings)) == id or scenario.endings[id].when is not None
        if nothing is not None and first and nothing.endings[id] > share + NOTHING and _good(scenario, id):
            yield _nothing(("endings", id), scenario.endings[id].title, nothing.endings[id], share)
    whole = sum(figures.lowest.values())
    for id, times in figures.lowest.items():
        if len(scenario.indicators) > 2 and times * 1_000 > SAME_LOWEST * whole:
            name = scenario.indicators[id].name
            yield _found("starves", ("indicators", id), 1, 300, name=name, percent=100 * times // whole)


def _nothing(way: PackWay, title: Text, nothing: int, share: int) -> Finding:
    return _found(
        "nothing_rewarded", way, 1, nothing - share + 200, title=title, nothing=nothing // 10, plausible=share // 10
    )


def _good(scenario: Scenario, ending: str) -> bool:
    """Whether an ending asks for points to be high: then deciding nothing should not bring it."""
    when = scenario.endings[ending].when
    tests = () if when is None else tuple(when.every_test())
    return any(isinstance(it, AtLeast) and it.measure.what in ("indicator", "indicators") for it in tests)


def _talks(scenario: Scenario, figures: FoundFigures) -> Iterator[Finding]:
    best = {(it.card, one.label): one.best for it in figures.weighed for one in it.decisions}
    by_card: dict[str, list[FactCost]] = {}
    for it in figures.facts:
        by_card.setdefault(it.card, []).append(it)
    for id, of in by_card.items():
        card, way = scenario.dilemmas[id], ("dilemmas", id)
        decisive = [it for it in of if it.opens]
        if not decisive and not _looked_at(scenario, id):
            yield _found("never_decisive", (*way, "facts"), 1, 400, title=card.title)
        for it in decisive:
            weighed = [best[id, option] for option in it.opens if (id, option) in best]
            if weighed and max(weighed) < REWARD:
                yield _found(
                    "not_rewarded",
                    (*way, "facts", it.fact),
                    1,
                    300,
                    title=card.title,
                    fact=card.facts[it.fact].text,
                    percent=max(weighed) // 10,
                )
        if decisive:
            form = max(it.found.get("form", 0) for it in decisive)
            listener = max(it.found.get("listener", 0) for it in decisive)
            if form > FORM_FINDS:
                yield _found("talk_easy", (*way, "questions"), 1, form // 3, title=card.title, percent=form // 10)
            if listener < LISTENER_FINDS:
                yield _found("talk_hard", (*way, "questions"), 1, 400, title=card.title, percent=listener // 10)


def _looked_at(scenario: Scenario, card: str) -> bool:
    """Whether anything but another question hangs on what a talk brought out: an effect, a text, or another card."""
    it = scenario.dilemmas[card]
    questions = () if it.inquiry is None else it.inquiry.questions.values()
    own = {id(question.when) for question in questions}
    here = (test for when in conditions_in(it) if id(when) not in own for test in when.every_test())
    elsewhere = (test for when in conditions_in(scenario) for test in when.every_test())
    known_there = any(isinstance(test, WasKnown) and test.card == card for test in elsewhere)
    return known_there or any(isinstance(test, IsKnown) for test in here)


def _time(scenario: Scenario, figures: FoundFigures) -> Iterator[Finding]:
    for it in figures.took:
        if it.minutes.middle > LONG and it.year == "-":
            yield _found("too_long", ("agenda",), 1, it.minutes.middle, minutes=it.minutes.middle, high=it.minutes.high)
    for id, card in scenario.dilemmas.items():
        seconds = aloud(words_of(card))
        if seconds > LONG_ALOUD:
            yield _found(
                "long_aloud",
                ("dilemmas", id, "case"),
                1,
                seconds,
                title=card.title,
                seconds=seconds,
                words=words_of(card),
            )
    if figures.turns and figures.empty * 1_000 > EMPTY * figures.turns:
        yield _found("empty_turns", ("board",), 2, 200, percent=100 * figures.empty // figures.turns)

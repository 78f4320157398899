"""What to change first: what the figures say about the pack, the gravest first, each with where it is written."""

from collections.abc import Iterable, Iterator, Mapping
from functools import reduce

from msgspec import Struct
from msgspec.structs import replace

from game.apps.session.timing.pacing import USUAL, pacing_of
from game.apps.simulate.counts import per_mille
from game.apps.simulate.coverage import Coverage
from game.apps.simulate.finding import Finding, found
from game.apps.simulate.outcome import FactCost, PointOfNoReturn, TableCame, Took
from game.apps.simulate.parts import PackWay, way_of
from game.apps.simulate.rewards import good, nothing_rewarded
from game.apps.simulate.sureness import Share
from game.apps.simulate.telling_never import unreached
from game.apps.simulate.telling_talks import talks
from game.apps.simulate.values import label, value_of
from game.apps.simulate.weighing import HARDLY, SteeringShare, Weighed
from game.content.aloud import aloud, words_of
from game.rules.conditions import AtLeast, AtMost
from game.rules.council.part import NOT_OURS
from game.rules.kinds.card import Card
from game.rules.kinds.rows import Row
from game.rules.scenario import Scenario
from game.rules.terms.text import Words, message

NEARLY_ALL, NEARLY_NOBODY = 700, 30
"""For so many of a thousand kinds of people an option is best: too often, and too seldom."""
MOSTLY = 500
"""And for more than so many it is best beyond doubt."""
LEAN = 80
"""So far, in thousandths, a way of steering lies from its fair share."""
LEAN_OPTIONS = 3
PLAUSIBLE_WATCHED, CAREFUL_WATCHED = 100, 30
HARD, EASY = 150, 950
CHEAP_GOAL = 400
LONG = 150
"""Minutes of an evening, at the length that the pack suggests and the pace of the program."""
LONG_ALOUD = 150
"""Seconds of reading aloud before anybody votes."""
UNPAID = 500
"""In more than so many of a thousand times there is no money for an option."""
SAME_LOWEST = 650
"""In so many of a thousand evenings the same indicator ends lowest."""
EMPTY = 150
ENOUGH = 20
"""From fewer evenings no middle is told."""


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
    every = [
        *_for_want_of_money(unreached(scenario, figures.coverage, figures.evenings), _weighed(scenario, figures)),
        *_years(scenario, figures),
        *talks(scenario, figures.weighed, figures.facts),
        *_time(scenario, figures),
    ]
    return tuple(sorted(every, key=lambda it: (it.grave, -it.size, it.id, tuple(map(str, it.way)))))


def _for_want_of_money(unreached: Iterable[Finding], weighed: Iterable[Finding]) -> Iterator[Finding]:
    """Both; an option that is never reached because nobody can pay it is told once, by that cause."""
    every = tuple(weighed)
    unpaid = {it.way for it in every if it.id == "unpaid"}
    never = dict[PackWay, Finding]()
    for it in unreached:
        if it.id == "never" and it.way in unpaid:
            never[it.way] = it
        else:
            yield it
    for it in every:
        broken = never.get(it.way) if it.id == "unpaid" else None
        yield it if broken is None else replace(it, grave=broken.grave, size=broken.size, behind=broken.behind)


def said(card: Card, label: str) -> Words:
    """A decision as its author calls it: an option, or what was given to each and who is served."""
    names = card.names()
    if label in names:
        return names[label]
    if label == NOT_OURS:
        return message("council.not_ours.advice")
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
            if len(it.decisions) > 1 and not unknown and one.label != NOT_OURS:
                yield found(
                    "free_lunch",
                    decision_way(card, one.label),
                    0,
                    700,
                    title=card.title,
                    option=said(card, one.label),
                    money=one.money.middle * 1_000,
                )
        for one in it.decisions:
            if one.label == NOT_OURS:
                # Nobody wrote it, so that nobody can change it.
                continue
            way, name = decision_way(card, one.label), said(card, one.label)
            today = card.default_value() is not None and one.label == _today(card)
            if one.beaten_by and (options or today) and not best_of_all:
                other = said(card, one.beaten_by[0])
                yield found("dominated", way, 0, 600, title=card.title, option=name, by=other)
            elif one.best >= NEARLY_ALL and one.surely >= MOSTLY and not best_of_all and not unknown:
                yield found("one_sided", way, 1, one.best, title=card.title, option=name, percent=one.told)
            elif options and one.best <= NEARLY_NOBODY and one.possibly <= HARDLY and not one.beaten_by:
                yield found("hardly_best", way, 1, 500 - one.best, title=card.title, option=name, percent=one.told)
        for unpaid in it.unpaid if options else ():
            if unpaid.share.low > UNPAID:
                way, name = decision_way(card, unpaid.label), said(card, unpaid.label)
                told = unpaid.share.told
                yield found("unpaid", way, 1, unpaid.share.mille, title=card.title, option=name, percent=told)
    for share in figures.steering:
        apart = share.best - share.fair
        chance = share.surely <= share.fair <= share.possibly
        if abs(apart) >= LEAN and share.options >= LEAN_OPTIONS and not chance:
            yield found(
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
    watched = plausible.share(plausible.supervision)
    watched_careful = None if careful is None else careful.share(careful.supervision)
    if watched.low > PLAUSIBLE_WATCHED:
        yield found("spiral", ("funds",), 1, watched.mille, percent=watched.told)
    elif watched_careful is not None and watched_careful.low > CAREFUL_WATCHED:
        yield found("spiral_careful", ("funds",), 1, watched_careful.mille, percent=watched_careful.told)
    nothing, cheapest = by_kind.get("default"), by_kind.get("cheapest")
    for id, mille in plausible.goals.items():
        title, way, share = scenario.goals[id].title, ("goals", id), plausible.share(mille)
        if share.high < HARD:
            yield found("goal_hard", way, 1, 500 - mille, title=title, percent=share.told)
        elif share.low > EASY:
            yield found("goal_easy", way, 1, mille - 500, title=title, percent=share.told)
        money = any(
            isinstance(test, AtLeast | AtMost) and test.measure.what in ("fund", "funds")
            for test in scenario.goals[id].when.every_test()
        )
        cheap = None if cheapest is None else cheapest.share(cheapest.goals[id])
        if cheap is not None and not money and cheap.low > CHEAP_GOAL:
            yield found("goal_cheap", way, 1, cheap.mille // 2, title=title, percent=cheap.told)
        if nothing is not None and not money:
            yield from nothing_rewarded(way, title, nothing.share(nothing.goals[id]), share)
    for id, mille in plausible.endings.items():
        ending = scenario.endings[id]
        if nothing is not None and good(ending.when):
            shares = nothing.share(nothing.endings[id]), plausible.share(mille)
            yield from nothing_rewarded(("endings", id), ending.title, *shares)
    whole = sum(figures.lowest.values())
    for id, times in figures.lowest.items():
        share = Share(per_mille(times, whole), whole)
        if len(scenario.indicators) > 2 and share.low > SAME_LOWEST:
            name = scenario.indicators[id].name
            yield found("starves", ("indicators", id), 1, 300, name=name, percent=share.told)


def longest(scenario: Scenario) -> int:
    """So many minutes an evening may take: with cases of half the usual time half as many."""
    return round(LONG * (pacing_of(scenario).device / USUAL.device))


def _time(scenario: Scenario, figures: FoundFigures) -> Iterator[Finding]:
    most = longest(scenario)
    for it in figures.took:
        if it.minutes.middle > most and it.minutes.many >= ENOUGH and it.year == "-":
            yield found("too_long", ("agenda",), 1, it.minutes.middle, minutes=it.minutes.middle, high=it.minutes.high)
    for id, card in scenario.dilemmas.items():
        seconds = aloud(words_of(card))
        if seconds > LONG_ALOUD:
            yield found(
                "long_aloud",
                ("dilemmas", id, "case"),
                1,
                seconds,
                title=card.title,
                seconds=seconds,
                words=words_of(card),
            )
    empty = Share(per_mille(figures.empty, figures.turns), figures.turns)
    if empty.low > EMPTY:
        yield found("empty_turns", ("board",), 2, 200, percent=empty.told)

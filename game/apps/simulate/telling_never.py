"""What is said of parts that were never reached, of conditions that never hold, and of follow-ups that hardly come."""

from collections.abc import Iterator
from functools import reduce
from typing import assert_never

from msgspec.structs import replace

from game.apps.simulate.counts import per_mille
from game.apps.simulate.coverage import REVISE, Coverage, TestedOften
from game.apps.simulate.finding import Behind, Finding, found
from game.apps.simulate.naming import named
from game.apps.simulate.parts import PackWay, effect_way, guarded
from game.apps.simulate.sureness import FEW, Share, evenings_for
from game.apps.simulate.unreached import FirstCause, first_causes, never_asked, opened_by_chance
from game.rules.conditions import (
    AnyOf,
    AtLeast,
    AtMost,
    Condition,
    FromQuarter,
    HowMany,
    IsKnown,
    Not,
    Occurs,
    Remembered,
    SoFar,
    Test,
    UntilQuarter,
    WasAdopted,
    WasAdvised,
    WasDecided,
    WasKnown,
)
from game.rules.scenario import Scenario
from game.rules.state import SUPERVISION
from game.rules.terms.text import Message, Words, message

SELDOM = 50
"""In fewer of a thousand evenings a follow-up hardly comes."""
MAYBE = 200
"""What may come in more of a thousand evenings, and did not, says nothing."""
OFTEN = 150
"""A condition that was looked at in so many evenings and never held, never will; so of one that always did."""


def unreached(scenario: Scenario, coverage: Coverage, evenings: int) -> Iterator[Finding]:
    """Each first cause of what was never reached, what always holds, and what comes too seldom."""
    conditions = {it.way: it.condition for it in guarded(scenario)}
    tested = {it.way: it for it in coverage.conditions}
    for cause in first_causes(scenario, coverage):
        told = _told(scenario, coverage, cause, conditions, tested, evenings)
        if told is None:
            continue
        own = [way[:-1] for way in cause.ways if way in conditions]
        behind = tuple(Behind(way, named(scenario, way)) for way in cause.behind if way not in own)
        yield replace(told, size=told.size + min(99, len(behind)), behind=behind)
    for late in coverage.only_afterwards:
        if evenings >= FEW:
            way = late.part.way
            yield found("only_afterwards", way, 2, 150, of=named(scenario, way), times=late.afterwards)
    for it in coverage.always_held:
        by_game = any(
            isinstance(test, Remembered) and test.flag == SUPERVISION for test in conditions[it.way].every_test()
        )
        if REVISE not in it.way and it.held >= OFTEN and not by_game:
            yield found("always_holds", it.way, 2, 100, of=named(scenario, it.way), evenings=it.held)
    for reached in coverage.of("card"):
        card = scenario.dilemmas[str(reached.part.way[1])]
        share = Share(per_mille(reached.times, evenings), evenings)
        if card.only == "follow_up" and reached.ever and share.high < SELDOM:
            times = reached.times
            size = 1_000 - share.mille
            yield found("follow_up_seldom", reached.part.way, 1, size, title=card.title, times=times, evenings=evenings)


def _told(
    scenario: Scenario,
    coverage: Coverage,
    cause: FirstCause,
    conditions: dict[PackWay, Condition],
    tested: dict[PackWay, TestedOften],
    evenings: int,
) -> Finding | None:
    """What is said of that cause; nothing where it may yet come in many evenings."""
    way = cause.ways[0]
    if cause.circle:
        return _circle(scenario, cause, conditions, evenings)
    of = named(scenario, way)
    if way in conditions:
        denied = tested[way].denied
        if Share(0, denied).high > MAYBE:
            return None
        more = 0 if denied >= OFTEN else evenings_for(evenings, denied, OFTEN)
        values = {"of": of, "evenings": denied, "remedy": advice(conditions[way], way, coverage)}
        return _sure(found("never_holds", way, 0, 900, **values), more, of, denied)
    effect = {effect_way(*key): it for key, it in scenario.effects.items()}.get(way)
    # What comes by chance had so many evenings less in which to come, and an option those in which it was open.
    waits = tested.get((*way, "when")) if way[-2:-1] == ("options",) else None
    tries = evenings if effect is None or effect.chance is None else evenings * effect.chance // 100
    tries = tries if waits is None else waits.held
    if Share(0, tries).high > MAYBE:
        return None
    more = 0 if evenings >= FEW else FEW
    if waits is not None:
        return _sure(found("never_chosen", way, 1, 600, of=of, times=tries), more, of, tries)
    if len(way) == 2 and way[0] == "dilemmas" and opened_by_chance(scenario, str(way[1])):
        title = scenario.dilemmas[str(way[1])].title
        return found("follow_up_seldom", way, 1, 1_000, title=title, times=0, evenings=evenings)
    if way in coverage.advised:
        return _sure(found("never_taken_over", way, 2, 800, of=of), more, of, evenings)
    return _sure(found("never", way, 0, 800, of=of, evenings=evenings), more, of, evenings)


YET = {"never_chosen": "not_yet_chosen", "never_taken_over": "not_yet_taken_over"}
"""How a finding is said while it is not sure; the others are `not_yet`."""


def _sure(finding: Finding, more: int, of: Words, evenings: int) -> Finding:
    """The same; where it takes so many evenings more to be sure it is less grave, and no more is said than what was seen."""
    if not more:
        return finding
    says = message(f"simulate.finding.{YET.get(finding.id, 'not_yet')}", of=of, evenings=evenings)
    return replace(finding, unsure=more, grave=2, says=says)


def _circle(scenario: Scenario, cause: FirstCause, conditions: dict[PackWay, Condition], evenings: int) -> Finding:
    """What waits for each other; of questions of a talk that is so whatever is played."""
    waiting = [way for way in cause.ways if way in conditions] or list(cause.ways)
    names: list[Words] = [named(scenario, way) for way in waiting]
    questions = [way for way in waiting if way[0] == "dilemmas" and way[2:3] == ("questions",)]
    proved = bool(questions) and all(way[3] in never_asked(scenario.dilemmas[str(way[1])]) for way in questions)
    more = 0 if proved or evenings >= FEW else FEW
    if len(names) == 1:
        return _sure(found("waits_for_itself", waiting[0], 0, 950, of=names[0]), more, names[0], evenings)
    both = reduce(lambda one, other: message("simulate.circle.and", one=one, other=other), names)
    return _sure(found("circle", waiting[0], 0, 950, of=both), more, both, evenings)


def advice(condition: Condition, way: PackWay, coverage: Coverage) -> Message:
    """What to do about a condition that never holds there, by what it asks."""
    if len(condition.tests) > 1:
        return message("simulate.advice.together")
    test = condition.tests[0]
    if _happens(test, way, coverage):
        return message("simulate.advice.not_here")
    return message(f"simulate.advice.{test.__struct_config__.tag}")


def _happens(test: Test, way: PackWay, coverage: Coverage) -> bool:
    """Whether what it asks does happen, only never when that counts."""
    card = way[:2]
    match test:
        case IsKnown(fact=fact):
            return coverage.reached((*card, "facts", fact))
        case WasKnown(card=other, fact=fact):
            return coverage.reached(("dilemmas", other, "facts", fact))
        case WasAdvised(options=options):
            return any((*card, "options", option) in coverage.advised for option in options)
        case WasAdopted(conditions=names):
            return all(
                any(it.ever and it.part.way[:2] == card and it.part.way[-1] == name for it in coverage.of("amendment"))
                for name in names
            )
        case AtLeast() | AtMost() | HowMany() | Remembered() | WasDecided() | SoFar() | Occurs():
            return False
        case FromQuarter() | UntilQuarter() | AnyOf() | Not():
            return False
        case _:
            assert_never(test)

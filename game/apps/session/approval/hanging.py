"""What a case gives away of other decisions: by what opened it, by its words and options, and by what it brings."""

from collections.abc import Iterator, Mapping
from typing import Any, assert_never

from msgspec import Struct

from game.apps.session.approval.closed_cases import ClosedCase
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
from game.rules.events import EffectRef
from game.rules.kinds.card import Card
from game.rules.parts.effects import Effect
from game.rules.scenario import Scenario
from game.rules.terms.measures import RAPPORT
from game.rules.terms.references import ByCard, ByCompleteTown, ByNews, BySupervision, ByUntold, ByVoice, brought_by

EVERYTHING = "*"
"""Stands for every other decision: a number, or how often something was so, tells of all of them together."""


def hangs_on(scenario: Scenario, case: ClosedCase) -> frozenset[str]:
    """The cards whose decision could be read from this case: what opened it, or its words and options ask for.

    What it brought is left out: of that nothing is told beside a decision that was kept back. `EVERYTHING` where it asks
    for a number or for more than one card, and where nobody can say what opened it.
    """
    card = scenario.dilemmas[case.card]
    found = set(_asked(card, skip=(Effect,)))
    # Where a resident was met before, the case begins with what was heard there.
    found.update(() if card.inquiry is None else card.inquiry.met_at)
    if case.opened.by is not None:
        found.update(_opened(scenario, case.opened.by))
    elif card.only == "follow_up" and case.opened.why in (None, "follow_up"):
        found.add(EVERYTHING)
    return frozenset(found)


def gives_away(card: Card) -> bool:
    """Whether something that this card brings hangs on other decisions."""
    return any(_asked(card))


def _opened(scenario: Scenario, by: EffectRef) -> Iterator[str]:
    """What it tells that this effect opened a case: what brings that, and what its own condition asks for."""
    effect = scenario.effects.get((by.of, by.at))
    if effect is None:
        yield EVERYTHING
    else:
        yield from _asked(effect)
    match brought_by(by.of):
        case ByCard(card=card):
            yield card
        case ByNews(news=news):
            # Which decision named it, the event does not say.
            if any(news in it.reads for it in scenario.effects.values()):
                yield EVERYTHING
            yield from _drawn(scenario)
        case ByVoice():
            yield from _drawn(scenario)
        case BySupervision() | ByCompleteTown() | ByUntold():
            yield EVERYTHING
        case unknown:
            assert_never(unknown)


def _drawn(scenario: Scenario) -> Iterator[str]:
    """What it tells that some news came, or somebody spoke: all that lay before it was passed over."""
    for news in scenario.news.values():
        yield from _asked((news.when, tuple(option.when for option in news.options.values())))
    for voice in scenario.voices.values():
        yield from _asked(voice.when)


def _asked(part: Any, skip: tuple[type, ...] = ()) -> Iterator[str]:
    """Each card that a condition in this part of a pack asks for."""
    match part:
        case _ if isinstance(part, skip):
            pass
        case Condition():
            yield from (of for test in part.every_test() if (of := _of(test)) is not None)
        case Struct():
            for name in part.__struct_fields__:
                yield from _asked(getattr(part, name), skip)
        case Mapping():
            for it in part.values():
                yield from _asked(it, skip)
        case tuple() | list():
            for it in part:
                yield from _asked(it, skip)
        case _:
            pass


def _of(test: Test) -> str | None:
    """What a test asks for; `None` where that is of the case itself, or of the time of year."""
    match test:
        case WasDecided(card=card) | WasKnown(card=card):
            return card
        case AtLeast(measure=measure) | AtMost(measure=measure):
            return None if measure.what == RAPPORT else EVERYTHING
        case HowMany() | Remembered() | SoFar():
            return EVERYTHING
        case IsKnown() | WasAdvised() | WasAdopted() | Occurs():
            return None
        case FromQuarter() | UntilQuarter():
            return None
        # What stands in these is asked for itself.
        case AnyOf() | Not():
            return None
        case _:
            assert_never(test)

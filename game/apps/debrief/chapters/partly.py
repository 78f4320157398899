"""What is told where the group keeps a decision to itself: of the others what stands by itself, and nothing that adds up.

Neither is there a gap that would tell of it: cases are numbered as they are told, and nothing says in which quarter it was.

Money, gauges, the town, the paper and how the year ended tell of every decision together; whoever has the pack could take
those that are known off, and read the one that was kept back from what is left.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from game.apps.debrief.chapters.comebacks import Reopened
from game.apps.debrief.chapters.shapes import ConsequencesPage, TownPage
from game.apps.debrief.told.cases import PlayedCase
from game.apps.debrief.told.evening import Evening
from game.apps.debrief.told.happenings import WhatHappened
from game.apps.debrief.year_shapes import YearPage
from game.apps.session import gives_away
from game.rules.scenario import Scenario

NO_YEAR = YearPage((), (), (), (), None, (), None, (), "", "", None, None, ())
NO_TOWN = TownPage(quarters=(), care=None, savings=())
NO_CONSEQUENCES = ConsequencesPage(trails=(), papers=(), cover=(), accounts=(), debt="")


def told_alone(evening: Evening, played: tuple[PlayedCase, ...]) -> Iterator[PlayedCase]:
    """The cases that may be told, without what money had to do with them, and numbered as if there were no others."""
    told = (it for it in played if it.key not in evening.kept_back)
    for number, case in enumerate(told, start=1):
        yield replace(case, number=number, quarter=0, advice=(), changed_from=(), cover=())


def back_alone(back: tuple[Reopened, ...]) -> tuple[Reopened, ...]:
    """What came back on the agenda, without when."""
    return tuple(replace(it, quarter=0) for it in back)


def words_alone(scenario: Scenario, told: tuple[WhatHappened, ...]) -> tuple[WhatHappened, ...]:
    """The author's words of what decisions brought, without when, or how far anything moved.

    Of a card that brings something only after another decision nothing: that it came would tell of the other.
    """
    return tuple(
        replace(it, quarter=0, between=None, moves=(), opens=None, reads=None)
        for it in told
        if it.words is not None
        and not it.price
        and it.origin is not None
        and it.origin.brings in ("decision", "default", "revise")
        and not gives_away(scenario.dilemmas[it.origin.id])
    )

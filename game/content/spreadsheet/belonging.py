"""Where what happens, and a variant, belongs: every row that can have one, by how the workbook calls it."""

from collections.abc import Iterable

from msgspec import Struct

from game.content.reading.nodes import Mapping
from game.content.spreadsheet.filling import belongs
from game.content.spreadsheet.parts import called
from game.content.spreadsheet.plan import INSIDE, OF, PART, TabPath, WorkbookPlan
from game.content.validating.guess import closest
from game.rules.terms.text import Text

Belonging = tuple[str, str, str]
"""Of what, where in that, which key: `bathroom`, `options.move`, `now`."""


class HomeHere(Struct, frozen=True):
    """A row, and where in it something belongs."""

    row: Mapping
    way: TabPath
    several: bool


class Homes:
    """What can stand where, of the rows that there are."""

    def __init__(self, plan: WorkbookPlan) -> None:
        self._plan = plan
        self._effects: dict[Belonging, HomeHere] = {}
        self._varied: dict[Belonging, HomeHere] = {}

    def add(self, path: TabPath, loc: tuple[str, ...], row: Mapping) -> None:
        """A row of this tab, with the way to it."""
        for home, several in self._plan.effect_homes.items():
            self._put(self._effects, path, loc, row, home, several=several)
        for home in self._plan.varied_homes:
            self._put(self._varied, path, loc, row, home, several=True)

    def _put(
        self,
        homes: dict[Belonging, HomeHere],
        path: TabPath,
        loc: tuple[str, ...],
        row: Mapping,
        home: TabPath,
        *,
        several: bool,
    ) -> None:
        if self._plan.nearest(home) == path:
            way = home[len(path) :]
            cells = belongs((*loc, *way))
            homes[cells[OF], cells[INSIDE], cells[PART]] = HomeHere(row, way, several)

    def effect(self, it: Belonging) -> HomeHere | None:
        """Where an effect belongs."""
        return self._effects.get(it)

    def varied(self, it: Belonging) -> HomeHere | None:
        """Where a variant belongs."""
        return self._varied.get(it)

    def all_varied(self) -> Iterable[HomeHere]:
        """Every place where a text may vary."""
        return self._varied.values()

    def instead(self, it: Belonging, *, varied: bool) -> tuple[str, str | Text]:
        """Which of the three is wrong, and what can stand there: what is nearest, or all there is."""
        homes = self._varied if varied else self._effects
        of, inside, _ = it
        if all(there[0] != of for there in homes):
            return OF, _near(of, (there[0] for there in homes))
        if all(there[:2] != (of, inside) for there in homes):
            return INSIDE, _near(inside, (there[1] for there in homes if there[0] == of))
        return PART, called(there[2] for there in homes if there[:2] == (of, inside))


def _near(word: str, words: Iterable[str]) -> str:
    there = list(dict.fromkeys(it for it in words if it))
    return closest(word, there) or ", ".join(there[:12])

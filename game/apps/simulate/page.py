"""The report as one page that needs nothing else: the look of the debrief's page, light, dark and on paper."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import get_args

import jinja2
from msgspec import Struct

from game.apps.debrief.page import embedded_fonts
from game.apps.debrief.templating import TEMPLATES as DEBRIEF
from game.apps.debrief.voice import PageLanguage
from game.apps.simulate.counts import Quantiles
from game.apps.simulate.coverage import Reached
from game.apps.simulate.findings import said
from game.apps.simulate.naming import named, named_inside
from game.apps.simulate.opened import HangsOnFact
from game.apps.simulate.parts import PackWay, PartKind
from game.apps.simulate.report import SHOWN, SimulationReport
from game.apps.simulate.sureness import FEW
from game.apps.simulate.told import Where, cases, reached, took
from game.apps.simulate.weighing import BesideOthers
from game.rules.scenario import Scenario
from game.rules.terms.text import Language, Words

WHOLE = 10_000
"""So many evenings are played where nothing else is asked."""
TEMPLATES = Path(__file__).parent / "templates"


class CoveredRow(Struct, frozen=True):
    """One part of the pack in the list of what was reached."""

    name: str
    often: str
    """In how many evenings, in words."""
    ever: bool
    where: str
    note: str = ""
    """What else is to be said of it."""


class CoveredKind(Struct, frozen=True):
    """A kind of part, with what was never reached in front."""

    name: str
    reached: int
    rows: tuple[CoveredRow, ...]


@cache
def _templates(language: Language) -> jinja2.Environment:
    jinja = jinja2.Environment(
        loader=jinja2.FileSystemLoader([TEMPLATES, DEBRIEF]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    voice = PageLanguage(language)
    jinja.globals["say"] = voice.say
    jinja.globals["words"] = voice.words
    return jinja


def simulation_page(language: Language, scenario: Scenario, it: SimulationReport, where: Where) -> str:
    """The whole page, as HTML."""
    page = _Page(language, scenario, it, where)
    html = _templates(language).get_template("simulation.html")
    return html.render(language=language, fonts=embedded_fonts(), page=page, it=it) + "\n"


def write_page(language: Language, scenario: Scenario, it: SimulationReport, where: Where, folder: Path) -> Path:
    """The page in that folder, which is made where it is not there; an older one is replaced."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"simulate-{language}.html"
    path.write_text(simulation_page(language, scenario, it, where), encoding="utf-8", newline="\n")
    return path


class _Page:
    """What the template asks, in words."""

    def __init__(self, language: Language, scenario: Scenario, it: SimulationReport, where: Where) -> None:
        self.language, self.scenario, self._it, self._where = language, scenario, it, where
        self._voice = PageLanguage(language)
        self.shown = SHOWN
        self.years = list(dict.fromkeys(table.year for table in it.lengths))

    def words(self, words: Words) -> str:
        """What is said, in this language."""
        return self._voice.words(words)

    @property
    def more(self) -> int:
        """With how many evenings to run again, so that more is known of what decisions do."""
        return FEW if self._it.evenings < FEW else WHOLE if self._it.evenings < WHOLE else 10 * self._it.evenings

    def times(self, times: int) -> str:
        """In how many of the evenings."""
        if not times:
            return self._voice.say("simulate.page.never")
        return self._voice.say("simulate.page.times_of", times=times, evenings=self._it.evenings)

    def place(self, way: PackWay) -> str:
        """Where it is written."""
        return self._where(way)

    def thousands(self, amount: int) -> str:
        """Thousands of euros, as an amount."""
        return self._voice.euro(1_000 * amount)

    def apart(self, amount: int) -> str:
        """The same, more or less."""
        return self._voice.euro_change(1_000 * amount)

    def tenths(self, points: int) -> str:
        """Tenths of a point, more or less, in whole points and one decimal."""
        sign = "+" if points > 0 else "\u2212" if points < 0 else ""
        whole, tenth = divmod(abs(points), 10)
        return f"{sign}{whole}{',' if self.language == 'nl' else '.'}{tenth}"

    def left(self, kind: str) -> Quantiles | None:
        """The money left at the end of the year."""
        return self._it.left.get(kind)

    def decision(self, card: str, label: str) -> str:
        """A decision, in the author's words."""
        return self._voice.words(said(self.scenario.dilemmas[card], label))

    def opened(self, card: str, opened: HangsOnFact) -> str:
        """What hangs on a fact, in the author's words."""
        return self._voice.words(named_inside(self.scenario, card, opened.way[2:]))

    def beats(self, card: str, label: str, decisions: tuple[BesideOthers, ...]) -> list[str]:
        """What this decision beats."""
        return [self.decision(card, other.label) for other in decisions if label in other.beaten_by]

    def cases(self, year: str) -> str:
        """How long a year is."""
        return cases(self.language, year)

    def share(self, kind: str, year: str, goal: str) -> str:
        """How often this table reaches a goal in such a year."""
        found = next((it for it in self._it.lengths if (it.kind, it.year) == (kind, year)), None)
        return "–" if found is None else self.words(found.share(found.goals[goal]).told)

    def reached(self) -> list[str]:
        """Of each kind of part how many were reached."""
        return list(reached(self.language, self._it))

    def took(self) -> list[str]:
        """How long evenings take."""
        return list(took(self.language, self._it))

    def covered(self) -> Iterator[CoveredKind]:
        """Everything that can be reached, kind by kind."""
        late = self._it.coverage.only_afterwards
        for kind in get_args(PartKind):
            found = sorted(self._it.coverage.of(kind), key=lambda it: it.ever)
            if found:
                rows = tuple(self._part(it, late=it in late) for it in found)
                name = self._voice.say(f"simulate.parts.{kind}")
                yield CoveredKind(name, sum(it.ever for it in found), rows)
        tested = sorted(self._it.coverage.conditions, key=lambda it: it.held > 0)
        if tested:
            rows = tuple(
                CoveredRow(
                    self.words(named(self.scenario, it.way)), self.times(it.held), bool(it.held), self._where(it.way)
                )
                for it in tested
            )
            yield CoveredKind(self._voice.say("simulate.parts.condition"), sum(it.held > 0 for it in tested), rows)

    def _part(self, it: Reached, *, late: bool) -> CoveredRow:
        often = self.times(it.times)
        if it.otherwise and not it.times:
            often = self._voice.say("simulate.page.otherwise")
        name, where = self.words(named(self.scenario, it.part.way)), self._where(it.part.way)
        return CoveredRow(name, often, it.ever, where, self._voice.say("simulate.page.afterwards") if late else "")

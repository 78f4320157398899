"""A table as it is being set: who sits where, how it is played, when it begins. Everything has a default."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from game.apps.session import (
    ALMOST_NONE,
    FORM,
    SETUPS,
    TWO,
    AgreementsBefore,
    CodedEvening,
    Method,
    SetUp,
    YearLength,
    erase_day,
    form_of,
    has_short_year,
    method_in,
    promise,
    read_time,
    roles_in_order,
    usual_method,
    usual_year,
    year_in,
    year_of,
)
from game.apps.table.scenes.setting_up.wished import Wished
from game.apps.table.slip import WordSlip
from game.log.told.retention import DAYS, MOST_DAYS
from game.rules.decisions import ALL_AGREE
from game.rules.scenario import Scenario
from game.rules.setup import COLOURS, Depth, Form, Openness, Seat, Setup
from game.rules.terms.text import Message, message


@dataclass
class TableSet:
    """Who sits at the table, and what they agreed on so far."""

    way: SetUp
    voters: list[int]
    method: Method | None
    form: Form | None
    """What the table wishes; `None`: what is usual for how they sit."""
    depth: Depth | None
    counts: bool
    practice: bool
    by_name: bool
    openness: Openness
    """Who looks on."""
    rule: str | None
    """The decision rule that was asked for beforehand, in place of the pack's."""
    before: AgreementsBefore | None = None
    """What was agreed on at an evening before, and is taken along."""
    offered: AgreementsBefore | None = None
    """What could be taken along."""
    names: list[WordSlip] = field(default_factory=lambda: [WordSlip(most=40) for _ in COLOURS])
    decision: str | None = None
    """The decision rule in place of the pack's; `None`: the pack's."""
    cases: int | None = None
    """How many cases the year is to have, where somebody said so."""
    coded: CodedEvening | None = None
    """The evening of several tables that is going to be played; what its code fixes is not asked."""
    before_after: bool = False
    """Whether people are asked before the evening and after it how many agree with a few sentences."""
    roles: list[str | None] | None = None
    """Role per seat, where somebody changed what was dealt."""
    title: WordSlip = field(default_factory=lambda: WordSlip(most=60))
    starts: WordSlip = field(default_factory=lambda: WordSlip(most=12))
    debrief: WordSlip = field(default_factory=lambda: WordSlip(most=12))
    owner: WordSlip = field(default_factory=lambda: WordSlip(most=100))
    days: WordSlip = field(default_factory=lambda: WordSlip(str(DAYS), most=4))

    @classmethod
    def wished(cls, wished: Wished) -> "TableSet":
        """With what was asked for beforehand."""
        way = SETUPS[wished.set_up or "small"]
        made = cls(
            way=way,
            voters=list(way.voters),
            method=wished.method,
            form=wished.form,
            depth=wished.level,
            counts=wished.counts,
            practice=wished.practice,
            by_name=wished.by_name,
            openness=wished.openness,
            rule=wished.decision,
            decision=wished.decision,
            cases=wished.cases,
            before_after=wished.before_after,
            before=wished.before,
            offered=wished.before or wished.offered,
        )
        if wished.debrief_at is not None:
            made.debrief = WordSlip(f"{wished.debrief_at.astimezone():%H:%M}", most=12)
        if wished.owner is not None:
            made.owner = WordSlip(wished.owner, most=100)
        if wished.days is not None:
            made.days = WordSlip(str(wished.days), most=4)
        return made

    @property
    def typed(self) -> tuple[WordSlip, ...]:
        """Everything that is typed, whether anything stands there or not."""
        return (*self.names, self.title, self.starts, self.debrief, self.owner, self.days)

    def sit(self, way: SetUp) -> None:
        """Another way to sit, with what is usual for it."""
        if way is not self.way:
            self.way, self.voters, self.method, self.form = way, list(way.voters), None, None
            self.roles = None
            self._others()

    def resize(self, seats: int) -> None:
        """So many seats."""
        now = self.voters[:seats]
        self.voters = now + [self.way.voters_at(place) for place in range(len(now), seats)]
        self.roles = None
        self._others()

    def seat(self, place: int, voters: int) -> None:
        """So many voters at this seat."""
        self.voters[place] = voters
        self._others()

    def _others(self) -> None:
        """With other people: what was agreed on where fewer, or more, had to be told something else is open again."""
        if sum(self.voters) in ALMOST_NONE:
            self.counts = False
        if sum(self.voters) != TWO:
            self.decision = self.rule

    def agree_together(self, *, on: bool) -> None:
        """Decide only what everyone agrees to; else by the rule that was asked for, or the pack's."""
        self.decision = ALL_AGREE if on else self.rule

    @property
    def together(self) -> bool:
        """Whether they decide only what everyone agrees to."""
        return self.decision == ALL_AGREE

    @property
    def votes_by(self) -> Method:
        """How votes come in."""
        return method_in(self.openness, self.method or usual_method(self.way, self.plain_seats))

    @property
    def may_name(self) -> bool:
        """Whether a ballot can be by name: where nobody looks on and the laptop goes round."""
        return self.openness == "closed" and self.votes_by == "device"

    @property
    def plain_seats(self) -> tuple[Seat, ...]:
        """The seats, without roles."""
        return tuple(Seat(colour, voters) for colour, voters in zip(COLOURS, self.voters, strict=False))

    def form_in(self, scenario: Scenario) -> Form:
        """How it is going to be played."""
        return self.form_at(scenario, self.way)

    def form_at(self, scenario: Scenario, way: SetUp) -> Form:
        """How it would be played by people who sit that way."""
        if scenario.board is None or self.coded is not None:
            return FORM
        return form_of(scenario, way, self.form) or scenario.settings.form or "tokens"

    def depth_in(self, scenario: Scenario) -> Depth:
        """A first evening, or in full."""
        return self.depth or scenario.settings.level

    def roles_in(self, scenario: Scenario) -> list[str | None]:
        """Role per seat: dealt in order where nobody changed it; none on a first evening."""
        if self.depth_in(scenario) != "full" or self.openness == "open":
            return [None] * len(self.voters)
        if self.roles is None:
            self.roles = roles_in_order(scenario, len(self.voters))
        return self.roles

    def turn_role(self, scenario: Scenario, place: int, by: int) -> None:
        """The next role for this seat that nobody else has; also none."""
        now = self.roles_in(scenario)
        free: list[str | None] = [None, *(id for id in scenario.roles if id == now[place] or id not in now)]
        now[place] = free[(free.index(now[place]) + by) % len(free)]

    def moment(self, which: Literal["starts", "debrief"], now: datetime) -> datetime | None:
        """The time that was typed; `None` where there is none, or none that can be read."""
        typed = self.starts if which == "starts" else self.debrief
        return read_time(typed.text, now) if typed.text.strip() else None

    def refusal(self, now: datetime) -> Message | None:
        """Why these times cannot be."""
        for which, typed in (("starts", self.starts), ("debrief", self.debrief)):
            moment = self.moment("starts" if which == "starts" else "debrief", now)
            if typed.text.strip() and moment is None:
                return message("hint.time")
            if moment is not None and which == "debrief" and moment <= now:
                return message("hint.time_past")
        return None

    def time_for(self, scenario: Scenario, now: datetime) -> YearLength:
        """The year for which there is time; without a clock the usual one."""
        at = self.moment("debrief", now)
        if at is None:
            return usual_year(scenario)
        begins = max(now, self.moment("starts", now) or now)
        return year_in(scenario, at - begins, self.votes_by, sum(self.voters))

    def year(self, scenario: Scenario, now: datetime) -> YearLength | None:
        """The year that is going to be played; `None`: as the pack has it."""
        if self.coded is not None:
            return self.coded.year
        if self.cases is not None:
            return year_of(scenario, self.cases)
        return self.time_for(scenario, now) if has_short_year(scenario) else None

    @property
    def kept_by(self) -> str | None:
        """The name of who keeps the evening; `None` where nobody was named."""
        return " ".join(self.owner.text.split()) or None

    def erase_on(self, now: datetime) -> date | None:
        """The day on which the evening is to be erased; `None` where what was typed is no number of days."""
        typed = self.days.text.strip() or str(DAYS)
        if not (typed.isascii() and typed.isdigit() and 1 <= int(typed) <= MOST_DAYS):
            return None
        return erase_day(now, int(typed))

    def setup(self, scenario: Scenario, seed: Callable[[], int], now: datetime) -> Setup:
        """What is fixed before the first quarter."""
        roles, year = self.roles_in(scenario), self.year(scenario, now)
        seats = tuple(
            Seat(colour, voters, role) for colour, voters, role in zip(COLOURS, self.voters, roles, strict=False)
        )
        return Setup(
            seed=seed() if self.coded is None else self.coded.seed,
            seats=seats,
            reveal=promise(seats, agreed=self.counts, openness=self.openness),
            decision=self.decision if self.coded is None else self.coded.decision,
            practice=self.practice and scenario.practice is not None,
            form=form_of(scenario, self.way, self.form if self.coded is None else FORM),
            by_name=self.by_name and self.may_name,
            depth=self.depth,
            openness=self.openness,
            quarters=None if year is None else year.quarters,
            cases=None if year is None else year.cases,
        )

    def called(self) -> dict[str, str]:
        """Seat → its name, where it has one."""
        typed = zip(COLOURS, self.names, self.voters, strict=False)
        return {colour: typing.text.strip() for colour, typing, _ in typed if typing.text.strip()}

"""*Elke euro en elk punt*: for every fund and meter its start, everything that moved it, and its end."""

from typing import assert_never

from game.apps.debrief.pieces import Account
from game.apps.debrief.told.cases import PlayedCase
from game.apps.debrief.told.evening import Texts
from game.apps.debrief.told.ledger import BECAUSE, Because, Booking, Of, bookings
from game.apps.debrief.told.story import Story
from game.apps.debrief.voice import PageLanguage
from game.rules.scenario import Scenario

DECIDED: tuple[Because, ...] = ("decision", "default", "revise")
"""What a table decided, or left undecided."""


def accounts(voice: PageLanguage, story: Story, played: tuple[PlayedCase, ...], texts: Texts) -> tuple[Account, ...]:
    """Fund by fund, then meter by meter."""
    booked, end = bookings(story), story.end
    names = CauseNames(voice, story.scenario, played, texts)
    funds = (
        Account(
            name=voice.words(fund.name),
            unit="euros",
            start=voice.euro(fund.start_in(story.quarters)),
            rows=tuple((name, voice.euro_change(moved)) for name, moved in _rows(names, booked, id)),
            end=voice.euro(end.funds[place]),
        )
        for place, (id, fund) in enumerate(story.scenario.funds.items())
    )
    meters = (
        Account(
            name=voice.words(indicator.name),
            unit="points",
            start=str(indicator.start),
            rows=tuple((name, voice.change(moved)) for name, moved in _rows(names, booked, id)),
            end=str(end.indicators[place]),
        )
        for place, (id, indicator) in enumerate(story.scenario.indicators.items())
    )
    return (*funds, *meters)


def _rows(names: "CauseNames", booked: tuple[Booking, ...], id: str) -> tuple[tuple[str, int], ...]:
    """What moved it, and how far; what did not is left out."""
    moved: dict[tuple[Because, Of, int], int] = {}
    for booking in booked:
        if booking.id == id:
            # A card can come twice: what was decided on it is told apart by the action that decided.
            key = (booking.because, booking.of, booking.cause if booking.because in DECIDED else 0)
            moved[key] = moved.get(key, 0) + booking.amount
    ordered = sorted(moved.items(), key=lambda it: names.place(*it[0]))
    return tuple((names.of(*why), amount) for why, amount in ordered)


class CauseNames:
    """What a reason why something moved is called on the page."""

    def __init__(self, voice: PageLanguage, scenario: Scenario, played: tuple[PlayedCase, ...], texts: Texts) -> None:
        self._voice = voice
        self._scenario = scenario
        self._numbers = {case.cause: case.number for case in played if case.cause}
        self._last = len(played) + 1
        self._told = {case.card.id for case in played}
        self._texts = texts

    def place(self, because: Because, of: Of, cause: int) -> tuple[int, int]:
        """Where it stands in the table: cases by their number, the rest as it came."""
        if because in ("decision", "default"):
            return BECAUSE.index("decision"), self._numbers.get(cause, self._last)
        return BECAUSE.index(because), 0

    def of(self, because: Because, of: Of, cause: int) -> str:
        """The line of the table; `cause`: the action that decided on it, where that was a decision."""
        say, scenario = self._voice.say, self._scenario
        match because:
            # A case of which nothing is told has no name here either.
            case "decision" | "default" if cause not in self._numbers:
                return say("debrief.row.decision")
            case "adviser" | "question" if of[0] not in self._told:
                return say(f"debrief.row.{because}")
            case "decision":
                (card,) = of
                return say("debrief.numbered", number=self._numbers[cause], title=scenario.dilemmas[card].title)
            case "default":
                (card,) = of
                title = scenario.dilemmas[card].title
                return say("debrief.because.default", number=self._numbers[cause], title=title)
            case "revise" | "adviser" | "question" | "undecided":
                (card,) = of
                return say(f"debrief.because.{because}", title=scenario.dilemmas[card].title)
            case "news":
                (news,) = of
                return say("debrief.because.news", title=scenario.news[news].title)
            case "voice":
                (voice,) = of
                return say("debrief.because.voice", name=scenario.voices[voice].name)
            case "incident" | "care" | "facility":
                (id,) = of
                group = scenario.groups[id]
                return say(f"debrief.because.{because}", group=group.name, facility=group.facility)
            case "build":
                id, level = of
                return say("debrief.because.build", facility=scenario.groups[id].facility, level=int(level))
            case "shift":
                way, fund = of
                return say(f"debrief.because.shift_{way}", fund=scenario.funds[fund].name)
            case "adjust" if of[1]:
                return say("debrief.because.adjust_reason", reason=self._voice.written(self._texts.get(of[1])))
            case "adjust" | "room" | "complete" | "cover" | "supervision" | "debt" | "drift":
                return say(f"debrief.because.{because}")
            case _:
                assert_never(because)

"""The cases that a report can tell of."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from game.rules.events import Advised, BallotClosed, CaseClosed, CaseOpened, Event, YearEnded


class ClosedCase(Struct, frozen=True):
    """A case that was put away and counts; one that was passed over or put off is none.

    What a works council said counts also where the year was closed before its director answered.
    """

    number: int
    """1 is the first case of the evening that was put away and counts, as on its pages and papers."""
    card: str
    occurrence: int
    opened: CaseOpened
    voted: bool
    """Whether something of its ballots became public."""

    @property
    def key(self) -> tuple[str, int]:
        """Which case of the evening it is."""
        return self.card, self.occurrence


def closed_cases(told: Iterable[Event]) -> tuple[ClosedCase, ...]:
    """Each of them, in order, from all that was told and still counts."""
    events = tuple(told)
    return tuple(_closed(events, unanswered(events)))


def unanswered(told: Iterable[Event]) -> tuple[str, int] | None:
    """The case on which a works council had said what it thought when the year was closed before its director answered.

    It is skipped as the year is closed; one that was passed over on purpose is followed by what came next.
    """
    case: tuple[str, int] | None = None
    said, left = False, None
    for event in told:
        match event:
            case CaseOpened(card=card, occurrence=occurrence, practice=practice):
                case, said, left = None if practice else (card, occurrence), False, None
            case Advised():
                said = True
            case CaseClosed(how=how):
                left = case if said and how == "skipped" else None
            case YearEnded(early=True):
                return left
            case _:
                left = None
    return None


def _closed(told: tuple[Event, ...], left: tuple[str, int] | None) -> Iterator[ClosedCase]:
    number, opened, voted = 0, None, False
    for event in told:
        match event:
            case CaseOpened(practice=practice):
                opened, voted = (None if practice else event), False
            case BallotClosed():
                voted = True
            case CaseClosed(how=how) if opened is not None:
                if how not in ("skipped", "postponed") or (opened.card, opened.occurrence) == left:
                    number += 1
                    yield ClosedCase(number, opened.card, opened.occurrence, opened, voted)
                opened = None

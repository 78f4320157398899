"""The cases that a report can tell of."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from game.rules.events import BallotClosed, CaseClosed, CaseOpened, Event


class ClosedCase(Struct, frozen=True):
    """A case that was put away and counts; one that was passed over or put off is none."""

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
    return tuple(_closed(told))


def _closed(told: Iterable[Event]) -> Iterator[ClosedCase]:
    number, opened, voted = 0, None, False
    for event in told:
        match event:
            case CaseOpened(practice=practice):
                opened, voted = (None if practice else event), False
            case BallotClosed():
                voted = True
            case CaseClosed(how=how) if opened is not None:
                if how not in ("skipped", "postponed"):
                    number += 1
                    yield ClosedCase(number, opened.card, opened.occurrence, opened, voted)
                opened = None

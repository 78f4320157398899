"""What becomes public of a ballot: exactly what was promised, and never who chose what."""

from collections.abc import Iterable
from typing import Literal, assert_never

from game.rules.terms.at import BallotAt
from game.rules.terms.kept import KeptPart
from game.rules.terms.value import Value, parts

Away = tuple[tuple[str | None, int], ...]
"""Seat and how many of its voters did not vote; `None` where nobody knows at which seat they sit."""


class Counts(KeptPart, frozen=True, tag="counts"):
    """How many voters chose each item, in the order of the items."""

    counts: tuple[int, ...]
    blank: int = 0


class Lead(KeptPart, frozen=True, tag="lead"):
    """Of a first ballot only what most chose, `None` where two lead or all are blank."""

    item: str | None


class Verdict(KeptPart, frozen=True, tag="verdict"):
    """What a final ballot comes to under the decision rule."""

    kind: Literal["decided", "runoff", "again", "advised"]
    items: tuple[str, ...] = ()
    """Decided: the item. Run-off: those that lead. Advised: what most advise, if that may be told and one leads."""


class Proposals(KeptPart, frozen=True, tag="proposals"):
    """The seats' proposals together, sorted, so that their order tells nothing."""

    proposals: tuple[Value, ...]


def together(proposals: Iterable[Value]) -> Proposals:
    """The proposals in an order that depends on nothing but what they say."""
    return Proposals(tuple(sorted(proposals, key=parts)))


class Middle(KeptPart, frozen=True, tag="middle"):
    """Of the seats' proposals only what they come to together, `None` where there were none."""

    proposal: Value | None


class Named(KeptPart, frozen=True, tag="named"):
    """Who chose what, seat by seat: only of a final ballot, and only where everyone present agreed beforehand."""

    votes: tuple[tuple[str, str | None], ...]
    """Seat and item, `None` for blank; one for each voter, in seat order, and in the order of the items within a seat."""

    def counts(self, items: tuple[str, ...]) -> Counts:
        """The same, counted."""
        chosen = [item for _, item in self.votes]
        return Counts(tuple(chosen.count(item) for item in items), chosen.count(None))


class Sealed(KeptPart, frozen=True, tag="sealed"):
    """Nothing becomes public: too few took part."""


Published = Counts | Lead | Verdict | Proposals | Middle | Named | Sealed


class Asked(KeptPart, frozen=True):
    """What a ballot asked: one question has one publication."""

    stage: BallotAt
    card: str = ""
    """Empty outside a case."""
    occurrence: int = 0
    items: tuple[str, ...] = ()
    """What could be chosen; empty where seats made proposals."""
    proposal: Value | None = None
    """What was for or against, where that was asked."""
    run_off: bool = False


class Shown(KeptPart, frozen=True):
    """A ballot that was published: it stays so, also where the table goes back."""

    asked: Asked
    talks: int
    """How many times the table had deliberated: *again* asks the same question."""
    published: Published
    voters: tuple[int, ...]
    """How many voted, per seat; 1 for each seat that answered, where seats make proposals."""
    missing: int
    """How many of these did not: nobody knows at which seat."""
    went: tuple[int, ...]
    """How many had gone by then, per seat."""
    seats: bool = False
    """Whether seats answered, and not voters."""
    recount: bool = False
    """Whether the cards were counted again."""


def leaders(items: tuple[str, ...], counts: tuple[int, ...]) -> tuple[str, ...]:
    """The items with most votes, in the order of the items; none where all are blank."""
    most = max(counts, default=0)
    return tuple(item for item, count in zip(items, counts, strict=True) if count == most) if most else ()


def leader(items: tuple[str, ...], counts: tuple[int, ...]) -> str | None:
    """The one item with most votes, `None` where there is not one."""
    found = leaders(items, counts)
    return found[0] if len(found) == 1 else None


def first_leader(items: tuple[str, ...], counts: tuple[int, ...]) -> str | None:
    """The item with most votes, the earlier one where two are equal; `None` where all are blank."""
    return next(iter(leaders(items, counts)), None)


def advised_items(published: "Published | None", items: tuple[str, ...]) -> tuple[str, ...]:
    """What most advise, of a ballot that advises: one item, or all that lead together.

    Empty where all are blank, and where nobody leads and only the outcome is public.
    """
    match published:
        case Verdict(kind="advised", items=advised):
            return advised
        case Counts(counts=counts):
            return leaders(items, counts)
        case Named() as named:
            return leaders(items, named.counts(items).counts)
        case Verdict() | Lead() | Proposals() | Middle() | Sealed() | None:
            return ()
        case unknown:
            assert_never(unknown)

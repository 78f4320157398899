"""A ballot read back from a line: counts of the cards, proposals of seats, or what it came to."""

import re
from collections.abc import Mapping
from typing import Literal

from game.apps.kit.lines.ballots_written import ballot_marks
from game.apps.kit.lines.marks import NOTHING, Misread
from game.apps.kit.lines.names import parted
from game.apps.kit.lines.seats import seat_read
from game.apps.kit.lines.told import BETWEEN, NONE, is_told, told_words
from game.apps.kit.lines.values import value_read
from game.apps.kit.order import KitOrder
from game.apps.session import at_once
from game.rules.actions import CloseBallot
from game.rules.ballots.publishing import publish, publish_counts
from game.rules.case import card_of
from game.rules.prompts import Ballot
from game.rules.state import State
from game.rules.terms.tally import Away, Counts, Lead, Middle, Named, Published, Sealed, Verdict
from game.rules.terms.text import Message, message

COUNTED = re.compile(r"(?:(\S+?)\s*:|([^\s\d:]+))\s*(\d{1,3})(?=[\s,]|$)")
"""A letter and how many: `B:3`, `B3`, `B 3`."""
VERDICTS: tuple[Literal["decided", "runoff", "again", "advised"], ...] = ("decided", "runoff", "again", "advised")


class BallotLine:
    """The line of one ballot; `names` are what the seats call themselves."""

    def __init__(self, order: KitOrder, state: State, names: Mapping[str, str], ballot: Ballot) -> None:
        self._order = order
        self._state = state
        self._names = names
        self._ballot = ballot
        self._there = ballot_marks(order, state, ballot)

    @property
    def hint(self) -> Message:
        """How it is answered."""
        if self._ballot.seats:
            return message("enter.proposals", most=self._ballot.ballots)
        return message("enter.counts", marks=" ".join((*self._there.marks, NONE)))

    def read(self, typed: str) -> CloseBallot:
        """The closing of the ballot. Raises `Misread`; whether it is legal the ballot itself says."""
        told, gone = _parted(typed)
        away: Away = () if gone is None else self._away(gone)
        counts = self._counts(told) if self._is_counts(told) else None
        if gone is None and counts is not None and self._ballot.some is None:
            # Who counts cards does not know at which seat one is missing.
            missing = self._ballot.ballots - sum(counts.counts) - counts.blank
            away = ((None, missing),) if missing > 0 else ()
        published = self._published(told, away) if counts is None else self._of_counts(counts, away)
        return CloseBallot(self._ballot.at, published, away)

    def _away(self, typed: str) -> Away:
        if typed in NOTHING:
            return ()
        found = re.findall(r"([^\d]*?)\s*(\d{1,3})(?=\s|$)", typed)
        if not found or re.sub(r"[^\d]*?\s*\d{1,3}(?=\s|$)", "", typed).strip():
            raise Misread(message("enter.away"))
        seats = (seat_read(self._state, self._names, name) if name.strip() else None for name, _ in found)
        return tuple((seat, int(number)) for seat, (_, number) in zip(seats, found, strict=True))

    # Counts

    def _is_counts(self, typed: str) -> bool:
        return not self._ballot.seats and bool(re.search(r"\d", typed)) and not self._is_named(typed)

    def _counts(self, typed: str) -> Counts:
        """Numbers in the order of the options, blank last; or each behind its letter."""
        items = self._ballot.option_ids()
        if re.fullmatch(r"[\d\s,]+", typed):
            counts = at_once(typed, len(items), self._ballot.ballots)
            if counts is None:
                raise Misread(self.hint)
            return Counts(counts[:-1], counts[-1])
        found: dict[str | None, int] = {}
        for before, beside, number in COUNTED.findall(typed):
            mark = before or beside
            id = None if mark in NOTHING or is_told("blank", mark) else self._there.found(mark)
            if id in found:
                raise Misread(message("enter.twice", mark=mark))
            found[id] = int(number)
        if not found or COUNTED.sub("", typed).strip(" ,;"):
            raise Misread(self.hint)
        return Counts(tuple(found.get(item, 0) for item in items), found.get(None, 0))

    def _of_counts(self, counts: Counts, away: Away) -> Published:
        """As much of them as was promised: what may not be known is not kept either."""
        ballot = self._ballot
        if ballot.some is not None:
            return counts if ballot.reveal == "counts" else Sealed()
        total = sum(counts.counts) + counts.blank
        if not 1 <= total <= ballot.ballots:
            raise Misread(message("refused.count_total", expected=ballot.ballots, counted=total))
        shown = ballot.refusal(CloseBallot(ballot.at, counts, away)) is None
        return counts if shown else publish_counts(ballot, counts)

    # What is no counts

    def _is_named(self, typed: str) -> bool:
        if not self._ballot.by_name or ":" not in typed:
            return False
        try:
            seat_read(self._state, self._names, typed.partition(":")[0])
        except Misread:
            return False
        return True

    def _published(self, typed: str, away: Away) -> Published:
        if is_told("sealed", typed):
            return Sealed()
        if self._ballot.seats:
            return self._of_seats(typed, away)
        return self._named(typed) if self._is_named(typed) else self._outcome(typed)

    def _of_seats(self, typed: str, away: Away) -> Published:
        """What they proposed, one behind the other, or only what that comes to together."""
        ballot, order, state = self._ballot, self._order, self._state
        first, _, rest = typed.partition(" ")
        if is_told("together", first):
            asked = ballot.settles or ballot.question
            return Middle(None if rest in NOTHING else value_read(order, state, asked, rest))
        parts = [part.strip() for part in typed.split(BETWEEN.strip())]
        votes = [None if part in NOTHING else value_read(order, state, ballot.question, part) for part in parts]
        if len(votes) > ballot.ballots:
            raise Misread(self.hint)
        refused = (ballot.question.value_refusal(vote) for vote in votes if vote is not None)
        refusal = next((no for no in refused if no is not None), None)
        if refusal is not None:
            raise Misread(refusal)
        # Whoever is here and handed in nothing is blank.
        votes += [None] * (ballot.ballots - sum(number for _, number in away) - len(votes))
        return publish(ballot, votes, None if state.case is None else card_of(order.scenario, state))

    def _named(self, typed: str) -> Named:
        votes: list[tuple[str, str | None]] = []
        for part in typed.split(";"):
            name, _, told = part.partition(":")
            seat = seat_read(self._state, self._names, name)
            votes += [(seat, None if mark in NOTHING else self._there.found(mark)) for mark in told.split()]
        return Named(tuple(sorted(votes, key=self._ballot.place_of)))

    def _outcome(self, typed: str) -> Published:
        """What it came to, of a ballot that shows no more."""
        ballot, there = self._ballot, self._there
        if not ballot.final:
            if ballot.reveal == "counts" and ballot.refusal(CloseBallot(ballot.at, Lead(None))) is not None:
                raise Misread(self.hint)
            return Lead(None if typed in NOTHING else there.found(typed))
        first, _, rest = typed.partition(" ")
        kind = next((it for it in VERDICTS if is_told(it, first)), None)
        if kind is not None:
            return Verdict(kind, there.several(rest) if rest else ())
        items = () if typed in NOTHING else there.several(typed)
        kinds = VERDICTS[2:] if not items else VERDICTS[::3] if len(items) == 1 else VERDICTS[1:2]
        ways = [Verdict(it, items) for it in kinds]
        return next((it for it in ways if ballot.refusal(CloseBallot(ballot.at, it)) is None), ways[0])


def proposals_typed(typed: str) -> int | None:
    """How many proposals of seats a line has, blank ones too; `None` where it has only what they come to."""
    told = _parted(parted(typed)[1])[0]
    if is_told("sealed", told) or is_told("together", told.partition(" ")[0]):
        return None
    return len(told.split(BETWEEN.strip()))


def _parted(typed: str) -> tuple[str, str | None]:
    """What was voted, and what stands behind the word for who did not vote."""
    words = "|".join(map(re.escape, told_words("away")))
    found = re.search(rf"(?:^|\s)(?:{words})(?:\s|$)", typed, re.IGNORECASE)
    return (typed, None) if found is None else (typed[: found.start()].strip(), typed[found.end() :].strip())

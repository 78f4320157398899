"""The ballot box: secret votes, in memory and nowhere else.

Nothing of an open ballot is written to disk. If the laptop stops, the table votes again.
"""

from game.rules import actions
from game.rules.ballots.publishing import publish, publish_by_name, publish_counts
from game.rules.kinds.card import Card
from game.rules.prompts import Ballot
from game.rules.setup import ENOUGH
from game.rules.terms.tally import Away, Counts, Published, Sealed
from game.rules.terms.text import Message, message
from game.rules.terms.value import Value


class Refused(Exception):
    """A vote or a count that cannot be right, or a break in the middle of a ballot; `reason` says why, for the table."""

    def __init__(self, reason: Message) -> None:
        self.reason = reason
        super().__init__(f"{reason.id} {reason.values}")


class BallotBox:
    """Votes on one ballot: who has voted can be seen, what was voted cannot. Outside a case there is no card."""

    def __init__(self, ballot: Ballot, card: Card | None, room: Ballot | None = None) -> None:
        self.ballot = ballot
        self.room = room
        """The same ballot as the room may see it counted, where nothing of that is kept."""
        self.counted: Published | None = None
        """What the room sees of it, once it is closed."""
        self._card = card
        self._votes: dict[tuple[str, int], Value | None] = {}
        self.absent: list[tuple[str, int]] = []
        """Who left before voting."""
        self.expected: tuple[tuple[str, int], ...] = tuple(
            (seat, voter) for seat, voters in ballot.voters for voter in range(1, 1 + voters)
        )
        """Seat and number of each voter, in seat order; one per seat where seats make proposals."""

    @property
    def waiting(self) -> tuple[tuple[str, int], ...]:
        """Who has not voted yet."""
        return tuple(voter for voter in self.expected if voter not in self._votes)

    @property
    def begun(self) -> bool:
        """Whether anybody voted, or was said to have left."""
        return bool(self._votes or self.absent)

    @property
    def next(self) -> tuple[str, int] | None:
        """Whose turn it is; `None` where everyone who is here has voted."""
        return next((voter for voter in self.waiting if voter not in self.absent), None)

    def vote(self, voter: tuple[str, int], value: Value | None) -> None:
        """Put a vote in; `None` is blank. A second vote replaces the first. Raises `Refused`."""
        if voter not in self.expected:
            raise Refused(message("refused.not_asked"))
        refusal = self.ballot.question.value_refusal(value) if value is not None else None
        if refusal is not None:
            raise Refused(refusal)
        self._votes[voter] = value

    def close(self) -> actions.CloseBallot:
        """Count what came in; by name where that was agreed on. Raises `Refused` where nothing did."""
        if not self._votes:
            raise Refused(message("refused.count_total", expected=len(self.expected), counted=0))
        ballot, votes = self.ballot, self._votes
        if self.room is not None:
            self.counted = publish(self.room, tuple(votes.values()), self._card)
        if ballot.by_name and len(votes) >= ballot.least and ballot.complete(len(votes)):
            named = [(voter[0], votes[voter]) for voter in self.expected if voter in votes]
            return actions.CloseBallot(ballot.at, publish_by_name(ballot, named), self._away)
        return actions.CloseBallot(ballot.at, publish(ballot, tuple(votes.values()), self._card), self._away)

    @property
    def _away(self) -> Away:
        """How many did not vote; at which seats only where that fixes who votes on the case, and five did."""
        seats: list[str | None] = [seat for seat, _ in self.waiting]
        left = len(self.expected) - self.ballot.ballots
        if left or not self.ballot.fixes or (len(self._votes) < ENOUGH and not self.ballot.seats):
            seats = [None] * (self.ballot.ballots - len(self._votes))
        return tuple((seat, seats.count(seat)) for seat in dict.fromkeys(seats))

    def close_with(self, counts: Counts) -> actions.CloseBallot:
        """Take over what a teller counted by hand: paper cards face down. Raises `Refused`."""
        if self.ballot.some is not None:
            return self._close_with_some(counts)
        total = sum(counts.counts) + counts.blank
        if min((*counts.counts, counts.blank)) < 0:
            raise Refused(message("refused.negative"))
        if len(counts.counts) != len(self.ballot.option_ids()):
            raise Refused(message("refused.counts", count=len(self.ballot.option_ids())))
        expected = self.ballot.ballots
        if not 1 <= total <= expected:
            raise Refused(message("refused.count_total", expected=expected, counted=total))
        published: Published = publish_counts(self.ballot, counts)
        if self.room is not None:
            self.counted = publish_counts(self.room, counts)
        # The teller does not know at which seat somebody left.
        away: Away = ((None, expected - total),) if total < expected else ()
        return actions.CloseBallot(self.ballot.at, published, away)

    def shows(self, counted: int) -> bool:
        """Whether the table sees the counts of so many votes, and not only what they come to."""
        seen = self.ballot if self.room is None else self.room
        return seen.reveal == "counts" and counted >= seen.least and seen.complete(counted)

    def sealed(self) -> actions.CloseBallot:
        """Nothing becomes public: too few took part in a ballot in which everyone may choose some."""
        return actions.CloseBallot(self.ballot.at, Sealed())

    def _close_with_some(self, counts: Counts) -> actions.CloseBallot:
        if self.ballot.reveal != "counts":
            return self.sealed()
        closed = actions.CloseBallot(self.ballot.at, counts)
        refusal = self.ballot.refusal(closed)
        if refusal is not None:
            raise Refused(refusal)
        return closed

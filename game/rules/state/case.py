"""What the rules remember of the case on the table, and of every case that was closed."""

from typing import Literal

from game.rules.council.kept import DirectorSaid
from game.rules.events import Moved, Opening
from game.rules.learning.kept import Learned
from game.rules.state.remembered import Covered
from game.rules.terms.at import BallotAt
from game.rules.terms.kept import KeptPart, Variants
from game.rules.terms.phases import How, Mark, Stage, Step
from game.rules.terms.references import Addition, addition
from game.rules.terms.tally import Published
from game.rules.terms.value import Value


class Talk(KeptPart, frozen=True):
    """What a talk at the kitchen table has brought so far; of a card without a talk, nothing."""

    known: tuple[str, ...] = ()
    rapport: int = 0
    report: tuple[str, ...] = ()
    """The facts that go into the report."""


NO_TALK = Talk()


class Case(KeptPart, frozen=True):
    """A card being played."""

    card: str
    occurrence: int
    """1 the first time this card is played, 2 when it comes back."""
    rapporteur: int
    """The seat that reads the case aloud, asks, speaks last and writes the reason."""
    practice: bool = False
    stage: Stage = "briefing"
    step: Step = ""
    heard: tuple[str, ...] = ()
    """Advisers heard."""
    asked: tuple[str, ...] = ()
    """Questions asked, in order."""
    minutes: int = 0
    """Minutes left in the talk."""
    hint: str | None = None
    """The question that the table whispered to the rapporteur."""
    talk: Talk = NO_TALK
    first: Published | None = None
    first_items: tuple[str, ...] = ()
    """What the first ballot was about, in the order of its counts."""
    final: Published | None = None
    final_items: tuple[str, ...] = ()
    talks: int = 0
    """How many times the table has deliberated."""
    ballot: tuple[str, ...] = ()
    """The items of a run-off; empty where all items stand."""
    kept: bool = False
    """Somebody wanted the talk when passing without debate was proposed."""
    amended: tuple[str, ...] = ()
    """Amendments that were adopted, each as it is kept (`additions`)."""
    proposal: Value | None = None
    value: Value | None = None
    how: How | None = None
    decided_at: int = 0
    """The number of the action that decided it: the cause of all its effects."""
    reason: str | None = None
    minority: str | None = None
    """What the minority wanted to have said, without a name."""
    together: int | None = None
    """The seat whose token was met: both lead."""
    extra: int = 0
    """Advisers that may be heard on top of the card's own number."""
    voters: tuple[int, ...] = ()
    """Who votes on this case, per seat: fixed by its first ballot, and empty before that."""
    missing: int = 0
    """How many of these did not vote then, at a seat that nobody knows: they do not vote on this case."""
    fell: bool = False
    """Whether a seat fell to one voter while the case was open: its proposal would be that person's."""
    recount: BallotAt | Literal[""] = ""
    """The ballot of which the cards are being counted again, if any."""
    recounted: tuple[BallotAt, ...] = ()
    """The ballots of which the cards were counted again."""
    advice: tuple[Moved, ...] = ()
    """What advice cost beyond what the card and the board offer."""
    asking: tuple[Moved, ...] = ()
    """What questions moved when they were asked."""
    remembers: tuple[str, ...] = ()
    """Flags that these set."""
    covered: tuple[Covered, ...] = ()
    """What was moved between funds for the decision as it stands now."""
    why: Opening | None = None
    """Why it came up; `None` in an evening of before rules 4."""
    twist: str | None = None
    """What came in between."""
    variants: Variants = ()
    """How its texts go, of those that vary."""
    named: str | None = None
    """Which right the works council said that this is."""
    advised: str | None = None
    """What the works council said: an option, or that it is not theirs."""
    given: DirectorSaid | None = None
    """What the director answered."""
    learned: Learned | None = None
    """What the table wrote while it worked the case out together."""

    @property
    def additions(self) -> tuple[Addition, ...]:
        """The amendments that were adopted."""
        return _additions(self.amended)

    @property
    def carried(self) -> tuple[Addition, ...]:
        """Those of them that come with what was decided: of a director's decision what was promised."""
        return _additions(self.amended if self.given is None else self.given.keeps)


class Decision(KeptPart, frozen=True):
    """A case that was closed."""

    card: str
    occurrence: int
    quarter: int
    how: How
    value: Value | None
    cause: int
    talk: Talk = NO_TALK
    reason: str | None = None
    minority: str | None = None
    amended: tuple[str, ...] = ()
    twist: str | None = None
    """What came in between; on a decision that came back, what had come then."""
    variants: Variants = ()
    """How its texts went, of those that vary."""
    marks: tuple[Mark, ...] = ()
    """How it was decided, in a pack that asks for that."""
    advised: str | None = None
    """What the works council said: an option, or that it is not theirs."""
    given: DirectorSaid | None = None
    """What the director answered."""

    @property
    def additions(self) -> tuple[Addition, ...]:
        """The amendments that were adopted."""
        return _additions(self.amended)

    @property
    def carried(self) -> tuple[Addition, ...]:
        """Those of them that come with what was decided: of a director's decision what was promised."""
        return _additions(self.amended if self.given is None else self.given.keeps)

    @property
    def asked_of(self) -> tuple[str, ...]:
        """The names of the conditions that the works council put to what it advised."""
        return tuple(it.amendment for it in self.additions if it.option == self.advised)


def _additions(ids: tuple[str, ...]) -> tuple[Addition, ...]:
    return tuple(map(addition, ids)) if ids else ()

"""What a seat or the facilitator intends: the answers to prompts, and nothing personal in them."""

from typing import Literal

from msgspec import Struct

from game.rules.terms.at import BallotAt, CardAt, ChooseAt, PageAt, PickAt, SayAt
from game.rules.terms.references import ReasonOf, said_at
from game.rules.terms.tally import Away, Published
from game.rules.terms.value import Chosen, Divided, Picked, Ranked


class _Action(Struct, frozen=True, tag_field="action"):
    """The tag is the action's name in the log."""


class SetAgenda(_Action, frozen=True, tag="set_agenda"):
    """How many cases this quarter has."""

    cases: int


class Acknowledge(_Action, frozen=True, tag="acknowledge"):
    """The table has read this page, or is done with it."""

    at: PageAt


class Pick(_Action, frozen=True, tag="pick"):
    """One item out of a list."""

    at: PickAt
    item: str

    @property
    def value(self) -> Chosen:
        """What it settles on, where it settles a case."""
        return Chosen(self.item)


class Allocate(_Action, frozen=True, tag="allocate"):
    """What each gets, in the order and the unit of the question."""

    at: CardAt
    amounts: tuple[int, ...]

    @property
    def value(self) -> Divided:
        """What it settles on."""
        return Divided(self.amounts)


class Rank(_Action, frozen=True, tag="rank"):
    """All items, the first in front."""

    at: CardAt
    order: tuple[str, ...]

    @property
    def value(self) -> Ranked:
        """What it settles on."""
        return Ranked(self.order)


class Choose(_Action, frozen=True, tag="choose"):
    """Some of a list, in the order of the list."""

    at: ChooseAt
    items: tuple[str, ...]

    @property
    def value(self) -> Picked:
        """What it settles on, where it settles a case."""
        return Picked(self.items)


class Ask(_Action, frozen=True, tag="ask"):
    """A question at the kitchen table, or `None`: the talk is done."""

    at: Literal["inquiry"]
    question: str | None


class Say(_Action, frozen=True, tag="say"):
    """Words of the table's own; they are kept apart under this text id. `None`: nothing, for now."""

    at: str
    """One of `SayAt`, or the word for the reason for a closed decision (`said_at`)."""
    text: str | None

    @property
    def about(self) -> SayAt | ReasonOf:
        """Which question it answers. Raises `ValueError` where it is none."""
        return said_at(self.at)


class CloseBallot(_Action, frozen=True, tag="close_ballot"):
    """A ballot was counted: what becomes public of it."""

    at: BallotAt
    published: Published
    away: Away = ()
    """Who was expected and did not vote. Counts tell by themselves how many of these no seat is known of."""


class Recount(_Action, frozen=True, tag="recount"):
    """The cards of this ballot were counted wrongly: count them again."""

    at: BallotAt


class Roll(_Action, frozen=True, tag="roll"):
    """Throw two dice: drawn, or thrown on the real table and entered."""

    at: Literal["roll"]
    dice: tuple[int, int] | None = None


class Shift(_Action, frozen=True, tag="shift"):
    """Move money between two funds, in whole euros."""

    at: Literal["shift"]
    source: str
    target: str
    amount: int


class Attend(_Action, frozen=True, tag="attend"):
    """So many voters sit at this seat now."""

    seat: str
    voters: int
    swap: bool = False
    """Somebody else sits there now: one person in place of another, and as many voters as before."""
    at_once: bool = False
    """Who came votes on the open case too, and not only from the next one on."""


class AgreeToShow(_Action, frozen=True, tag="agree_to_show"):
    """Everyone who is here now said yes: what was promised at the start holds again, as far as they say."""

    counts: bool = False
    by_name: bool = False


class Inject(_Action, frozen=True, tag="inject"):
    """The facilitator puts this card in front of the agenda."""

    card: str


class Adjust(_Action, frozen=True, tag="adjust"):
    """The facilitator changes a number by hand: euros of a fund, points of an indicator, levels of a facility."""

    id: str
    amount: int
    reason: str
    """The id of the text that says why."""


class OpenOwn(_Action, frozen=True, tag="open_own"):
    """The facilitator opens a case that the table brings itself."""

    text: str | None
    """The id of the text that says what it is about; `None`: it is only told."""


class Skip(_Action, frozen=True, tag="skip"):
    """The facilitator closes the open card without effects; nobody needs to know why."""


class Finish(_Action, frozen=True, tag="finish"):
    """The facilitator ends the year here."""


Action = (
    SetAgenda
    | Acknowledge
    | Pick
    | Allocate
    | Rank
    | Choose
    | Ask
    | Say
    | CloseBallot
    | Recount
    | Roll
    | Shift
    | Attend
    | AgreeToShow
    | Inject
    | Adjust
    | OpenOwn
    | Skip
    | Finish
)

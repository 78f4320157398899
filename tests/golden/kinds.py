"""Tables of every kind: each pack that is shipped, form, depth, decision rule and way to vote, and people of few and of many."""

from pathlib import Path

from msgspec import Struct

from game.apps.session import Method
from game.content import find_packs
from game.rules.setup import Seat, Setup
from game.rules.terms.text import Language

WORDS = Path(__file__).with_name("every_word")
ALONE = (Seat("sand"),)
ONES = tuple(Seat(colour) for colour in ("blue", "green", "ochre"))
TEAMS = (Seat("blue", 3), Seat("green", 2), Seat("ochre", 2))
ROLES = (Seat("blue", 3, "alderman"), Seat("green", 2, "doctor"), Seat("ochre", 1, "nurse"))
HALL = tuple(Seat(colour, 9) for colour in ("blue", "green", "ochre", "plum", "brick", "teal", "slate"))


class Kind(Struct, frozen=True):
    """A table, how it votes, and how the evening went."""

    pack: str
    setup: Setup
    method: Method
    language: Language | None = None
    """What was on screen, where that was kept."""
    ends: int | None = None
    """The facilitator ends the year after so many steps, or it was never played further than that."""
    stops: bool = False

    @property
    def place(self) -> Path:
        """The folder of its pack."""
        return WORDS if self.pack == WORDS.name else find_packs()[self.pack]


KINDS: dict[str, Kind] = {
    "names": Kind("proefavond", Setup(11, TEAMS, "counts", "majority", by_name=True, depth="full"), "device"),
    "few": Kind("proefavond", Setup(12, ONES, "outcome", "agreement", form="cards"), "device"),
    "agreed": Kind("proefavond", Setup(13, ONES, "counts", "executive_after_advice", form="one_token"), "device"),
    "teams": Kind("waterkant", Setup(14, TEAMS, "counts", "consent", form="tokens", depth="full"), "tally", "nl"),
    "fund": Kind("examples/budget", Setup(15, TEAMS, "outcome", "majority"), "tally"),
    "year": Kind("waterkant", Setup(31, ONES, "outcome", "agreement", form="one_token", depth="first"), "device"),
    "cases": Kind("waterkant", Setup(17, TEAMS, "counts", form="cards", by_name=True, depth="full"), "device", "en"),
    "hall": Kind("proefavond", Setup(18, HALL, "counts", "consent", form="tokens", depth="first"), "tally"),
    "alone": Kind("proefavond", Setup(19, ALONE, "outcome", practice=False, form="tokens", depth="full"), "device"),
    "short": Kind("proefavond", Setup(20, TEAMS, "counts", "majority", form="one_token"), "device", "en", ends=60),
    "open": Kind("proefavond", Setup(21, TEAMS, "outcome", "consent", depth="full"), "tally", ends=50, stops=True),
    "board": Kind("examples/board", Setup(22, TEAMS, "counts", "executive_after_advice", form="tokens"), "tally"),
    "choice": Kind("examples/choice", Setup(23, TEAMS, "counts", "agreement", by_name=True), "device"),
    "roles": Kind("examples/full", Setup(24, ROLES, "counts", "majority", depth="full"), "device"),
    "talk": Kind("examples/kitchen_table", Setup(25, ONES, "counts", "consent"), "device"),
    "order": Kind("examples/priority", Setup(26, TEAMS, "counts", "executive_after_advice"), "tally"),
    "words": Kind("every_word", Setup(87, ROLES, "counts", "majority", form="tokens", depth="full"), "device"),
    "words_apart": Kind(
        "every_word", Setup(80, ROLES, "outcome", "agreement", form="one_token", depth="full"), "tally"
    ),
    "words_in_order": Kind("every_word", Setup(36, TEAMS, "counts", "consent", form="cards", depth="full"), "device"),
}

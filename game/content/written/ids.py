"""What every id is: which key gives one, and which names one. The models say it in their types, and nobody says it again.

Whether a name is there (lint), which names an editor offers and where one is to be changed all follow from this.
"""

from typing import Annotated, Any, Literal, get_args

from msgspec import Struct
from pydantic import GetJsonSchemaHandler, StringConstraints
from pydantic_core import CoreSchema

from game.rules.council.part import NOT_OURS
from game.rules.state import SUPERVISION
from game.rules.terms.measures import MEASURES

ID = r"^[a-z][a-z0-9_]{0,39}$"
Id = Annotated[str, StringConstraints(pattern=ID)]
"""A name an author gives: small letters, digits and `_`, beginning with a letter."""

Known = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,39}(\.[a-z][a-z0-9_]{0,39})?$")]
"""A fact, or a fact of another card behind a full stop."""

IdSpace = Literal[
    "fund",
    "indicator",
    "group",
    "card",
    "news",
    "voice",
    "role",
    "law",
    "value",
    "goal",
    "ending",
    "plan",
    "flag",
    "deck",
    "option",
    "amendment",
    "fact",
    "adviser",
    "question",
    "twist",
    "answer",
]
"""What has ids of its own. An option is also a post or an item; an answer is to the question that news asks."""

WITHIN: dict[IdSpace, IdSpace] = {
    "option": "card",
    "amendment": "card",
    "fact": "card",
    "adviser": "card",
    "question": "card",
    "twist": "card",
    "answer": "news",
}
"""What has its ids inside one card, or one piece of news: two cards may both have a `wait`."""
TOGETHER: tuple[IdSpace, ...] = ("fund", "indicator", "group")
"""These share one list of ids, so that an effect can simply name them."""


class IdUse(Struct, frozen=True):
    """What an id is at this place."""

    names: tuple[IdSpace, ...]
    """One of these it is: of several that share a list, the one that is there."""
    gives: bool = False
    """Whether the id is given here, and not named."""
    behind: IdSpace | None = None
    """What stands behind a full stop, of the card in front of it."""
    words: tuple[str, ...] = ()
    """What the program itself says here: no ids."""
    told_by: tuple[tuple[str, IdSpace], ...] = ()
    """What it names goes by the `kind` of what it stands in."""

    def spaces(self, holder: object) -> tuple[IdSpace, ...]:
        """What it names, in this thing that was written."""
        if not self.told_by:
            return self.names
        kind = getattr(holder, "kind", None)
        return tuple(space for told, space in self.told_by if told == kind)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """The form of an id, with what it names for who knows the ids of a pack."""
        return {**handler(schema), "names": self}


def _new(space: IdSpace) -> IdUse:
    return IdUse((space,), gives=True)


def _of(*spaces: IdSpace) -> IdUse:
    return IdUse(spaces)


MOVED = _of("fund", "indicator", "group")
"""What stands in front of how far it moves."""
PAID = _of("fund", "indicator")
MINDED = _of("indicator")
ALL, NONE = "all", "none"

FundKey = Annotated[Id, _new("fund")]
IndicatorKey = Annotated[Id, _new("indicator")]
GroupKey = Annotated[Id, _new("group")]
CardKey = Annotated[Id, _new("card")]
NewsKey = Annotated[Id, _new("news")]
VoiceKey = Annotated[Id, _new("voice")]
RoleKey = Annotated[Id, _new("role")]
LawKey = Annotated[Id, _new("law")]
ValueKey = Annotated[Id, _new("value")]
GoalKey = Annotated[Id, _new("goal")]
EndingKey = Annotated[Id, _new("ending")]
PlanKey = Annotated[Id, _new("plan")]
OptionKey = Annotated[Id, _new("option")]
AmendmentKey = Annotated[Id, _new("amendment")]
FactKey = Annotated[Id, _new("fact")]
AdviserKey = Annotated[Id, _new("adviser")]
QuestionKey = Annotated[Id, _new("question")]
TwistKey = Annotated[Id, _new("twist")]
AnswerKey = Annotated[Id, _new("answer")]

FundId = Annotated[Id, _of("fund")]
CardId = Annotated[Id, _of("card")]
NewsId = Annotated[Id, _of("news")]
RoleId = Annotated[Id, _of("role")]
LawId = Annotated[Id, _of("law")]
ValueId = Annotated[Id, _of("value")]
GoalId = Annotated[Id, _of("goal")]
EndingId = Annotated[Id, _of("ending")]
OptionId = Annotated[Id, _of("option")]
AmendmentId = Annotated[Id, _of("amendment")]
FactId = Annotated[Id, _of("fact")]
QuestionId = Annotated[Id, _of("question")]

DeckId = Annotated[Id, IdUse(("deck",), gives=True)]
"""A deck is there where a card is in it."""
FlagId = Annotated[Id, IdUse(("flag",), gives=True, words=(SUPERVISION,))]
"""A flag is there where anything sets it or asks for it."""
Measured = Annotated[Id, IdUse(MOVED.names, words=MEASURES)]
AdvisedId = Annotated[Id, IdUse(("option",), words=(NOT_OURS,))]
KeptId = Annotated[Id, IdUse(("amendment",), words=(ALL, NONE))]
KnownFact = Annotated[Known, IdUse(("fact",), behind="fact")]
BestOf = Annotated[Known, IdUse(("card",), behind="option")]
FactOf = Annotated[Known, IdUse(("card",), behind="fact")]
OfSquare = Annotated[Id, IdUse(("deck", "group"), told_by=(("dilemma", "deck"), ("neighbourhood", "group")))]


def reserved(space: IdSpace) -> tuple[str, ...]:
    """The words that the program itself says where such an id stands."""
    uses: tuple[IdUse, ...] = tuple(get_args(it)[-1] for it in (Measured, FlagId, AdvisedId, KeptId))
    return tuple(word for use in uses if space in use.names for word in use.words)

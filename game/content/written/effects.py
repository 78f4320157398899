"""`now:` and `later:` as an author writes them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace
from pydantic import ConfigDict, Field, create_model

from game.content.written.after import WrittenAfter
from game.content.written.base import Many, Percent, Whole, Written
from game.content.written.conditions import WrittenCondition, condition_of
from game.content.written.deeds import WRITTEN_DEEDS, WrittenDeed
from game.content.written.ids import MOVED, CardId, FlagId, IdUse, NewsId
from game.content.written.names import Names
from game.content.written.text import WrittenText, words
from game.rules.parts.effects import Effect

EFFECT_WORDS = ("text", "set", "clear", "open", "news", "when", "chance", *(deed.word for deed in WRITTEN_DEEDS))
LATER_WORDS = ("after", "announced")


class _Effect(Written):
    """Something that happens: what has a number is moved by its name, `wmo: -14000`, `trust: +3`, `harbour: +1`."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Whole]
    moved: ClassVar[IdUse] = MOVED

    text: WrittenText | None = None
    """What is told when it happens."""
    sets: Many[FlagId] = Field(default=(), alias="set")
    """Flags: facts of the evening to remember."""
    clears: Many[FlagId] = Field(default=(), alias="clear")
    opens: Many[CardId] = Field(default=(), alias="open")
    """Follow-up cards that come on the next quarter's agenda."""
    reads: Many[NewsId] = Field(default=(), alias="news")
    """News that is read next."""
    when: WrittenCondition | None = None
    """Judged when the effect is due."""
    chance: Percent | None = None
    """In so many of a hundred cases, drawn when the effect is due."""

    @property
    def moves(self) -> dict[str, int]:
        """Fund (whole euros), indicator (points) or group (levels) → how far it moves, in the order written."""
        return self.__pydantic_extra__

    @property
    def deeds(self) -> tuple[WrittenDeed, ...]:
        """What it does that comes from outside."""
        found = (getattr(self, deed.word) for deed in WRITTEN_DEEDS)
        return tuple(it for it in found if it is not None)

    def compiled(self, names: Names, at: str) -> Effect:
        """What happens, with its address in what brings it."""
        return Effect(
            at=at,
            moves=names.moves(self.moves),
            text=words(self.text),
            sets=self.sets,
            clears=self.clears,
            opens=self.opens,
            reads=self.reads,
            deeds=tuple(deed.compiled(names) for deed in self.deeds),
            when=condition_of(self.when, names),
            chance=self.chance,
        )


if TYPE_CHECKING:
    WrittenEffect = _Effect
else:
    # Each word from outside is a field like those above.
    _more = {deed.word: (deed | None, None) for deed in WRITTEN_DEEDS}
    WrittenEffect = create_model("WrittenEffect", __base__=_Effect, __doc__=_Effect.__doc__, **_more)


class WrittenLater(WrittenEffect):
    """An effect that happens at a later quarter's end."""

    after: WrittenAfter
    """Quarters from the decision; 1 is the end of the quarter in which it was taken. `between`: drawn."""
    announced: bool = False
    """The table hears of it from the start; where it is certain, it counts in the forecast."""

    def compiled(self, names: Names, at: str) -> Effect:
        """What comes later, with its address in what brings it."""
        after = self.after
        latest = 0 if after.first == after.last else after.last
        return replace(super().compiled(names, at), after=after.first, latest=latest, announced=self.announced)


class WrittenConsequences(Written):
    """What a choice brings: now, and later."""

    now: Many[WrittenEffect] = ()
    later: Many[WrittenLater] = ()
    each_quarter: WrittenEffect | None = None
    """At each quarter's end, as long as the decision stands."""

    def parts(self, names: Names, at: str) -> dict[str, tuple[Effect, ...]]:
        """What it brings, each with its address: now, later and each quarter."""
        here = f"{at}." if at else ""
        each = self.each_quarter
        return {
            "now": effects_of(self.now, names, f"{here}now"),
            "later": effects_of(self.later, names, f"{here}later"),
            "each_quarter": () if each is None else (each.compiled(names, f"{here}each_quarter"),),
        }


def effects_of(effects: Sequence[WrittenEffect], names: Names, at: str) -> tuple[Effect, ...]:
    """What happens, each with its address: where the list stands, and its place in it."""
    return tuple(effect.compiled(names, f"{at}.{place}") for place, effect in enumerate(effects))

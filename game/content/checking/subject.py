"""A scenario under review: what was written, where, and what is known of it."""

from collections.abc import Iterator
from typing import NamedTuple

from pydantic import BaseModel

from game.content.checking.known import KnownIds
from game.content.checking.things import FoundThing, things
from game.content.problems import Findings, Place
from game.content.reading.folder import Assembled
from game.content.reading.nodes import Loc, Scalar, Spot, locate
from game.content.reading.short import written_loc
from game.content.translating.record import KeptPairs, read_record
from game.content.validating.validate import Validated
from game.content.written.conditions import WrittenCondition
from game.content.written.effects import WrittenEffect
from game.content.written.kinds.card import WrittenCard
from game.rules.terms.text import Message, Words, message


class Found(NamedTuple):
    """One thing with its place, and the card it stands in."""

    loc: Loc
    thing: BaseModel
    card: WrittenCard | None


class Subject:
    """What the checks look at, and where they tell what they find."""

    def __init__(self, assembled: Assembled, validated: Validated, known: KnownIds, findings: Findings) -> None:
        self.scenario = validated.scenario
        self.whole = validated.whole
        """Whether nothing was left out: only then can something be said to be nowhere."""
        self.known = known
        self._assembled = assembled
        self._findings = findings
        self.everything = [self._in_card(thing) for thing in things(self.scenario)]
        self._effects = [(loc, thing) for loc, thing, _ in self.everything if isinstance(thing, WrittenEffect)]

    def translations(self) -> KeptPairs | None:
        """What is kept of the translation: nothing where nobody did; `None` where it cannot be read."""
        path = self._assembled.translations
        return {} if path is None else read_record(path)

    def _in_card(self, found: FoundThing) -> Found:
        loc, thing = found
        card = self.scenario.dilemmas[str(loc[1])] if loc[:1] == ("dilemmas",) else None
        return Found(loc, thing, card)

    def cards(self) -> Iterator[tuple[Loc, str, WrittenCard]]:
        """Every card that could be read."""
        return ((("dilemmas", id), id, card) for id, card in self.scenario.dilemmas.items())

    def effects(self) -> Iterator[tuple[Loc, WrittenEffect]]:
        """Every effect, now and later."""
        return iter(self._effects)

    def conditions(self) -> Iterator[tuple[Loc, WrittenCondition, WrittenCard | None]]:
        """Every condition, also inside others, with the card whose talk it can look at."""
        for loc, thing, card in self.everything:
            if isinstance(thing, WrittenCondition):
                # A card's own `when` is judged before there is a talk, and so is how a text goes that opens with it.
                opens = loc[2:3] in (("when",), ("case",), ("unknown",)) or "says" in loc[3:5]
                yield loc, thing, None if opens else card

    def complete(self, section: str) -> bool:
        """Whether every entry of this section could be read."""
        lost = self._assembled.is_lost(section)
        return not lost and len(getattr(self.scenario, section)) == len(self._assembled.ids(section))

    def written(self, section: str) -> bool:
        """Whether this key stands in the head, whatever it says."""
        return section in self._assembled.root.entries or self._assembled.is_lost(section)

    def place(self, loc: Loc) -> Place:
        """Where the value at `loc` stands; of more than one value, the key above it."""
        spot = self._spot(loc)
        return spot.node.place if isinstance(spot.node, Scalar) else spot.key

    def key_place(self, loc: Loc) -> Place:
        """Where the key at `loc` stands."""
        return self._spot(loc).key

    def _spot(self, loc: Loc) -> Spot:
        return locate(self._assembled.root, written_loc(self._assembled.root, loc))

    def tell(self, loc: Loc, id: str, /, hint: Message | None = None, **values: int | str | Words) -> None:
        """Tell a problem with the value at `loc`."""
        self._findings.keep(self.place(loc), message(id, **values), hint)

    def tell_key(self, loc: Loc, id: str, /, hint: Message | None = None, **values: int | str | Words) -> None:
        """Tell a problem with the key at `loc`."""
        self._findings.keep(self.key_place(loc), message(id, **values), hint)

    def tell_fault(self, loc: Loc, words: Message) -> None:
        """Tell what a card found wrong in itself."""
        self._findings.keep(self.place(loc), words)

"""What the parts of a pack look up in the whole of it, and tell: no part has to know the whole."""

from collections.abc import Mapping
from typing import Any, Protocol

from game.rules.prompts import Item
from game.rules.state import State
from game.rules.terms.measures import Measure
from game.rules.terms.text import Text, Words
from game.rules.terms.value import Value


class HasName(Protocol):
    """A fund or an indicator."""

    @property
    def name(self) -> Text:
        """What it is called."""
        ...


class Decidable(Protocol):
    """A card."""

    @property
    def title(self) -> Text:
        """What it is called."""
        ...

    def chose(self, value: Value) -> tuple[str, ...]:
        """What a decision was for: an option, a served item, a post that reached a band."""
        ...


class Lookup(Protocol):
    """The pack, as a condition or a card knows it."""

    @property
    def funds(self) -> Mapping[str, HasName]:
        """The funds, in the order of the pack."""
        ...

    @property
    def indicators(self) -> Mapping[str, HasName]:
        """The indicators, in the order of the pack."""
        ...

    @property
    def dilemmas(self) -> Mapping[str, Decidable]:
        """The cards."""
        ...

    @property
    def quarters(self) -> int:
        """How many quarters its year has."""
        ...

    @property
    def agenda(self) -> int:
        """How many cases a quarter has when nobody says otherwise."""
        ...

    @property
    def offered(self) -> Mapping[str, Mapping[str, Item]]:
        """Card or `news.ID` → what can be chosen there, with the money that certainly moves at once."""
        ...

    def measured(self, measure: Measure) -> Words:
        """What this number is called."""
        ...


class Happening(Protocol):
    """What is being told, as a deed of an effect knows it."""

    @property
    def scenario(self) -> Lookup:
        """The pack."""
        ...

    @property
    def state(self) -> State:
        """How things stand by now."""
        ...

    def tell(self, event: Any) -> None:
        """Say that this event happened."""
        ...

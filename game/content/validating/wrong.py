"""One thing that validation refuses: what pydantic says about it, and what the author wrote there."""

import re
from typing import Any

from pydantic import BaseModel

from game.content.checking.known import KnownIds
from game.content.problems import Place
from game.content.reading.folder import Assembled
from game.content.reading.nodes import Mapping, Scalar, YamlNode, locate
from game.content.reading.quoting import shown
from game.content.reading.short import written_loc
from game.content.reading.sources import HARD_SPACES
from game.content.validating.shapes import Traced, model_of, peel, trace
from game.content.written.scenario import WrittenScenario

_HARD = re.compile(HARD_SPACES)


class Wrong:
    """A validation error with its place."""

    def __init__(self, error: Any, assembled: Assembled, known: KnownIds) -> None:
        self.type: str = error["type"]
        self.context: dict[str, Any] = error.get("ctx", {})
        self.assembled = assembled
        self.known = known
        self.traced: Traced = trace(WrittenScenario, error["loc"])
        self.spot = locate(assembled.root, written_loc(assembled.root, self.traced.loc))

    @property
    def node(self) -> YamlNode:
        """What is written there."""
        return self.spot.node

    @property
    def key(self) -> str:
        """The key it stands behind."""
        return self.spot.name or self.spot.node.place.file

    @property
    def last(self) -> str:
        """The last word of the way: the key that is unknown or missing."""
        return str(self.traced.loc[-1]) if self.traced.loc else self.key

    @property
    def empty(self) -> bool:
        """Whether nothing is written there."""
        return self.spot.reached and isinstance(self.node, Scalar) and self.node.empty

    @property
    def place(self) -> Place:
        """Where the value stands; where there is none, its key."""
        return self.spot.key if self.empty else self.node.place

    @property
    def hard_space(self) -> bool:
        """Whether what is refused has a space of another program in it: an id, a number or a word has none."""
        if self.traced.is_key or self.type == "extra_forbidden":
            return _HARD.search(self.last) is not None
        return self.spot.reached and isinstance(self.node, Scalar) and _HARD.search(self.node.text) is not None

    @property
    def written(self) -> str:
        """The value as it was written, short enough for a sentence."""
        return shown(self.node.text) if isinstance(self.node, Scalar) else "…"

    @property
    def holder(self) -> type[BaseModel] | None:
        """The model whose key it is."""
        return model_of(self.traced.holder)

    @property
    def shape(self) -> Any:
        """The type that is wanted there."""
        return peel(self.traced.shape)

    @property
    def split_by_comma(self) -> bool:
        """Whether a comma inside braces made a key of the second half of a sentence: `{nl: Ja, graag}`."""
        inside = self.spot.holder
        unknown = self.holder is not None and self.traced.shape is None
        return unknown and self.empty and isinstance(inside, Mapping) and inside.braces

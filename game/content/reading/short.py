"""What authors write in short: a square is `dilemma: wmo`, where its model has a kind and what it is of."""

from game.content.reading.nodes import Loc, Mapping, YamlNode, locate

_SQUARES: Loc = ("board", "squares")
_LONG = ("kind", "of")


def short_key(square: YamlNode) -> str | None:
    """The one key that says what a square is; `None` where it is written in another way."""
    if not isinstance(square, Mapping) or "kind" in square.entries:
        return None
    keys = [key for key in square.entries if key != "name"]
    return keys[0] if len(keys) == 1 else None


def written_loc(root: YamlNode, loc: Loc) -> Loc:
    """Where the author wrote what the models have at `loc`."""
    if loc[:2] != _SQUARES or loc[3:4] == () or loc[3] not in _LONG:
        return loc
    key = short_key(locate(root, loc[:3]).node)
    return loc if key is None else (*loc[:3], key, *loc[4:])

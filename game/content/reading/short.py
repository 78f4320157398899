"""What authors write in short: a square is `dilemma: wmo`, where its model has a kind and what it is of; a text that
does not vary is a sentence, where its model is a list; a number that does not go by the length of the year likewise, and when something comes later.
"""

from game.content.reading.nodes import Loc, Mapping, Sequence, YamlNode, locate

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
    loc = _one_text(root, _decided(root, _one_number(root, _after(root, loc))))
    if loc[:2] != _SQUARES or loc[3:4] == () or loc[3] not in _LONG:
        return loc
    key = short_key(locate(root, loc[:3]).node)
    return loc if key is None else (*loc[:3], key, *loc[4:])


def _one_text(root: YamlNode, loc: Loc) -> Loc:
    """The place of a text that may vary and was written as one: without its place in a list, and `text`."""
    for place in range(1, len(loc) - 1):
        if loc[place : place + 2] == (0, "text"):
            node = locate(root, loc[:place]).node
            if not isinstance(node, Sequence) and not (isinstance(node, Mapping) and "text" in node.entries):
                return (*loc[:place], *loc[place + 2 :])
    return loc


def _one_number(root: YamlNode, loc: Loc) -> Loc:
    """The place of a number that may be rows and was written as one: without its place in a list, and `is`."""
    for place in range(1, len(loc) - 1):
        if loc[place : place + 2] == (0, "is") and not isinstance(locate(root, loc[:place]).node, Sequence):
            return (*loc[:place], *loc[place + 2 :])
    return loc


def _after(root: YamlNode, loc: Loc) -> Loc:
    """The place of when something comes later, where it was written as a number: without `between`, and a place in that."""
    for place in range(1, len(loc)):
        if loc[place : place + 2] == ("between", 0) and not isinstance(locate(root, loc[:place]).node, Mapping):
            return loc[:place]
    return loc


def _decided(root: YamlNode, loc: Loc) -> Loc:
    """The place of what was decided, where it was written without `is`."""
    for place in range(1, len(loc)):
        if loc[place] == "is" and not isinstance(locate(root, loc[:place]).node, Mapping):
            return (*loc[:place], *loc[place + 1 :])
    return loc

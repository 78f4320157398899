"""A tree as the files of a pack, as an author would write them: a card a file, sentences on lines of their own."""

from collections.abc import Iterator

from game.content.problems import HEAD
from game.content.reading.homes import KEYED
from game.content.reading.nodes import Mapping, Scalar, Sequence, YamlNode
from game.content.translating.writing import as_yaml

FILES = ("dilemmas", "plans", "board", "news", "voices", "goals")
"""Sections that get a file, or a folder, of their own."""
FOLDERS = ("dilemmas", "plans")
WIDE = 100
"""So many signs fit on a line with names and numbers between braces."""
_STEP = 2


def files_of(root: Mapping) -> dict[str, str]:
    """File → its text, the head first."""
    head = Mapping(root.place, {key: it for key, it in root.entries.items() if key not in FILES})
    files = {HEAD: _file(head)}
    for section in FILES:
        entry = root.entries.get(section)
        if entry is None:
            continue
        if section in FOLDERS and section in KEYED and isinstance(entry.node, Mapping) and _sorted(entry.node):
            files |= {f"{section}/{id}.yaml": _file(it.node) for id, it in entry.node.entries.items()}
        else:
            files[f"{section}.yaml"] = _file(entry.node)
    return files


def _sorted(section: Mapping) -> bool:
    """Whether files of a folder would be in this order: they are read by name."""
    names = [f"{id}.yaml" for id in section.entries]
    return names == sorted(names) and all(isinstance(it.node, Mapping) for it in section.entries.values())


def _file(node: YamlNode) -> str:
    return "\n".join(_lines(node, 0)) + "\n"


def _lines(node: YamlNode, indent: int) -> Iterator[str]:
    """The node as lines of a block."""
    match node:
        case Mapping() if node.entries:
            for key, entry in node.entries.items():
                yield from _entry(key, entry.node, indent)
        case Sequence() if node.items:
            for item in node.items:
                yield from _item(item, indent)
        case _:
            yield " " * indent + _flow(node)


def _entry(key: str, node: YamlNode, indent: int) -> Iterator[str]:
    before = " " * indent
    if isinstance(node, Scalar):
        yield f"{before}{key}: {_scalar(node, indent + _STEP)}"
    elif _fits(node, indent + len(key) + 2):
        yield f"{before}{key}: {_flow(node)}"
    else:
        yield f"{before}{key}:"
        yield from _lines(node, indent + _STEP)


def _item(node: YamlNode, indent: int) -> Iterator[str]:
    before = f"{' ' * indent}- "
    if isinstance(node, Scalar):
        yield f"{before}{_scalar(node, indent + _STEP)}"
    elif _fits(node, indent + 2):
        yield f"{before}{_flow(node)}"
    else:
        first, *others = _lines(node, indent + _STEP)
        yield f"{before}{first[indent + _STEP :]}"
        yield from others


def _scalar(node: Scalar, indent: int) -> str:
    return node.text if node.plain else as_yaml(node.text, in_brackets=False, indent=indent)


def _fits(node: YamlNode, before: int) -> bool:
    """Whether it is only names and numbers, and not too long for one line."""
    return _is_short(node) and before + len(_flow(node)) <= WIDE


def _is_short(node: YamlNode) -> bool:
    match node:
        case Mapping():
            return all(_is_short(it.node) for it in node.entries.values())
        case Sequence():
            return all(map(_is_short, node.items))
        case Scalar():
            return node.plain


def _flow(node: YamlNode) -> str:
    match node:
        case Mapping():
            return f"{{{', '.join(f'{key}: {_flow(it.node)}' for key, it in node.entries.items())}}}"
        case Sequence():
            return f"[{', '.join(map(_flow, node.items))}]"
        case Scalar():
            return node.text if node.plain else as_yaml(node.text, in_brackets=True, indent=0)

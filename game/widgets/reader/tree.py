"""A picture as AccessKit has it: nodes with a role, a name, a place and what can be done with them."""

from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from game.widgets.base import WidgetRole
from game.widgets.reader.described import Described, WindowPicture
from game.widgets.signs import signs

AccessNode = Any
"""A node of AccessKit, which has no types of its own."""

ROOT = 1
ROLES: dict[WidgetRole, str] = {
    "button": "BUTTON",
    "checkbox": "CHECK_BOX",
    "heading": "HEADING",
    "image": "IMAGE",
    "list_item": "LIST_ITEM",
    "meter": "LABEL",
    "note": "NOTE",
    "option": "RADIO_BUTTON",
    "spin_button": "SPIN_BUTTON",
    "text": "LABEL",
    "text_field": "TEXT_INPUT",
}
"""What each role is called there. A meter without a number would be read as one that stands at nothing."""
ACTIONS = {
    "press": "CLICK",
    "more": "INCREMENT",
    "less": "DECREMENT",
    "down": "INCREMENT",
    "up": "DECREMENT",
    "inspect": "SHOW_CONTEXT_MENU",
}
"""What each action of a widget is called there."""
PRESSED: tuple[WidgetRole, ...] = ("button", "checkbox", "option")
"""What is there to be pressed; where it cannot be now, it is switched off."""
ADDED: tuple[WidgetRole, ...] = ("list_item", "meter", "spin_button", "text")
"""Of these how they stand is part of what they are called; of the rest it is said after that."""


class Numbers:
    """A number for everything that a screen reader was told of. No number is used twice."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._last = ROOT

    def of(self, key: str) -> int:
        """The number of this."""
        if key not in self._numbers:
            self._last += 1
            self._numbers[key] = self._last
        return self._numbers[key]

    def key(self, number: int) -> str | None:
        """What has this number; `None` where it is gone."""
        return next((key for key, it in self._numbers.items() if it == number), None)

    def forget_others(self, there: set[int]) -> None:
        """Only these are left."""
        self._numbers = {key: number for key, number in self._numbers.items() if number in there}


class TreeMaker:
    """Makes the nodes of AccessKit."""

    def __init__(self, kit: Any) -> None:
        self._kit = kit
        self._numbers = Numbers()

    def key(self, number: int) -> str | None:
        """The key of what has this number on screen now."""
        return self._numbers.key(number)

    def whole(self, picture: WindowPicture) -> Any:
        """Everything in this picture: the system finds out itself what is different."""
        kit = self._kit
        nodes = dict(self._nodes(picture))
        focus = ROOT if picture.focus is None else self._numbers.of(picture.focus)
        update = kit.TreeUpdate(focus if focus in nodes else ROOT)
        tree = kit.Tree(ROOT)
        tree.toolkit_name = "Keukentafel"
        update.tree = tree
        update.nodes = list(nodes.items())
        self._numbers.forget_others(set(nodes))
        return update

    def _nodes(self, picture: WindowPicture) -> Iterator[tuple[int, AccessNode]]:
        kit, numbers = self._kit, self._numbers
        children = []
        for widget in picture.widgets:
            number = numbers.of(widget.key)
            children.append(number)
            node = self._node(widget)
            if widget.caret is not None:
                yield from self._typed(widget, node)
            yield number, node
        for spoken in picture.spoken:
            number = numbers.of(_said(spoken.number))
            children.append(number)
            node = kit.Node(kit.Role.LABEL)
            node.set_value(spoken.words)
            node.set_live(kit.Live.ASSERTIVE if spoken.urgent else kit.Live.POLITE)
            yield number, node
        root = kit.Node(kit.Role.WINDOW)
        root.set_label(picture.title)
        root.set_language(picture.language)
        root.set_bounds(kit.Rect(0, 0, *picture.size))
        root.set_children(children)
        yield ROOT, root

    def _node(self, widget: Described) -> AccessNode:
        kit = self._kit
        role = "MULTILINE_TEXT_INPUT" if widget.role == "text_field" and widget.lines > 1 else ROLES[widget.role]
        node = kit.Node(getattr(kit.Role, role))
        named, after = widget.label, widget.value
        if widget.role in ADDED and after:
            named, after = f"{named}: {after}" if named else after, ""
        # The text of a label is its value there.
        (node.set_value if role == "LABEL" else node.set_label)(named)
        if after and widget.role != "text_field":
            node.set_description(after)
        left, top, wide, high = widget.rect
        node.set_bounds(kit.Rect(left, top, left + wide, top + high))
        if widget.focusable:
            node.add_action(kit.Action.FOCUS)
        # What can be pressed at times always says so: a screen reader remembers what it was told first.
        for name in (*widget.actions, *(("press",) if widget.role in PRESSED else ())):
            node.add_action(getattr(kit.Action, ACTIONS[name]))
        if widget.role == "option" or widget.chosen is not None:
            node.set_toggled(kit.Toggled.TRUE if widget.chosen else kit.Toggled.FALSE)
        if not widget.actions and widget.role in PRESSED:
            node.set_disabled()
        return node

    def _typed(self, widget: Described, node: AccessNode) -> Iterator[tuple[int, AccessNode]]:
        """What was typed, row by row, and where the caret is in it."""
        kit, caret = self._kit, widget.caret
        assert caret is not None
        node.add_action(kit.Action.SET_VALUE)
        rows = _rows(widget)
        numbers = [self._numbers.of(f"{widget.key}{RUN}{row}") for row in range(len(rows))]
        node.set_children(numbers)
        places = [_place(rows, letters) for letters in caret]
        anchor, focus = (kit.TextPosition(numbers[row], column) for row, column in places)
        node.set_text_selection(kit.TextSelection(anchor, focus))
        for number, row in zip(numbers, rows, strict=True):
            run = kit.Node(kit.Role.TEXT_RUN)
            run.set_value(row)
            parts = _signs(row)
            run.set_character_lengths(bytes(len(it.encode()) for it in parts))
            run.set_word_lengths(bytes(_words(parts)))
            run.set_character_positions([0.0] * len(parts))
            run.set_character_widths([0.0] * len(parts))
            left, top, wide, high = widget.rect
            run.set_bounds(kit.Rect(left, top, left + wide, top + high))
            run.set_text_direction(kit.TextDirection.LEFT_TO_RIGHT)
            yield number, run


RUN = "\0row"
"""Between a field's key and the number of a row in it."""


def _said(number: int) -> str:
    return f"\0said.{number}"


def _rows(widget: Described) -> list[str]:
    """The rows of what was typed, each with the line break that ends it."""
    rows = widget.value.split("\n")
    return [*(f"{row}\n" for row in rows[:-1]), rows[-1]]


def _signs(row: str) -> list[str]:
    """The signs of a row, the line break among them."""
    text, end = row.removesuffix("\n"), row[len(row.removesuffix("\n")) :]
    return [*signs(text), *end]


def _place(rows: list[str], letters: int) -> tuple[int, int]:
    """The row that so many letters lead to, and how many signs in."""
    starts = [0, *accumulate(map(len, rows))]
    row = max(number for number in range(len(rows)) if starts[number] <= letters)
    ends = accumulate(map(len, _signs(rows[row])))
    return row, sum(1 for end in ends if end <= letters - starts[row])


def _words(parts: list[str]) -> Iterator[int]:
    """How many signs each word has, with the space behind it."""
    count = 0
    for number, part in enumerate(parts):
        count += 1
        following = parts[number + 1] if number + 1 < len(parts) else ""
        if (part.isspace() and not following.isspace()) or count == 255:
            yield count
            count = 0
    if count:
        yield count

"""Whether the figures of a neighbourhood group fit together, and whether anybody comes there."""

from game.content.checking.subject import Subject
from game.content.reading.nodes import Loc
from game.content.written.board import WrittenBoard
from game.content.written.group import WrittenGroup
from game.rules.terms.text import message


def check_groups(subject: Subject) -> None:
    """Tell what is wrong in a group of neighbourhoods."""
    board = subject.scenario.board
    if board is None:
        return
    colours: dict[str, str] = {}
    drawings: dict[str, str] = {}
    for id, group in board.groups.items():
        loc: Loc = ("board", "groups", id)
        for key, amounts in (("care", group.care), ("incident", group.incident)):
            _levels(subject, (*loc, key), amounts, group)
        if sum(group.works) != 100:
            subject.tell_key((*loc, "works"), "content.works_total", total=sum(group.works))
        _indicators(subject, (*loc, "each_quarter"), group)
        first = colours.setdefault(group.colour, id)
        if first != id:
            subject.tell((*loc, "colour"), "content.colour_twice", first=first)
        if group.drawing is not None and (first := drawings.setdefault(group.drawing, id)) != id:
            subject.tell((*loc, "drawing"), "content.drawing_twice", first=first)
    if subject.whole:
        _visited(subject, board)


def _levels(subject: Subject, loc: Loc, amounts: tuple[int, ...], group: WrittenGroup) -> None:
    """One amount for level 0 and one for each that can be built; a higher level costs no more."""
    right, key = group.top + 1, str(loc[-1])
    if len(amounts) != right:
        words = message("content.hint.levels", right=right)
        subject.tell_key(loc, "content.levels_count", key=key, count=len(amounts), hint=words)
        return
    for level in range(1, right):
        if amounts[level] > amounts[level - 1]:
            amount, before = amounts[level], amounts[level - 1]
            subject.tell((*loc, level), "content.level_costs_more", level=level, amount=amount, before=before)


def _indicators(subject: Subject, loc: Loc, group: WrittenGroup) -> None:
    known = subject.known
    for id in group.each_quarter.moves:
        if id not in known.indicators and known.indicators_sure:
            hint = known.hint(id, known.indicators)
            subject.tell_key((*loc, id), "content.not_an_indicator", id=id, hint=hint)


def _visited(subject: Subject, board: WrittenBoard) -> None:
    visited = {square.of for square in board.squares if square.kind == "neighbourhood"}
    for id in board.groups:
        if id not in visited:
            hint = message("content.hint.square", group=id)
            subject.tell_key(("board", "groups", id), "content.group_without_square", group=id, hint=hint)
    if board.complete is not None and not board.groups:
        subject.tell_key(("board", "complete"), "content.complete_without_groups")

"""What is asked once more before a line counts: a ballot is read back, and what ends something can still be left."""

from collections.abc import Callable

from game.apps.kit.lines.ahead import ahead
from game.apps.kit.lines.ballots_read import proposals_typed
from game.apps.kit.lines.marks import Misread
from game.apps.kit.lines.reading import ReadLine
from game.apps.kit.lines.writing import answer_of, asked
from game.apps.kit.order import KitOrder
from game.apps.session import Session
from game.apps.session.closing import counts_words
from game.apps.session.short import undecided_now
from game.apps.text import Terminal
from game.apps.text.commands import COMMANDS, NO, YES
from game.apps.text.reading import unknown, yes
from game.rules import actions
from game.rules.prompts import Ballot
from game.rules.state import State
from game.rules.terms.text import Message, message

Reads = Callable[[str], ReadLine]
"""Reads a line that is typed now. Raises `Misread`."""


def confirmed(
    session: Session, terminal: Terminal, order: KitOrder, typed: str, read: ReadLine, reads: Reads
) -> ReadLine | None:
    """The line that counts, which may be another of its kind; `None`: none does. Raises `NoMoreInput`."""
    here = state_of(session, read)
    match read.action:
        case actions.CloseBallot():
            if isinstance(asked(order, here, read.action), Ballot):
                return _ballot(session, terminal, order, typed, read, reads)
        case actions.Skip():
            terminal.words(_skipped(session, here))
            return read if _yes(terminal) else None
        case actions.Finish():
            if (counts := counts_words(here)) is not None:
                terminal.words(counts)
            terminal.say("evening.finish_sure" if undecided_now(here) else "evening.finish_sure_free")
            return read if _yes(terminal) else None
    return read


def state_of(session: Session, read: ReadLine) -> State:
    """How things stand when the line is done: after its pages."""
    return tuple(ahead(session.scenario, session.state))[read.pages]


def _skipped(session: Session, here: State) -> Message:
    if here.own is not None:
        return message("enter.skip_own")
    if here.case is None:
        return message("enter.skip_square")
    return message("enter.skip_case", title=session.scenario.dilemmas[here.case.card].title)


def _yes(terminal: Terminal) -> bool:
    done = yes(terminal)
    if not done:
        terminal.say("evening.undo_no")
    return done


def _ballot(
    session: Session, terminal: Terminal, order: KitOrder, typed: str, read: ReadLine, reads: Reads
) -> ReadLine | None:
    def tell() -> None:
        here, action = state_of(session, read), read.action
        assert isinstance(action, actions.CloseBallot)
        ballot = asked(order, here, action)
        assert isinstance(ballot, Ballot)
        given = proposals_typed(typed)
        expected = ballot.ballots - sum(number for _, number in action.away)
        if ballot.seats and given is not None and given < expected:
            terminal.say("enter.proposals_lack", given=given, expected=expected)
        terminal.say("enter.sure", told=answer_of(order, here, action, session.text))

    tell()
    while line := terminal.read():
        word = line.casefold()
        if word in YES:
            break
        if word in NO or COMMANDS.get(word) == "undo":
            return None
        try:
            other = reads(line)
        except Misread as misread:
            # A word alone was no line of a ballot: then what was said of it would be of something else.
            is_line = any(sign.isdigit() for sign in line) or " " in line
            terminal.words(misread.why if is_line else unknown(line, commands=False))
            terminal.say("enter.sure_how")
            continue
        if isinstance(other.action, actions.CloseBallot):
            typed, read = line, other
            tell()
        else:
            terminal.say("enter.sure_how")
    return read

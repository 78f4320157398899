"""Whether a board can be played: its squares, their decks, and something to read where something is read."""

from collections.abc import Iterator

from game.content.checking.subject import Subject
from game.content.reading.nodes import Loc
from game.content.validating.squares import OF, bare
from game.content.written.board import WrittenSquare
from game.rules.terms.text import message


def check_board(subject: Subject) -> None:
    """Tell what is wrong with the ring, and what nobody would come by."""
    board, form = subject.scenario.board, subject.scenario.settings.form
    if board is None:
        if form in ("tokens", "one_token") and not subject.written("board"):
            subject.tell(("settings", "form"), "content.form_without_board", form=form)
    else:
        _squares(subject)
    if subject.whole:
        _decks(subject)
        _readings(subject)


def _ring(subject: Subject) -> Iterator[tuple[Loc, WrittenSquare]]:
    board = subject.scenario.board
    squares = () if board is None else board.squares
    return ((("board", "squares", place), square) for place, square in enumerate(squares))


def _squares(subject: Subject) -> None:
    groups = subject.known.groups
    started = False
    for loc, square in _ring(subject):
        if square.of is not None and square.kind not in OF:
            subject.tell((*loc, "of"), "content.square_of", kind=square.kind, hint=bare(square.kind))
        if square.kind == "neighbourhood":
            if square.of is None:
                subject.tell((*loc, "of"), "content.square_without_group", hint=subject.known.hint("", groups))
            elif square.of not in groups and subject.known.groups_sure:
                near = subject.known.hint(square.of, groups)
                subject.tell((*loc, "of"), "content.unknown_group", group=square.of, hint=near)
        if square.kind == "start" and started:
            subject.tell_key((*loc, "kind"), "content.start_twice")
        started = started or square.kind == "start"


def _decks(subject: Subject) -> None:
    """Squares that bring up nothing, and cards that no square brings up."""
    squares = [(loc, square) for loc, square in _ring(subject) if square.kind == "dilemma"]
    if subject.scenario.board is None:
        return
    if not squares:
        subject.tell_key(("board", "squares"), "content.no_dilemma_square")
        return
    cards = [(loc, card) for loc, _, card in subject.cards() if card.only != "practice"]
    decks = dict.fromkeys(card.deck for _, card in cards if card.deck is not None)
    some = any(card.deck is None for _, card in cards)
    for loc, square in squares:
        if square.of is not None and square.of not in decks:
            id = "content.deck_without_cards" if some else "content.deck_empty"
            hint = subject.known.hint(square.of, decks) if decks else message("content.hint.deck", deck=square.of)
            subject.tell((*loc, "of"), id, deck=square.of, hint=hint)
    asked = {square.of for _, square in squares}
    for loc, card in cards:
        if card.deck is not None and card.only is None and card.deck not in asked and None not in asked:
            there = [deck for deck in asked if deck is not None]
            near = subject.known.hint(card.deck, sorted(there))
            subject.tell((*loc, "deck"), "content.deck_without_square", deck=card.deck, hint=near)


def _readings(subject: Subject) -> None:
    """News, voices and questions without a square, and squares without news or voices."""
    scenario = subject.scenario
    first: dict[str, Loc] = {}
    for loc, square in _ring(subject):
        first.setdefault(square.kind, loc)
    drawn = any(news.only is None for news in scenario.news.values())
    for kind, section, there in (("news", "news", drawn), ("voice", "voices", bool(scenario.voices))):
        if kind in first and not there:
            subject.tell_key(first[kind], "content.square_idle", kind=kind, section=section)
        elif kind not in first and there:
            subject.tell_key((section,), "content.section_unread", kind=kind, section=section)
    midway = [place for place, question in enumerate(scenario.reflection) if question.phase == "midway"]
    if "reflection" not in first:
        for place in midway:
            subject.tell(("reflection", place, "phase"), "content.midway_without_square")

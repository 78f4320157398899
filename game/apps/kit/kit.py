"""A kit: which papers it is made of, and what is on each, as its template gets it."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal, get_args

from game.apps.kit.answers import case_sheets, happening_sheet
from game.apps.kit.board import board_of
from game.apps.kit.cases import case_cards, later_cards
from game.apps.kit.filled import filled_sheets
from game.apps.kit.lines.kept import Recorded
from game.apps.kit.log_sheet import log_sheets
from game.apps.kit.order import KitOrder
from game.apps.kit.people import adviser_cards, role_cards, value_cards
from game.apps.kit.pieces import pieces
from game.apps.kit.proof import proof_sheets
from game.apps.kit.script import check_sheets, script_sheets
from game.apps.kit.seats import seat_sheets, year_sheet
from game.apps.kit.shapes import SIZES, Deck, KitSheet
from game.apps.kit.talks import talk_sheets
from game.apps.kit.town import facility_tiles, news_cards, quiet_cards, voice_cards
from game.apps.kit.voting import stop_cards, voting_cards
from game.apps.kit.year import sums_sheet
from game.apps.papers.words import said, set_all

PaperSize = Literal["a4", "a3", "letter"]
KitPart = Literal["board", "board-in-four", "cards", "votes", "table", "facilitator", "log-sheet", "proof"]
PAPERS: dict[PaperSize, tuple[float, float]] = {"a4": (210, 297), "a3": (297, 420), "letter": (215.9, 279.4)}
"""Width and height in millimetres, upright."""
PARTS: tuple[KitPart, ...] = get_args(KitPart)
ON_A_BOARD: tuple[KitPart, ...] = ("board", "board-in-four")
"""Of a pack without a board there are none."""
TEMPLATES = Path(__file__).resolve().parent / "templates"


def decks(order: KitOrder) -> tuple[Deck, ...]:
    """Every deck that the pack fills, voting cards apart."""
    made = (
        case_cards(order),
        later_cards(order),
        adviser_cards(order),
        news_cards(order),
        voice_cards(order),
        quiet_cards(order),
        facility_tiles(order),
        role_cards(order),
        stop_cards(order),
    )
    return tuple(it for it in made if it.cards)


def parts_of(order: KitOrder) -> tuple[KitPart, ...]:
    """The papers of this pack."""
    return tuple(part for part in PARTS if order.scenario.board is not None or part not in ON_A_BOARD)


def given(order: KitOrder, part: KitPart, paper: PaperSize) -> tuple[Path, dict[str, Any]]:
    """The template of one paper, and everything that is on it."""
    match part:
        case "board" | "board-in-four":
            size: PaperSize = "a4" if paper == "a3" else paper
            board = {"board": board_of(order), "whole": part == "board"}
            return TEMPLATES / "board.typ", {**_shared(order, part, size), **board}
        case "cards":
            return _cards(order, part, paper, decks(order))
        case "votes":
            return _cards(order, part, paper, [it for it in (voting_cards(order), value_cards(order)) if it.cards])
        case "table":
            made = (*talk_sheets(order), *seat_sheets(order), year_sheet(order))
            return laid_out(order, part, paper, made, pieces=pieces(order))
        case "facilitator":
            news = happening_sheet(order)
            made = (*script_sheets(order), *check_sheets(order), sums_sheet(order), *case_sheets(order))
            return laid_out(order, part, paper, made if news is None else (*made, news))
        case "log-sheet":
            return laid_out(order, part, paper, log_sheets(order))
        case "proof":
            return laid_out(order, part, paper, proof_sheets(order))


def given_log(kept: Recorded, paper: PaperSize) -> tuple[Path, dict[str, Any]]:
    """The template of the log sheet of an evening that was played, and everything that is on it."""
    return laid_out(kept.order, "log-sheet", paper, filled_sheets(kept))


def _shared(order: KitOrder, part: KitPart, paper: PaperSize) -> dict[str, Any]:
    voice = order.voice
    wide, high = PAPERS[paper]
    return {
        "lang": voice.language,
        "words": said(voice.language, "kit.", "debrief.footer", "papers.page", "papers.of"),
        "title": set_all(voice.say("kit.titled", title=order.scenario.title, part=voice.say(f"kit.part_of.{part}"))),
        "part": set_all(voice.say(f"kit.part_of.{part}")),
        "paper": {"width": wide, "height": high},
    }


def _cards(order: KitOrder, part: KitPart, paper: PaperSize, made: Iterable[Deck]) -> tuple[Path, dict[str, Any]]:
    shown = [{**set_all(it), "size": SIZES[it.size]} for it in made]
    return TEMPLATES / "cards.typ", {**_shared(order, part, paper), "decks": shown}


def laid_out(
    order: KitOrder, part: KitPart, paper: PaperSize, made: Iterable[KitSheet], **more: Any
) -> tuple[Path, dict[str, Any]]:
    """The template for sheets, and these as it gets them."""
    shown = [
        {**set_all(it), "parts": [{**set_all(one), "kind": one.__struct_config__.tag} for one in it.parts]}
        for it in made
    ]
    return TEMPLATES / "sheets.typ", {**_shared(order, part, paper), "sheets": shown, **set_all(more)}

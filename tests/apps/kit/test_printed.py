"""A kit as it comes out of the printer: one pack whole, read back by what reads a PDF."""

import re
import subprocess
from pathlib import Path

import pytest

from game.apps.kit.board import board_of
from game.apps.kit.kit import PAPERS, PARTS, TEMPLATES, KitPart, PaperSize, decks, given, laid_out
from game.apps.kit.seats import seat_sheets
from game.apps.kit.shapes import SIZES, KitSheet
from game.apps.kit.writing import printed, write_kit
from game.apps.papers.typeset import pdf
from game.content import Pack
from tests.apps.debrief.paper import needs_poppler, pages, promises_ua, sheets, smallest, words, words_as_set
from tests.apps.hostile import FLAT, turned_hostile
from tests.apps.kit.ordered import flat, not_once, on_cards, ordered


@pytest.fixture(scope="module")
def kit(proefavond: Pack) -> dict[KitPart, bytes]:
    order = ordered(proefavond.scenario)
    return {part: printed(order, part, "a4") for part in PARTS}


@needs_poppler
def test_nothing_on_a_card_is_lost_and_no_letter_is_small(proefavond: Pack, kit: dict[KitPart, bytes]) -> None:
    told = flat(words_as_set(kit["cards"]))
    for text in on_cards(decks(ordered(proefavond.scenario))):
        assert flat(text) in told
    for part, data in kit.items():
        assert promises_ua(data), part
        assert smallest(data) >= 12, part


@needs_poppler
def test_every_card_and_every_option_is_there_once(proefavond: Pack, kit: dict[KitPart, bytes]) -> None:
    """Every pack: `python -m tests.torture printed`."""
    told = words_as_set(kit["cards"])
    order = ordered(proefavond.scenario)
    assert not_once(order, told) == []
    gone = order.voice.words(next(iter(order.cases[1].card.names().values())))
    assert not_once(order, told.replace(gone.split()[0], "")) != [], "one that is missing is seen"


@needs_poppler
def test_a_meter_begins_where_it_is(proefavond: Pack, kit: dict[KitPart, bytes]) -> None:
    """Every point has its stroke: a start of 57 is not at 60."""
    board = board_of(ordered(proefavond.scenario))
    assert board is not None
    told = words(kit["board"])
    for meter in board["meters"]:
        assert f"Begin {meter['start']}" in told


@needs_poppler
def test_sheets_of_seats_share_a_page_and_are_cut_apart(proefavond: Pack) -> None:
    order = ordered(proefavond.scenario, seats=4)
    sheets_apart = list(seat_sheets(order))
    alone = [KitSheet(it.title, it.parts, it.lead) for it in sheets_apart]
    both = [pdf(*laid_out(order, "table", "a4", some)) for some in (sheets_apart, alone)]
    assert pages(both[0]) * 2 <= pages(both[1]) + 1
    assert flat(words(both[0])).count(flat("Voorstel van")) == len(sheets_apart)
    assert smallest(both[0]) >= 12


@needs_poppler
def test_a_back_lies_behind_its_front(proefavond: Pack, kit: dict[KitPart, bytes]) -> None:
    """Flipped over the long edge, what is left in front is right behind: read by the codes in each corner."""
    told = sheets(kit["cards"])
    assert len(told) % 2 == 0
    order = ordered(proefavond.scenario)
    advisers = next(deck for deck in decks(order) if deck.title == "Adviseurs")
    at = next(place for place, page in enumerate(told) if page.startswith("Adviseurs"))
    codes = [card.code for card in advisers.cards[:4]]
    shown = [re.findall(rf"\b({'|'.join(codes)})\b", told[at + side]) for side in (0, 1)]
    assert shown[0] == codes
    assert shown[1] == [codes[1], codes[0], codes[3], codes[2]]


@pytest.mark.parametrize("paper", PAPERS)
def test_whole_rows_fit_on_every_paper_with_room_for_marks(paper: PaperSize) -> None:
    wide, high = PAPERS[paper]
    for across, down in SIZES.values():
        cols, rows = int((wide - 12) // across), int((high - 20) // down)
        assert cols >= 1
        assert rows >= 2
        assert (wide - cols * across) / 2 >= 5
        assert (high - rows * down) / 2 >= 10


@needs_poppler
def test_hostile_words_are_words(proefavond: Pack) -> None:
    order = ordered(turned_hostile(proefavond.scenario))
    for part in PARTS:
        made = printed(order, part, "a4")
        assert pages(made) >= 1
        if part not in ("votes", "log-sheet", "board", "board-in-four"):
            assert FLAT.replace("-", "") in flat(words(made)), part


@needs_poppler
def test_a_text_too_long_for_a_card_goes_on_on_the_next(proefavond: Pack) -> None:
    _, data = given(ordered(proefavond.scenario), "cards", "a4")
    long = " ".join(f"woord{at}" for at in range(1_200))
    card = {
        "code": "K7F",
        "kind": "Zaak",
        "front": {"title": "Lang", "lines": [line(long), line("slot")]},
        "back": {"title": "", "lines": []},
    }
    told = words(
        pdf(TEMPLATES / "cards.typ", {**data, "decks": [{"title": "Zaken", "size": SIZES["medium"], "cards": [card]}]})
    )
    assert [int(it) for it in re.findall(r"woord(\d+)", told)] == list(range(1_200))
    assert "slot" in told
    assert "2/" in told


def line(text: str) -> dict[str, str]:
    return {"text": text, "style": "text", "sign": "", "note": ""}


def test_files_are_named_after_what_they_are(proefavond: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.apps.kit.writing.pdf", lambda *_: b"%PDF")
    order = ordered(proefavond.scenario, "en")
    made = list(write_kit(order, tmp_path / "new" / "folder", "letter"))
    assert [path.name for path in made] == [f"{part}-en.pdf" for part in PARTS]
    assert all(path.read_bytes() == b"%PDF" for path in made)


@needs_poppler
def test_cards_are_cut_where_the_marks_are(kit: dict[KitPart, bytes], tmp_path: Path) -> None:
    """Read off the printed page, at ten points a millimetre: at both ends of every cut there is ink, and none inside."""
    path = tmp_path / "cards.pdf"
    path.write_bytes(kit["cards"])
    place = tmp_path / "page"
    command = ["pdftoppm", "-gray", "-r", "254", "-f", "1", "-l", "1", "-singlefile", str(path), str(place)]
    subprocess.run(command, check=True, capture_output=True)
    data = place.with_suffix(".pgm").read_bytes()
    _, size, _, points = data.split(b"\n", 3)
    wide, high = map(int, size.split())
    assert (wide // 10, high // 10) == (210, 297)

    def inked(x: float, y: float) -> bool:
        """Whether there is ink within a fifth of a millimetre."""
        return any(
            points[row * wide + col] < 128
            for row in range(round(y * 10) - 2, round(y * 10) + 3)
            for col in range(round(x * 10) - 2, round(x * 10) + 3)
        )

    across, down = SIZES["large"]
    left, top, rows = (210 - across) / 2, (297 - 2 * down) / 2, 2
    for x in (left, left + across):
        assert inked(x, top - 3)
        assert inked(x, top + rows * down + 3)
        assert not any(inked(x, top + at * 5 + 2) for at in range(50)), "no line on the cards themselves"
    for y in (top, top + down, top + 2 * down):
        assert inked(left - 3, y)
        assert inked(left + across + 3, y)
        assert not any(inked(left + 1 + at * 5, y) for at in range(38))


@needs_poppler
def test_the_board_has_every_square_also_in_four(proefavond: Pack, kit: dict[KitPart, bytes]) -> None:
    board = board_of(ordered(proefavond.scenario))
    assert board is not None
    parts: tuple[KitPart, ...] = ("board", "board-in-four")
    for part in parts:
        told = flat(words(kit[part]))
        for square in board["squares"]:
            assert flat(square["kind"]) in told
            assert flat(square["name"]) in told
    assert (pages(kit["board"]), pages(kit["board-in-four"])) == (1, 4)

"""A kit as it comes out of the printer: one pack whole, read back by what reads a PDF."""

import re
from pathlib import Path

import pytest

from game.apps.kit.kit import PAPERS, PARTS, KitPart, PaperSize, decks, given
from game.apps.kit.shapes import SIZES
from game.apps.kit.writing import printed, write_kit
from game.content import Pack
from tests.apps.debrief.paper import needs_poppler, pages, promises_ua, sheets, smallest, words
from tests.apps.hostile import FLAT, turned_hostile
from tests.apps.kit.ordered import flat, on_cards, ordered


@pytest.fixture(scope="module")
def kit(proefavond: Pack) -> dict[KitPart, bytes]:
    order = ordered(proefavond.scenario)
    return {part: printed(order, part, "a4") for part in PARTS}


@needs_poppler
def test_nothing_on_a_card_is_lost_and_no_letter_is_small(proefavond: Pack, kit: dict[KitPart, bytes]) -> None:
    told = flat(words(kit["cards"]))
    for text in on_cards(decks(ordered(proefavond.scenario))):
        assert flat(text) in told
    for part, data in kit.items():
        assert promises_ua(data), part
        assert smallest(data) >= 12, part


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
        if part not in ("votes", "log-sheet"):
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
    from game.apps.kit.kit import TEMPLATES  # noqa: PLC0415
    from game.apps.papers.typeset import pdf  # noqa: PLC0415

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

"""Cards to vote with: a letter for everything that a case of the pack asks."""

from game.apps.kit.log_sheet import log_sheets
from game.apps.kit.shapes import KitTable
from game.apps.kit.voting import voting_cards
from game.content import Pack
from tests.apps.kit.ordered import ordered
from tests.rules.councils import ADVICE
from tests.rules.scenarios import scenario


def test_a_works_council_with_five_options_has_a_letter_for_what_is_not_theirs(waterkant: Pack) -> None:
    more = {"half": {"text": "De helft"}, "later": {"text": "Later"}}
    made = ordered(
        scenario({"card": {**ADVICE, "options": {**ADVICE["options"], **more}}}, settings={"outside": "counts"}), "nl"
    )
    assert list(made.cases[0].signs.values()) == list("ABCDEF")
    for order, letters in ((made, "ABCDEF"), (ordered(waterkant.scenario, "nl"), "ABCDE")):
        faces = [card.front.lines[0] for card in voting_cards(order).cards[: len(letters) + 3]]
        assert "".join(face.text for face in faces[: len(letters)]) == letters
        columns = {
            it for sheet in log_sheets(order) for part in sheet.parts if isinstance(part, KitTable) for it in part.head
        }
        assert set(letters) <= columns

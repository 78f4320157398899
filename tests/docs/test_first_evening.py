"""A pack of four cards as somebody wrote it in an evening, tired, with the guide alone; and the ten slips on the way.

Of each slip the message by itself is enough: it names the place, and what to write is in it.
"""

import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from game.apps.words import render
from game.content import lint, load
from game.rules.kinds import KINDS

FIRST_EVENING = Path(__file__).parent / "first_evening"


class Slip(NamedTuple):
    file: str
    right: str
    wrong: str
    line: int
    said: tuple[str, ...]
    """What the message must hold: what is wrong, and what to write."""


SLIPS = {
    "points in an amount": Slip("dilemmas/dak.yaml", "wmo: -30000", "wmo: -30.000", 8, ("-30.000", "-30000")),
    "a key in Dutch": Slip("dilemmas/dak.yaml", "title: Het", "titel: Het", 2, ("titel", "title")),
    "a colon in a sentence": Slip(
        "dilemmas/dak.yaml",
        "text: Leg er",
        "text: Let op: leg er",
        10,
        ("dubbele punt", "'Let op: leg er een zeil over'"),
    ),
    "a comma in braces": Slip(
        "dilemmas/bezoek_joop.yaml",
        "text: Zijn schaakmaat is",
        "text: Zijn schaakmaat, is",
        13,
        ("komma", "aanhalingstekens"),
    ),
    "a tab": Slip("dilemmas/jeugdgeld.yaml", "  kooi:", "\tkooi:", 9, ("tab", "twee spaties")),
    "a name with a slip": Slip(
        "dilemmas/wachtlijst.yaml", "vertrouwen: +3", "vertrouwn: +3", 9, ("vertrouwn", "vertrouwen")
    ),
    "after under now": Slip(
        "dilemmas/dak.yaml", "now: {wmo: -2000", "now: {after: 1, wmo: -2000", 11, ("after", "later")
    ),
    "a default that does not add up": Slip(
        "dilemmas/jeugdgeld.yaml",
        "{kooi: 10000, luisteraar: 10000}",
        "{kooi: 10000, luisteraar: 5000}",
        17,
        ("15.000", "20.000"),
    ),
    "a card that is not there": Slip(
        "scenario.yaml", "[dak, wachtlijst", "[dak, wachtlijsten", 13, ("wachtlijsten", "wachtlijst")
    ),
    "a percent sign": Slip("dilemmas/dak.yaml", "chance: 40,", "chance: 40%,", 12, ("40%", "40")),
}


def test_it_is_a_pack_with_a_card_of_each_kind_and_no_slip_is_left() -> None:
    assert [str(it) for it in lint(FIRST_EVENING) if it.severity != "note"] == []
    cards = load(FIRST_EVENING).scenario.dilemmas.values()
    assert len(cards) == 4
    assert {type(it) for it in cards} == set(KINDS)


@pytest.mark.parametrize("name", SLIPS)
def test_the_message_of_a_slip_is_enough(name: str, tmp_path: Path) -> None:
    slip = SLIPS[name]
    folder = tmp_path / "lindedorp"
    shutil.copytree(FIRST_EVENING, folder)
    path = folder / slip.file
    text = path.read_text(encoding="utf-8")
    assert text.count(slip.right) == 1
    path.write_text(text.replace(slip.right, slip.wrong), encoding="utf-8")
    first, *others = [it for it in lint(folder) if it.severity == "error"]
    assert (first.file, first.line) == (slip.file, slip.line)
    assert others == [], "one slip is told once"
    hint = "" if first.hint is None else render(first.hint, "nl")
    told = f"{render(first.message, 'nl')} {hint}"
    for words in slip.said:
        assert words in told, told

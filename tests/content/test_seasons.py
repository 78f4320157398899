"""A card can come in any quarter: no shipped scenario says of now that it is some season, or that one is coming."""

import re
from pathlib import Path

import pytest

from tests.shipped import PACKS

SEASONS = "lente|voorjaar|zomer|herfst|najaar|winter|spring|summer|autumn"
NOW = re.compile(rf"\b(dit|deze|komende?|voor de|tot de|this|coming|before) ({SEASONS})\b", re.IGNORECASE)
SHIPPED = ("waterkant", "waterkant_2015", "werkvloer", "proefavond")


@pytest.mark.parametrize("pack", SHIPPED)
def test_no_text_says_which_season_it_is(pack: str) -> None:
    found = {
        f"{path.name}: {line.strip()}"
        for path in sorted(Path(PACKS[pack]).rglob("*.yaml"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if NOW.search(line.partition(" # ")[0])
    }
    assert found == set()

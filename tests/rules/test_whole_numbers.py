"""An amount as people write it: read as it was meant, or not at all."""

import pytest

from game.rules.terms.whole_numbers import several_in, whole_in


@pytest.mark.parametrize(
    ("text", "number"),
    [
        *(("1250", 1_250), ("1.250", 1_250), ("1,250", 1_250), ("1 250", 1_250), ("1.250,00", 1_250), ("1.250,-", 1_250)),
        *(("€ 100.000", 100_000), ("€100.000", 100_000), ("100.000 euro", 100_000), ("EUR 5", 5), ("eur5", 5)),
        *(("- 14.000", -14_000), ("−3", -3), ("–3", -3), ("- € 14.000", -14_000), ("€ -14.000", -14_000), ("+5", 5)),
        *(("1250,50", None), ("12,5", None), ("1.25", None), ("60000,000", None), ("1.000.00", None)),
        *(("1€2", None), ("٣", None), ("", None), ("-", None), ("+-5", None), ("5%", None), ("5 stuks", None)),
        *(("1" * 16, None), ("1" + ".000" * 9, None)),
    ],
)  # fmt: skip
def test_one(text: str, number: int | None) -> None:
    assert whole_in(text) == number


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("€ 50.000 € 30.000", (50_000, 30_000)),
        ("50000, 30000; 20000", (50_000, 30_000, 20_000)),
        ("60000,00 - 3 55", (60_000, -3, 55)),
        ("60000,50 3", (None, 3)),
        ("a 3", (None, 3)),
        ("", ()),
    ],
)
def test_several(text: str, numbers: tuple[int | None, ...]) -> None:
    assert several_in(text) == numbers

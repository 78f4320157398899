from itertools import combinations

import pytest

from game.apps.kit.codes import DIGITS, TooManyCards, code, codes
from game.apps.session.evening_code import SIGNS
from game.content import Pack
from tests.apps.kit.ordered import ordered

EVERY = dict.fromkeys(code(number) for number in range(DIGITS**2))


def apart(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True))


def test_every_two_codes_differ_in_two_signs_at_least() -> None:
    """A code that differs from none in one sign only: replace each sign by each other, and no code comes of it."""
    assert len(EVERY) == DIGITS**2
    changed = (
        word[:at] + sign + word[at + 1 :]
        for word in list(EVERY)[::7]
        for at in range(3)
        for sign in SIGNS
        if sign != word[at]
    )
    assert not any(word in EVERY for word in changed)


def test_no_two_cards_of_a_pack_have_one_code(pack: Pack) -> None:
    order = ordered(pack.scenario)
    found = list(order.codes.values())
    assert len(found) >= len(pack.scenario.dilemmas)
    assert all(apart(one, other) >= 2 for one, other in combinations(found, 2))


def test_a_card_keeps_its_code_when_another_goes(waterkant: Pack) -> None:
    things = list(ordered(waterkant.scenario).codes)
    whole = codes(things)
    kept = [
        codes(it for it in things if it != gone)[thing] == whole[thing]
        for gone in things[:9]
        for thing in things
        if thing != gone
    ]
    assert kept.count(False) <= len(kept) // 100, "only a card that stood in the way of another"


def test_more_cards_than_codes_are_refused() -> None:
    assert len(set(codes(map(str, range(DIGITS**2))).values())) == DIGITS**2
    with pytest.raises(TooManyCards):
        codes(map(str, range(DIGITS**2 + 1)))

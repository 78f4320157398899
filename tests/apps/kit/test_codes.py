from itertools import combinations

import pytest

from game.apps.kit.codes import CODES, TooManyCards, codes
from game.apps.session.setting_up.evening_code import SIGNS
from game.content import Pack
from tests.apps.kit.ordered import ordered

EVERY = dict.fromkeys(CODES)
LOOK_LIKE = str.maketrans("015", "OIS")


def apart(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True))


def test_every_two_codes_differ_in_two_signs_at_least() -> None:
    """A code that differs from none in one sign only: replace each sign by each other, and no code comes of it."""
    assert len(EVERY) == len(CODES)
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


def test_no_code_is_a_word_an_abbreviation_or_a_count(pack: Pack) -> None:
    """Neither as it stands nor with a digit that looks like one read as a letter: no list of words is ever whole."""
    for word in (*EVERY, *ordered(pack.scenario).codes.values()):
        assert not word.translate(LOOK_LIKE).isalpha(), word
        assert not word.isdecimal(), word


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
    assert len(set(codes(map(str, range(len(CODES)))).values())) == len(CODES)
    with pytest.raises(TooManyCards):
        codes(map(str, range(len(CODES) + 1)))

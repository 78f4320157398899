"""What may be told of how many agree, before the evening and after it: over every count, nothing that finds one person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules.ballots.impressions import Agreeing, Halves, Impression, TooFew, direction, impression

COUNTS = st.integers(0, 30).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of)))


@given(COUNTS)
def test_a_number_is_told_from_eight_slips_and_nothing_of_fewer_than_five(counted: tuple[int, int]) -> None:
    agree, of = counted
    told = impression(agree, of)
    if of >= 8:
        assert told == Agreeing(agree, of)
    elif of >= 5:
        assert told == Halves(2 * agree >= of, of)
    else:
        assert told == TooFew()


@given(COUNTS, COUNTS)
def test_a_few_slips_more_or_fewer_than_before_are_never_counted(then: tuple[int, int], now: tuple[int, int]) -> None:
    before, after = impression(*then), impression(*now, impression(*then))
    if not isinstance(before, TooFew) and 1 <= abs(then[1] - now[1]) <= 4:
        assert not isinstance(after, Agreeing)
    elif now[1] >= 8:
        assert after == Agreeing(*now)


@given(COUNTS, COUNTS)
def test_without_counts_no_number_is_told(then: tuple[int, int], now: tuple[int, int]) -> None:
    for told in (impression(*then, counts=False), impression(*now, impression(*then, counts=False), counts=False)):
        assert not isinstance(told, Agreeing)


def test_a_room_of_whom_few_left_tells_nothing_of_those_few() -> None:
    """Whatever everybody else marked, both answers of the few lead to what is told, but where the half lies between."""
    for of in range(9, 20):
        for left in range(1, 5):
            for agree in range(of - left + 1):
                before = impression(agree + left, of)
                assert (
                    impression(agree, of - left, before) == Halves(2 * agree >= of - left, of - left) or of - left < 5
                )


@pytest.mark.parametrize(
    ("before", "after", "went"),
    [
        ((5, 14), (9, 14), "more"),
        ((9, 14), (5, 14), "fewer"),
        ((5, 14), (8, 14), "same"),
        ((10, 30), (15, 30), "same"),
        ((10, 30), (16, 30), "more"),
        ((8, 8), (4, 8), "fewer"),
        ((5, 14), (9, 20), "same"),
        ((5, 14), (14, 20), "more"),
    ],
)
def test_a_direction_takes_four_people_and_a_fifth_of_them(
    before: tuple[int, int], after: tuple[int, int], went: str
) -> None:
    assert direction(impression(*before), impression(*after)) == went


def test_halves_have_no_direction() -> None:
    few: Impression = impression(2, 6)
    assert direction(few, impression(14, 14)) is None
    assert direction(impression(5, 14), TooFew()) is None


def test_more_than_there_are_is_refused() -> None:
    for agree, of in ((3, 2), (-1, 5)):
        with pytest.raises(ValueError, match="of"):
            impression(agree, of)
    with pytest.raises(ValueError, match="of"):
        Agreeing(9, 8)

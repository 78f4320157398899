"""No place forgets a new member of a closed list in silence: whoever adds one is told where to look.

A `match` over a closed list ends in `assert_never`, so that the type checker names it; or it is in `let_by.py` with what it
looks for. Tables over all events are whole when the program starts (`rules/events/table.py`).
"""

from tests.closed.arms import UNIONS, arms
from tests.closed.let_by import LET_BY, LOOKED_AT


def test_every_place_that_lets_members_by_says_what_it_looks_for() -> None:
    found = set(arms())
    assert found - set(LET_BY) == set(), "end it in assert_never, or say in let_by.py what it looks for"
    assert set(LET_BY) - found == set(), "it lets nothing by any more"


def test_a_new_member_was_looked_for_in_every_place() -> None:
    assert set(LOOKED_AT) == set(UNIONS)
    for name, members in UNIONS.items():
        known = set(LOOKED_AT[name].split())
        places = [f"{where} ({why})" for (union, where), why in LET_BY.items() if union == name]
        assert members - known == set(), f"new among {name}: go through {places}, then name it in let_by.py"
        assert known - members == set()

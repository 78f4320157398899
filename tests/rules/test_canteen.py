"""What is said at the coffee machine of a decision that does not take effect: that, and no quiet quarter."""

import pytest

from game.rules.terms.text import Message
from tests.narrow import as_a
from tests.rules.councils import ADVICE, CONSENT, council, says


@pytest.mark.parametrize(
    ("card", "advised", "picked", "said"),
    [(ADVICE, "stay", "wait", "paper.held"), (CONSENT, "button", "void", "paper.void")],
)
def test_it_says_what_became_of_the_decision(card: dict[str, object], advised: str, picked: str, said: str) -> None:
    at = says(council(card), advised)
    at.pick(picked)
    front = at.until("quarter_end").seen().town.front_page
    assert front is not None
    assert [as_a(Message, it).id for it in front.headlines] == [said]

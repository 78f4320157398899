"""What stands beside an option before it is chosen: its price, that it has none, and whose wish it is."""

from itertools import pairwise

from game.apps.words import render
from game.rules.kinds.price import FREE
from game.rules.prompts import Ballot, PickPrompt
from game.rules.terms.text import Message
from tests.rules.councils import ADVICE, MOVE, council
from tests.rules.driver import Table
from tests.shipped import pack_of


def notes(at: Table) -> dict[str, str]:
    """By option, what stands beside it when votes are asked for."""
    asked = at.asked[0]
    assert isinstance(asked, Ballot)
    assert isinstance(asked.question, PickPrompt)
    return {it.id: "" if it.note is None else render(it.note, "nl") for it in asked.question.items}


def test_what_has_no_price_says_so_beside_what_has_one() -> None:
    told = notes(council(ADVICE).until("first_ballot"))
    assert "10.000" in told["move"]
    assert told["year"] == told["stay"] == render(FREE, "nl")


def test_where_nothing_has_a_price_nothing_is_said_of_it() -> None:
    options = {**ADVICE["options"], "move": {**MOVE, "now": {"trust": -5}}}
    told = notes(council({**ADVICE, "options": options}).until("first_ballot"))
    assert not any(render(FREE, "nl") in it for it in told.values())


def test_what_the_director_wants_is_marked_at_every_ballot_and_nothing_else_is() -> None:
    wanted = render(Message("council.wants"), "nl")
    at = council(ADVICE).until("first_ballot")
    for stage in ("first_ballot", "final_ballot"):
        at.until(stage)
        assert [id for id, note in notes(at).items() if wanted in note] == ["move"]
        if stage == "first_ballot":
            at.vote(5, 0, 0, 0)


def test_each_page_on_the_way_of_a_case_has_a_number_of_its_own() -> None:
    scenario = pack_of("examples/works_council").scenario
    at = Table(scenario, practice=False)
    seen: list[tuple[str, int, int]] = []
    while at.phase != "over":
        view = at.seen().case
        if view is not None and view.council is not None:
            here = (f"{view.card}.{view.stage}.{view.council.step}", view.council.here, len(view.council.phases))
            seen += [] if seen and seen[-1] == here else [here]
        at.go_on() if not isinstance(at.asked[0], Ballot) else at.vote(*(5, *[0] * (len(at.asked[0].option_ids()) - 1)))
    for (card, first, of), (then, second, _) in pairwise(seen):
        assert first < of
        same = card.partition(".")[0] == then.partition(".")[0]
        # What it is about is said on the way in, and what is done about the answer on that page.
        if same and not card.endswith(".scope") and not then.endswith((".suspended", ".void")):
            assert second > first, (card, then)

"""What can be chosen is called as on the cards that people hold, through every ballot of a case."""

import pytest

from game.rules import actions
from game.rules.prompts import Ballot, Item, PickPrompt, sign_at, signs
from game.rules.terms.tally import Counts
from game.rules.terms.text import Text
from game.rules.whatif import Taken, decisions
from tests.rules.councils import ADVICE
from tests.rules.driver import Table
from tests.rules.scenarios import choice, scenario

FOUR = choice(a={}, b={}, c={}, d={})


def called(at: Table) -> dict[str, str]:
    """By its id, what each is called of which the ballot that is open asks."""
    ballot = at.asked[0]
    assert isinstance(ballot, Ballot)
    assert isinstance(ballot.question, PickPrompt)
    return signs(ballot.question.items)


def test_an_option_keeps_its_letter_in_a_run_off() -> None:
    at = Table(scenario({"card": FOUR}), voters=9).until("first_ballot")
    assert called(at) == {"a": "A", "b": "B", "c": "C", "d": "D"}
    at.vote(1, 4, 1, 3)
    assert called(at.until("final_ballot")) == {"a": "A", "b": "B", "c": "C", "d": "D"}
    at.vote(1, 4, 1, 3)
    assert called(at) == {"b": "B", "d": "D"}


def test_for_and_against_are_the_words_on_the_cards() -> None:
    at = Table(scenario({"card": FOUR}), decision="agreement").until("first_ballot")
    at.vote(5, 0, 0, 0)
    assert called(at.until("final_ballot")) == {"yes": "", "no": ""}
    at.vote(4, 1)
    case = at.seen().case
    assert case is not None
    assert case.final is not None
    assert [it.sign for it in case.final.counts] == ["", ""]


def test_what_is_not_theirs_has_the_letter_after_the_options() -> None:
    at = Table(scenario({"card": ADVICE})).until("first_ballot")
    letters = called(at)
    assert list(letters.values()) == list("ABCDEF"[: len(ADVICE["options"]) + 1])
    assert list(letters)[-1] == "not_ours"


@pytest.mark.parametrize(("many", "last"), [(2, "B"), (6, "F"), (7, "7")])
def test_six_things_have_letters_and_more_have_numbers(many: int, last: str) -> None:
    assert sign_at(many - 1, many) == last
    assert list(signs(tuple(Item(str(it), Text(nl="x")) for it in range(many))).values())[-1] == last


def test_a_closed_option_keeps_its_letter_and_so_do_those_after_it() -> None:
    closed = {**FOUR, "options": {**FOUR["options"], "b": {"text": "b", "when": {"at_least": {"trust": 90}}}}}
    at = Table(scenario({"card": closed})).until("final_ballot")
    before, action = at.state, actions.CloseBallot("final_ballot", Counts((3, 1, 1)))
    told = at.do(action)
    shown = at.seen().case
    assert shown is not None
    assert shown.final is not None
    assert [(it.sign, it.count) for it in shown.final.counts] == [("A", 3), ("C", 1), ("D", 1)]
    (case,) = decisions(at.scenario, (Taken(before, action, told, at.state),))
    assert case.signs == ("A", "C", "D"), "what else was open has the letter that it had then"

"""A works council meets, speaks with its director, and says what it has to say."""

from game.rules import actions
from game.rules.prompts import Ballot, PickPrompt
from game.rules.terms.tally import Counts
from game.rules.terms.text import Message
from tests.rules.councils import ADVICE, CONSENT, answered, council, says
from tests.rules.driver import Table


def test_the_right_is_not_shown_before_the_works_council_has_said_what_it_is() -> None:
    at = council(ADVICE)
    seen = at.seen().case
    assert seen is not None
    assert seen.council is not None
    assert (seen.law, seen.path, seen.council.named) == (None, None, None)
    at.pick("consent_right")
    seen = at.seen().case
    assert seen is not None
    assert seen.council is not None
    assert seen.law is not None
    assert seen.council.named is not None
    assert at.state.funds == council(ADVICE).state.funds, "no price for a wrong guess"


def test_what_it_can_say_besides_is_listed_from_the_first_and_tells_no_right() -> None:
    for card in (ADVICE, CONSENT):
        at = council(card)
        assert listed(at) == "council.not_ours.unnamed"
        at.pick(card["decision"])
        assert listed(at) == f"council.not_ours.{card['decision']}"


def listed(at: Table) -> str:
    """The last of what is listed to choose from."""
    seen = at.seen().case
    assert seen is not None
    assert isinstance(seen.question, PickPrompt)
    last = seen.question.items[-1]
    assert last.id == "not_ours"
    assert isinstance(last.text, Message)
    return last.text.id


def test_the_outcome_of_its_vote_is_what_it_says_and_no_decision() -> None:
    for card in (ADVICE, CONSENT):
        at = council(card, settings={"outside": "one_voice"}).until("final_ballot")
        ballot = at.asked[0]
        assert isinstance(ballot, Ballot)
        at.vote(4, *(0 for _ in ballot.option_ids()[1:]))
        seen = at.seen().case
        assert seen is not None
        assert seen.final is not None
        assert isinstance(seen.final.lead, Message)
        assert seen.final.lead.id == f"verdict.said.{card['decision']}"


def test_what_it_asks_takes_its_time_and_there_is_no_report() -> None:
    at = council(ADVICE).until("inquiry")
    at.do(actions.Ask("inquiry", "staff"))
    (asked,) = at.asked
    assert asked.refusal(actions.Ask("inquiry", "reach")) is not None, "they do not both fit"
    at.do(actions.Ask("inquiry", None))
    assert at.at == "first_ballot"


def test_the_director_meets_it_before_it_sets_conditions() -> None:
    at = council(ADVICE).until("first_ballot")
    at.vote(5, 0, 0, 0)
    steps = []
    while at.at == "deliberation":
        assert at.state.case is not None
        steps.append(at.state.case.step)
        at.go_on()
    assert steps == ["", "meeting", "conditions"]


def test_while_the_director_is_in_nothing_is_shown_of_a_ballot() -> None:
    at = council(ADVICE).until("first_ballot")
    at.vote(3, 1, 1, 0)
    seen = []
    while at.phase == "case":
        view = at.seen().case
        assert view is not None
        assert view.council is not None
        if view.council.inside:
            assert view.first is view.final is None
            seen.append(view.council.step or view.stage)
        at.go_on() if not isinstance(at.asked[0], Ballot) else at.vote(0, 5, 0, 0)
    assert {"meeting", "outcome"} <= set(seen)


def test_no_more_than_three_conditions_go_with_an_option_at_every_level_of_play() -> None:
    options = {it: {"text": f"Mits {it}"} for it in ("one", "two", "three", "four")}
    card = {**ADVICE, "options": {**ADVICE["options"], "year": {"text": "Een jaar", "amendments": options}}}
    at = council(card)
    assert at.state.depth == "first"
    at.until("amend")
    for name in ("one", "two", "three"):
        at.do(actions.Pick("amend", f"year.{name}"))
    left = [it.id for prompt in at.asked if isinstance(prompt, PickPrompt) for it in prompt.items]
    assert left == ["move.travel", "move.back"]


def test_without_a_majority_there_is_no_advice_and_nothing_to_deviate_from() -> None:
    at = says(council(ADVICE), None)
    assert at.state.case is not None
    assert (at.state.case.talks, at.state.case.advised, answered(at).does) == (2, None, "proceeds")


def test_nothing_is_passed_without_debate_and_nothing_comes_back() -> None:
    at = council(ADVICE).until("first_ballot")
    at.vote(5, 0, 0, 0)
    assert not any(prompt.at == "pass" for prompt in at.asked)
    at = says(council(ADVICE), "move").next_quarter()
    assert not any(prompt.at == "reopen" for prompt in at.asked)


def test_a_vote_of_blanks_advises_nothing() -> None:
    at = council(ADVICE).until("final_ballot")
    at.vote(1, 0, 0, 0, blank=4)
    assert at.at == "deliberation", "most are blank: the works council talks once more"
    assert at.state.case is not None
    assert (at.state.case.step, at.state.case.talks) == ("", 2)
    at.go_on()
    assert at.state.case.step == "conditions", "and the director was heard already"


def test_with_one_voice_no_minority_is_asked_and_no_count_is_kept() -> None:
    for outside, asked in (("one_voice", False), ("counts", True)):
        at = council(ADVICE, settings={"outside": outside})
        steps = set()
        while at.phase == "case":
            match at.asked[0]:
                case Ballot():
                    at.vote(4, 1, 0, 0)
                case _:
                    at.go_on()
            if at.state.case is not None:
                steps.add(at.state.case.step)
        assert ("minority" in steps) is asked
        assert any(isinstance(it.published, Counts) for it in at.state.shown) is asked

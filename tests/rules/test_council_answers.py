"""The director answers a works council by the first row that can be meant."""

import pytest

from game.rules import events
from tests.rules.councils import ADVICE, CONSENT, INITIATIVE, NOT_OURS, answered, case, council, points, says
from tests.rules.driver import Table
from tests.rules.scenarios import scenario


def test_an_advice_that_is_followed_takes_effect_with_its_conditions() -> None:
    at = says(council(ADVICE), "move", conditions=("move.travel",))
    assert answered(at) == events.DirectorAnswered("follows", "move", ("move.travel",), 2)
    assert at.at == "answer"
    at.go_on()
    assert (at.funds["wmo"], points(at)[0]) == (40_000, 47)
    assert {due.ref.at for due in at.state.due} == {"options.move.later.0", "options.move.amendments.travel.later.0"}


def test_a_director_who_keeps_only_some_of_the_conditions_deviates() -> None:
    at = says(council(ADVICE), "move", conditions=("move.travel", "move.back"))
    assert answered(at).keeps == ("move.travel",)
    assert at.at == "suspended"
    at.pick("waive")
    assert at.state.indicators == (47, 50), "what was not promised brings nothing"


def test_a_plan_that_is_withdrawn_brings_nothing_and_the_advice_is_kept() -> None:
    at = says(council(ADVICE), "stay", asks=("reach",))
    assert case(at) == (None, "withdrawn")
    at.until("quarter_end")
    (decision,) = at.state.decisions
    assert (decision.advised, decision.value, points(at)) == ("stay", None, (50, 50))


def test_consent_is_given_where_what_is_intended_was_said() -> None:
    at = says(council(CONSENT), "app")
    at.go_on()
    assert points(at)[0] == 47


def test_another_proposal_may_be_followed_in_place_of_the_plan() -> None:
    at = says(council(CONSENT), "button", asks=("stored",))
    assert answered(at) == events.DirectorAnswered("follows", "button", (), 2)


@pytest.mark.parametrize(("item", "how", "trust"), [("void", "void", 50), ("stand", "decided", 47)])
def test_what_comes_without_consent_can_be_called_void(item: str, how: str, trust: int) -> None:
    at = says(council(CONSENT), "button")
    assert (answered(at).does, at.at) == ("acts_anyway", "void")
    at.pick(item)
    assert (case(at)[1], points(at)[0]) == (how, trust)
    at.until("quarter_end")
    assert at.state.decisions[0].how == how


def test_consent_on_a_condition_that_is_not_promised_is_no_consent() -> None:
    at = says(council(CONSENT), "app", conditions=("app.short",))
    assert (answered(at).does, answered(at).keeps, at.at) == ("follows", (), "void")


def test_without_a_majority_there_is_no_consent_and_the_rows_decide() -> None:
    at = says(council(CONSENT), None)
    assert answered(at).does == "asks_court"


def test_a_row_that_cannot_be_meant_is_passed_over() -> None:
    only = {**CONSENT["director"], "answers": [{"does": "acts_anyway", "decides": "app", "says": "Toch."}]}
    assert answered(says(council({**CONSENT, "director": only}), "app")).does == "follows"
    rows = [{"does": "deviates", "decides": "move", "says": "Nee."}]
    director = {**ADVICE["director"], "answers": rows}
    given = answered(says(council({**ADVICE, "director": director}), "move", conditions=("move.travel",)))
    assert (given.does, given.keeps) == ("follows", ("move.travel",))
    follows = {**CONSENT["director"], "answers": [{"does": "follows", "says": "Goed."}]}
    assert answered(says(council({**CONSENT, "director": follows}), None)).does == "withdraws"


@pytest.mark.parametrize(("said", "does", "trust"), [("team", "follows", 53), ("everyone", "declines", 50), ("not_ours", "proceeds", 50)])  # fmt: skip
def test_a_proposal_of_its_own_is_followed_or_declined(said: str, does: str, trust: int) -> None:
    at = says(council(INITIATIVE), said)
    assert (answered(at).does, at.at) == (does, "answer")
    at.go_on()
    assert points(at)[0] == trust


def test_without_a_director_what_is_said_binds_nobody() -> None:
    card = {key: value for key, value in NOT_OURS.items() if key != "director"}
    assert case(says(council(card), "open")) == (None, "withdrawn")


def test_marks_are_of_what_the_works_council_said() -> None:
    when = {"decided": {"card": {"how": "deviated"}}}
    variants = [{"when": when, "text": "Zij ging tegen ons in."}, {"text": "Wij gingen samen."}]
    other = {**NOT_OURS, "case": variants}
    pack = scenario({"card": ADVICE, "other": other}, programme=["card", "other"], settings={"outside": "counts"})
    at = Table(pack).until("scope")
    says(at, "stay").pick("wait")
    at.until("quarter_end")
    assert at.state.decisions[0].marks == ("unanimous", "deviated")
    at.until("scope")
    seen = at.seen().case
    assert seen is not None
    assert seen.case.nl == "Zij ging tegen ons in."


def test_what_is_left_to_the_director_is_done_as_intended_at_once() -> None:
    at = says(council(ADVICE), "not_ours")
    assert answered(at) == events.DirectorAnswered("proceeds", "move", (), None)
    at.go_on()
    assert points(at)[0] == 45


@pytest.mark.parametrize(("said", "does"), [("open", "deviates"), ("close", "follows"), ("not_ours", "proceeds")])
def test_what_is_not_theirs_is_never_held(said: str, does: str) -> None:
    at = says(council(NOT_OURS), said)
    assert (answered(at).does, at.at) == (does, "answer")
    at.go_on()
    assert points(at)[0] == 48

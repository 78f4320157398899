"""A works council advises, consents, proposes or leaves it; its director answers by the first row that can be meant."""

import pytest

from game.rules import actions, events
from game.rules.forecast import forecast
from game.rules.prompts import Ballot, PickPrompt
from game.rules.tally import Counts
from game.rules.value import Chosen
from tests.rules.councils import ADVICE, CONSENT, INITIATIVE, NOT_OURS, council, says
from tests.rules.driver import Table
from tests.rules.scenarios import scenario


def points(at: Table) -> tuple[int, ...]:
    return at.state.indicators


def case(at: Table) -> tuple[object, str | None]:
    """What is decided on the open case, and how."""
    assert at.state.case is not None
    return at.state.case.value, at.state.case.how


def answered(at: Table) -> events.DirectorAnswered:
    return next(it for it in at.told if isinstance(it, events.DirectorAnswered))


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


def test_a_deviation_waits_and_takes_effect_in_the_next_quarter() -> None:
    at = says(council(ADVICE), "stay")
    assert (answered(at).does, at.at) == ("deviates", "suspended")
    cause = at.state.case.decided_at if at.state.case is not None else 0
    at.pick("wait")
    assert (at.funds["wmo"], points(at), at.state.due) == (50_000, (50, 50), ())
    at.next_quarter()
    assert (at.funds["wmo"], points(at)[0]) == (40_000, 45)
    (due,) = at.state.due
    assert (due.quarter, due.cause) == (2, cause), "counted from then, and from that decision"
    (decision,) = at.state.decisions
    assert (decision.how, decision.value, at.state.held) == ("decided", Chosen("move"), ())


def test_what_waits_is_told_where_it_takes_effect_and_its_cost_is_foreseen() -> None:
    headline = {**ADVICE, "options": {**ADVICE["options"], "move": {**ADVICE["options"]["move"], "headline": "Weg"}}}
    at = says(council(headline), "stay")
    before = forecast(at.scenario, at.state)[0]
    at.pick("wait")
    assert forecast(at.scenario, at.state)[0] == before - 10_000
    at.until("quarter_end")
    assert not any("Weg" in str(it.words) for it in at.seen().report)
    assert forecast(at.scenario, at.state)[0] == before - 10_000
    at.next_quarter()
    assert any("Weg" in str(it.words) for it in at.seen().report)
    assert forecast(at.scenario, at.state)[0] == before - 10_000


@pytest.mark.parametrize(("quarters", "last"), [(1, ".last"), (2, "")])
def test_until_when_it_waits_is_said_as_it_is(quarters: int, last: str) -> None:
    (asked,) = says(council(ADVICE, quarters=quarters), "stay").asked
    assert isinstance(asked, PickPrompt)
    assert [asked.ask.id, asked.items[0].text.id] == [f"ask.suspended{last}", f"suspended.wait{last}"]  # type: ignore[union-attr]


def test_a_works_council_may_let_it_go_on_at_once() -> None:
    at = says(council(ADVICE), "stay")
    at.pick("waive")
    assert (at.funds["wmo"], points(at)[0], at.state.held) == (40_000, 45, ())


def test_in_the_last_quarter_what_waits_takes_effect_before_the_account() -> None:
    at = says(council(ADVICE, quarters=1), "stay")
    at.pick("wait")
    at.until("quarter_end")
    assert (at.funds["wmo"], points(at)) == (40_000, (45, 54)), "and what comes at the end of that quarter too"


@pytest.mark.parametrize(("asks", "stands", "trust"), [(("reach",), False, 48), ((), True, 42)])
def test_the_enterprise_chamber_rules_at_the_quarter_s_end(asks: tuple[str, ...], stands: bool, trust: int) -> None:
    at = says(council(ADVICE), "year" if stands else "move", asks=asks, conditions=() if stands else ("move.travel", "move.back"))  # fmt: skip
    at.pick("court")
    assert points(at) == (50, 50)
    at.until("quarter_end")
    (ruled,) = [it for it in at.page if isinstance(it, events.CourtRuled)]
    assert ruled.stands is stands
    at.next_quarter()
    # Where it goes on: the ruling costs three points, and what was decided five; of the conditions one is promised.
    assert points(at)[0] == trust
    (decision,) = at.state.decisions
    assert (decision.how, decision.value is None) == ("decided" if stands else "void", not stands)


def test_in_the_last_quarter_a_ruling_that_lets_it_stand_brings_it_at_once() -> None:
    at = says(council(ADVICE, quarters=1), "stay")
    at.pick("court")
    at.until("quarter_end")
    assert points(at)[0] == 50 - 3 - 5


def test_a_plan_that_is_withdrawn_brings_nothing_and_the_advice_is_kept() -> None:
    at = says(council(ADVICE), "stay", asks=("reach",))
    assert case(at) == (None, "withdrawn")
    at.until("quarter_end")
    (decision,) = at.state.decisions
    assert (decision.advised, decision.value, points(at)) == ("stay", None, (50, 50))


def test_what_is_left_to_the_director_is_done_as_intended_at_once() -> None:
    at = says(council(ADVICE), "not_ours")
    assert answered(at) == events.DirectorAnswered("proceeds", "move", (), None)
    at.go_on()
    assert points(at)[0] == 45


def test_without_a_majority_there_is_no_advice_and_nothing_to_deviate_from() -> None:
    at = says(council(ADVICE), None)
    assert at.state.case is not None
    assert (at.state.case.talks, at.state.case.advised, answered(at).does) == (2, None, "proceeds")


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


@pytest.mark.parametrize(("access", "how", "trust"), [(50, "decided", 44), (60, "void", 50)])
def test_the_cantonal_court_gives_leave_or_not(access: int, how: str, trust: int) -> None:
    indicators = {"trust": {"name": "Vertrouwen", "start": 50}, "access": {"name": "Toegang", "start": access}}
    at = says(council(CONSENT, indicators=indicators), "nothing")
    assert case(at) == (Chosen("app"), "held")
    at.next_quarter()
    assert (at.state.decisions[0].how, points(at)[0]) == (how, trust)


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


@pytest.mark.parametrize(("said", "does"), [("open", "deviates"), ("close", "follows"), ("not_ours", "proceeds")])
def test_what_is_not_theirs_is_never_held(said: str, does: str) -> None:
    at = says(council(NOT_OURS), said)
    assert (answered(at).does, at.at) == (does, "answer")
    at.go_on()
    assert points(at)[0] == 48


def test_without_a_director_what_is_said_binds_nobody() -> None:
    card = {key: value for key, value in NOT_OURS.items() if key != "director"}
    assert case(says(council(card), "open")) == (None, "withdrawn")


def test_nothing_is_passed_without_debate_and_nothing_comes_back() -> None:
    at = council(ADVICE).until("first_ballot")
    at.vote(5, 0, 0, 0)
    assert not any(prompt.at == "pass" for prompt in at.asked)
    at = says(council(ADVICE), "move").next_quarter()
    assert not any(prompt.at == "reopen" for prompt in at.asked)


def test_a_case_that_is_skipped_leaves_nothing_that_waits() -> None:
    at = says(council(CONSENT), "nothing")
    assert at.state.held
    at.do(actions.Skip())
    assert (at.state.held, at.state.decisions[0].how) == ((), "skipped")
    at.next_quarter()
    assert points(at) == (50, 50)


def test_a_year_that_is_ended_early_does_not_bring_what_waits() -> None:
    at = says(council(ADVICE), "stay")
    at.pick("wait")
    at.do(actions.Finish())
    assert (points(at), at.state.decisions[0].how) == ((50, 50), "held")


def test_a_fund_that_runs_short_of_it_is_covered_afterwards() -> None:
    funds = {
        "wmo": {"name": "Wmo", "start": 5_000},
        "reserve": {"name": "Reserve", "start": 20_000, "is_reserve": True},
    }
    at = says(council(ADVICE, funds=funds), "stay")
    at.pick("wait")
    at.next_quarter_opens()
    while at.at != "cover":
        at.go_on()
    assert at.phase == "quarter"
    at.pick("fund:reserve")
    assert at.funds == {"wmo": 0, "reserve": 15_000}


def test_a_vote_of_blanks_advises_nothing() -> None:
    at = council(ADVICE).until("final_ballot")
    at.vote(1, 0, 0, 0, blank=4)
    assert at.at == "deliberation", "most are blank: the works council talks once more"
    assert at.state.case is not None
    assert (at.state.case.step, at.state.case.talks) == ("", 2)
    at.go_on()
    assert at.state.case.step == "conditions", "and the director was heard already"


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

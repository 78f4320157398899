"""A case that is worked out together: its steps, what the table writes at them, and where it has none."""

from typing import Any

import pytest

from game.rules import actions, events
from game.rules.learning.kept import Learned
from game.rules.learning.steps import MINUTES, OF, number
from game.rules.prompts import PickPrompt
from game.rules.terms.text import Text
from game.rules.views.learning import LearningView
from tests.narrow import as_a, there
from tests.rules.councils import ADVICE, council
from tests.rules.driver import Table
from tests.rules.scenarios import BUDGET, choice, scenario

STEPS = ("al.question", "al.minute", "al.two", "al.select", "al.dialogue", "al.summary", "al.sharpen")


def card(**changes: Any) -> dict[str, Any]:
    return {**choice(raise_it={"now": {"wmo": -2_000}}, half={}, study={}), "protocol": "actieleren", **changes}


def begun(written: dict[str, Any], **pack: Any) -> Table:
    """A table that has voted before the talk, and stands at the first step of it."""
    at = Table(scenario({"card": written}, **pack)).until("first_ballot")
    at.vote(1, 1, 3)
    return at


def learning(at: Table) -> LearningView:
    return there(there(at.seen().case).learning)


def worked(at: Table, until: str = "") -> list[str]:
    """The steps that the table takes until it is asked something else, writing nothing."""
    asked = []
    while at.at.startswith("al.") and at.at != until:
        asked.append(at.at)
        at.go_on()
    return asked


def test_the_steps_come_one_after_the_other_and_then_the_table_votes() -> None:
    at = begun(card())
    assert worked(at) == list(STEPS)
    assert at.at == "final_ballot"


def test_each_step_has_its_place_and_its_minutes() -> None:
    at = begun(card())
    seen = []
    while at.at.startswith("al."):
        view = learning(at)
        seen.append((view.step, view.number, view.minutes))
        assert there(at.seen().case).timer == view.minutes
        at.go_on()
    assert seen == [(step, number(step), MINUTES[step]) for step in list(MINUTES)[1:-1]]
    assert seen[-1][1] == OF - 1, "what everyone does with it comes after the reason"


def test_what_is_written_is_kept_by_its_id_and_shown_at_later_steps() -> None:
    at = begun(card(ask=["Hoe dan?", "En verder?"]))
    assert there(at.state.case).learned is None
    assert as_a(Text, learning(at).offered).nl == "Hoe dan?"
    assert at.do(actions.Say("al.question", "t1"))[0] == events.LearningSaid("question", "t1")
    worked(at, "al.select")
    at.do(actions.Say("al.select", "t2"))
    assert (learning(at).question, learning(at).idea, learning(at).better) == ("t1", "t2", None)
    worked(at, "al.sharpen")
    at.do(actions.Say("al.sharpen", "t3"))
    assert there(at.state.case).learned == Learned("t1", "t2", "t3")


def test_without_a_question_of_its_own_a_card_offers_its_title() -> None:
    assert learning(begun(card())).offered == there(begun(card()).seen().case).title


def test_after_the_reason_everyone_says_what_they_do_with_it_and_only_then_something_changes() -> None:
    at = begun(card())
    worked(at)
    at.vote(0, 5, 0)
    at.do(actions.Say("rationale", None))
    assert at.at == "al.actions"
    assert there(at.state.case).stage == "rationale"
    at.go_on()
    assert at.at == "outcome"


def test_what_comes_in_between_comes_before_the_idea_is_made_sharper() -> None:
    twist = {"job": {"text": "Corrie heeft een andere baan."}}
    at = begun(card(twist=twist))
    worked(at, "al.summary")
    assert there(at.state.case).twist is None
    assert at.do(actions.Acknowledge("al.summary")) == (events.TwistCame("job"), events.StepReached("sharpen"))
    at.do(actions.Say("al.sharpen", None))
    assert at.at == "final_ballot", "sharpening was the minute that it asks"


def test_a_table_that_talks_once_more_goes_through_no_steps_again() -> None:
    at = begun(card(), settings={"decision": "agreement"})
    worked(at)
    at.until("final_ballot").vote(2, 3)
    assert at.at == "deliberation"
    assert learning(at).step is None


def test_the_talk_about_the_idea_is_where_something_is_added_or_the_case_put_off() -> None:
    written = card(postpone={"now": {"trust": -1}})
    written["options"]["half"]["amendments"] = {"more": {"text": "ook zaterdag"}}
    at = begun(written, settings={"level": "full"})
    offered = []
    while at.at.startswith("al."):
        offered += [(at.at, prompt.at) for prompt in at.asked if isinstance(prompt, PickPrompt)]
        at.go_on()
    assert offered == [("al.dialogue", "amend"), ("al.dialogue", "postpone")]


def test_a_pack_may_have_it_on_every_card_but_not_in_practice() -> None:
    plain = choice(raise_it={}, half={})
    pack = scenario({"warm": {**plain, "only": "practice"}, "card": plain}, settings={"protocol": "actieleren"})
    at = Table(pack).until("deliberation")
    assert there(at.state.case).card == "warm"
    at.until("al.question")
    assert there(at.state.case).card == "card"


def test_a_case_without_a_talk_has_no_steps() -> None:
    at = Table(scenario({"card": card(skip=["deliberation"])}))
    while at.phase != "over":
        assert not at.at.startswith("al.")
        at.go_on()


def test_a_works_council_talks_its_own_way() -> None:
    at = council(ADVICE, settings={"protocol": "actieleren"}).until("deliberation")
    assert there(at.seen().case).learning is None


def test_a_budget_is_worked_out_as_well() -> None:
    at = Table(scenario({"card": {**BUDGET, "protocol": "actieleren", "skip": ["first_ballot"]}})).until("al.question")
    assert worked(at) == list(STEPS)
    assert at.at == "proposal"


@pytest.mark.parametrize("at", STEPS)
def test_the_facilitator_may_stop_at_any_step(at: str) -> None:
    table = begun(card()).until(at)
    table.do(actions.Skip())
    assert table.state.case is None
    assert table.state.decisions[-1].how == "skipped"

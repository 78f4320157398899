"""What the group asked itself: kept as it was asked, and told so in every paper, whatever came before, between and after."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from game.apps.debrief import Evening, debrief, only_approved
from game.apps.debrief.chapters.questions import LOOPS, DebriefQuestion, three, to_learn_from
from game.apps.debrief.told.approved import told_cases
from game.apps.debrief.told.story import story
from game.apps.debrief.voice import PageLanguage
from game.apps.session import Session
from game.log import read
from game.log.records import ReflectionRef
from game.log.told.approval import decision_item
from game.rules.legal import offers
from game.rules.prompts import ReasonPrompt
from tests.apps.debrief.sealed import papers
from tests.apps.debrief.sealed import read as read_paper
from tests.apps.session.test_approving import over
from tests.shipped import pack_of


@pytest.fixture(params=["proefavond", "werkvloer"])
def session(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Session]:
    """An evening that is over."""
    session = over(pack_of(request.param), tmp_path)
    yield session
    session.close()


def evening(session: Session) -> Evening:
    kept = read(session.folder)
    return Evening(session.scenario, kept.entries, kept.texts())


def there(evening: Evening) -> tuple[DebriefQuestion, ...]:
    return to_learn_from(evening.scenario, told_cases(evening, story(evening)))


def of_each_depth(dice: Random, evening: Evening) -> dict[int, DebriefQuestion]:
    """A question of each depth that has one."""
    found = {loop: [it for it in there(evening) if it.question.loop == loop] for loop in LOOPS}
    return {loop: dice.choice(of) for loop, of in found.items() if of}


def told(evening: Evening) -> list[str]:
    return [it.text for it in debrief(evening, "nl").opening.questions]


@pytest.mark.parametrize("seed", range(4))
def test_papers_ask_what_was_asked_last_and_a_report_what_was_asked_before_it(session: Session, seed: int) -> None:
    """Asking, approving, taking a question home, finding words later: beside it what the papers should ask."""
    dice = Random(seed)
    asked: dict[int, DebriefQuestion] = {}
    approved: tuple[list[str], int] | None = None
    for step in range(12):
        match dice.choice(("ask", "ask", "park", "approve", "reason")):
            case "ask":
                asked = of_each_depth(dice, evening(session))
                session.reflect(it.ref for it in asked.values())
            case "park":
                session.park(f"Vraag {step}")
            case "approve":
                session.approve([it.id for it in session.items() if it.kind == "decision"])
                approved = ([it.question.ask.nl for it in asked.values()], step)
            case _:
                about = next(it for it in offers(session.scenario, session.state) if isinstance(it, ReasonPrompt))
                session.say(about.decision, f"Later {step}")
                approved = None
        now = evening(session)
        if asked:
            assert told(now) == [it.question.ask.nl for it in asked.values()]
        assert (session.approval is None) == (approved is None)
        if session.approval is not None and approved is not None and approved[0]:
            assert told(only_approved(now, session.approval)) == approved[0]


def test_every_paper_has_them(session: Session) -> None:
    asked = of_each_depth(Random(7), evening(session))
    before = three(PageLanguage("nl"), session.scenario, told_cases(evening(session), story(evening(session))))
    assert [it.text for it in before] != [it.question.ask.nl for it in asked.values()], (
        "not what would stand there anyway"
    )
    session.reflect(it.ref for it in asked.values())
    for name, data in papers(evening(session)).items():
        words = " ".join(read_paper(name, data).split())
        for it in asked.values():
            assert it.question.ask.nl in words, (name, it.question.ask.nl)


def test_a_question_about_a_decision_that_is_kept_back_is_in_no_report(session: Session) -> None:
    about = [it for it in there(evening(session)) if it.ref.card is not None]
    kept_back = about[0].ref.card
    own = {it.question.loop: it for it in reversed(about) if it.ref.card == kept_back}
    plain = [it.id for it in session.items() if it.kind == "decision"]
    wanted = [id for id in plain if not id.startswith(decision_item(str(kept_back), 1)[:-2])]
    session.approve(wanted)
    assert session.approval is not None
    without = told(only_approved(evening(session), session.approval))
    session.reflect(it.ref for it in own.values())
    session.approve(wanted)
    assert {it.question.ask.nl for it in own.values()} & set(told(evening(session)))
    assert told(only_approved(evening(session), session.approval)) == without, "as if nobody had asked it"


def test_a_log_may_name_a_question_that_no_pack_has(session: Session) -> None:
    usual = told(evening(session))
    session.reflect([ReflectionRef(999), ReflectionRef(0, "nergens")])
    assert told(evening(session)) == usual


def test_of_a_year_that_was_played_again_nothing_is_told(session: Session) -> None:
    usual = told(evening(session))
    asked = of_each_depth(Random(7), evening(session))
    session.reflect(it.ref for it in asked.values())
    assert told(evening(session)) != usual
    session.retract(len(session.history) - 1)
    assert evening(session).reflected == ()

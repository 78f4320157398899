"""One other choice that the group looked at: kept with what it predicted, private until ticked, and gone when forgotten."""

from pathlib import Path
from random import Random

import pytest

from game.apps.debrief import Evening, only_approved, page
from game.apps.session import ReportItem, Session, line_of
from game.content import Pack
from game.log import read
from game.rules.actions import Skip
from game.rules.legal import offers
from game.rules.prompts import ReasonPrompt
from game.rules.whatif import OtherChoice, choices
from tests.apps.session.test_approving import over
from tests.cli.here import folder_holds

WORDS = "voorspelling-{}-zo"


@pytest.fixture
def session(proefavond: Pack, tmp_path: Path) -> Session:
    return over(proefavond, tmp_path)


def open_choices(session: Session) -> tuple[OtherChoice, ...]:
    return choices(session.scenario, line_of(session.scenario, read(session.folder).entries))


def looked(session: Session) -> list[ReportItem]:
    return [item for item in session.items() if item.kind == "other"]


def told(session: Session, *, draft: bool = False) -> str:
    """The page of the evening: the draft, or what was approved of it; empty where nothing was."""
    kept_now = read(session.folder)
    evening = Evening(session.scenario, kept_now.entries, kept_now.texts())
    if draft:
        return page(evening)
    return "" if session.approval is None else page(only_approved(evening, session.approval))


def test_it_is_put_to_the_group_below_its_case_and_goes_in_only_with_every_decision(session: Session) -> None:
    choice = open_choices(session)[0]
    session.suppose(choice, WORDS.format(1))
    (item,) = looked(session)
    assert not item.usual
    assert item.words == (WORDS.format(1),)
    decisions = [it for it in session.items() if it.kind == "decision"]
    assert set(item.needs) == {it.id for it in decisions}
    assert item.number in {it.number for it in decisions}
    session.approve([item.id, *(it.id for it in decisions[1:])])
    assert WORDS.format(1) not in told(session)
    session.approve([item.id, *(it.id for it in decisions)])
    for words in (WORDS.format(1), "Eén andere keuze bekeken", "Daarna golden jullie eigen keuzes"):
        assert words in told(session)


def test_a_name_in_a_prediction_is_pointed_at(session: Session) -> None:
    session.suppose(open_choices(session)[0], "Dan belt mevrouw Bakker van de Havenstraat")
    assert looked(session)[0].warning is not None


def test_the_same_choice_is_kept_once_with_what_was_predicted_last(session: Session) -> None:
    first, second = open_choices(session)[:2]
    session.suppose(first, "eerst dit")
    entries = len(read(session.folder).entries)
    session.suppose(first, "eerst dit")
    session.suppose(first)
    assert len(read(session.folder).entries) == entries
    session.suppose(second)
    session.suppose(first, "dan dat")
    assert [item.words for item in looked(session)] == [("dan dat",), ()]


def test_of_a_year_that_went_on_nothing_is_told(session: Session) -> None:
    session.suppose(open_choices(session)[0], WORDS.format(1))
    session.retract(len(session.history) - 1)
    assert not looked(session)
    assert WORDS.format(1) not in told(session, draft=True)


def test_words_and_a_case_of_the_tables_own_after_the_year_make_no_other_year(session: Session) -> None:
    session.suppose(open_choices(session)[0], WORDS.format(1))
    asked = next(it for it in offers(session.scenario, session.state) if isinstance(it, ReasonPrompt))
    session.say(asked.decision, "Omdat het anders moest")
    session.open_own("Hoe doen wij dit met de wachtlijst?")
    session.do(Skip())
    assert [it.words for it in looked(session)] == [(WORDS.format(1),)]
    assert WORDS.format(1) in told(session, draft=True)


@pytest.mark.parametrize("seed", range(12))
def test_whatever_the_group_does_only_what_it_ticked_leaves_and_what_is_forgotten_is_gone(
    session: Session, seed: int
) -> None:
    """Looking, ticking, forgetting and completing a reason, in any order: beside it what should be told."""
    dice, open_now = Random(seed), open_choices(session)
    looked_at: dict[OtherChoice, str] = {}
    approved: set[str] | None = None
    gone: set[str] = set()
    for step in range(14):
        match dice.choice(("look", "look", "look", "tick", "tick", "forget", "reason")):
            case "look":
                choice, words = dice.choice(open_now), dice.choice((WORDS.format(step), ""))
                session.suppose(choice, words)
                looked_at[choice] = words or looked_at.get(choice, "")
            case "tick":
                found = looked(session)
                ticked = [it for it in found if dice.random() < 0.5]
                whole = dice.random() < 0.7
                decisions = [it.id for it in session.items() if it.kind == "decision"]
                session.approve([*(it.id for it in ticked), *(decisions if whole else decisions[1:])])
                approved = {words for it in ticked if whole for words in it.words}
            case "forget":
                there = [it for it in session.places() if it.kind == "prediction" and it.words]
                if there:
                    place = dice.choice(there)
                    session.forget([place.id])
                    gone.add(place.words or "")
                    looked_at = {key: "" if words in gone else words for key, words in looked_at.items()}
            case _:
                asked = next(it for it in offers(session.scenario, session.state) if isinstance(it, ReasonPrompt))
                session.say(asked.decision, f"Later {step}")
                approved = None
        assert sorted(item.words for item in looked(session)) == sorted(
            (it,) if it else () for it in looked_at.values()
        )
        draft, sheet = told(session, draft=True), told(session)
        assert {it for it in map(WORDS.format, range(14)) if it in draft} == {it for it in looked_at.values() if it}
        assert {it for it in map(WORDS.format, range(14)) if it in sheet} == ((approved or set()) - gone).intersection(
            looked_at.values()
        )
        assert not [it for it in gone if folder_holds(session.folder, it)]

"""A whole year of a works council, in text mode: every page of every case, whatever the director answers."""

from pathlib import Path

import pytest

from game.apps.session import Session
from game.apps.words import render
from game.rules import actions
from game.rules.prompts import Ballot, PickPrompt, Stands
from game.rules.terms.text import LANGUAGES, Language
from game.rules.terms.value import Chosen
from tests.apps.text.stands import play
from tests.evenings import setup
from tests.shipped import pack_of

YEARS = {
    "follows": {"to_the_region": "all_move", "where_you_are": "for_all", "an_hour_to_learn": "own_team"},
    "answers_otherwise": {"to_the_region": "stay", "where_you_are": "alarm", "an_hour_to_learn": "everyone", "youth_centre": "keep_open"},
    "goes_to_court": {"to_the_region": "one_year", "where_you_are": "none_of_it"},
    "asks_the_court": {"where_you_are": "none_of_it"},
    "left_to_the_director": {},
}  # fmt: skip
DOES = {
    "follows": {"follows", "proceeds"},
    "answers_otherwise": {"deviates", "acts_anyway", "declines"},
    "goes_to_court": {"deviates", "withdraws", "proceeds"},
    "asks_the_court": {"asks_court", "proceeds"},
    "left_to_the_director": {"proceeds"},
}
"""What the director does in that year; `proceeds`: it was left to her."""

LAST: dict[Language, tuple[str, str, str]] = {
    "nl": (
        "Jullie lieten alles aan de bestuurder",
        "In één zaak zeiden jullie",
        "zaken zeiden jullie wat jullie vonden",
    ),
    "en": ("You left everything to the director", "On one case you said", "cases you said what you thought"),
}
"""What the last page says: of a year in which nothing was said, of one case, of more."""


def step(session: Session, said: dict[str, str], then: str) -> None:
    """One answer of a works council that says this, and does that where the director deviates."""
    asked, case = session.view().prompts[0], session.state.case
    match asked:
        case Ballot():
            box, items = session.open_box(asked), asked.option_ids()
            wanted = "not_ours" if case is None else said.get(case.card, "not_ours")
            for voter in box.expected:
                box.vote(voter, Chosen(wanted if wanted in items else items[0]))
            session.do(box.close())
        case Stands():
            session.do(next(iter(asked.answers())))
        case PickPrompt(at="suspended"):
            session.do(actions.Pick("suspended", then))
        case prompt if prompt.at == "inquiry":
            session.do(actions.Ask("inquiry", None))
        case prompt if prompt.at == "rationale":
            session.say("rationale", "Omdat het past.")
        case prompt:
            session.do(next(iter(prompt.answers())))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("year", YEARS)
def test_every_page_of_a_year_is_told(tmp_path: Path, year: str, language: Language) -> None:
    session = Session.start(pack_of("examples/works_council"), setup(practice=False), {}, tmp_path)
    answers: dict[str, str] = {}
    while session.view().prompts:
        screen, case = play(session, language=language), session.view().case
        council = None if case is None else case.council
        if case is not None and council is not None and council.answer is not None and council.does is not None:
            if case.card not in answers:
                assert render(council.answer, language) in " ".join(screen.split())
            answers[case.card] = council.does
        step(session, YEARS[year], "court" if year == "goes_to_court" else "wait")
    last = " ".join(play(session, language=language).split())
    assert set(answers.values()) == DOES[year]
    assert LAST[language][min(len(YEARS[year]), 2)] in last
    session.close()

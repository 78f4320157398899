"""A ballot that changes while votes are coming in: nobody's vote is counted for something else, and it can be closed."""

from pathlib import Path
from textwrap import dedent

import pytest

from game.apps.session import Session
from game.content import Pack, load
from game.rules import actions
from game.rules.illegal import IllegalAction
from game.rules.prompts import Ballot
from game.rules.terms.tally import Counts
from game.rules.terms.value import Chosen
from tests.apps.session.clocks import a_step
from tests.evenings import setup
from tests.narrow import as_a

PACK = """
    title: Klein
    licence: CC-BY-4.0
    quarters: 1
    agenda: 1
    funds:
      wmo: {name: Wmo, start: 100000, is_reserve: true}
    indicators:
      trust: {name: Vertrouwen}
    dilemmas:
      first:
        kind: choice
        title: Een keuze
        case: Wat doen we?
        options:
          a: {text: een, now: {wmo: -9000}, when: {at_least: {wmo: 50000}}}
          b: {text: twee, now: {wmo: -9000}}
          c: {text: drie, now: {wmo: -9000}}
    endings:
      e: {title: Klaar, text: Klaar.}
"""


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    (tmp_path / "klein").mkdir()
    (tmp_path / "klein" / "scenario.yaml").write_text(dedent(PACK), encoding="utf-8")
    return load(tmp_path / "klein")


def test_an_option_that_closes_makes_everybody_vote_again(pack: Pack, tmp_path: Path) -> None:
    session = Session.start(pack, setup(), {}, tmp_path)
    while not isinstance(session.view().prompts[-1], Ballot):
        session.do(a_step(session))
    box = session.open_box(as_a(Ballot, session.view().prompts[-1]))
    for voter in box.expected:
        box.vote(voter, Chosen("a"))
    session.adjust("wmo", -90_000, "verkeerd geteld")
    asked = as_a(Ballot, session.view().prompts[-1])
    again = session.open_box(asked)
    assert "a" not in asked.option_ids()
    assert again.waiting == again.expected
    for voter in again.expected:
        again.vote(voter, Chosen("b"))
    session.do(again.close())
    assert not isinstance(session.view().prompts[-1], Ballot)
    session.close()


def test_votes_that_the_rules_refuse_are_cast_anew(pack: Pack, tmp_path: Path) -> None:
    session = Session.start(pack, setup(), {}, tmp_path)
    while not isinstance(session.view().prompts[-1], Ballot):
        session.do(a_step(session))
    ballot = as_a(Ballot, session.view().prompts[-1])
    box = session.open_box(ballot)
    box.vote(box.expected[0], Chosen("a"))
    with pytest.raises(IllegalAction):
        session.do(actions.CloseBallot(ballot.at, Counts((1, 1), 99)))
    assert session.open_box(ballot).waiting == box.expected
    session.close()

"""One reckoning of time: what the set-up says is what comes where people play at that pace, and where they play faster."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from game.apps.session import Method, Plan, Session, deal_roles, fits_words, year_in
from game.apps.session.timing.pacing import pacing_of
from game.apps.words import render
from game.content import Pack
from game.rules import actions
from game.rules.prompts import AgendaPrompt
from game.rules.setup import COLOURS, Seat, Setup
from tests.apps.session.clocks import MINUTE, Hands, a_step, world
from tests.log.evening import EVENING
from tests.shipped import pack_of

DOCS = Path(__file__).parents[3] / "docs"
SIX = tuple(Seat(colour, 2) for colour in COLOURS[:3])
FOURTEEN = tuple(Seat(colour, voters) for colour, voters in zip(COLOURS, (4, 4, 3, 3), strict=False))


def played(pack: Pack, root: Path, seats: tuple[Seat, ...], method: Method, minutes: int, *, fast: bool) -> list[int]:
    """How many cases the set-up says there are; how many the clock says when each quarter begins, those that were with them;
    how many came in the end. Every suggestion is taken, and people play at the pace that is reckoned with, or in no time.
    """
    hands, scenario, voters = Hands(), pack.scenario, sum(seat.voters for seat in seats)
    pacing = pacing_of(scenario)
    year, case = year_in(scenario, minutes * MINUTE, method, voters), pacing.case(method, voters)
    assert year.fits
    setup = Setup(1, deal_roles(scenario, seats), practice=False, quarters=year.quarters, cases=year.cases)
    at = EVENING + minutes * MINUTE
    session = Session.start(pack, setup, {}, root, debrief_at=at, method=method, environment=world(hands))
    said, closed = [year.cases], 0
    hands.now += timedelta() if fast else pacing.before
    while session.view().prompts:
        asked, now = session.view().prompts[0], session.state.case
        if isinstance(asked, AgendaPrompt):
            plan = session.plan()
            assert plan is not None
            said.append(plan.cases + closed)
            session.do(actions.SetAgenda(asked.suggestion))
            continue
        if now is not None and now.stage == "briefing":
            talk = pacing.talk if session.scenario.dilemmas[now.card].inquiry is not None else timedelta()
            hands.now += timedelta() if fast else case + talk
            while session.state.case is not None and session.state.case.card == now.card:
                session.do(a_step(session))
            closed += 1
            continue
        hands.now += pacing.quarter if asked.at == "quarter_end" and not fast else timedelta()
        session.do(a_step(session))
    session.close()
    return [*said, closed]


@pytest.mark.parametrize("fast", [False, True])
@pytest.mark.parametrize("minutes", [60, 75, 90, 120])
@pytest.mark.parametrize(("seats", "method"), [(SIX, "device"), (FOURTEEN, "tally")])
def test_what_the_set_up_says_is_what_the_clock_says_and_what_comes(
    waterkant: Pack, tmp_path: Path, seats: tuple[Seat, ...], method: Method, minutes: int, fast: bool
) -> None:
    found = played(waterkant, tmp_path, seats, method, minutes, fast=fast)
    assert set(found) == {found[0]}, found


@pytest.mark.parametrize("name", ["proefavond", "werkvloer", "waterkant_2015"])
def test_so_it_is_in_every_pack(tmp_path: Path, name: str) -> None:
    for minutes in (55, 90):
        found = played(pack_of(name), tmp_path / str(minutes), SIX, "device", minutes, fast=False)
        assert set(found) == {found[0]}, (minutes, found)


def test_where_there_is_time_for_more_it_says_what_comes() -> None:
    plan = Plan(EVENING, minutes=60, case=10, cases=2, quarter=1, last=False, none=False)
    assert render(fits_words(plan), "nl") == "Er passen nog ongeveer 2 zaken."
    assert render(fits_words(replace(plan, all=True)), "nl") == "Er komen nog 2 zaken. Daar is tijd voor."
    assert render(fits_words(replace(plan, all=True, cases=1)), "nl") == "Er komt nog 1 zaak. Daar is tijd voor."
    assert render(fits_words(replace(plan, all=True, cases=0)), "nl") == "Er komt geen zaak meer. Er is nog tijd."


def test_while_a_case_is_open_it_says_that_it_counts_what_comes_after_it() -> None:
    """Else the number goes down as each case begins, and up again as it ends."""
    plan = Plan(EVENING, minutes=60, case=10, cases=2, quarter=1, last=False, none=False, open=True)
    assert render(fits_words(plan), "nl") == "Na deze zaak passen er nog ongeveer 2 zaken."
    assert render(fits_words(replace(plan, cases=1)), "nl") == "Na deze zaak past er nog 1 zaak."
    assert render(fits_words(replace(plan, cases=0)), "nl") == "Na deze zaak past er geen zaak meer bij."
    assert render(fits_words(replace(plan, all=True, cases=1)), "nl").startswith("Na deze zaak komt er nog 1 zaak.")


@pytest.mark.parametrize(
    ("guide", "sentence"),
    [
        ("facilitating.md", r"In een uur spelen passen (\w+) zaken rond een laptop, of (\w+) met kaarten"),
        ("en/facilitating.md", r"An hour of play holds (\w+) cases around a laptop, or (\w+) with cards"),
    ],
)
def test_the_guide_says_the_same(waterkant: Pack, guide: str, sentence: str) -> None:
    hour = 60 * MINUTE
    numbers = [
        year_in(waterkant.scenario, hour, method, 5 if method == "device" else 14).cases
        for method in ("device", "tally")
    ]
    words = {"twee": 2, "drie": 3, "vier": 4, "two": 2, "three": 3, "four": 4}
    found = re.search(sentence, " ".join((DOCS / guide).read_text(encoding="utf-8").split()))
    assert found is not None
    assert [words[it] for it in found.groups()] == numbers

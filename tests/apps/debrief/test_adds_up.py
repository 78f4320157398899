"""Every euro and every point on the page is accounted for, as a reader can check."""

from pathlib import Path

import pytest

from game.apps.debrief import Evening, debrief, page
from game.apps.debrief.told.ledger import Because, bookings, total
from game.apps.debrief.told.played import cases
from game.apps.debrief.told.story import story
from game.rules import actions
from game.rules.scenario import Scenario
from game.rules.terms.phases import STAGES
from tests.apps.debrief.html import read
from tests.apps.debrief.recorder import Recorder, at_stage, number, table
from tests.generated.maker import Maker
from tests.rules.scenarios import choice, scenario
from tests.shipped import pack_of

DECIDED: tuple[Because, ...] = ("undecided", "decision", "default")
"""What a case brought: by a decision, or because there was none."""


def test_every_account_goes_from_its_start_to_its_end(played: Evening) -> None:
    told = story(played)
    accounts = debrief(played, "nl").consequences.accounts
    ends = (*told.end.funds, *told.end.indicators)
    for account, end in zip(accounts, ends, strict=True):
        assert number(account.start) + sum(number(amount) for _, amount in account.rows) == number(account.end) == end


def test_every_quarter_goes_on_where_the_last_one_stopped(played: Evening) -> None:
    told = story(played)
    figures = debrief(played, "nl").figures
    scenario = played.scenario
    starts = [fund.start_in(told.quarters) for fund in scenario.funds.values()] + [
        it.start for it in scenario.indicators.values()
    ]
    ends = (*told.end.funds, *told.end.indicators)
    for ledger, height, end in zip(figures, starts, ends, strict=True):
        assert {len(row.cells) for row in ledger.rows} == {len(ledger.columns)}
        for column in range(len(ledger.columns)):
            first, *moved, last = (number(row.cells[column]) for row in ledger.rows)
            assert first == height
            height = first + sum(moved)  # noqa: PLW2901 - the next quarter begins there
            assert last == height
        assert height == end


def test_the_year_shows_what_the_state_says_at_each_quarters_end(played: Evening) -> None:
    year, ends = debrief(played, "nl").year, story(played).quarter_ends
    for place, row in enumerate(year.funds):
        assert [number(cell) for cell in row.cells[1:]] == [state.funds[place] for state in ends]
    for place, meter in enumerate(year.meters):
        assert [number(cell.points) for cell in meter.cells[1:]] == [state.indicators[place] for state in ends]


def test_whatever_a_decision_moved_names_a_decision(played: Evening) -> None:
    told = story(played)
    causes = {case.cause for case in cases(told)}
    assert all(booking.cause in causes for booking in bookings(told) if booking.because in DECIDED)


def test_what_is_told_of_a_decision_is_what_it_moved(played: Evening) -> None:
    told = story(played)
    booked, scenario = bookings(told), played.scenario
    names = {fund.name.nl: id for id, fund in scenario.funds.items()}
    names |= {meter.name.nl: id for id, meter in scenario.indicators.items()}
    for case, decision in zip(
        sorted(cases(told), key=lambda it: it.number), debrief(played, "nl").decisions, strict=True
    ):
        moved = dict.fromkeys(names.values(), 0)
        for effect in (*decision.now, *decision.later):
            for change in (it for it in effect.changes if it.name in names):
                moved[names[change.name]] += number(change.amount)
        its_own = [booking for booking in booked if booking.cause == case.cause]
        assert moved == {id: sum(total(its_own, id, because=it) for it in DECIDED) for id in moved}


def poor(**options: dict[str, object]) -> Scenario:
    """A pack in which money runs out, with something that supervision brings."""
    card = choice(**options)
    return scenario(
        {"first": card, "second": {**card, "title": "Nog een keuze"}},
        programme=["first", "second"],
        supervision={"text": "De provincie kijkt mee.", "now": {"trust": -7, "reserve": -1000}},
    )


def test_cover_debt_and_supervision_are_no_decisions(tmp_path: Path) -> None:
    pack = poor(spend={"now": {"wmo": -90_000, "trust": 4}}, also={"now": {"wmo": -80_000, "trust": 2}})
    recorder = Recorder(tmp_path / "s", pack_of("proefavond"), table(), pack)
    recorder.play()
    evening = recorder.evening()
    told = story(evening)
    booked = bookings(told)
    assert {booking.because for booking in booked} >= {"cover", "debt", "supervision"}
    assert total(booked, "trust", because="supervision") == -7
    assert all(
        booking.amount in (2, 4) for booking in booked if booking.id == "trust" and booking.because == "decision"
    )
    trails = debrief(evening, "nl").consequences.trails
    assert [trail.title for trail in trails] == ["Een keuze", "Nog een keuze", "Onder toezicht"]
    assert ("Vertrouwen", "\u22127") in [(it.name, it.amount) for it in trails[-1].effects[0].changes]
    for account in debrief(evening, "nl").consequences.accounts:
        assert number(account.start) + sum(number(amount) for _, amount in account.rows) == number(account.end)


def test_effects_with_words_keep_their_own_moves(tmp_path: Path) -> None:
    now = [
        {"text": "Er komt een brief.", "trust": 3},
        {"access": 2},
        {"trust": 1, "wmo": -5000},
        {"trust": -2},
        {"text": "Stil."},
    ]
    recorder = Recorder(tmp_path / "s", pack_of("proefavond"), table(), poor(a={"now": now}, b={"now": now}))
    recorder.play()
    told = [
        (it.text, [change.amount for change in it.changes]) for it in debrief(recorder.evening(), "nl").decisions[0].now
    ]
    assert told == [("", ["+2", "\u22121", "\u2212€\u00a05.000"]), ("Er komt een brief.", ["+3"]), ("Stil.", [])]


def test_a_meter_that_can_go_no_further_says_what_was_asked(tmp_path: Path) -> None:
    high = poor(a={"now": {"trust": 70}}, b={"now": {"trust": 70}})
    recorder = Recorder(tmp_path / "s", pack_of("proefavond"), table(), high)
    recorder.play()
    first, second = debrief(recorder.evening(), "nl").decisions
    assert (first.now[0].changes[0].amount, second.now[0].changes[0].amount) == ("+50", "0")
    assert "+70" in first.now[0].changes[0].note


def test_a_line_of_households_shows_both_amounts(tmp_path: Path) -> None:
    pack = pack_of("examples/kitchen_table")
    recorder = Recorder(tmp_path / "s", pack, table(decision="executive_after_advice"))
    recorder.play(until=lambda state: state.case is not None and state.case.step == "decide")
    recorder.do(actions.Pick("decide", "hours"))
    recorder.play()
    changes = debrief(recorder.evening(), "nl").decisions[0].now[0].changes
    assert [(it.name, it.amount) for it in changes] == [("Reserve", "\u2212€\u00a034.000"), ("Zelfredzaamheid", "+5")]
    assert "€\u00a03.400 per huishouden, voor 10 huishoudens" in changes[0].note


@pytest.mark.parametrize("step", range(0, 60, 7))
def test_an_evening_that_is_still_being_played_adds_up_too(recorder: Recorder, step: int) -> None:
    recorder.play(until=lambda state: state.number >= step)
    for account in debrief(recorder.evening(), "nl").consequences.accounts:
        assert number(account.start) + sum(number(amount) for _, amount in account.rows) == number(account.end)


@pytest.mark.parametrize("stage", [stage for stage in STAGES if stage != "outcome"])
def test_a_case_skipped_at_any_stage_leaves_nothing_out(recorder: Recorder, stage: str) -> None:
    for _ in range(3):
        recorder.play(until=at_stage(stage))
        if recorder.state.phase != "over":
            recorder.control(actions.Skip())
    recorder.play()
    html = page(recorder.evening())
    assert len(read(html).all("article")) == len([it for it in recorder.state.decisions if it.how != "revised"])
    for account in debrief(recorder.evening(), "nl").consequences.accounts:
        assert number(account.start) + sum(number(amount) for _, amount in account.rows) == number(account.end)


def test_seats_count_and_voters_count(recorder: Recorder) -> None:
    facts = {fact.name: fact.text for fact in debrief(recorder.evening(), "en").cover.facts}
    assert (facts["Seats at the table"], facts["People who voted"]) == ("3", "7")


@pytest.mark.parametrize("form", ["tokens", "one_token", "cards"])
@pytest.mark.parametrize("seed", range(12))
def test_evenings_that_nobody_would_write_add_up(tmp_path: Path, seed: int, form: str) -> None:
    recorder = Recorder(tmp_path / "s", pack_of("proefavond"), table(seed=seed, form=form), Maker(seed).scenario())
    recorder.play(seed)
    told = debrief(recorder.evening(), "nl")
    heights = (*recorder.state.funds, *recorder.state.indicators)
    for account, ledger, height in zip(told.consequences.accounts, told.figures, heights, strict=True):
        moved = sum(number(amount) for _, amount in account.rows)
        assert number(account.start) + moved == number(account.end) == height
        assert number(ledger.rows[-1].cells[-1]) == height

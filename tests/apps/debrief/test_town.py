"""What happened on the board and in town: all of it, where it belongs, and nothing that was not told."""

import re
from collections import Counter
from pathlib import Path

import pytest

from game.apps.debrief import Debrief, Evening, debrief, page
from game.apps.debrief.chapters.builds import builds
from game.apps.debrief.told.happenings import happenings
from game.apps.debrief.told.ledger import BECAUSE, bookings
from game.apps.debrief.told.story import story
from game.rules import events
from game.rules.terms.text import Language
from game.rules.views import view
from tests.apps.debrief.html import read
from tests.apps.debrief.recorder import number
from tests.apps.debrief.towns import CORRECTED, FORMS, busy, found, happened

SEEDS = range(1, 7)


@pytest.fixture(
    scope="module", params=[(form, seed) for form in FORMS for seed in SEEDS], ids=lambda it: f"{it[0]}-{it[1]}"
)
def evening(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Evening:
    form, seed = request.param
    return busy(tmp_path_factory.mktemp("towns") / "s", seed, form).evening()


@pytest.fixture(scope="module")
def told(evening: Evening) -> Debrief:
    return debrief(evening, "nl")


def test_between_them_these_evenings_have_every_source(tmp_path: Path) -> None:
    evenings = (busy(tmp_path / f"{form}{seed}", seed, form).evening() for form in FORMS for seed in SEEDS)
    # No case here says what happens where nothing is decided, or what that costs, and no question has a price.
    elsewhere = {"default", "undecided", "question"}
    assert {it.because for evening in evenings for it in bookings(story(evening))} == {*BECAUSE} - elsewhere


def test_every_account_adds_up(evening: Evening, told: Debrief) -> None:
    end = story(evening).end
    for account, height in zip(told.consequences.accounts, (*end.funds, *end.indicators), strict=True):
        assert (
            number(account.start) + sum(number(amount) for _, amount in account.rows) == number(account.end) == height
        )


def test_every_quarter_adds_up(evening: Evening, told: Debrief) -> None:
    for ledger, account in zip(told.figures, told.consequences.accounts, strict=True):
        height = number(account.start)
        for column in range(len(ledger.columns)):
            first, *moved, last = (number(row.cells[column]) for row in ledger.rows)
            assert first == height
            height = first + sum(moved)
            assert last == height
        assert height == number(account.end)


def test_every_line_has_a_name_of_its_own(told: Debrief) -> None:
    for account in told.consequences.accounts:
        names = [name for name, _ in account.rows if not name.startswith("Met de hand bijgesteld")]
        assert len(names) == len(set(names))
        assert all(names)


def test_what_happened_in_the_neighbourhoods_is_told_once(evening: Evening, told: Debrief) -> None:
    street = happened(told, "In de buurten")
    assert len(street) == len(found(evening, events.IncidentPaid)) + len(found(evening, events.FacilityBuilt))
    assert [it.mark for it in street if it.mark] == [it.mark for it in builds(story(evening))]
    proved = [it for it in happened(told, "Hoe voorzieningen uitpakten") if it.outcome]
    assert len(proved) == len(found(evening, events.FacilityProved))
    whole = [it for it in happened(told, "Hoe voorzieningen uitpakten") if not it.outcome]
    assert len(whole) == len(found(evening, events.TownCompleted))


def test_news_and_voices_are_told_as_they_came(evening: Evening, told: Debrief) -> None:
    scenario = evening.scenario
    titles = [scenario.news[it.news].title.nl for it in found(evening, events.NewsRead)]
    assert [it.title for it in happened(told, "Nieuws")] == titles
    answers = [scenario.news[it.news].options[it.option].text.nl for it in found(evening, events.NewsAnswered)]
    assert [it.outcome for it in happened(told, "Nieuws") if it.outcome] == [f"Jullie antwoord: {it}" for it in answers]
    heard = [scenario.voices[it.voice].name.nl for it in found(evening, events.VoiceHeard)]
    assert [it.title for it in happened(told, "Wie iets zei")] == heard


def test_what_news_did_at_once_is_what_it_moved(evening: Evening, told: Debrief) -> None:
    booked = [it for it in bookings(story(evening)) if it.because in ("news", "voice")]
    later = [
        it
        for it in happenings(story(evening), evening.scenario.dilemmas)
        if it.later and it.words is not None and "bedankbrief" in str(it.words)
    ]
    shown = Counter[str]()
    for it in (*happened(told, "Nieuws"), *happened(told, "Wie iets zei")):
        for effect in it.effects:
            shown.update({change.name: number(change.amount) for change in effect.changes})
    moved = [move for it in later for move in it.moves]
    letters = sum(move.applied for move in moved if move.what == "indicator")
    at_once = sum(it.amount for it in booked) - letters
    assert sum(shown.values()) == at_once


def test_builds_are_marks_beside_decisions(evening: Evening, told: Debrief) -> None:
    stood = builds(story(evening))
    assert [one.mark for column in told.year.builds for one in column] == [it.mark for it in stood]
    assert told.year.money is not None
    marks = [mark for column in told.year.money.columns for mark in column.marks]
    assert [mark.label for mark in marks if mark.kind == "house"] == [it.mark for it in stood]


def test_the_promise_is_a_word_per_quarter(evening: Evening, told: Debrief) -> None:
    promise, told_goals = told.year.promise, story(evening)
    assert promise is not None
    goals = [view(evening.scenario, state).town.goal for state in told_goals.quarter_ends]
    words = ["klopte" if goal.holds else "klopte niet" for goal in goals if goal is not None]
    assert list(promise.cells) == ["", *words]


def test_care_stands_in_one_table(evening: Evening, told: Debrief) -> None:
    care = told.town.care
    assert care is not None
    paid = found(evening, events.CarePaid)
    cells = [cell.split(",")[0] for row in care.rows for cell in row.cells]
    assert sum(map(number, cells)) == sum(it.amount for it in paid)


def test_what_the_facilitator_did_is_named(evening: Evening, told: Debrief) -> None:
    kinds = (events.Adjusted, events.CardInjected, events.Attended)
    once = sum(len(found(evening, kind)) for kind in kinds)
    agendas = [it for it in told.by_hand if "op de agenda stonden" in it]
    assert len(told.by_hand) == once + len(agendas)
    assert sum(f"Reden: {CORRECTED}" in it for it in told.by_hand) == len(found(evening, events.Adjusted))


def test_nothing_that_was_not_told_is_on_the_page(evening: Evening) -> None:
    text = read(page(evening)).text
    scenario = evening.scenario
    read_news = {it.news for it in found(evening, events.NewsRead)}
    heard = {it.voice for it in found(evening, events.VoiceHeard)}
    came = {it.card for it in found(evening, events.CaseOpened)}
    assert not [card.title.nl for id, card in scenario.news.items() if id not in read_news and card.title.nl in text]
    assert not [it.name.nl for id, it in scenario.voices.items() if id not in heard and it.name.nl in text]
    assert not [card.title.nl for id, card in scenario.dilemmas.items() if id not in came and card.title.nl in text]
    assert not re.search("[Dd]obbel|[Ss]tenen|[Bb]eurt ", text)


def test_the_page_reads_in_both_languages(evening: Evening) -> None:
    for language in ("nl", "en"):
        root = read(page(evening, language))
        for table in root.all("table"):
            assert table.all("caption")[0].text.strip()
            assert all(cell.attributes.get("scope") in ("col", "row") for cell in table.all("th"))


def test_residents_are_told_once_a_quarter_as_they_were_told(played: Evening) -> None:
    told, scenario = story(played), played.scenario
    shown = [(it.title, it.text) for it in happened(debrief(played, "nl"), "Hoe het met bewoners ging")]
    public = [
        (resident.name.nl, resident.line.nl)
        for state in told.quarter_ends
        if state.quarter in told.quarters_done
        for resident in view(scenario, state).town.residents
        if resident.line is not None
    ]
    assert shown == public


def test_savings_of_next_year_are_told_when_the_year_is_over(played: Evening) -> None:
    end = view(played.scenario, story(played).end)
    assert end.year is not None
    assert len(debrief(played, "nl").town.savings) == len(end.year.savings)
    unfinished = Evening(played.scenario, played.entries[:-1], played.texts)
    assert debrief(unfinished, "nl").town.savings == ()


@pytest.mark.parametrize("form", FORMS)
def test_every_moment_of_an_evening_in_town_has_a_page(tmp_path: Path, form: str, language: Language) -> None:
    evening = busy(tmp_path / "s", 3, form).evening()
    for many in range(1, len(evening.entries) + 1, 9):
        read(page(Evening(evening.scenario, evening.entries[:many], evening.texts), language))

"""What is told of an evening, also of one that did not go as planned."""

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from msgspec.structs import replace

from game.apps.debrief import Evening, debrief, page
from game.apps.debrief.pieces import Counted
from game.apps.debrief.told.played import cases
from game.apps.debrief.told.story import story
from game.content import Pack
from game.log.records import Kept
from game.rules import actions
from game.rules.setup import Seat
from game.rules.state import RULES_VERSION
from game.rules.terms.text import Language, Text, message
from tests.apps.debrief.html import read
from tests.apps.debrief.recorder import REASON, SEATS, Recorder, at_stage, beyond, table
from tests.rules.scenarios import choice, scenario
from tests.shipped import pack_of


def test_every_moment_of_an_evening_has_a_page(recorder: Recorder, language: Language) -> None:
    recorder.play()
    evening = recorder.evening()
    for many in range(1, len(evening.entries) + 1, 3):
        read(page(Evening(evening.scenario, evening.entries[:many], evening.texts), language))


def test_the_reason_stands_in_its_frame(recorder: Recorder) -> None:
    recorder.play()
    quotes = read(page(recorder.evening())).all("blockquote")
    assert {quote.text.strip() for quote in quotes} == {REASON}


def test_no_reason_is_said_plainly(recorder: Recorder) -> None:
    recorder.play(reason=None)
    reasons = [it.reason for it in debrief(recorder.evening(), "nl").decisions if it.reason is not None]
    assert {(reason.text, reason.quoted) for reason in reasons} == {("Jullie schreven geen reden op.", False)}


def test_an_erased_reason_is_said_to_be_erased(recorder: Recorder) -> None:
    class Erased:
        def get(self, id: str, /) -> None:
            return None

    recorder.play()
    evening = recorder.evening()
    html = page(Evening(evening.scenario, evening.entries, Erased()))
    assert REASON not in html
    assert "[verwijderd]" in html


def test_an_undecided_case_is_told_without_blame(tmp_path: Path) -> None:
    pack = scenario({"one": choice(left={"now": {"trust": 1}}, right={"now": {"trust": -1}})}, quarters=1)
    recorder = Recorder(tmp_path / "s", pack_of("proefavond"), table(decision="agreement"), pack)
    for _ in range(2):
        recorder.play(until=lambda state: state.case is not None and state.case.step == "vote")
        recorder.vote(3, 4)
    recorder.play()
    one = debrief(recorder.evening(), "nl").decisions[0]
    assert one.outcome == "Jullie namen geen besluit."
    assert (one.reason, one.now, one.chosen) == (None, (), ())
    tables = [block for block in one.ballots if isinstance(block, Counted)]
    assert tables[-1].columns == ("Na het gesprek",)
    assert tables[-1].rows[1].cells == ("4",)
    assert one.ballots[-1] == "Na nog een gesprek: geen besluit.", "a second round shows no counts, and no talk follows"


def test_a_run_off_stands_beside_the_ballot_before_it(tmp_path: Path, waterkant: Pack) -> None:
    seats = tuple(replace(seat, voters=4) for seat in SEATS)
    recorder = Recorder(tmp_path / "s", waterkant, table(decision="majority", form="cards", seats=seats))
    recorder.play(until=at_stage("final_ballot"))
    recorder.vote(3, 3, 2, 2, blank=2)
    recorder.vote(4, 7, blank=1)
    recorder.play()
    shown = debrief(recorder.evening(), "nl").decisions[0].ballots[0]
    assert isinstance(shown, Counted)
    assert shown.columns == ("Vóór het gesprek", "Na het gesprek", "Uit wat overbleef")
    assert [row.cells[1:] for row in shown.rows] == [("3", "4"), ("3", "7"), ("2", "–"), ("2", "–"), ("2", "1")]
    first, second = (row.name for row in shown.rows[:2])
    assert shown.notes[-2:] == (
        f"Niets had meer dan de helft. Verder gingen wie de meeste stemmen hadden: {first} en {second}.",
        "Uit wat overbleef: 11 van de 12 kozen. Blanco telt niet mee.",
    )


def test_a_year_that_ended_early_tells_what_was_on_its_way(recorder: Recorder) -> None:
    recorder.play(until=lambda state: state.quarter == 2 and bool(state.due) and state.phase == "case")
    recorder.control(actions.Finish())
    told = debrief(recorder.evening(), "nl")
    assert told.cover.remarks == ("Jullie sloten het spel eerder af, in kwartaal 2 van 4.",)
    assert told.year.remarks[0] == told.cover.remarks[0]
    assert told.year.columns[-1] == "Kwartaal 2, niet af"
    assert any(decision.coming for decision in told.decisions)
    assert [it for it in told.decisions if it.place == "Kwartaal 2, overgeslagen"] == [told.decisions[-1]]


def test_going_back_is_told_with_how_often_something_was_seen(recorder: Recorder) -> None:
    recorder.play(until=beyond(9))
    remarks = []
    for seen_already in (False, True, True):
        recorder.go_back(seen=seen_already)
        remarks.append(debrief(recorder.evening(), "nl").cover.remarks)
    assert [len(it) for it in remarks] == [1, 2, 2]
    assert remarks[0] == ("Jullie gingen één keer een stap terug. Wat toen verviel, telt niet mee.",)
    assert remarks[1][1] == "Daarbij hadden jullie één keer al iets gezien: een uitslag, een worp of nieuws."
    assert remarks[2][1] == "Daarbij hadden jullie twee keer al iets gezien: een uitslag, een worp of nieuws."
    recorder.play()
    told = debrief(recorder.evening(), "nl").cover.remarks
    assert told == remarks[2], "a year that was played to its end was not closed early"


def test_what_could_not_come_any_more_was_not_on_its_way(tmp_path: Path) -> None:
    later = {"after": 1, "trust": 1}
    never = {**later, "when": {"at_least": {"trust": 90}}, "text": "Dit kon niet meer."}
    maybe = {**later, "chance": 50, "text": "Dit kon nog."}
    card = choice(a={"later": [never, maybe]}, b={"later": [never, maybe]})
    recorder = Recorder(tmp_path / "s", pack_of("proefavond"), table(), scenario({"one": card, "two": card}))
    recorder.play(until=lambda state: bool(state.due))
    recorder.control(actions.Finish())
    coming = [it for decision in debrief(recorder.evening(), "nl").decisions for it in decision.coming]
    assert [(it.text, it.when) for it in coming] == [("Dit kon nog.", "misschien, eind kwartaal 1")]


def test_an_evening_of_practice_has_a_page(recorder: Recorder) -> None:
    told = debrief(recorder.evening(), "nl")
    assert recorder.state.case is not None
    assert recorder.state.case.practice
    assert (told.decisions, told.figures, told.year.columns) == ((), (), ("Start",))
    assert told.year.remarks == ("Dit jaar is nog niet afgesloten. Dit is de stand tot nu toe.",)


def test_chances_are_counted_per_case(tmp_path: Path) -> None:
    one = choice(a={"steering": "lawful"}, b={"steering": "networking"}, c={"steering": "networking"})
    pack = scenario({"one": one, "two": one, "three": one}, programme=["one", "two", "three"], agenda=3, quarters=1)
    seats = (Seat("blue", 3), Seat("green", 2))
    recorder = Recorder(tmp_path / "s", pack_of("proefavond"), table(seats=seats, decision="majority"), pack)
    for counts in ((5, 0, 0), (0, 5, 0), (0, 0, 5)):
        recorder.play(until=at_stage("final_ballot"))
        recorder.vote(*counts)
    recorder.play()
    told = [pair.name for pair in debrief(recorder.evening(), "nl").steering]
    assert told == [
        "Kiezen voor ‘de regels volgen’ kon drie keer. Dat gebeurde één keer.",
        "Kiezen voor ‘resultaat halen’ kon deze keer niet.",
        "Kiezen voor ‘netwerken’ kon drie keer. Dat gebeurde twee keer.",
        "Kiezen voor ‘aansluiten’ kon deze keer niet.",
    ]


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ((7, 0), "Kiezen voor ‘netwerken’ kon één keer. Dat gebeurde ook."),
        ((0, 7), "Kiezen voor ‘netwerken’ kon één keer. Dat gebeurde niet."),
    ],
)
def test_a_single_chance_is_told_as_one(tmp_path: Path, counts: tuple[int, int], told: str) -> None:
    pack = scenario({"one": choice(a={"steering": "networking"}, b={})}, quarters=1)
    recorder = Recorder(tmp_path / "s", pack_of("proefavond"), table(decision="majority"), pack)
    recorder.play(until=at_stage("final_ballot"))
    recorder.vote(*counts)
    recorder.play()
    assert [pair.name for pair in debrief(recorder.evening(), "nl").steering if "één keer" in pair.name] == [told]


def test_of_four_ways_none_is_named_where_none_could_be_chosen(tmp_path: Path) -> None:
    pack = scenario({"one": choice(a={}, b={})}, quarters=1)
    recorder = Recorder(tmp_path / "s", pack_of("proefavond"), table(decision="majority"), pack)
    recorder.play()
    assert debrief(recorder.evening(), "nl").steering == ()


def test_arrows_say_where_a_meter_went(recorder: Recorder) -> None:
    recorder.play()
    for meter in debrief(recorder.evening(), "nl").year.meters:
        heights = [int(cell.points) for cell in meter.cells]
        went = ["up" if now > then else "down" if now < then else "same" for then, now in pairwise(heights)]
        assert [cell.went for cell in meter.cells] == [None, *went]


def test_questions_are_the_packs_and_those_of_what_was_decided(recorder: Recorder) -> None:
    recorder.play(until=lambda state: len(state.decisions) == 2)
    cards = [recorder.scenario.dilemmas[decision.card] for decision in recorder.state.decisions]
    asked = [pair for loop in debrief(recorder.evening(), "nl").loops for pair in loop.questions]
    titles = tuple(card.title.nl for card in cards)
    packs = {pair.text for pair in asked if not pair.name.startswith(titles)}
    assert packs == {it.ask.nl for it in recorder.scenario.reflection if it.phase != "midway"}
    own = {(card.title.nl, question.ask.nl) for card in cards for question in card.reflection}
    assert {(pair.name.split(" · ")[0], pair.text) for pair in asked if pair.name.startswith(titles)} == own
    assert all(re.search("over (jezelf|de ander|de omgeving|het vak)$", pair.name) for pair in asked)


def test_values_are_asked_about_what_was_chosen(tmp_path: Path) -> None:
    card = choice(a={"values": ["near", "thrift"]}, b={"values": ["near"]})
    values = {"near": "Nabijheid", "thrift": "Zuinigheid"}
    pack = scenario({"one": card, "two": card}, programme=["one", "two"], agenda=2, quarters=1, values=values)
    recorder = Recorder(tmp_path / "s", pack_of("proefavond"), table(decision="majority"), pack)
    for counts in ((7, 0), (0, 7)):
        recorder.play(until=at_stage("final_ballot"))
        recorder.vote(*counts)
    recorder.play()
    assert [(pair.name, pair.text) for pair in debrief(recorder.evening(), "nl").values] == [
        ("1. a", "Volgens de schrijver telden hier ‘Nabijheid’ en ‘Zuinigheid’. Vind je dat ook?"),
        ("2. b", "Volgens de schrijver telde hier ‘Nabijheid’. Vind je dat ook?"),
    ]


def test_of_a_division_what_got_more_than_today_was_chosen(recorder: Recorder) -> None:
    recorder.play()
    divided = [case for case in cases(story(recorder.evening())) if case.rows and case.rows[0].amount is not None]
    assert divided
    for case in divided:
        assert set(case.picked) == {row.id for row in case.rows if (row.change or 0) > 0}


def test_of_a_division_what_got_most_more_stands_first_in_short(recorder: Recorder) -> None:
    recorder.play()
    evening = recorder.evening()
    short = {it.number: it.chosen for it in debrief(evening, "nl").opening.decisions}
    divided = [case for case in cases(story(evening)) if case.counts and any(row.change for row in case.rows)]
    assert divided
    for case in divided:
        more = sorted((row for row in case.rows if row.change), key=lambda row: -(row.change or 0))
        places = [short[case.number].index(f"{row.text.into('nl')}: ") for row in more if isinstance(row.text, Text)]
        assert places == sorted(places)


def test_the_check_number_is_that_of_the_log(recorder: Recorder) -> None:
    recorder.play()
    rows = {row.name: row.text for row in debrief(recorder.evening(), "nl").colophon}
    assert rows["Controlegetal van het logboek"] == recorder.log.head[:8]
    assert rows["Gespeeld met"] == f"Keukentafel 9.8.7, spelregels {RULES_VERSION}"


def test_who_keeps_it_and_until_when_is_in_the_colophon(recorder: Recorder) -> None:
    blank = {"Iets laten wissen? Vraag het aan", "Wij wissen alles zelf, op deze datum"}
    recorder.play()
    nobody = debrief(recorder.evening(), "nl")
    assert set(nobody.to_fill_in) == blank
    assert "Bewaard door" not in {row.name for row in nobody.colophon}
    jo = recorder.log.texts.add("Jo van de griffie")
    recorder.log.append(Kept(jo, date(2026, 12, 24)))
    kept = debrief(recorder.evening(), "nl")
    assert [(row.name, row.text) for row in kept.colophon][:2] == [
        ("Bewaard door", "Jo van de griffie"),
        ("Te wissen op", "24 december 2026"),
    ]
    assert not kept.to_fill_in
    html = page(recorder.evening())
    assert "Jo van de griffie" in html
    assert not blank & {it.text for it in read(html).all("dt")}
    recorder.log.forget([jo])
    html = page(recorder.evening())
    assert "Jo van de griffie" not in html
    assert debrief(recorder.evening(), "nl").colophon[0].text == "[verwijderd]"


def test_the_cover_says_where_the_rules_have_changed_since(recorder: Recorder) -> None:
    recorder.play()
    evening = recorder.evening()
    assert not debrief(evening, "nl").cover.remarks
    other = replace(evening, differs=message("log.other_rules"))
    assert "De spelregels zijn daarna veranderd." in read(page(other)).text

"""Every way in which a case of a works council can go, recorded and told: what it said, what was decided, what came."""

from pathlib import Path

import pytest

from game.apps.debrief import debrief, page
from game.apps.debrief.chapters.council import CouncilTold
from game.apps.debrief.papers.script import slides
from game.apps.debrief.told.story import story
from game.apps.debrief.voice import PageLanguage
from game.apps.session import line_of
from game.apps.text.telling.year_pages import epilogue_lines
from game.log import Acted
from game.rules import actions
from game.rules.terms.text import LANGUAGES, Text, message
from game.rules.terms.value import Chosen
from game.rules.views import view
from game.rules.views.report import lines_of
from game.rules.whatif import decisions
from tests.apps.debrief.councils import LEFT, PACK, Going, recorded
from tests.apps.debrief.html import read
from tests.apps.debrief.recorder import Recorder, table
from tests.shipped import pack_of


def told(recorder: Recorder, number: int = 1) -> CouncilTold:
    found = debrief(recorder.evening(), "nl").decisions[number - 1].council
    assert found is not None
    return found


REGION = "Het was opgeschort tot het volgende kwartaal (WOR art. 25 lid 6)."
REGION_LAST = "Het was opgeschort tot het eind van het kwartaal (WOR art. 25 lid 6)."
CHAMBER = "Jullie gingen naar de Ondernemingskamer (WOR art. 26)."
CANTON = "De bestuurder ging naar de kantonrechter (WOR art. 27 lid 4)."
GOES, GONE = "Het besluit gaat door.", "Het besluit gaat niet door."
SAID_AT_WORK = "Ze zeggen dat we op 1 juli allemaal overgaan."
NOTHING = "Er komt niets van: alles blijft zoals het was."
ALL_MOVE = "De bestuurder wijkt af en kiest: iedereen over op 1 juli."
APP = "De bestuurder voert het in zonder jullie instemming: de app voor iedereen."


@pytest.mark.parametrize(
    ("card", "way", "decided", "came"),
    [
        ("to_the_region", Going("all_move"), "De bestuurder volgt wat jullie zeiden.", ()),
        ("to_the_region", Going("one_year", ("staff",)), "De bestuurder volgt wat jullie zeiden.", ()),
        ("to_the_region", Going("stay", then="wait"), ALL_MOVE, (REGION, "In kwartaal 2 ging het in.")),
        ("to_the_region", Going("stay", then="waive"), ALL_MOVE, ("Jullie lieten de bestuurder meteen doorgaan (WOR art. 25 lid 6).",)),
        ("to_the_region", Going("stay", then="court"), ALL_MOVE, (CHAMBER, "Het besluit was uitgelegd. Het gaat door.", GOES, "In kwartaal 2 ging het in.")),
        ("to_the_region", Going("one_year", ("reach",), then="court"), ALL_MOVE, (CHAMBER, "De gevolgen voor personeel waren niet onderzocht. Het besluit gaat van tafel.", GONE)),
        ("to_the_region", Going("stay", ("reach",)), "De bestuurder trekt het plan in.", (NOTHING,)),
        ("to_the_region", LEFT, "De bestuurder doet wat het plan was: iedereen over op 1 juli.", ()),
        ("to_the_region", Going(None), "De bestuurder doet wat het plan was: iedereen over op 1 juli.", ()),
        ("where_you_are", Going("for_all"), "De bestuurder volgt wat jullie zeiden.", ()),
        ("where_you_are", Going("alarm", ("stored",)), "De bestuurder volgt wat jullie zeiden.", ()),
        ("where_you_are", Going("alarm", then="void"), APP, ("Het is nietig: er gebeurt niets.",)),
        ("where_you_are", Going("alarm", then="stand"), APP, ("Jullie lieten het zo, zonder een beroep op nietigheid (WOR art. 27 lid 5).",)),
        ("where_you_are", Going("none_of_it"), "De bestuurder vraagt de kantonrechter om toestemming (WOR art. 27 lid 4) voor: de app voor iedereen.", (CANTON, "Het nee was niet redelijk. De app mag er komen.", GOES, "In kwartaal 3 ging het in.")),
        ("where_you_are", Going("none_of_it", ("stored",)), "De bestuurder vraagt de kantonrechter om toestemming (WOR art. 27 lid 4) voor: de app voor iedereen.", (CANTON, "Een jaar bewaren is niet nodig. Het nee van de OR was redelijk.", GONE)),
        ("an_hour_to_learn", Going("own_team"), "De bestuurder volgt wat jullie zeiden.", ()),
        ("an_hour_to_learn", Going("everyone"), "De bestuurder doet het niet.", (NOTHING,)),
        ("youth_centre", Going("keep_open"), "De bestuurder wijkt af en kiest: het centrum gaat dicht.", ()),
        ("youth_centre", LEFT, "De bestuurder doet wat het plan was: het centrum gaat dicht.", ()),
    ],
)  # fmt: skip
def test_every_way_is_told_as_it_went(
    tmp_path: Path, card: str, way: Going, decided: str, came: tuple[str, ...]
) -> None:
    recorder = recorded(tmp_path / "s", {card: way})
    number = list(recorder.scenario.programme).index(card) + 1
    found = told(recorder, number)
    assert (found.decided, found.came) == (decided, came)
    council = recorder.scenario.dilemmas[card]
    said = council.said().get(way.said or "")
    silent = "Jullie kwamen niet tot een advies."
    assert found.said == (silent if said is None else said.nl if hasattr(said, "nl") else "Dit laten wij aan de bestuurder" if card != "youth_centre" else "Hier gaan wij niet over")  # fmt: skip
    left = way == LEFT and card != "youth_centre"
    assert bool(found.ask) is left
    for language in LANGUAGES:
        read(page(recorder.evening(), language))


def test_what_waits_in_the_last_quarter_is_told_to_have_come(tmp_path: Path) -> None:
    recorder = recorded(tmp_path / "s", {"to_the_region": Going("stay", then="wait")}, quarters=1)
    assert told(recorder).came == (REGION_LAST, "In kwartaal 1 ging het in.")


def test_a_year_that_ends_early_leaves_it_on_hold(tmp_path: Path) -> None:
    recorder = Recorder(tmp_path / "s", pack_of(PACK), table())
    full = recorded(tmp_path / "whole", {"to_the_region": Going("stay", then="wait")})
    for record in (it.record for it in full.log.entries):
        if isinstance(record, Acted) and recorder.state.quarter < 2 and not recorder.state.held:
            say = isinstance(record.action, actions.Say)
            recorder.do(actions.Say("rationale", None) if say else record.action)
    recorder.do(actions.Finish())
    recorder.log.close()
    assert told(recorder).came == (REGION, "Aan het eind was het nog opgeschort.")
    on_hold = "Van gemeente naar regio: het besluit van de bestuurder was opgeschort."
    assert on_hold in " ".join(epilogue_lines("nl", view(recorder.scenario, recorder.state)))
    assert SAID_AT_WORK not in page(recorder.evening(), "nl"), "it was not out"


@pytest.mark.parametrize(("then", "quarter"), [("wait", 2), ("waive", 1)])
def test_what_is_said_at_work_is_told_when_it_takes_effect(tmp_path: Path, then: str, quarter: int) -> None:
    recorder = recorded(tmp_path / "s", {"to_the_region": Going("stay", then=then)})
    made = debrief(recorder.evening(), "nl")
    assert [SAID_AT_WORK in row.outside for row in made.learning] == [at == quarter for at in range(1, 5)]
    line = message("page.canteen", text=Text(nl=SAID_AT_WORK, en=SAID_AT_WORK))
    told_now = [
        it.words
        for moment in story(recorder.evening()).moments
        for it in lines_of(recorder.scenario, moment.state, moment.event)
    ]
    assert (line in told_now) is (then == "wait")


def test_a_condition_is_told_as_asked_promised_and_kept_or_not(tmp_path: Path) -> None:
    both = Going("all_move", (), ("all_move.travel", "all_move.return_right"), "waive")
    seen = set()
    for seed in range(12):
        recorder = recorded(tmp_path / str(seed), {"to_the_region": both}, seed)
        travel, back = told(recorder).conditions
        assert (back.promised, back.kept) == ("niet toegezegd", "")
        assert travel.promised == "toegezegd"
        seen.add(travel.kept)
    assert seen == {"nagekomen", "niet nagekomen: De afspraak over reistijd is zoek."}


def test_no_count_is_on_the_page(tmp_path: Path) -> None:
    recorder = recorded(tmp_path / "s", {"to_the_region": Going("stay", then="court")})
    assert [one.ballots for one in debrief(recorder.evening(), "nl").decisions] == [()] * 4


def test_what_could_have_been_said_is_the_other_choice_and_never_what_a_director_decided(tmp_path: Path) -> None:
    recorder = recorded(tmp_path / "s", {"to_the_region": Going("stay", then="waive")})
    first, *others = decisions(recorder.scenario, line_of(recorder.scenario, recorder.evening().entries))
    assert (first.card, first.value) == ("to_the_region", Chosen("stay"))
    assert recorder.state.decided("to_the_region", 1).value == Chosen("all_move")
    assert Chosen("all_move") in first.others
    assert [it.value for it in others] == [Chosen("not_ours")] * 3


def test_what_was_said_is_told_as_said_and_never_as_no_decision(tmp_path: Path) -> None:
    ways = {
        "to_the_region": Going("stay", then="waive"),
        "where_you_are": Going("alarm", then="void"),
        "an_hour_to_learn": Going("own_team"),
    }
    recorder = recorded(tmp_path / "s", ways)
    made = debrief(recorder.evening(), "nl")
    assert "In drie zaken zeiden zij tegen de bestuurder wat zij vonden." in made.opening.what
    assert [one.number for one in made.opening.decisions] == [1, 2, 3, 4]
    assert made.opening.decisions[0].chosen == f"Wij zeiden: Blijven en de administratie delen. {ALL_MOVE}"
    assert made.decisions[1].remarks == (), "what is void was not left for want of money"
    assert [row.happened[:1] for row in made.learning] == [(f"{one.number}. {one.title}",) for one in made.decisions]
    words = {
        "nl": ("In 3 zaken zeiden jullie wat jullie vonden.", "geen besluit"),
        "en": ("On 3 cases you said what you thought.", "no decision"),
    }
    for language in LANGUAGES:
        said, no = words[language]
        told = " ".join(epilogue_lines(language, view(recorder.scenario, recorder.state)))
        assert said in told
        assert no not in told
    for text in ("Jullie namen geen besluit", "De besluiten", "Eerst was het besluit"):
        assert text not in page(recorder.evening(), "nl")


def test_who_left_everything_is_told_so(tmp_path: Path) -> None:
    recorder = recorded(tmp_path / "s", {})
    left = "Jullie lieten alles aan de bestuurder, of kwamen er niet uit."
    assert left in " ".join(epilogue_lines("nl", view(recorder.scenario, recorder.state)))


def test_the_papers_tell_what_was_said_decided_and_came(tmp_path: Path) -> None:
    recorder = recorded(tmp_path / "s", {"to_the_region": Going("stay", then="wait")})
    made, voice = debrief(recorder.evening(), "nl", marked=True), PageLanguage("nl")
    shown = next(it for it in slides(made, voice) if it.title == "1. Van gemeente naar regio")
    assert shown.lines[:3] == ("Wat wij zeiden: Blijven en de administratie delen", ALL_MOVE, REGION)
    assert not any(it.title == "Eén andere keuze" for it in slides(made, voice))


def test_what_was_decided_is_told_once_with_why_it_was_said(tmp_path: Path) -> None:
    recorder = recorded(tmp_path / "s", {"to_the_region": Going("stay", then="waive"), "where_you_are": LEFT})
    told_page = read(page(recorder.evening(), "nl")).text
    assert told_page.count("Waarom wij dit zeiden") == 4
    assert "Het besluit van de bestuurder" not in told_page, "what she decided is told as what she decided"
    before, _, after = told_page.partition("Wat maakte dat jullie dit aan de bestuurder lieten?")
    assert before.rindex("Wat de bestuurder besloot") > before.rindex("Wat ervan kwam"), "it asks where nothing came"
    assert "Waarom wij dit zeiden" in after


def test_values_count_what_was_said_and_nothing_that_was_left_to_the_director(tmp_path: Path) -> None:
    pack = pack_of("werkvloer")
    recorder = Recorder(tmp_path / "s", pack, table(depth="full", quarters=3, cases=4))
    recorder.play(4)
    recorder.log.close()
    made = debrief(recorder.evening(), "nl")
    spoke = [
        one
        for one in made.decisions
        if one.council is not None and one.council.said != "Dit laten wij aan de bestuurder"
    ]
    assert spoke, "else nothing is proved"
    numbers = {it.name.partition(".")[0] for it in made.values}
    assert numbers <= {str(one.number) for one in spoke}
    assert numbers
    assert made.core is not None
    assert any("Dat gebeurde" in row.cells[-1] for row in made.core.rows)


def test_what_was_asked_for_elsewhere_stands_with_what_it_said_each_option_once(tmp_path: Path) -> None:
    both = ("all_move.travel", "all_move.return_right")
    way = Going("stay", (), both, "waive")
    recorder = recorded(tmp_path / "s", {"to_the_region": way})
    one = debrief(recorder.evening(), "nl").decisions[0]
    assert one.council is not None
    texts = recorder.scenario.dilemmas["to_the_region"].amendments()
    asked = "; ".join(text.into("nl") for it, text in texts.items() if f"{it.option}.{it.amendment}" in both)
    assert one.council.also == (f"Jullie vroegen ook iets bij ‘Iedereen over op 1 juli’: {asked}",)
    assert one.council.conditions == ()
    assert one.remarks == ()

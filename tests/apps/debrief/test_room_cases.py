"""Which cases can be talked about in the room, and what is told of one without a decision or with a director's."""

from pathlib import Path

import pytest

from game.apps.debrief.room import (
    RoomLanguage,
    ToldBack,
    choices,
    decided,
    no_other,
    none_came_back,
    offered,
    other_told,
)
from game.apps.session import Session
from game.apps.text.afterwards.lines import StepLines
from game.rules import actions
from game.rules.legal import prompts
from game.rules.prompts import Ballot
from tests.apps.debrief.councils import LEFT, Going, recorded
from tests.apps.debrief.recorder import Recorder, at_stage, table
from tests.rules.scenarios import choice, scenario
from tests.shipped import pack_of

VOICE = RoomLanguage("nl")
WAYS = {
    "to_the_region": Going("stay", ("reach",)),
    "where_you_are": Going("alarm", then="void"),
    "an_hour_to_learn": Going("everyone"),
}
"""Withdrawn, void and declined; the fourth is not theirs."""


def back(folder: Path) -> ToldBack:
    session = Session.resume(folder)
    session.close()
    return ToldBack(session)


def lines(told: ToldBack, number: int) -> str:
    return "\n".join(StepLines(VOICE, told).chosen(number))


def test_what_was_withdrawn_or_void_can_be_talked_about(tmp_path: Path) -> None:
    recorded(tmp_path / "s", WAYS)
    told = back(tmp_path / "s")
    found = offered(VOICE, told)
    assert found.ask == "Over welk besluit willen jullie praten? Kies er één."
    assert [it.name for it in found.cases] == ["1", "2", "3", "4"]
    assert [it.text.rpartition(" (")[2] for it in found.cases[:3]] == [
        "er kwam niets van)",
        "van tafel)",
        "er kwam niets van)",
    ]
    assert "(" not in found.cases[3].text


def test_a_works_council_hears_what_it_said_what_was_decided_and_what_came(tmp_path: Path) -> None:
    recorded(tmp_path / "s", WAYS | {"to_the_region": Going("all_move", (), ("all_move.travel",), "waive")})
    told = back(tmp_path / "s")
    first, second = lines(told, 1), lines(told, 2)
    for text in (
        "Wat wij zeiden: Iedereen over op 1 juli",
        "Mits reistijd werktijd is: toegezegd",
        "Wat de bestuurder besloot: De bestuurder volgt",
    ):
        assert text in first
    assert "Wat ervan kwam:\n  Het is nietig: er gebeurt niets." in second
    for number in (1, 2, 3, 4):
        found = decided(VOICE, told, number)
        assert found is not None
        assert found.sealed == "De aantallen zijn niet bewaard. Naar buiten spreekt de OR met één stem."
        assert found.counts == ()
        assert found.council is not None


def test_who_left_it_to_the_director_is_asked_why(tmp_path: Path) -> None:
    recorded(tmp_path / "s", {"to_the_region": LEFT})
    assert "Wat maakte dat jullie dit aan de bestuurder lieten?" in lines(back(tmp_path / "s"), 1)


@pytest.fixture
def undecided(tmp_path: Path) -> ToldBack:
    """A year in which a case was put off, then came to its default; the next was left blank; another was skipped."""
    scenario = pack_of("examples/undecided").scenario
    recorder = Recorder(
        tmp_path / "s",
        pack_of("examples/undecided"),
        table(decision="majority", form="cards", reveal="counts"),
        scenario,
    )
    recorder.play(until=at_stage("deliberation"))
    recorder.do(actions.Pick("postpone", "postpone"))
    while asked := prompts(scenario, recorder.state):
        if isinstance(asked[0], Ballot):
            recorder.vote(*(0 for _ in asked[0].option_ids()), blank=asked[0].ballots)
        elif len(recorder.state.decisions) == 3 and recorder.state.case is not None:
            recorder.control(actions.Skip())
        else:
            recorder.do(next(iter(asked[0].answers())))
    recorder.log.close()
    return back(tmp_path / "s")


def test_what_was_not_decided_is_told_as_such_and_what_was_skipped_is_not_offered(undecided: ToldBack) -> None:
    found = offered(VOICE, undecided)
    assert found.ask == "Over welke zaak willen jullie praten? Kies er één."
    told = {case.number: lines(undecided, case.number) for case in undecided.cases}
    ways = {case.came: told[case.number] for case in undecided.cases}
    assert "skipped" not in ways
    assert ways["postponed"].endswith("\nJullie hielden deze zaak aan.")
    assert "Jullie besloten niet. Toen gebeurde dit: " in ways["default"]
    assert all("Jullie besluit" not in text for text in told.values())
    for case, text in zip(undecided.cases, (it.text for it in found.cases), strict=True):
        assert text.endswith({"postponed": "(aangehouden)"}.get(case.came, "(niet besloten)"))


def test_of_what_was_put_off_another_choice_can_be_looked_at(undecided: ToldBack) -> None:
    (off,) = (case for case in undecided.cases if case.came == "postponed")
    found = choices(VOICE, undecided, off.number)
    assert found is not None
    assert [words for _, _, words in found.others] == ["Betaal iemand die het rooster maakt", "Stop ermee"]
    year = other_told(VOICE, undecided, found.case, found.others[0][1])
    assert year.more or year.less
    assert none_came_back(VOICE, undecided, off.number).startswith("Dit besluit viel zo laat")


def test_nobody_says_that_nothing_was_open_where_this_program_cannot_tell(undecided: ToldBack) -> None:
    assert no_other(VOICE, undecided) == "Hier stond geen andere keuze open. Ga verder."
    vars(undecided)["line"] = ()
    assert undecided.open_case(1) is None
    assert no_other(VOICE, undecided) == "Wat er dan anders was, kan dit spel hier niet zeggen. Ga verder."


@pytest.mark.parametrize(
    ("quarters", "said"), [(1, "Dit besluit viel zo laat"), (2, "Hiervan kwam later niets terug.")]
)
def test_nobody_is_asked_what_came_back_where_no_quarter_was_left(tmp_path: Path, quarters: int, said: str) -> None:
    later = {"after": 2, "trust": 1, "text": "De bus rijdt.", "chance": 1}
    pack = scenario({"one": choice(a={"later": later}, b={})}, programme=["one"], quarters=quarters)
    recorder = Recorder(tmp_path / "s", pack_of("proefavond"), table(decision="majority"), pack)
    recorder.play(until=at_stage("final_ballot"))
    recorder.vote(0, 7)
    recorder.play()
    recorder.log.close()
    evening = recorder.evening()
    told = ToldBack.__new__(ToldBack)
    told.scenario, told.evening, told._in, told._other = evening.scenario, evening, {}, None
    assert none_came_back(VOICE, told, 1).startswith(said)

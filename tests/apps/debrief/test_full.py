"""What a table tells when it plays in full: additions, passing without debate, statements, ballots by name, consent."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from game.apps.debrief import debrief, page
from game.apps.debrief.pieces import Counted, Listing
from game.log import Acted
from game.rules import actions
from game.rules.events import AmendmentAdopted
from game.rules.state import digest
from game.rules.terms.tally import Counts, Lead, Named, Verdict
from game.rules.terms.text import Language
from game.rules.transition import fold
from tests.apps.debrief.full import FIRST, LATER, OTHERS, ROLES, first, seated, shut, talk, to
from tests.apps.debrief.html import read
from tests.apps.debrief.recorder import Recorder
from tests.rules.scenarios import scenario


@pytest.fixture
def recorder(tmp_path: Path) -> Recorder:
    """A table that plays in full."""
    return seated(tmp_path)


def passed(recorder: Recorder) -> None:
    """The first case is passed without debate."""
    to(recorder, "first_ballot")
    outcome = recorder.state.reveal == "outcome"
    recorder.do(actions.CloseBallot("first_ballot", Lead("a") if outcome else Counts((6, 1))))
    recorder.do(actions.Pick("pass", "pass"))
    recorder.do(actions.Pick("advocate", "passed"))


def test_what_was_passed_without_debate_has_a_ballot_before_and_none_after(recorder: Recorder) -> None:
    passed(recorder)
    shut(recorder)
    one = first(recorder)
    counted, said = one.ballots
    assert isinstance(counted, Counted)
    assert counted.columns == ("Vóór het besluit",)
    assert said == "Daarna werd het een hamerstuk: geen debat en geen tweede stemming."
    assert (one.place, one.outcome, one.rule) == ("Kwartaal 1, hamerstuk", "Jullie besluit, zonder debat", "")
    told = debrief(recorder.evening(), "nl")
    assert (told.year.flags[1][0].decided, told.year.flags[1][0].came) == (True, "hamerstuk")
    assert [fact.text for fact in told.cover.facts if fact.name == "Besluiten"] == ["1"]
    assert any(pair.name == "1. a" for pair in told.values)
    article = read(page(recorder.evening())).all("article")[0]
    assert "Vóór het besluit" in [it.text for it in article.all("h4")]


def test_that_somebody_wanted_to_talk_after_all_is_not_told(tmp_path: Path) -> None:
    told = []
    for place, keep in enumerate((True, False)):
        recorder = seated(tmp_path / str(place))
        to(recorder, "first_ballot")
        recorder.do(actions.CloseBallot("first_ballot", Counts((6, 1))))
        if keep:
            recorder.do(actions.Pick("pass", "pass"))
            recorder.do(actions.Pick("advocate", "keep"))
        recorder.do(actions.Acknowledge("deliberation"))
        recorder.do(actions.CloseBallot("final_ballot", Counts((7, 0))))
        recorder.do(actions.Say("rationale", None))
        told.append(first(recorder))
    assert told[0] == told[1]


def test_what_was_added_stands_with_the_decision_it_was_added_to(recorder: Recorder) -> None:
    to(recorder, "deliberation")
    recorder.do(actions.Pick("amend", "a.visit"))
    recorder.do(actions.Pick("amend", "b.call"))
    recorder.do(actions.Acknowledge("deliberation"))
    recorder.do(actions.CloseBallot("final_ballot", Counts((7, 0))))
    shut(recorder)
    one = first(recorder)
    assert one.added == ("Met een bezoek",)
    assert one.remarks == ("Jullie voegden ook iets toe bij ‘b’: Met een telefoontje",)
    assert [change.amount for change in one.now[0].changes] == ["+4", "\u22122"]
    recorder.play(until=lambda state: state.phase == "quarter" and state.quarter == 2)
    recorder.do(actions.Pick("reopen", "one"))
    recorder.do(actions.Pick("revise", "b"))
    recorder.do(actions.Say("reason.one.2", recorder.log.texts.add(LATER)))
    (back,) = first(recorder).back
    assert back.before == ("a", "Toegevoegd: Met een bezoek")
    assert back.after == ("b", "Toegevoegd: Met een telefoontje")
    assert back.reason is not None
    assert back.reason.text == LATER
    assert LATER in page(recorder.evening())


def test_an_addition_to_an_option_that_never_opened_is_not_told(tmp_path: Path) -> None:
    plain = talk()
    plain["options"]["class"]["amendments"] = {"bus": {"text": "Met een busje"}}
    written = scenario({"talk": plain}, roles=ROLES, settings={"level": "full"})
    recorder = seated(tmp_path, written)
    to(recorder, "inquiry", "talk")
    recorder.do(actions.Ask("inquiry", "falls"))
    to(recorder, "deliberation", "talk")
    event = AmendmentAdopted("class.bus")
    state, told = fold(recorder.scenario, recorder.state, (event,)), (event,)
    entry = recorder.log.append(Acted(actions.Pick("amend", "class.bus"), told, digest(state)))
    recorder.states.append((entry.n, replace(state, number=state.number + 1)))
    shut(recorder)
    assert len(recorder.state.decisions) == 1
    assert "busje" not in page(recorder.evening())


def test_what_was_written_down_and_what_was_left_to_say(recorder: Recorder) -> None:
    to(recorder, "inquiry", "talk")
    recorder.do(actions.Pick("hint", "reads"))
    recorder.do(actions.Ask("inquiry", "falls"))
    recorder.do(actions.Ask("inquiry", None))
    assert "Ada kan niet lezen." not in page(recorder.evening())
    shut(recorder)
    one = debrief(recorder.evening(), "nl").decisions[2]
    assert one.known is not None
    assert (one.known.report, one.unsaid) == (("Ada valt soms.",), ("Ada kan niet lezen.",))
    html = page(recorder.evening())
    assert all(it in html for it in ("Wat we opschreven", "Dit vroeg niemand"))
    # What the table whispered is nobody's business afterwards.
    assert "Leest u de post?" not in html
    assert "leesclub" not in html


def test_a_reason_can_be_completed_when_the_year_is_over(recorder: Recorder) -> None:
    recorder.play(bot=3, reason=FIRST)
    recorder.do(actions.Say("reason.one.1", recorder.log.texts.add(LATER)))
    one, two, *_ = debrief(recorder.evening(), "nl").decisions
    assert one.reason is not None
    assert (one.reason.text, one.reason.completed) == (LATER, True)
    assert two.reason is not None
    assert (two.reason.text, two.reason.completed) == (FIRST, False)
    article = read(page(recorder.evening())).all("article")[0].text
    assert "Deze woorden zijn later opgeschreven of aangevuld." in article
    assert FIRST not in article.replace(LATER, "").partition("Stemverklaring")[0]


def test_what_the_minority_said_has_no_name(recorder: Recorder) -> None:
    to(recorder, "final_ballot")
    recorder.do(actions.CloseBallot("final_ballot", Counts((6, 1))))
    recorder.do(actions.Say("rationale", recorder.log.texts.add(FIRST)))
    recorder.do(actions.Say("minority", recorder.log.texts.add(OTHERS)))
    shut(recorder)
    assert first(recorder).minority is not None
    assert OTHERS in page(recorder.evening())
    assert "Stemverklaring, zonder naam" in page(recorder.evening())


def test_a_minority_that_said_nothing_is_not_there(recorder: Recorder) -> None:
    to(recorder, "final_ballot")
    recorder.do(actions.CloseBallot("final_ballot", Counts((6, 1))))
    recorder.do(actions.Say("rationale", None))
    recorder.do(actions.Say("minority", None))
    shut(recorder)
    assert first(recorder).minority is None
    assert "Stemverklaring, zonder naam" not in page(recorder.evening())


def test_a_ballot_by_name_is_told_seat_by_seat(tmp_path: Path) -> None:
    recorder = seated(tmp_path, by_name=True)
    to(recorder, "first_ballot")
    recorder.do(actions.CloseBallot("first_ballot", Counts((5, 1), blank=1)))
    recorder.do(actions.Acknowledge("deliberation"))
    votes = (
        ("blue", "a"),
        ("blue", "a"),
        ("blue", "b"),
        ("green", "a"),
        ("green", None),
        ("ochre", "a"),
        ("ochre", "a"),
    )
    recorder.do(actions.CloseBallot("final_ballot", Named(votes)))
    shut(recorder)
    counted, named = first(recorder).ballots
    assert isinstance(counted, Counted)
    assert [row.cells for row in counted.rows] == [("5", "5"), ("1", "1"), ("1", "1")]
    assert isinstance(named, Listing)
    assert named.label == "Na het gesprek, bij naam. Zo spraken jullie het vooraf af."
    assert named.lines == ("Blauw: a (2); b (1)", "Groen: a (1); Blanco (1)", "Oker: a (2)")
    told = debrief(recorder.evening(), "nl")
    assert told.cover.facts[-1].text == "de aantallen; de eindstemming bij naam"
    assert "Alleen een stemming bij naam staat er per plek in." in page(recorder.evening())
    assert "Zeewind" not in page(recorder.evening())


def test_cards_that_a_teller_counted_stay_counts_where_names_were_agreed_on(tmp_path: Path) -> None:
    recorder = seated(tmp_path, by_name=True)
    to(recorder, "final_ballot")
    recorder.do(actions.CloseBallot("final_ballot", Counts((6, 1))))
    shut(recorder)
    assert not [block for block in first(recorder).ballots if isinstance(block, Listing)]
    assert not debrief(recorder.evening(), "nl").cover.by_name


@pytest.mark.parametrize("reveal", ["counts", "outcome"])
def test_consent_is_told_as_what_it_asked(tmp_path: Path, reveal: str) -> None:
    recorder = seated(tmp_path, decision="consent", reveal=reveal)
    to(recorder, "final_ballot")
    recorder.play(until=lambda state: state.case is not None and state.case.step == "vote")
    adopted = Counts((5, 0), blank=2) if reveal == "counts" else Verdict("decided", ("yes",))
    recorder.do(actions.CloseBallot("final_ballot", adopted))
    shut(recorder)
    one = first(recorder)
    assert one.rule == "De regel was consent: een voorstel gaat door als niemand bezwaar heeft."
    captions = [block.caption for block in one.ballots if isinstance(block, Counted)]
    assert ("Voor: het kan zo. Tegen: een bezwaar met een reden." in captions) == (reveal == "counts")


def test_a_page_in_full_reads_in_both_languages(recorder: Recorder, language: Language) -> None:
    passed(recorder)
    recorder.play()
    root = read(page(recorder.evening(), language))
    assert {"nl": "De rollen", "en": "The roles"}[language] in [it.text for it in root.all("h2")]

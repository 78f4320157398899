"""What was not made public at the table is not on the page either."""

import re
from itertools import pairwise
from pathlib import Path

from game.apps.debrief import Evening, debrief, page
from game.apps.debrief.pieces import Counted
from game.apps.debrief.told.played import cases
from game.apps.debrief.told.story import story
from game.content import Pack
from game.log import Noted, Parked
from game.rules import actions
from game.rules.events import BallotClosed, Decided
from game.rules.kinds import ChoiceCard, KitchenTableCard
from game.rules.parts.varied import told
from game.rules.prompts import PickPrompt
from game.rules.terms.tally import Counts, Lead, Proposals
from game.rules.terms.value import parts
from tests.apps.debrief.html import Element, read
from tests.apps.debrief.recorder import NAMES, REASON, Recorder, at_stage, table


def published(evening: Evening) -> list[object]:
    return [moment.event.published for moment in story(evening).moments if isinstance(moment.event, BallotClosed)]


def test_counts_are_there_only_where_they_were_public(played: Evening, sheet: Element) -> None:
    shown = [block for decision in debrief(played, "nl").decisions for block in decision.ballots]
    public = [it for it in published(played) if isinstance(it, Counts | Proposals)]
    if played.opened.setup.reveal == "outcome" or played.scenario.settings.outside == "one_voice":
        assert not public
        assert not any(isinstance(block, Counted) for block in shown)
        assert not sheet.classed("counted")
    else:
        assert any(isinstance(block, Counted) for block in shown)


def test_the_counts_on_the_page_are_the_counts_that_were_public(played: Evening) -> None:
    numbers = [it.number for it in cases(story(played))]
    pages = {it.number: it for it in debrief(played, "nl").decisions}
    for moments, number in zip(story(played).cases, numbers, strict=True):
        decision = pages[number]
        closed = [moment.event.published for moment in moments if isinstance(moment.event, BallotClosed)]
        public = [sorted((*it.counts, it.blank)) for it in closed if isinstance(it, Counts)]
        columns = []
        if decision.skipped:  # or put off: of that stands only what it changed
            assert not decision.ballots
            continue
        for block in decision.ballots:
            if isinstance(block, Counted) and not block.columns[0].startswith("Voorstel"):
                for place in range(len(block.columns)):
                    cells = [row.cells[place] for row in block.rows]
                    columns.append(sorted(int(cell) for cell in cells if cell.isdigit()))
        assert columns == public


def test_the_seed_is_nowhere(played: Evening, html: str) -> None:
    assert str(played.opened.setup.seed) not in re.sub(r"[^0-9a-z]", "", html)


def test_facts_that_nobody_asked_for_are_nowhere(played: Evening, sheet: Element) -> None:
    text = sheet.text
    known = {(case.card, fact) for case in story(played).end.decisions for fact in case.talk.known}
    hidden = [
        fact.text.nl
        for id, card in played.scenario.dilemmas.items()
        for name, fact in card.facts.items()
        if fact.hidden and (id, name) not in known
    ]
    # Those the resident spoke of when it was over stand with the decision and in the learning history, and nowhere else.
    told = debrief(played, "nl")
    unsaid = [fact for decision in told.decisions for fact in decision.unsaid]
    outside = [fact for row in told.learning for fact in row.outside]
    assert [text.count(fact) for fact in hidden] == [unsaid.count(fact) + outside.count(fact) for fact in hidden]
    assert [fact for fact in hidden if fact in outside and fact not in unsaid] == []


def test_options_that_never_opened_are_nowhere(played: Evening, sheet: Element) -> None:
    text = sheet.text
    for case in cases(story(played)):
        if isinstance(case.card, ChoiceCard | KitchenTableCard):
            # What closed while everybody looked had been open.
            asked = case.seen.question
            seen = {it.id for it in asked.items} if isinstance(asked, PickPrompt) else set()
            closed = [it.text.nl for id, it in case.card.options.items() if id not in {*case.open_to, *seen}]
            assert not [option for option in closed if option in text]


def test_cards_that_did_not_come_up_are_nowhere(played: Evening, sheet: Element) -> None:
    headings = {it.text.strip() for tag in ("h1", "h2", "h3", "h4", "caption") for it in sheet.all(tag)}
    came = {decision.card for decision in story(played).end.decisions}
    others = {card.title.nl for id, card in played.scenario.dilemmas.items() if id not in came}
    assert not others & headings


def test_what_is_on_its_way_stays_unknown_while_the_year_runs(recorder: Recorder) -> None:
    recorder.play(until=lambda state: bool(state.due) and state.phase == "case")
    due = recorder.state.due
    texts = [recorder.scenario.effects[it.ref.of, it.ref.at].text for it in due if not it.announced]
    text = read(page(recorder.evening())).text
    assert texts
    assert not [it.nl for it in texts if it is not None and it.nl in text]


def test_nobody_is_named(html: str) -> None:
    assert not [name for name in NAMES.values() if name in html]


def test_private_notes_stay_private_and_marked_ones_do_not(recorder: Recorder) -> None:
    recorder.log.append(Noted(recorder.log.texts.add("Stroef bij tafel twee.")))
    recorder.log.append(Noted(recorder.log.texts.add("De groep wil hier in maart op terugkomen."), report=True))
    recorder.log.append(Parked(recorder.log.texts.add("Hoe doen wij dat met de wachtlijst?")))
    text = page(recorder.evening())
    assert "Stroef" not in text
    assert "De groep wil hier in maart op terugkomen." in text
    assert "Hoe doen wij dat met de wachtlijst?" in text


def test_what_was_taken_back_is_nowhere_but_is_counted(recorder: Recorder) -> None:
    recorder.play(until=at_stage("rationale"))
    recorder.do(actions.Say("rationale", recorder.log.texts.add("Een reden die verviel.")))
    recorder.go_back()
    recorder.play()
    recorder.go_back(2)
    evening = recorder.evening()
    text = page(evening)
    assert "Een reden die verviel." not in text
    assert REASON in text
    assert "Jullie gingen twee keer een stap terug." in text
    assert story(evening).end == recorder.state


def test_a_decision_that_was_taken_back_leaves_nothing(recorder: Recorder) -> None:
    recorder.play(until=lambda state: state.phase == "quarter_end")
    before = page(recorder.evening())
    steps = len(recorder.states)
    recorder.play(until=lambda state: state.phase == "quarter_end" and state.quarter == 2)
    recorder.go_back(len(recorder.states) - steps)
    after = page(recorder.evening())
    plain = [re.sub(r"[0-9a-f]{8}(?=</dd>)", "", it).replace(" ", "") for it in (before, after)]
    assert len(set(plain)) == 2
    first, second = (set(it.splitlines()) for it in plain)
    assert len(second - first) == 1  # only that the table went back


def test_a_skipped_case_says_only_that(recorder: Recorder) -> None:
    recorder.play(until=at_stage("deliberation"))
    assert recorder.state.case is not None
    card = recorder.scenario.dilemmas[recorder.state.case.card]
    recorder.control(actions.Skip())
    recorder.play()
    article = read(page(recorder.evening())).all("summary")[-1]
    last = len(story(recorder.evening()).cases)
    assert article.text.split() == f"Kwartaal 1, overgeslagen {last}. {card.title.nl}".split()
    assert told(card.case, (), "case").nl not in page(recorder.evening())


def test_a_first_ballot_that_nobody_led_is_told_as_that(tmp_path: Path, waterkant: Pack) -> None:
    recorder = Recorder(tmp_path / "s", waterkant, table(reveal="outcome", form="cards"))
    recorder.play(until=at_stage("first_ballot"))
    recorder.do(actions.CloseBallot("first_ballot", Lead(None)))
    recorder.play()
    assert (
        debrief(recorder.evening(), "nl").decisions[0].ballots[0] == "Vóór het gesprek was er geen duidelijke voorkeur."
    )


def test_the_proposals_of_seats_are_told_in_no_order_of_seats(played: Evening) -> None:
    for it in published(played):
        if isinstance(it, Proposals):
            assert all(one <= other for one, other in pairwise(map(parts, it.proposals)))


def test_a_decision_that_changed_for_want_of_money_says_so(played: Evening) -> None:
    for moments, decision in zip(story(played).cases, debrief(played, "nl").decisions, strict=True):
        values = [moment.event.value for moment in moments if isinstance(moment.event, Decided)]
        changed = len(set(map(str, values))) > 1 and not decision.skipped
        assert any("Eerst besloten jullie" in remark for remark in decision.remarks) == changed

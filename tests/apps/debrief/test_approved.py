"""A report holds what the group approved, and nothing else."""

import re
from itertools import count
from pathlib import Path

import pytest

from game.apps.debrief import Evening, only_approved, page
from game.apps.session import ReportItem, line_of
from game.apps.session.approval.items import items
from game.apps.session.approval.report_item import settled
from game.apps.words import render, say
from game.log import Agreed, Approval, Noted, Parked, TextTable
from game.log.records import Kept, Supposed
from game.log.told.replay import tell
from game.rules import actions
from game.rules.ballots.publishing import publish_by_name
from game.rules.bots import bot_action
from game.rules.legal import offers, prompts
from game.rules.prompts import Ballot, ReasonPrompt
from game.rules.setup import Seat
from game.rules.terms.references import kept
from game.rules.terms.value import Chosen, Value
from game.rules.whatif import decisions
from tests.apps.debrief.full import seated
from tests.apps.debrief.html import read
from tests.apps.debrief.recorder import EVENING, Recorder, table
from tests.shipped import pack_of


def talkative(recorder: Recorder) -> Recorder:
    """A table that has other words wherever words are asked for, changes a number, and leaves notes and agreements."""
    numbers, backs = count(1), iter((7, 20, 40, 60))
    next_back = next(backs)

    def words(what: str) -> str:
        return recorder.log.texts.add(f"{what}-{next(numbers)}-eind")

    while asked := prompts(recorder.scenario, recorder.state):
        action, prompt = bot_action(recorder.scenario, recorder.state, 1), asked[-1]
        if isinstance(action, actions.Say):
            action = actions.Say(action.at, words("zegt"))
        elif isinstance(prompt, Ballot) and prompt.by_name:
            seats = [seat for seat, voters in prompt.by_name for _ in range(voters)]
            votes: list[tuple[str, Value | None]] = [(seat, Chosen(prompt.option_ids()[0])) for seat in seats]
            action = actions.CloseBallot(prompt.at, publish_by_name(prompt, votes))
        recorder.do(action)
        if len(recorder.states) == next_back:  # the table takes back what it just did, and does it again
            next_back = next(backs, 0)
            recorder.log.append(Parked(words("vraag")))
            recorder.go_back(2)
    later = next(it for it in offers(recorder.scenario, recorder.state) if isinstance(it, ReasonPrompt))
    recorder.do(actions.Say(kept(later.decision), words("later")))
    recorder.log.append(Parked(words("vraag")))
    recorder.log.append(Noted(words("eigen")))
    recorder.log.append(Noted(words("notitie"), report=True))
    for _ in range(2):
        recorder.log.append(Agreed(words("afspraak"), words("wie"), words("wanneer")))
    recorder.log.append(Kept(words("bewaarder")))
    open_cases = decisions(recorder.scenario, line_of(recorder.scenario, recorder.log.entries))
    for it in [it for it in open_cases if it.others][:2]:
        recorder.log.append(Supposed(it.card, it.occurrence, it.others[0], words("voorspelt")))
    return recorder


def offered(evening: Evening) -> tuple[ReportItem, ...]:
    assert isinstance(evening.texts, TextTable)
    return items(evening.scenario, tell(evening.scenario, evening.entries).state, evening.entries, evening.texts)


ALL = {"decisions": "decision", "counts": "counts"}
"""Every item of a kind at once."""


def report(evening: Evening, *ids: str) -> str:
    found, kinds = offered(evening), [ALL[id] for id in ids if id in ALL]
    chosen = [item.id for item in found if item.id in ids or item.kind in kinds]
    return page(only_approved(evening, Approval(EVENING, settled(found, chosen))))


def said(html: str) -> set[str]:
    """The table's own words that stand in the page."""
    return set(re.findall(r"[a-z]+-[0-9]+-eind", html))


@pytest.fixture(params=["waterkant", "proefavond", "examples/full"], scope="module")
def evening(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Evening:
    pack = pack_of(request.param)
    roles = tuple(pack.scenario.roles)
    seats = tuple(Seat(id, 3, role) for id, role in zip(("blue", "green", "ochre"), (*roles, None, None), strict=False))
    setup = table(seats=seats, depth="full", by_name=True, decision="majority")
    recorder = Recorder(tmp_path_factory.mktemp("evening") / "s", pack, setup)
    return talkative(recorder).evening()


def test_everything_that_the_draft_tells_is_put_to_the_group(evening: Evening) -> None:
    told = said(page(evening))
    assert told == {words for item in offered(evening) for words in item.words}
    assert told


def test_what_was_taken_back_is_in_no_report(evening: Evening) -> None:
    assert evening.corrections
    chosen = [item.id for item in offered(evening) if item.kind not in ("parked", "agreement")]
    draft, sheet = read(page(evening)), read(report(evening, *chosen))
    for one in ("case-number", "account", "decision"):
        assert [it.text for it in sheet.classed(one)] == [it.text for it in draft.classed(one)]


def test_with_everything_approved_it_tells_what_the_draft_tells(evening: Evening) -> None:
    html = report(evening, *(item.id for item in offered(evening)))
    assert said(html) == said(page(evening))


def test_a_text_that_was_not_approved_is_nowhere_in_it(evening: Evening) -> None:
    found = offered(evening)
    for item in found:
        if item.words:
            others = [it for it in found if it.id != item.id]
            html = report(evening, *(it.id for it in others))
            assert said(html) == {words for it in others for words in it.words}
            assert said(report(evening, "decisions", item.id)) == set(item.words)


def test_without_counts_no_ballot_is_told(evening: Evening) -> None:
    assert read(page(evening)).classed("counted")
    sheet = read(report(evening, "decisions"))
    assert not sheet.classed("counted")
    assert "Voor en na het gesprek" not in sheet.text


def test_who_chose_what_is_told_only_where_that_was_approved(evening: Evening) -> None:
    assert "by_name" in [item.id for item in offered(evening)]
    seat = "bij naam. Zo spraken"
    assert seat in read(report(evening, "decisions", "counts", "by_name")).text
    sheet = read(report(evening, "decisions", "counts"))
    assert seat not in sheet.text
    assert sheet.classed("counted")


def test_roles_are_told_one_by_one(evening: Evening) -> None:
    roles = [item for item in offered(evening) if item.kind == "role"]
    names = {item.id: render(item.about, "nl") for item in roles if item.about is not None}
    bare = read(report(evening, "decisions", "counts"))
    assert not bare.all("section", **{"aria-labelledby": "roles"})
    for item in roles:
        sheet = read(report(evening, "decisions", item.id))
        section = sheet.all("section", **{"aria-labelledby": "roles"})[0]
        assert [name for id, name in names.items() if name in section.text] == [names[item.id]]


def test_who_led_is_told_only_where_that_was_approved(evening: Evening) -> None:
    colours = {say("nl", f"seat.{seat.id}") for seat in evening.opened.setup.seats}

    def led(*ids: str) -> tuple[bool, set[str]]:
        text = read(report(evening, "decisions", *ids)).text
        return "Rapporteur" in text, {colour for colour in colours if colour in text}

    assert "Rapporteur" in read(page(evening)).text
    assert led() == (False, set()), "with one person a seat the colour is a person"
    told, seats = led("rapporteurs")
    assert told
    assert seats


def test_a_keeper_named_after_the_approval_is_not_in_the_report(tmp_path: Path) -> None:
    recorder = talkative(seated(tmp_path))
    chosen = [item.id for item in offered(recorder.evening())]
    before = report(recorder.evening(), *chosen)
    recorder.log.append(Kept(recorder.log.texts.add("Nagekomen Naam")))
    later = page(only_approved(recorder.evening(), Approval(EVENING, tuple(chosen))))
    assert "bewaarder" in before
    assert "Nagekomen Naam" in page(recorder.evening())
    assert "Nagekomen Naam" not in later
    assert "bewaarder" not in later
    recorder.log.close()


def test_core_values_are_told_only_where_that_was_approved(evening: Evening) -> None:
    if "values" in [item.id for item in offered(evening)]:
        assert read(report(evening, "decisions", "values")).classed("core")
        assert not read(report(evening, "decisions")).classed("core")


def test_without_the_decisions_only_what_comes_after_the_evening_is_told(evening: Evening) -> None:
    html = report(evening, *(item.id for item in offered(evening) if item.kind != "decision"))
    kinds = {item.kind for item in offered(evening) if set(item.words) & said(html)}
    assert kinds == {"agreement", "owner", "parked", "note"}
    text = read(html).text
    played = tell(evening.scenario, evening.entries).state.decisions
    assert not [it.card for it in played if evening.scenario.dilemmas[it.card].title.nl in text]


def test_it_says_that_it_is_approved_on_every_sheet(evening: Evening) -> None:
    draft, sheet = read(page(evening)), read(report(evening, "decisions"))
    assert "Nog niet vastgesteld" in draft.all("footer")[0].text
    assert "Vastgesteld door de groep op donderdag 12 november 2026" in sheet.all("footer")[0].text
    assert "Nog niet" not in sheet.text.replace("Nog niet gebeurd", "")


def test_an_agreement_that_was_forgotten_afterwards_says_so(tmp_path: Path) -> None:
    recorder = talkative(seated(tmp_path))
    evening = recorder.evening()
    agreement = next(item for item in offered(evening) if item.kind == "agreement")
    recorder.log.forget([agreement.id])
    html = page(only_approved(recorder.evening(), Approval(EVENING, ("decisions", agreement.id))))
    rows = [row.text for row in read(html).classed("ruled")[0].all("tr")[1:]]
    assert rows == ["[verwijderd]" + "".join(agreement.words[1:])]
    recorder.log.close()

"""Sentences that always stood there follow from what is in this very page."""

import random
import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from game.apps.debrief import Evening, debrief, only_approved, page
from game.apps.debrief.chapters.ballots import ballots
from game.apps.debrief.pieces import Counted
from game.apps.debrief.told.cases import FinalBallot
from game.apps.debrief.told.played import cases
from game.apps.debrief.told.story import story
from game.apps.debrief.voice import PageLanguage
from game.log import Approval
from game.log.records import Kept
from game.rules import actions
from game.rules.terms.tally import Counts
from game.rules.terms.text import Language, Text
from game.rules.views.shapes import BallotView, CountView
from tests.apps.debrief.html import read
from tests.apps.debrief.recorder import EVENING, Recorder, at_stage, beyond, table
from tests.apps.debrief.test_approved import offered, report, said, talkative
from tests.rules.scenarios import choice, scenario
from tests.shipped import pack_of

NO_NAMES = "Er staan geen namen van spelers in."
OWN_WORDS = "In wat jullie zelf schreven, kan een naam staan."


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Evening:
    recorder = Recorder(tmp_path_factory.mktemp("true") / "s", pack_of("waterkant"), table(depth="full"))
    return talkative(recorder).evening()


def test_that_no_name_is_in_it_is_said_exactly_where_nothing_was_typed(evening: Evening) -> None:
    ids = [item.id for item in offered(evening)]
    dice, without = random.Random(7), 0
    for turn in range(25):
        chosen = [id for id in ids if dice.random() < (0.03, 0.3, 0.8)[turn % 3]]
        html = report(evening, *chosen)
        typed = bool(said(html))
        without += not typed
        assert (NO_NAMES in html) is not typed
        assert (OWN_WORDS in html) is typed
    assert 0 < without < 25
    draft = page(evening)
    assert (NO_NAMES in draft, OWN_WORDS in draft) == (False, True)


def test_who_keeps_it_is_a_name_too(recorder: Recorder) -> None:
    recorder.play(reason=None)
    assert NO_NAMES in page(recorder.evening())
    recorder.log.append(Kept(recorder.log.texts.add("Jo van de griffie"), None))
    html = page(recorder.evening())
    assert NO_NAMES not in html
    assert OWN_WORDS in html
    recorder.log.forget([recorder.log.texts.ids[-1]])
    assert NO_NAMES in page(recorder.evening()), "what was erased names nobody"


def test_sources_are_explained_only_where_there_are_any(played: Evening) -> None:
    told = debrief(played, "nl")
    text = read(page(played)).text
    assert ("Staat er een bron bij?" in text) is bool(told.sources)
    assert "Dan is het een feit" not in text
    bare = page(only_approved(played, Approval(EVENING, ())))
    assert "Staat er een bron bij?" not in bare
    assert "Bedragen en punten" not in bare


def test_flags_and_houses_are_explained_only_where_they_stand(played: Evening) -> None:
    told = debrief(played, "nl")
    text = read(page(played)).text
    assert ("Een vlag is een besluit." in text) is any(flag.decided for of in told.year.flags for flag in of)
    assert ("Een huis is iets" in text) is any(told.year.builds)


def test_a_drawing_says_from_where_to_where_it_runs(played: Evening, language: Language) -> None:
    """The points of a line's top and bottom, worked out from two of its dots."""
    for place, line in enumerate(debrief(played, language).year.lines):
        low, high = (int(it) for it in re.findall(r"(?:van|from) (\d+) (?:tot|to) (\d+)", line.description)[0])
        heights = [int(cell.points) for cell in debrief(played, language).year.meters[place].cells]
        assert all(low <= points <= high for points in heights)
        for dot, points in zip(line.dots, heights, strict=True):
            assert abs(dot.y - (92 - 12 - (points - low) * (92 - 24) / (high - low))) < 0.06
    drawn = debrief(played, language).year.drawn
    if drawn:
        assert re.findall(r"\d+", drawn) == [str(low), str(high)]


def pick(folder: Path, counts: tuple[Counts, ...]) -> tuple[str, ...]:
    """What stands under the ballots of one case in which these were the final ones."""
    pack = scenario({"one": choice(a={}, b={}, c={}, d={})}, quarters=1)
    seats = (*table().seats[:1], replace(table().seats[1], voters=11))
    recorder = Recorder(folder, pack_of("proefavond"), table(seats=seats, decision="majority"), pack)
    recorder.play(until=at_stage("final_ballot"))
    for public in counts:
        recorder.do(actions.CloseBallot("final_ballot", public))
    recorder.play()
    blocks = debrief(recorder.evening(), "nl").decisions[0].ballots
    return next(block for block in blocks if isinstance(block, Counted)).notes


def test_blank_votes_are_told_as_not_counted(tmp_path: Path) -> None:
    assert "Na het gesprek: 2 van de 14 kozen. Blanco telt niet mee." in pick(
        tmp_path / "two", (Counts((2, 0, 0, 0), blank=12),)
    )
    assert "Na het gesprek: één van de 14 koos. Blanco telt niet mee." in pick(
        tmp_path / "one", (Counts((1, 0, 0, 0), blank=13),)
    )
    assert not [note for note in pick(tmp_path / "none", (Counts((14, 0, 0, 0)),)) if note.startswith("Na het")]


def run_off(evening: Evening, counts: tuple[int, ...], left: str) -> str:
    """The sentence under a ballot with these counts after which these went on."""
    names = {id: Text(nl=id.upper()) for id in "abcd"}
    public = BallotView(
        counts=tuple(CountView(name, count) for name, count in zip(names.values(), counts, strict=True))
    )
    final = FinalBallot(public, (), 1, run_off=False, left=tuple(names[id] for id in left))
    recorded = cases(story(evening))[0]
    blocks = ballots(
        PageLanguage("nl"), replace(recorded, finals=(final,), seen=replace(recorded.seen, first=None)), by_name=False
    )
    return " ".join(note for block in blocks if isinstance(block, Counted) for note in block.notes)


@pytest.mark.parametrize(
    ("counts", "left", "told"),
    [
        ((3, 3, 1, 0), "ab", "Verder gingen wie de meeste stemmen hadden: A en B."),
        ((2, 2, 0, 2), "abd", "stonden er meer gelijk, en die gingen alle verder: A, B en D."),
        ((3, 1, 1, 0), "abc", "stonden er meer gelijk, en die gingen alle verder: A, B en C."),
        ((2, 2, 0, 2), "ab", "ging verder wat eerder in de lijst stond: A en B. Dus viel af: D."),
    ],
)
def test_why_something_went_on_to_a_run_off_and_something_did_not(
    counts: tuple[int, ...], left: str, told: str, tmp_path: Path
) -> None:
    recorder = Recorder(
        tmp_path / "s",
        pack_of("proefavond"),
        table(),
        scenario({"one": choice(a={}, b={}, c={}, d={})}, quarters=1),
    )
    recorder.play()
    assert told in run_off(recorder.evening(), counts, left)


def test_a_number_is_read_once(recorder: Recorder) -> None:
    """A case without a flag has its number once for who listens."""
    recorder.play(until=beyond(12))
    recorder.play(until=lambda state: state.case is not None and not state.case.practice)
    for link in (it for it in read(page(recorder.evening())).all("a") if it.classed("bare")):
        heard = "".join(
            part if isinstance(part, str) else "" if part.attributes.get("aria-hidden") else part.text
            for part in link.parts
        )
        assert heard.count(re.findall(r"\d+", heard)[0]) == 1
        assert link.classed("bare")[0].attributes["aria-hidden"] == "true"

"""The report on paper: at most twelve pages before the appendix, and exactly the words that the page has."""

import re
from pathlib import Path

import pytest

from game.apps.debrief import Evening, debrief, only_approved, page
from game.apps.debrief.papers.handout import handout
from game.apps.debrief.papers.report import PAGES, report
from game.apps.debrief.voice import PageLanguage
from game.log import Approval
from game.rules.terms.text import Language
from tests.apps.debrief.full import seated
from tests.apps.debrief.paper import fonts, needs_poppler, promises_ua, sheets, smallest, structure, tagged, words
from tests.apps.debrief.recorder import EVENING, Recorder, table
from tests.apps.debrief.test_approved import offered, said, talkative
from tests.apps.debrief.test_handout import LONG, MARKUP, loaded
from tests.shipped import pack_of


def of(evening: Evening, language: Language = "nl") -> bytes:
    return report(debrief(evening, language, marked=True), PageLanguage(language))


def on_paper(data: bytes) -> set[str]:
    """The table's own words in it; a line may end within them."""
    return said(re.sub(r"-\s+", "-", words(data)))


def before_the_appendix(data: bytes, title: str = "Bijlagen") -> int:
    return next(number for number, sheet in enumerate(sheets(data)) if sheet.strip().startswith(title))


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Evening:
    return talkative(seated(tmp_path_factory.mktemp("evening"))).evening()


@needs_poppler
def test_it_tells_the_same_words_as_the_page(evening: Evening) -> None:
    assert on_paper(of(evening)) == said(page(evening))
    assert said(page(evening))


@needs_poppler
def test_what_was_not_approved_is_in_neither_paper(evening: Evening) -> None:
    found = offered(evening)
    for item in (it for it in found if it.words):
        others = tuple(it.id for it in found if it.id != item.id)
        kept = only_approved(evening, Approval(EVENING, others))
        made = debrief(kept, "nl", marked=True)
        for paper in (report(made, PageLanguage("nl")), handout(made, PageLanguage("nl"))):
            assert not set(item.words) & on_paper(paper), item.kind
            assert not [it for it in item.words if it.encode() in paper]


@needs_poppler
def test_without_counts_no_ballot_is_in_it(evening: Evening) -> None:
    assert "Vóór het gesprek" in words(of(evening))
    told = words(of(only_approved(evening, Approval(EVENING, ("decisions",)))))
    assert "Vóór het gesprek" not in told
    assert "Voor en na het gesprek" not in told
    assert "na het gesprek van" not in told, "and no moment tells one"


@needs_poppler
@pytest.mark.parametrize("id", ["waterkant", "proefavond"])
def test_twelve_pages_are_enough_for_a_whole_year(id: str, tmp_path: Path) -> None:
    recorder = Recorder(tmp_path / "s", pack_of(id), table(depth="full"))
    made = of(loaded(recorder, "Een eigen zin"))
    assert before_the_appendix(made) <= PAGES == 12
    decided = debrief(recorder.evening(), "nl").opening.decisions
    assert [it.title for it in decided if it.title not in " ".join(sheets(made)[: before_the_appendix(made)])] == []


@needs_poppler
def test_what_the_group_said_has_lines_to_write_on_where_nothing_was_said(tmp_path: Path) -> None:
    recorder = Recorder(tmp_path / "s", pack_of("werkvloer"), table())
    recorder.play()
    recorder.log.close()
    asked = ("Wat gebeurde er?", "Hoe beleefden wij het?", "Een blik van buiten")
    evening = recorder.evening()
    draft, told = words(of(evening)), words(of(only_approved(evening, Approval(EVENING, ("decisions",)))))
    assert [it in draft for it in asked] == [True, True, True]
    assert [it in told for it in asked] == [True, True, True]


@needs_poppler
@pytest.mark.parametrize("text", [LONG, MARKUP])
def test_what_does_not_fit_is_in_the_appendix(text: str, recorder: Recorder) -> None:
    made = of(loaded(recorder, text, 20))
    assert before_the_appendix(made) <= PAGES
    whole = " ".join("".join(sheets(made)[before_the_appendix(made) :]).split())
    bare = "".join(whole.split())
    if text == LONG:
        assert re.search(r"… en nog \d+ (afspraken|vragen) in de bijlagen", words(made))
    assert bare.count("".join(text.split())[:200]) >= 20 or text == MARKUP
    assert "".join(text.split()) in "".join(words(made).split())


@needs_poppler
def test_it_can_be_read_aloud_and_on_every_computer(evening: Evening, language: Language) -> None:
    made = of(evening, language)
    assert tagged(made)
    assert promises_ua(made)
    assert f"/Lang({language}" in made.decode("latin-1")
    assert all(there for _, there in fonts(made))
    assert smallest(made) >= 10.5
    read_aloud = structure(made)
    assert read_aloud.count("H1 ") == 2
    assert read_aloud.count("Table") >= 3
    assert "TH " in read_aloud


@needs_poppler
def test_what_stands_whole_before_the_appendix_is_not_told_there_again(tmp_path: Path) -> None:
    recorder = Recorder(tmp_path / "s", pack_of("waterkant"), table(depth="full", quarters=4, cases=8))
    recorder.play()
    recorder.log.close()
    made = of(recorder.evening())
    first = before_the_appendix(made)
    body, rest = (" ".join(" ".join(it).split()) for it in (sheets(made)[:first], sheets(made)[first:]))
    assert "Wat hier niet past, staat in de bijlagen." in body
    assert "Wat er te kiezen en te weten was" in rest
    assert "Wat er te weten was" not in body, "there was no room"
    for heading in ("De vraag", "Voor en na het gesprek", "Het besluit en waarom"):
        assert body.count(heading) >= 4
        assert heading not in rest

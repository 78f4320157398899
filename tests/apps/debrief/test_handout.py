"""The handout: two pages, whatever was played, and the same words as the page."""

import re
from pathlib import Path

import pytest

from game.apps.debrief import Evening, debrief, only_approved
from game.apps.debrief.papers.handout import PAGES, handout
from game.apps.debrief.voice import PageLanguage
from game.apps.papers.letters import letters, printable
from game.apps.papers.words import shortened
from game.content import Pack
from game.log import Agreed, Approval, Parked
from game.rules.terms.text import Language
from tests.apps.debrief.paper import (
    fonts,
    needs_poppler,
    pages,
    promises_ua,
    sheets,
    smallest,
    structure,
    tagged,
    words,
)
from tests.apps.debrief.recorder import EVENING, Recorder, table, variant

MARKUP = "*vet* _schuin_ `code` $x^2$ #set text(fill: red) #panic() @hier <daar> = Kop // weg \\u{1F600}"
LONG = "Wij kiezen dit omdat het nu knelt en omdat het later nog meer knelt voor wie er nu al wacht. " * 40


def of(evening: Evening, language: Language = "nl") -> bytes:
    return handout(debrief(evening, language, marked=True), PageLanguage(language))


@pytest.fixture(scope="session")
def paper(played: Evening) -> bytes:
    """The Dutch handout of that evening."""
    return of(played)


def loaded(recorder: Recorder, text: str, count: int = 1) -> Evening:
    """An evening in which everything that people wrote is that."""
    recorder.play(reason=text)
    for _ in range(count):
        recorder.log.append(Agreed(*(recorder.log.texts.add(text) for _ in range(3))))
        recorder.log.append(Parked(recorder.log.texts.add(text)))
    recorder.log.close()
    return recorder.evening()


@needs_poppler
def test_it_has_two_pages_and_no_small_letters_whatever_was_played(paper: bytes) -> None:
    assert pages(paper) == PAGES == 2
    assert smallest(paper) >= 10.5


@needs_poppler
def test_each_decision_is_on_it_or_counted(played: Evening, paper: bytes) -> None:
    # On its back a question may name a case that is not on its front.
    told = sheets(paper)[0]
    decisions = debrief(played, "nl").opening.decisions
    more = re.findall(r"… en nog (\d+) besluit", told)
    shown = [it for it in decisions if it.title in told]
    assert len(shown) + sum(map(int, more)) == len(decisions)
    assert shown == list(decisions[: len(shown)])


@needs_poppler
@pytest.mark.parametrize("text", [LONG, "W" * 3000, "\n".join(["regel"] * 400)])
def test_it_has_two_pages_whatever_people_wrote(text: str, recorder: Recorder) -> None:
    made = of(loaded(recorder, text, 30))
    assert pages(made) == 2
    assert re.search(r"… en nog \d+ (afspraken|vragen) in het verslag", words(made))


@needs_poppler
def test_it_has_two_pages_whatever_an_author_wrote(tmp_path: Path, waterkant: Pack) -> None:
    cards = {id: {"title": f"{id} {LONG}"[:1500]} for id in waterkant.scenario.programme}
    recorder = Recorder(tmp_path / "s", waterkant, table(form="cards"), variant(waterkant, **cards))
    assert pages(of(loaded(recorder, LONG))) == 2


@needs_poppler
def test_it_can_be_read_aloud_and_on_every_computer(recorder: Recorder, language: Language) -> None:
    made = of(loaded(recorder, "Een eigen zin"), language)
    assert tagged(made)
    assert promises_ua(made)
    assert f"/Lang({language}" in made.decode("latin-1")
    assert {name.partition("-")[0] for name, _ in fonts(made)} == {"AtkinsonHyperlegibleNext", "Inter"}
    assert all(there for _, there in fonts(made))
    read_aloud = structure(made)
    assert read_aloud.count("H1 ") == 2
    assert "Figure" in read_aloud


@needs_poppler
def test_what_people_write_is_never_markup(recorder: Recorder) -> None:
    told = words(of(loaded(recorder, MARKUP)))
    assert MARKUP in told
    assert told.count(MARKUP) >= 2


@needs_poppler
def test_a_sign_that_the_fonts_do_not_have_is_said_to_lack(recorder: Recorder) -> None:
    told = words(of(loaded(recorder, "Goed 🙂🙂 zo, شكرا, Şükrü")))
    assert "Goed [?] zo, [?], Şükrü" in told


def test_every_letter_of_a_western_name_is_there() -> None:
    assert printable("Zoë, Şerife, Łukasz, Đorđe, Ørsted, € 5 … – “ja” → −3") == (
        "Zoë, Şerife, Łukasz, Đorđe, Ørsted, € 5 … – “ja” → −3"
    )
    assert ord("☃") not in letters()


@needs_poppler
def test_a_draft_says_so_on_both_pages_and_a_report_says_when(recorder: Recorder) -> None:
    evening = loaded(recorder, "Een eigen zin")
    draft, report = words(of(evening)), words(of(only_approved(evening, Approval(EVENING, ("decisions",)))))
    assert draft.count("Nog niet vastgesteld door de groep") == 3
    assert report.count("Vastgesteld door de groep op donderdag 12 november 2026") == 3
    assert "Nog niet" not in report
    assert "Een eigen zin" not in report


@needs_poppler
def test_without_the_decisions_nothing_of_the_year_is_on_it(recorder: Recorder) -> None:
    evening = loaded(recorder, "Een eigen zin")
    made = of(only_approved(evening, Approval(EVENING, ())))
    told = words(made)
    assert pages(made) == 2
    assert "De besluiten" not in told
    assert "Ons jaar" not in told
    assert not [it.title for it in debrief(evening, "nl").decisions if it.title in told]


def test_the_same_evening_gives_the_same_paper(recorder: Recorder) -> None:
    evening = loaded(recorder, "Een eigen zin")
    assert of(evening) == of(evening)


@pytest.mark.parametrize(
    ("most", "told"),
    [
        (40, "Werk op school: € 30.000…"),
        (20, "Werk op school: €…"),
        (90, "Werk op school: € 30.000; Praktijkhulp bij de huisarts: € 20.000…"),
    ],
)
def test_a_list_is_cut_between_its_parts_and_anything_else_at_a_word(most: int, told: str) -> None:
    words = "Werk op school: € 30.000; Praktijkhulp bij de huisarts: € 20.000; Een buffer voor zware zorg: € 50.000"
    assert shortened(words, most) == told

"""Nothing of a page runs off a narrow screen, measured in a browser where there is one.

Of what moves sideways neither does the year, its line and its table: who opens a page on a telephone sees these first.
"""

from pathlib import Path

from game.apps.debrief import page
from game.log import Agreed, Parked
from game.rules.terms.text import LANGUAGES
from tests.apps.debrief.browser import Framed, ask, needs_browser
from tests.apps.debrief.recorder import Recorder, table
from tests.shipped import pack_of

WIDTHS = (320, 360, 390)
WORDS = (
    "De beschikkingsbrieven herschrijven met de cliëntondersteuning",
    "Beleidsmedewerkers en cliëntenraad",
    "Septembervergadering",
)
LONG = ("Aansprakelijkheidsverzekeringsmaatschappij", "Gemeenschappelijke-regelingsbestuur", "2026-12-01T20:00:00")
MEASURE = """
  for (const frame of document.querySelectorAll("iframe")) {
    const page = frame.contentDocument, width = page.documentElement.clientWidth;
    const off = [...page.querySelectorAll("body *")].filter((it) => {
      const box = it.getBoundingClientRect();
      return box.width && box.right > width + 0.5 && !it.closest(".scroll:not(.first *, .year *), .hidden, .skip, thead");
    });
    const small = [...page.querySelectorAll("svg text")].filter((it) => {
      const scale = it.getScreenCTM().a, box = it.getBoundingClientRect();
      return box.width && parseFloat(frame.contentWindow.getComputedStyle(it).fontSize) * scale < 13.9;
    });
    off.push(...small);
    const beside = page.documentElement.scrollWidth > width;
    found.push(`${frame.name}: ${beside || off.length ? off.slice(0, 3).map((it) => it.outerHTML.slice(0, 80).replace(/\\s+/g, " ")) : "fits"}`);
  }"""


def filled(folder: Path, pack: str) -> Recorder:
    """An evening in full with agreements in it, short words and long ones."""
    recorder = Recorder(folder / pack, pack_of(pack), table(depth="full", form="cards"))
    recorder.play()
    for words in (WORDS, LONG):
        recorder.log.append(Agreed(*map(recorder.log.texts.add, words)))
    recorder.log.append(Parked(recorder.log.texts.add(LONG[0])))
    return recorder


def frames(folder: Path) -> list[Framed]:
    """A page with agreements in it, of two packs, in both languages and at every width."""
    found = []
    for pack in ("waterkant", "proefavond"):
        recorder = filled(folder, pack)
        for language in LANGUAGES:
            made = page(recorder.evening(), language)
            found += [Framed(f"{pack} {language} {width}", width, made) for width in WIDTHS]
        recorder.log.close()
    return found


@needs_browser
def test_nothing_runs_off_a_narrow_screen_and_no_letter_of_a_picture_is_small(tmp_path: Path) -> None:
    inside = frames(tmp_path)
    lines = ask(inside, MEASURE, tmp_path)
    assert len(lines) == len(inside)
    assert [line for line in lines if not line.endswith(": fits")] == []

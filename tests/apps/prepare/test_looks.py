"""axe finds nothing on the page and nothing runs off it: at every width, light, dark and printed, in both languages, also when
everything was pressed.
"""

from importlib.resources import files
from pathlib import Path

from game.rules.terms.text import Language
from tests.apps.debrief.browser import Framed, ask, needs_browser
from tests.apps.debrief.test_axe import RUN, Look, looks
from tests.apps.debrief.test_narrow import MEASURE
from tests.apps.prepare.ways import page_of

SEEN: tuple[tuple[str, str, Language, Look, int], ...] = (
    ("waterkant", "young_carer", "nl", "light", 390),
    ("waterkant", "young_carer", "en", "dark", 320),
    ("waterkant", "youth_prevention", "nl", "dark", 390),
    ("waterkant", "six_homes", "en", "light", 1280),
    ("werkvloer", "report_writes_itself", "nl", "light", 320),
    ("werkvloer", "report_writes_itself", "en", "dark", 1280),
    ("proefavond", "practice_time", "nl", "print", 390),
    ("waterkant", "youth_prevention", "en", "print", 1280),
    ("waterkant", "fair_rate", "nl", "light", 1280),
)
TO_CHOOSE = """
  for (const frame of document.querySelectorAll("iframe")) {
    const page = frame.contentDocument;
    while (page.querySelector("#asking input") === null) {
      const asked = page.querySelectorAll("#asking .press:not(.quiet)");
      (page.querySelectorAll("#log .turn").length < 2 ? asked[0] : asked[asked.length - 1]).click();
    }
    page.querySelector("#asking .press.main").click();
    if (page.querySelector("#asking .must").textContent === "") found.push(`${frame.name}: nothing was chosen, and it says nothing`);
    if (!page.querySelector("#read-only").hidden) found.push(`${frame.name}: it says that one cannot choose`);
    const printed = page.querySelector("#asking").offsetParent === null;
    if (!printed && page.activeElement.type !== "radio") found.push(`${frame.name}: the focus is not where one has to choose`);
  }"""
TO_THE_END = """
  for (const frame of document.querySelectorAll("iframe")) {
    const page = frame.contentDocument;
    page.querySelector("#asking input").click();
    page.querySelector("#asking textarea").value = "omdat " + "heel".repeat(60);
    page.querySelector("#asking .press.main").click();
    for (let at = 0; at < 9 && page.querySelector("#asking .press.main") === null; at++) page.querySelector("#asking .press").click();
    if (page.querySelector("#log .time") === null) found.push(`${frame.name}: nothing came of it`);
  }"""


@needs_browser
def test_axe_finds_nothing_and_nothing_runs_off_a_narrow_screen(tmp_path: Path) -> None:
    frames = [
        Framed(f"{card} {language} {look} {width}", width, looks(page_of(pack, card, language), look))
        for pack, card, language, look, width in SEEN
    ]
    axe = files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8").replace("</script", "<\\/script")
    head = f'<script id="axe" type="text/plain">{axe}</script>'
    script = "".join(f"{{{part}}}" for part in (MEASURE, TO_CHOOSE, RUN, MEASURE, TO_THE_END, RUN, MEASURE))
    lines = ask(frames, script, tmp_path, head=head)
    assert len(lines) == 5 * len(frames), lines
    assert [line for line in lines if not line.endswith((": nothing", ": fits"))] == []

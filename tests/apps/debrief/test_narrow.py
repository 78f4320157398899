"""Nothing of a page runs off a narrow screen, measured in a browser where there is one."""

import html
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from game.apps.debrief import page
from game.content import load
from game.log import Agreed, Parked
from game.rules.text import LANGUAGES
from tests.apps.debrief.recorder import PACKS, Recorder, table

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), ""
)
WIDTHS = (320, 360, 390)
WORDS = (
    "De beschikkingsbrieven herschrijven met de cliëntondersteuning",
    "Beleidsmedewerkers en cliëntenraad",
    "Septembervergadering",
)
LONG = ("Aansprakelijkheidsverzekeringsmaatschappij", "Gemeenschappelijke-regelingsbestuur", "2026-12-01T20:00:00")
POLICY = re.compile(r"<meta http-equiv=\"Content-Security-Policy\"[^>]*>")
MEASURE = """<pre id="found"></pre><script>
addEventListener("load", () => {
  const found = [];
  for (const frame of document.querySelectorAll("iframe")) {
    const page = frame.contentDocument, width = page.documentElement.clientWidth;
    const off = [...page.querySelectorAll("body *")].filter((it) => {
      const box = it.getBoundingClientRect();
      return box.width && box.right > width + 0.5 && !it.closest(".scroll, .hidden, .skip");
    });
    const small = [...page.querySelectorAll("svg text")].filter((it) => {
      const scale = it.getScreenCTM().a, box = it.getBoundingClientRect();
      return box.width && parseFloat(frame.contentWindow.getComputedStyle(it).fontSize) * scale < 13.9;
    });
    off.push(...small);
    const beside = page.documentElement.scrollWidth > width;
    found.push(`${frame.name}: ${beside || off.length ? off.slice(0, 3).map((it) => it.outerHTML.slice(0, 80).replace(/\\s+/g, " ")) : "fits"}`);
  }
  document.getElementById("found").textContent = `[${found.join("\\n")}]`;
});
</script>"""


def frames(folder: Path) -> list[str]:
    """A page with agreements in it, of two packs, in both languages and at every width."""
    found = []
    for pack in ("waterkant", "proefavond"):
        recorder = Recorder(folder / pack, load(PACKS[pack]), table(depth="full", form="cards"))
        recorder.play()
        for words in (WORDS, LONG):
            recorder.log.append(Agreed(*map(recorder.log.texts.add, words)))
        recorder.log.append(Parked(recorder.log.texts.add(LONG[0])))
        for language in LANGUAGES:
            # A page lets no script in: it is measured from the one that holds it.
            inside = html.escape(
                POLICY.sub("", page(recorder.evening(), language)).replace("<details>", "<details open>")
            )
            found += [
                f'<iframe name="{pack} {language} {width}" style="width:{width}px;height:600px;border:0" '
                f'srcdoc="{inside}"></iframe>'
                for width in WIDTHS
            ]
        recorder.log.close()
    return found


@pytest.mark.skipif(not CHROMIUM, reason="no Chromium here to measure a page with")
def test_nothing_runs_off_a_narrow_screen_and_no_letter_of_a_picture_is_small(tmp_path: Path) -> None:
    measured = tmp_path / "measured.html"
    inside = frames(tmp_path)
    measured.write_text(f"<!doctype html><meta charset=utf-8><body>{''.join(inside)}{MEASURE}", encoding="utf-8")
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
    command += [f"--user-data-dir={tmp_path / 'profile'}", "--virtual-time-budget=20000", "--dump-dom"]
    done = subprocess.run([*command, measured.as_uri()], capture_output=True, text=True, timeout=180, check=False)
    found = re.search(r'<pre id="found">\[(.*?)\]</pre>', done.stdout, re.DOTALL)
    assert found is not None, done.stderr[-2000:]
    lines = html.unescape(found.group(1)).splitlines()
    assert len(lines) == len(inside)
    assert [line for line in lines if not line.endswith(": fits")] == []

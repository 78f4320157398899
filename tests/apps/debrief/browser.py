"""Pages of the debrief in a browser, many at a time: each in a frame as wide as a screen, asked by one script."""

import html
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from msgspec import Struct

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), ""
)
needs_browser = pytest.mark.skipif(not CHROMIUM, reason="no Chromium here to look at a page with")
POLICY = re.compile(r"<meta http-equiv=\"Content-Security-Policy\"[^>]*>")


class Framed(Struct, frozen=True):
    """A page in a frame: what the frame is called, how many pixels it is wide, and the page."""

    name: str
    width: int
    page: str
    guarded: bool = False
    """Whether its own rules of what may run and load stand: then nothing can be put in it from outside."""


def ask(frames: Sequence[Framed], script: str, folder: Path, *, head: str = "") -> list[str]:
    """The lines that the script leaves in `found`, after every frame is loaded; all in one run of the browser.

    A page lets no script in: it is asked from the one that holds it, all of it open. `script` is what goes on then,
    and may wait. No name of the network is known to the browser.
    """
    inside = "".join(
        f'<iframe name="{it.name}" style="width:{it.width}px;height:600px;border:0" '
        f'srcdoc="{html.escape(it.page if it.guarded else POLICY.sub("", it.page).replace("<details", "<details open"))}"></iframe>'
        for it in frames
    )
    run = (
        '<pre id="found"></pre><script>addEventListener("load", async () => { const found = [];'
        f'{script}\ndocument.getElementById("found").textContent = "[" + found.join("\\n") + "]"; }});</script>'
    )
    asked = folder / "asked.html"
    asked.write_text(f"<!doctype html><meta charset=utf-8><body>{head}{inside}{run}", encoding="utf-8")
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
    command += ["--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND"]
    command += [f"--user-data-dir={folder / 'profile'}", "--virtual-time-budget=900000", "--dump-dom"]
    done = subprocess.run([*command, asked.as_uri()], capture_output=True, text=True, timeout=300, check=False)
    found = re.search(r'<pre id="found">\[(.*?)\]</pre>', done.stdout, re.DOTALL)
    assert found is not None, done.stderr[-2000:]
    return html.unescape(found.group(1)).splitlines()

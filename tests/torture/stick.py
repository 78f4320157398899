"""A stick, filled from wheels that lie here, set up and played from where nothing of this machine's own packages is."""

import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path

from game.apps.stick.filling import fill
from game.apps.stick.own_wheel import packed
from game.apps.stick.wanted import wanted
from game.version import __version__
from tests.torture.figure import Figure

CUT_OFF = ("unshare", "--net")
"""Nothing but this machine itself can be reached; only root may ask for it."""


def prove(place: Path, long: bool) -> Iterator[Figure]:
    """Fills it with what is installed here, cuts the network off, and plays the example from it."""
    index, folder = place / "index", place / "stick"
    index.mkdir()
    for package in wanted("linux"):
        packed(distribution(package.name), index)
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    os.environ |= {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(index), "PIP_CONFIG_FILE": os.devnull}
    filled = fill(folder, "linux", (python,))
    lacking = [package.pinned for each in filled.fetched for package in each.lacking]
    yield Figure("stick", f"{len(list((folder / 'wheels').iterdir()))} wheels", tuple(lacking))
    here = {"PATH": os.environ["PATH"], "HOME": str(place), "XDG_DATA_HOME": str(place / "data"), "LANG": "C.UTF-8"}
    before = CUT_OFF if os.geteuid() == 0 else ()
    for words in (["--version"], ["demo", "--text", "--out", str(place / "out"), "--lang", "nl"]):
        asked = [*before, "sh", str(folder / "start.sh"), *words]
        done = subprocess.run(asked, capture_output=True, text=True, check=False, env=here, cwd=place)
        wrong = (done.stdout[-2_000:] + done.stderr[-2_000:],) if done.returncode else ()
        yield Figure("stick", f"without a network: {words[0]}", wrong)
    (home,) = (place / "data").glob(f"keukentafel-{__version__}-*")
    papers = subprocess.run(
        [
            home / "bin" / "python",
            "-c",
            "import typst, pptx, xlsxwriter, accesskit",
        ],
        capture_output=True,
        text=True,
        check=False,
        env=here,
        cwd=place,
    )
    yield Figure("stick", "papers and the screen reader are there", (papers.stderr,) if papers.returncode else ())
    made = list((place / "out").glob("*.html"))
    yield Figure("stick", f"{len(made)} page", () if made else ("no debrief page",))

"""What looking back costs: `python benchmarks/debrief.py`. CPU time, one figure a line, beside one replay of the evening.

A year of Waterkant, played by plausible tables of six: other choices, the nearest other year, the page, the papers where
what makes them is installed, and twelve tables side by side.
"""

import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import redirect_stdout
from functools import partial
from io import StringIO
from pathlib import Path

from game.apps.debrief import write_debrief
from game.apps.debrief.told.kept import kept_evening
from game.apps.papers import papers_lacking
from game.apps.session import Session, line_of
from game.cli.afterwards.comparing import compare
from game.cli.afterwards.debriefing import write_papers
from game.content import Pack, load, shipped
from game.log.told.replay import replay
from game.rules import actions
from game.rules.bots import POLICIES, bot_action
from game.rules.setup import Seat, Setup
from game.rules.whatif import choices, nearest, other_year, promise_kept

TABLES = 12
SEATS = (Seat("blue", 2), Seat("green", 2), Seat("ochre", 2))
WHY = "Wij kiezen dit omdat het past bij wat deze inwoner zelf wil, ook al kost het geld dat wij niet hebben."


def seconds(act: Callable[[], object]) -> float:
    """Of CPU time."""
    start = time.process_time()
    act()
    return time.process_time() - start


def played(pack: Pack, root: Path, bot: int) -> Path:
    """A year to its end, approved as usual."""
    session = Session.start(pack, Setup(7, SEATS, "counts", practice=False), {}, root / str(bot))
    while session.view().prompts:
        action = bot_action(session.scenario, session.state, bot, POLICIES["plausible"])
        if isinstance(action, actions.Say):
            session.say(action.about, WHY)
        else:
            session.do(action)
    session.approve(item.id for item in session.items() if item.usual)
    folder = session.folder
    session.close()
    return folder


def main() -> None:
    """Print the figures."""
    root = Path(tempfile.mkdtemp(prefix="keukentafel-debrief-"))
    folders = [played(load(shipped("waterkant")), root, bot) for bot in range(TABLES)]
    evening = kept_evening(folders[0])
    scenario = evening.scenario
    line = line_of(scenario, evening.entries)
    reference = statistics.median(seconds(lambda: replay(scenario, evening.entries)) for _ in range(5))
    print(f"replay of {len(line)} actions: {reference * 1000:.0f} ms")
    took = [seconds(partial(other_year, scenario, line, [it])) for it in choices(scenario, line)]
    print(
        f"one other choice, median of {len(took)}: {statistics.median(took) * 1000:.1f} ms, slowest {max(took) * 1000:.1f} ms"
    )
    print(f"all {len(took)} other choices: {sum(took):.2f} s ({sum(took) / reference:.0f} × a replay)")
    broken = next(
        (
            it
            for it in map(kept_evening, folders)
            if not promise_kept(scenario, line_of(scenario, it.entries)[-1].after)
        ),
        None,
    )
    if broken is not None:
        other = line_of(scenario, broken.entries)
        print(f"the nearest other year: {seconds(lambda: nearest(scenario, other)):.2f} s")
    page = statistics.median(seconds(lambda: write_debrief(evening, "nl", root / "out", folders[0])) for _ in range(3))
    print(f"the page: {page:.2f} s")
    if papers_lacking():
        print("the papers: not measured, the extra `report` is not installed")
    else:
        print(
            f"handout, report and slides: {seconds(lambda: write_papers(evening, 'nl', root / 'out', folders[0])):.2f} s"
        )
    with redirect_stdout(StringIO()):
        beside = seconds(
            lambda: compare("nl", tuple(map(str, folders)), pack=None, output=root / "out", wall=False, sessions=None)
        )
    print(f"{TABLES} tables side by side: {beside:.2f} s")
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform == "linux" else 1024 * 1024)
    print(f"memory at the most: {most:.0f} MB")


if __name__ == "__main__":
    main()

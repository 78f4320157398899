"""First frame, redraw and memory of the window, beside a bare pygame loop; one line per figure.

    python benchmarks/window.py

Each program starts in a fresh process on the dummy driver, in turn, several times; medians.
"""

import statistics
import subprocess
import sys

RUNS = 5

BARE = """
import os, time, resource
start = time.perf_counter()
os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
import pygame
pygame.display.init(); pygame.font.init()
surface = pygame.display.set_mode((1920, 1080))
font = pygame.font.Font(None, 48)
def draw():
    surface.fill("#F6F1E7")
    surface.blit(font.render("Keukentafel", True, "#1B2733"), (50, 50))
    pygame.display.flip()
draw()
first = time.perf_counter() - start
times = []
for _ in range(200):
    t = time.perf_counter(); draw(); times.append(time.perf_counter() - t)
times.sort()
print(first * 1000, times[100] * 1000, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""

OURS = """
import os, time, resource, sys, tempfile
from pathlib import Path
start = time.perf_counter()
os.environ["SDL_VIDEODRIVER"] = "dummy"
from game.apps.table.sdl import open_window
from game.apps.table.window import Window
from game.apps.table.settings import Settings
from game.apps.table.scenes import Title, EveningScene
window = Window(open_window((1920, 1080)), Settings(), keep_settings=False)
window.go(Title(window, None, lambda: None, lambda: None, lambda: None))
window.draw()
first = time.perf_counter() - start
from datetime import UTC, datetime, timedelta
from game.apps.session import Session
from game.content import load, resolve
from game.rules.bots import bot_action
from game.rules.setup import Seat, Setup
pack = load(resolve("waterkant"))
debrief = datetime.now(UTC) + timedelta(minutes=90)
session = Session.start(
    pack, Setup(7, (Seat("blue", 3), Seat("green", 3)), "counts"), {}, Path(tempfile.mkdtemp()), debrief_at=debrief
)
window.go(EveningScene(window, session, "tally"))
def redraw():
    t = time.perf_counter(); window.changed(); window.draw(); return time.perf_counter() - t
def plan():
    t = time.perf_counter(); session.plan(); return time.perf_counter() - t
def scroll():
    t = time.perf_counter(); window.scroll(1); window.draw(); return time.perf_counter() - t
fresh, again, plans, scrolls = [], [], [], []
while session.view().prompts:
    fresh.append(redraw()); again += [redraw() for _ in range(3)]
    plans.append(plan()); scrolls.append(scroll())
    session.do(bot_action(session.scenario, session.state, 7))
fresh.sort(); again.sort(); scrolls.sort()
print(first * 1000, again[len(again) // 2] * 1000, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
      fresh[len(fresh) // 2] * 1000, fresh[-1] * 1000, scrolls[len(scrolls) // 2] * 1000, sorted(plans[-10:])[5] * 1000)
"""


def run(script: str) -> list[float]:
    """The figures that one fresh process prints."""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return [float(number) for number in done.stdout.split()]


def main() -> None:
    """Run both in turn and print medians, ratios last."""
    bare, ours = [], []
    for _ in range(RUNS):
        bare.append(run(BARE))
        ours.append(run(OURS))
    b = [statistics.median(column) for column in zip(*bare, strict=True)]
    o = [statistics.median(column) for column in zip(*ours, strict=True)]
    print(f"first frame at 1080p: {o[0]:.0f} ms; bare loop {b[0]:.0f} ms; ratio {o[0] / b[0]:.1f}")
    print(f"redraw of a page seen before, whole layout, at 1080p: {o[1]:.1f} ms; bare loop {b[1]:.2f} ms")
    print(f"first drawing of a new page: median {o[3]:.0f} ms, slowest {o[4]:.0f} ms")
    print(f"a step of the wheel: {o[5]:.1f} ms; the plan up to the debrief, late in the evening: {o[6]:.2f} ms")
    print(f"memory after an evening of eight cases: {o[2]:.0f} MB; bare loop {b[2]:.0f} MB; ratio {o[2] / b[2]:.1f}")


if __name__ == "__main__":
    main()

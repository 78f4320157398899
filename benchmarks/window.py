"""Drawing, moving the keyboard, memory and rest of the window, beside a bare pygame loop; CPU time, one line a figure.

    python benchmarks/window.py

Each program runs in a fresh process on the dummy driver, in turn with the others, several times; medians within a run,
and the smallest of the runs: others use the machine. At rest over ten seconds. The page with the board round it is told
apart from the others. `start.py` has the first frame.
"""

import json
import subprocess
import sys

RUNS = 3
SIZES = ((1920, 1080), (3840, 2160))

BARE = """
import json, os, resource, statistics, time
os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
import pygame
pygame.display.init(); pygame.font.init()
surface = pygame.display.set_mode(SIZE)
font = pygame.font.Font(None, 48)
def draw():
    start = time.process_time()
    surface.fill("#F6F1E7")
    surface.blit(font.render("Keukentafel", True, "#1B2733"), (50, 50))
    pygame.display.flip()
    return (time.process_time() - start) * 1000
redraw = statistics.median(draw() for _ in range(200))
start, began = time.perf_counter(), time.process_time()
while time.perf_counter() < start + 10:
    pygame.event.wait(1000)
idle = (time.process_time() - began) / 10 * 100
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"redraw": redraw, "idle": idle, "memory": memory}))
"""

OURS = """
import json, os, resource, statistics, tempfile, time
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
os.environ["SDL_VIDEODRIVER"] = "dummy"
from game.apps.session import Session
from game.apps.table.scenes import EveningScene
from game.apps.table.window.sdl import open_window
from game.apps.table.leading.window import LeadingWindow
from game.apps.table.settings import ScreenSettings
from game.content import load, shipped
from game.rules.bots import bot_action
from game.rules.setup import Seat, Setup
window = LeadingWindow(open_window((1280, 720) if WALL else SIZE), ScreenSettings(still=True), keep_settings=False)
pack, debrief = load(shipped("waterkant")), datetime.now(UTC) + timedelta(minutes=90)
seats = (Seat("blue", 3), Seat("green", 3))
session = Session.start(pack, Setup(7, seats, "counts"), {}, Path(tempfile.mkdtemp()), debrief_at=debrief)
window.go(EveningScene(window, session, "tally"))
if WALL:
    window.open_wall()
    window.wall.screen.size = SIZE
    window.wall.resized()
window.begin()
took = defaultdict(list)
def note(name, act):
    start = time.process_time(); act(); took[name].append((time.process_time() - start) * 1000)
def redraw():
    window.changed(); window.draw()
def focus():
    window.move_focus(1); window.draw()
def scroll():
    window.scroll(1); window.draw()
while session.view().prompts:
    window.changed()
    shown = window.wall.page if WALL else window.page
    page = "board" if shown.around is not None else "page"
    note(f"{page}, drawn first", redraw)
    for _ in range(3):
        note(f"{page}, drawn again", redraw)
        note(f"{page}, keyboard moved", focus)
    note("wheel", scroll)
    note("plan", session.plan)
    session.do(bot_action(session.scenario, session.state, 7))
found = {name: statistics.median(times) for name, times in took.items()}
found["slowest"] = max(took["page, drawn first"] + took["board, drawn first"])
# The last page is not on screen yet.
window.turn()
start, began = time.perf_counter(), time.process_time()
while time.perf_counter() < start + 10:
    window.turn()
found["idle"] = (time.process_time() - began) / 10 * 100
found["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps(found))
"""


def run(script: str, size: tuple[int, int], *, wall: bool = False) -> dict[str, float]:
    """The figures that one fresh process prints; `wall`: of a wall this large beside a window of 1280 × 720."""
    done = subprocess.run(
        [sys.executable, "-c", f"SIZE, WALL = {size}, {wall}\n{script}"], capture_output=True, text=True, check=True
    )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def main() -> None:
    """Run both in turn at each size, and print the smallest."""
    for size in SIZES:
        runs = [(run(BARE, size), run(OURS, size)) for _ in range(RUNS)]
        bare, ours = ({name: min(it[who][name] for it in runs) for name in runs[0][who]} for who in (0, 1))
        wide, high = size
        print(f"{wide} x {high}, a bare loop: redraw {bare['redraw']:.1f} ms, idle {bare['idle']:.1f} %")
        for page in ("page", "board"):
            first, again, moved = (ours[f"{page}, {what}"] for what in ("drawn first", "drawn again", "keyboard moved"))
            print(f"{wide} x {high}, {page}: new {first:.1f} ms, redraw {again:.1f} ms, keyboard moved {moved:.1f} ms")
        print(f"{wide} x {high}, slowest new page {ours['slowest']:.0f} ms, a step of the wheel {ours['wheel']:.1f} ms")
        print(f"{wide} x {high}, idle {ours['idle']:.1f} %")
        print(f"{wide} x {high}, after an evening {ours['memory']:.0f} MB, a bare loop {bare['memory']:.0f} MB")
        print(f"the plan up to the debrief: {ours['plan']:.2f} ms")
    size = SIZES[0]
    two = run(OURS, size, wall=True)
    for page in ("page", "board"):
        first, again, moved = (two[f"{page}, {what}"] for what in ("drawn first", "drawn again", "keyboard moved"))
        both = f"wall of {size[0]} x {size[1]} and a facilitator's window of 1280 x 720, {page}"
        print(f"{both}: new {first:.1f} ms, redraw {again:.1f} ms, keyboard moved {moved:.1f} ms")
    print(f"both windows: slowest new page {two['slowest']:.0f} ms, idle {two['idle']:.1f} %, {two['memory']:.0f} MB")


if __name__ == "__main__":
    main()

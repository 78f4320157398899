"""What starting costs, and reading packs: `python benchmarks/start.py`. CPU time, one figure a line.

Each program runs in a fresh process, in turn with the one it is held against; medians. Bytecode is compiled before.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import yaml

from game.content import lint, load, load_cached, shipped

RUNS = 7
CARDS = 1_000
KINDS = ("choice", "budget", "priority", "kitchen_table")

HELP = "from game.cli import main; main(['--help'])"
HELP_BARE = "import click, babel.dates, babel.numbers, msgspec"
"""The packages that help is made with."""

FRAME = """
import os
from game.apps.table.window.window import Window
from game.cli import main
def run(window):
    window.show()
    os.times()
    raise SystemExit
Window.run = run
main(["play", *WORDS])
"""
FRAME_BARE = """
import pygame
pygame.display.init(); pygame.font.init()
surface = pygame.display.set_mode((1920, 1080))
surface.fill("#F6F1E7")
surface.blit(pygame.font.Font(None, 48).render("Keukentafel", True, "#1B2733"), (50, 50))
pygame.display.flip()
"""


def cpu(code: str, environment: dict[str, str]) -> float:
    """Seconds that a fresh process with this code takes, Python itself with it."""
    with subprocess.Popen([sys.executable, "-c", code], env=environment, stdout=subprocess.DEVNULL) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, code
    return used.ru_utime + used.ru_stime


def started(folder: Path) -> None:
    """Help and first pages, each beside what it is held against."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"SDL_VIDEODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1", "XDG_CACHE_HOME": str(folder)}
    environment |= {"XDG_CONFIG_HOME": str(folder), "KEUKENTAFEL_SESSIONS": str(folder / "evenings")}
    figures = {
        "help": HELP,
        "help, the packages alone": HELP_BARE,
        "first frame, title": f"WORDS = []{FRAME}",
        "first frame, set-up of waterkant": f"WORDS = ['waterkant']{FRAME}",
        "first frame, a bare pygame window": FRAME_BARE,
    }
    took: dict[str, list[float]] = {name: [] for name in figures}
    for number in range(RUNS + 1):
        for name, code in figures.items():
            seconds = cpu(code, environment)
            if number:  # the first compiles bytecode, and the packs
                took[name].append(seconds)
    for name, seconds_of in took.items():
        print(f"{name}: {statistics.median(seconds_of) * 1_000:.0f} ms")


def median(act: Callable[[], object], runs: int = 5) -> float:
    """Milliseconds of CPU time."""
    took = []
    for _ in range(runs):
        start = time.process_time()
        act()
        took.append((time.process_time() - start) * 1_000)
    return statistics.median(took)


def many(folder: Path) -> Path:
    """A pack of a thousand dilemmas: the smallest example of each kind, again and again."""
    packs = [
        yaml.safe_load((shipped(f"examples/{kind}") / "scenario.yaml").read_text(encoding="utf-8")) for kind in KINDS
    ]
    head = {key: value for key, value in packs[0].items() if key != "dilemmas"}
    for section in ("funds", "indicators"):
        head[section] = {id: it for pack in packs for id, it in pack[section].items()}
    (folder / "dilemmas").mkdir(parents=True)
    (folder / "scenario.yaml").write_text(_yaml(head), encoding="utf-8")
    for number in range(CARDS):
        ((id, card),) = packs[number % len(packs)]["dilemmas"].items()
        card = {**card, "title": f"{card['title']} {number}"}
        (folder / "dilemmas" / f"{id}_{number}.yaml").write_text(_yaml(card), encoding="utf-8")
    return folder


def _yaml(value: object) -> str:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=120)


def events(files: Iterable[Path]) -> None:
    """The same files through libyaml, and nothing done with what is in them."""
    for file in files:
        for _ in yaml.parse(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader):
            pass


def packs(folder: Path) -> None:
    """Reading packs."""
    for name in ("proefavond", "waterkant"):
        path = shipped(name)
        load_cached(path)
        print(f"{name}, read and compiled: {median(partial(load, path)):.0f} ms")
        print(f"{name}, compiled before: {median(partial(load_cached, path)):.1f} ms")
    pack = many(folder / "many")
    files = sorted(pack.rglob("*.yaml"))
    assert not any(problem.severity == "error" for problem in lint(pack))
    size = sum(file.stat().st_size for file in files)
    print(f"{CARDS} dilemmas ({size // 1_000} kB), loaded and linted: {median(lambda: load(pack)) / 1_000:.2f} s")
    print(f"{CARDS} dilemmas, libyaml alone: {median(lambda: events(files)) / 1_000:.2f} s")


def main() -> None:
    """Every figure."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = folder
        started(Path(folder))
        packs(Path(folder))


if __name__ == "__main__":
    main()

"""Tries the built program: `python packaging/try_it.py dist/keukentafel PLACE`. Leaves with a sentence where it fails.

It plays the example, and makes the page and the papers, where it finds no Python. On Linux, as root, it has a root of its own
in which is nothing but the program, the C library and zlib; else nothing but an environment in which nothing is found.
"""

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

NAME = "keukentafel"
C_LIBRARY = ("libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1", "libutil.so.1", "libresolv.so.2")
"""The C library, which is never packed; what else the program itself asks for before it is unpacked, `ldd` names."""
PATIENCE = 300
"""Seconds for one command, on a busy machine."""
FILES = {
    "debrief page": ("*/*.html", b"<!doctype html>"),
    "pictures": ("out/screens/*.png", b"\x89PNG"),
    "papers": ("papers/*.pdf", b"%PDF"),
    "slides": ("papers/*.pptx", b"PK"),
    "public key": ("key.pub", b"untrusted comment: Keukentafel"),
}
"""What has to be there at the end, with how it begins."""


class Tried:
    """The program, somewhere without Python."""

    def __init__(self, program: Path, place: Path) -> None:
        self._rooted = sys.platform == "linux" and os.geteuid() == 0
        self.home = place / "home"
        self.home.mkdir(parents=True)
        folder = shutil.copytree(program, place / NAME, symlinks=True, copy_function=_same)
        self._program = folder / (f"{NAME}.exe" if os.name == "nt" else NAME)
        self._place = place
        if self._rooted:
            (place / "tmp").mkdir()
            for library in _c_library(self._program):
                (place / library.relative_to("/")).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(library, place / library.relative_to("/"))

    def run(self, *words: str) -> str:
        """What it says; where it fails, this is the end."""
        home, program = self.home, self._program
        before: list[str] = []
        if self._rooted:
            home, program = (Path("/") / it.relative_to(self._place) for it in (home, program))
            before = [shutil.which("chroot") or "chroot", str(self._place)]
        environment = {"PATH": "/nonexistent", "HOME": str(home), "SDL_VIDEODRIVER": "dummy", "LANG": "C.UTF-8"}
        if os.name == "nt":
            environment |= {"SYSTEMROOT": os.environ["SYSTEMROOT"], "TEMP": str(home), "USERPROFILE": str(home)}
            environment |= {"LOCALAPPDATA": str(home), "APPDATA": str(home)}
        start = time.perf_counter()
        done = subprocess.run(
            [*before, str(program), *(it.replace("HOME", str(home)) for it in words)],
            env=environment,
            cwd=self.home,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
        said = (done.stdout + done.stderr).decode("utf-8", "replace")
        if done.returncode:
            sys.exit(f"{NAME} {' '.join(words)}: {done.returncode}\n{said}")
        print(f"{NAME} {words[0]}: {time.perf_counter() - start:.1f} s")
        return said


def _same(source: str, target: str) -> None:
    """One file with two names, where the disk can do that."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)


def _c_library(program: Path) -> list[Path]:
    """What this program takes from the system it runs on."""
    said = subprocess.run(["ldd", str(program)], capture_output=True, text=True, check=True).stdout  # noqa: S607 - of every Linux
    named = [Path(it) for it in re.findall(r"(/\S+) \(0x", said)]
    (beside,) = {it.parent for it in named if it.name == "libc.so.6"}
    return sorted(it for it in {*named, *(beside / name for name in C_LIBRARY)} if it.exists())


def main(program: Path, place: Path) -> None:
    """An evening, its page, its papers, a check of a pack, a key to sign with and a few made-up tables."""
    tried = Tried(program.resolve(), place.resolve())
    tried.run("demo", "--headless", "--out", "HOME/out", "--lang", "nl", "--size", "1280x720")
    (evening,) = (tried.home / "out" / "session").iterdir()
    tried.run("debrief", f"HOME/out/session/{evening.name}", "--draft", "--papers", "-o", "HOME/papers", "--lang", "nl")
    tried.run("lint", "waterkant", "--lang", "nl")
    tried.run("pack", "--new-key", "HOME/key", "--by", "Keukentafel", "--lang", "nl")
    for what, (pattern, beginning) in FILES.items():
        found = list(tried.home.glob(pattern))
        if not found or not all(path.read_bytes().startswith(beginning) for path in found):
            sys.exit(f"No {what}: {pattern}")
        print(f"{what}: {len(found)}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(str(__doc__))
    if Path(sys.argv[2]).exists():
        sys.exit(f"{sys.argv[2]} is there already: name a folder that is not.")
    main(Path(sys.argv[1]), Path(sys.argv[2]))

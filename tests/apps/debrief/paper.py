"""A paper as its reader has it: pages, words, letters and structure, told by poppler where it is."""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

needs_poppler = pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="no poppler-utils here to read a PDF with")


def _run(program: str, data: bytes, *words: str, out: str = "-") -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "paper.pdf"
        path.write_bytes(data)
        after = [out] if out else []
        done = subprocess.run([program, *words, str(path), *after], capture_output=True, check=True)
    return done.stdout.decode(errors="replace")


def pages(data: bytes) -> int:
    return int(re.findall(r"^Pages:\s+(\d+)$", _run("pdfinfo", data, out=""), re.MULTILINE)[0])


def words(data: bytes) -> str:
    """All words, each line's end a space."""
    return " ".join(_run("pdftotext", data).split())


def words_as_set(data: bytes) -> str:
    """The same in the order in which they were set: of two cards beside each other first the one, then the other."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "paper.pdf"
        path.write_bytes(data)
        done = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True)
    return " ".join(done.stdout.decode(errors="replace").split())


def structure(data: bytes) -> str:
    """What a reader aloud goes by."""
    return _run("pdfinfo", data, "-struct-text", out="")


def tagged(data: bytes) -> bool:
    return re.search(r"^Tagged:\s+yes$", _run("pdfinfo", data, out=""), re.MULTILINE) is not None


def promises_ua(data: bytes) -> bool:
    return re.search(r"<pdfuaid:part>1</pdfuaid:part>", _run("pdfinfo", data, "-meta", out="")) is not None


def fonts(data: bytes) -> list[tuple[str, bool]]:
    """Each font, and whether it is in the paper."""
    lines = _run("pdffonts", data, out="").splitlines()[2:]
    return [(line.split()[0].partition("+")[2], line.split()[-5] == "yes") for line in lines]


def smallest(data: bytes) -> float:
    """The height of its smallest letters, in points."""
    told = _run("pdftohtml", data, "-xml", "-stdout", "-zoom", "2", "-i", out="")
    return min(int(size) for size in re.findall(r'<fontspec id="\d+" size="(\d+)"', told)) / 2


def sheets(data: bytes) -> list[str]:
    """The words of each page."""
    return _run("pdftotext", data).split("\f")[:-1]

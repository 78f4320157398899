"""The command line in this process: for tests that run it often."""

import contextlib
import io
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from game.cli import main


class Done(NamedTuple):
    code: int
    said: str


def run(*words: str, typed: str = "", language: str = "nl") -> Done:
    """The command, here and now; no test of it may see a traceback."""
    out = io.StringIO()
    before, sys.stdin = sys.stdin, io.StringIO(typed)
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out), pytest.raises(SystemExit) as left:
            main([*words, "--lang", language])
    finally:
        sys.stdin = before
    assert "Traceback" not in out.getvalue()
    assert left.value.code != 70, out.getvalue()
    return Done(int(left.value.code or 0), out.getvalue())


def folder_holds(folder: Path, words: str) -> bool:
    """Whether these words are in any file there."""
    return any(words.encode() in path.read_bytes() for path in folder.rglob("*") if path.is_file())

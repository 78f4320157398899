"""The quick form of every proof. The long form: `python -m tests.torture`."""

import sys
from pathlib import Path

import pytest

from tests.torture.proofs import PROOFS

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals, links and limits are others there")


@pytest.mark.parametrize("name", [name for name in PROOFS if name != "append"])
def test_what_is_promised_holds(name: str, tmp_path: Path) -> None:
    figures = list(PROOFS[name](tmp_path, False))
    assert figures
    assert [(figure.name, each) for figure in figures for each in figure.wrong] == []

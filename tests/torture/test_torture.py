"""The quick form of every proof. The long form: `python -m tests.torture`."""

import sys
from pathlib import Path

import pytest

from tests.torture.proofs import PROOFS

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals, links and limits are others there")

BROKEN = {
    "`..` and the like in packs",
    "Windows device names in packs",
    "invisible signs by escapes",
    "strange names of files",
}
"""What does not hold yet. Whoever mends it takes it out here, or this test says so."""


@pytest.mark.parametrize("name", [name for name in PROOFS if name != "append"])
def test_what_is_promised_holds(name: str, tmp_path: Path) -> None:
    figures = list(PROOFS[name](tmp_path, False))
    assert figures
    assert [(figure.name, each) for figure in figures if figure.name not in BROKEN for each in figure.wrong] == []
    assert [figure.name for figure in figures if figure.name in BROKEN and not figure.wrong] == []

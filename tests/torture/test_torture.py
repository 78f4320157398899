"""The quick form of every proof. The long form: `python -m tests.torture`."""

import sys
from pathlib import Path

import pytest

from tests.apps.table.real import MISSING
from tests.torture.proofs import LONG_ONLY, PROOFS

ON_SCREEN = ("held", "monkey")

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="signals, links and limits are others there"),
    pytest.mark.waits,
]


@pytest.mark.parametrize("name", [name for name in PROOFS if name not in LONG_ONLY])
def test_what_is_promised_holds(name: str, tmp_path: Path) -> None:
    if name in ON_SCREEN and MISSING:
        pytest.skip(f"needs {' and '.join(MISSING)}")
    figures = list(PROOFS[name](tmp_path, False))
    assert figures
    assert [(figure.name, each) for figure in figures for each in figure.wrong] == []

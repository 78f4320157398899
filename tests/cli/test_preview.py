"""`keukentafel preview` as an author types it: at a terminal while a file is saved, and what cannot be shown."""

import os
import sys
from pathlib import Path

import pytest

from tests.apps.preview.small import VISIT, save, write
from tests.cli.test_commands import keukentafel


@pytest.mark.waits
def test_a_save_shows_at_a_terminal_before_anything_is_typed(tmp_path: Path) -> None:
    pexpect = pytest.importorskip("pexpect", reason="pexpect needs a POSIX terminal")
    folder = write(tmp_path / "proef")
    child = pexpect.spawn(
        sys.executable,
        ["-m", "game", "preview", str(folder), "visit", "--text"],
        env={**os.environ, "LC_ALL": "nl_NL.UTF-8", "PYTHONUTF8": "1", "KEUKENTAFEL_SESSIONS": str(tmp_path / "kept")},
        encoding="utf-8",
        timeout=300,
        dimensions=(50, 100),
    )
    child.expect("hulp of stop")
    save(folder, "dilemmas/visit", VISIT.replace("+3", "veel"))
    child.expect("dilemmas/visit.yaml:5:")
    child.expect(r"5 \| .*veel")
    save(folder, "dilemmas/visit", VISIT.replace("drie keer", "vier keer"))
    child.expect("Opnieuw gelezen")
    child.expect("vier keer")
    child.sendline("besluit")
    child.expect("== Het besluit")
    child.sendline("stop")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert not (tmp_path / "kept").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("visti",), "Bedoel je 'visit'?"),
        (("visit", "--set", "trsut=3"), "Bedoel je 'trust'?"),
        (("visit", "--quarter", "4"), "dit jaar heeft er 3"),
    ],
)
def test_what_cannot_be_shown_is_said(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    done = keukentafel("preview", str(write(tmp_path / "proef")), *words, "--text")
    assert done.returncode == 2
    assert said in done.stderr


@pytest.mark.parametrize("card", ["visit.yaml", "dilemmas/visit.yaml", "dilemmas\\visit.yaml"])
def test_a_card_is_named_by_its_file_as_any_system_writes_it(tmp_path: Path, card: str) -> None:
    pack = str(write(tmp_path / "proef"))
    by_id, by_file = (keukentafel("preview", pack, it, "--text") for it in ("visit", card))
    assert by_file.returncode == 0
    assert by_file.stdout == by_id.stdout

"""A pack that is wrong, on the command line: where it is wrong, and code 2."""

from pathlib import Path

import pytest

from tests.cli.test_commands import keukentafel
from tests.content.written import CARD, changed, write

BAD: dict[str, tuple[bytes, str]] = {
    "typo": (b"titel: Hallo\nquarters: 1\n", "scenario.yaml:1:1"),
    "double": (b"title: a\nquarters: 1\nquarters: 2\n", "scenario.yaml:3:1"),
    "time": (b"title: a\nquarters: 12:30\n", "scenario.yaml:2:11"),
    "tab": (b"title: a\nfunds:\n\twmo: {name: Wmo}\n", "scenario.yaml:3:1"),
    "utf16": ("title: Hallo\n".encode("utf-16"), "scenario.yaml"),
    "latin1": ("title: Café\n".encode("latin-1"), "scenario.yaml:1"),
    "empty": (b"", "scenario.yaml"),
    "billion": (b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "scenario.yaml:1:4"),
    "nested": (b"title: " + b"[" * 30_000, "scenario.yaml:1"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_scenario_that_cannot_be_read_says_where_and_stops_with_2(name: str, tmp_path: Path) -> None:
    content, place = BAD[name]
    (tmp_path / "scenario.yaml").write_bytes(content)
    for words in (["lint", str(tmp_path)], ["play", str(tmp_path), "--text", "--yes"]):
        done = keukentafel(*words, KEUKENTAFEL_SESSIONS=str(tmp_path / "evenings"))
        assert done.returncode == 2
        assert place in done.stdout + done.stderr


def test_a_folder_where_a_file_should_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").mkdir()
    done = keukentafel("lint", str(tmp_path))
    assert done.returncode == 2
    assert "scenario.yaml" in done.stdout + done.stderr


def test_a_missing_reference_is_said_with_its_place(tmp_path: Path) -> None:
    text = """\
title: Hallo
indicators:
  trust: {name: Vertrouwen}
dilemmas:
  first:
    kind: choice
    title: De eerste kaart
    case: Wat doen we?
    options:
      listen: {text: Luisteren, now: {trsut: +3}}
      write: {text: Schrijven, now: {trust: -1}}
endings:
  done: {title: Klaar, text: Dat was het.}
"""
    (tmp_path / "scenario.yaml").write_text(text, encoding="utf-8")
    done = keukentafel("lint", str(tmp_path))
    assert done.returncode == 2
    assert "scenario.yaml:10:39" in done.stdout
    assert "trust" in done.stdout
    assert "meer fouten" not in done.stdout
    (tmp_path / "scenario.yaml").write_text(text.replace("title: Hallo", "title: Hallo: allemaal"), encoding="utf-8")
    done = keukentafel("lint", str(tmp_path))
    assert "scenario.yaml:1:" in done.stdout
    assert "Er kunnen meer fouten zijn." in done.stdout


def test_an_error_of_form_that_hides_another_says_that_there_may_be_more(tmp_path: Path) -> None:
    folder = write(
        tmp_path, {"dilemmas/first.yaml": changed(CARD, "text: Luisteren", "tekst: Luisteren").replace("wmo", "wom")}
    )
    done = keukentafel("lint", str(folder))
    assert "K201" in done.stdout
    assert "Er kunnen meer fouten zijn." in done.stdout


def test_every_shipped_pack_is_clean() -> None:
    for pack in ("proefavond", "waterkant", "examples/choice"):
        done = keukentafel("lint", pack)
        assert done.returncode == 0, done.stdout

"""A pack that was changed after it was added: it plays, and nobody's name and no proof stands behind it any more."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from game.apps.sharing import adding
from game.apps.table.scenes.setting_up.pages import _facts
from game.apps.table.scenes.setting_up.standing import standing
from game.apps.table.voice import TableLanguage
from game.apps.table.window.scene import Host
from game.cli.playing import window
from game.content import load_cached
from game.content.library import changed_pack, found_pack
from game.rules.terms.text import Message
from tests.apps.sharing.maker import ANNELOES, offered
from tests.cli.here import run

SAID = "is veranderd nadat je het toevoegde"


def _other_words(pack: Path) -> None:
    head = pack / "scenario.yaml"
    head.write_text(head.read_text(encoding="utf-8").replace("Hallo", "Hallo daar"), encoding="utf-8")


def _one_more(pack: Path) -> None:
    (pack / "LEESMIJ.md").write_text("Van mij", encoding="utf-8")


def _a_link(pack: Path) -> None:
    head = pack / "scenario.yaml"
    head.rename(pack.parent / "elders.yaml")
    head.symlink_to(pack.parent / "elders.yaml")


CHANGED: dict[str, Callable[[Path], None]] = {"words": _other_words, "one more": _one_more, "a link": _a_link}


@pytest.fixture
def pack(stick: Path, machine: Path) -> Path:
    """The folder of a pack that was added."""
    return adding.add(offered(stick / "dorp-1.zip"))


@pytest.mark.parametrize("way", CHANGED)
def test_what_was_changed_is_told_wherever_it_is_read(way: str, pack: Path) -> None:
    CHANGED[way](pack)
    assert changed_pack(pack) is not None
    for words in (("packs",), ("lint", "dorp"), ("log-sheet",)):
        said = " ".join(run(*words).said.split())
        assert (SAID in said) == (words != ("log-sheet",))
        assert "Doorgerekend op" not in said
    assert f"van {ANNELOES}" not in " ".join(run("packs").said.split())


def test_what_is_as_it_was_signed_is_told_as_before(pack: Path) -> None:
    (pack / ".DS_Store").write_bytes(b"of the system")
    assert changed_pack(pack) is None
    assert changed_pack(pack.parent) is None
    said = " ".join(run("packs").said.split())
    assert f"van {ANNELOES}" in said
    assert SAID not in said + run("lint", "dorp").said


def test_the_window_tells_it_and_shows_no_proof(pack: Path) -> None:
    voice = TableLanguage("nl")
    whole = load_cached(pack)
    assert "veranderd" not in _facts(whole, standing(whole), voice)
    _other_words(pack)
    told: list[Message] = []
    host = cast("Host", SimpleNamespace(tell=told.append))
    found = [it for it in window._offered(host) if it.path == pack]
    assert [it.id for it in told] == ["cli.packs.changed"]
    assert "veranderd na het toevoegen" in _facts(found[0], standing(found[0]), voice)


def test_adding_it_again_makes_it_whole(pack: Path, stick: Path) -> None:
    _other_words(pack)
    again = offered(stick / "dorp-1.zip")
    assert not again.same
    adding.add(again)
    assert changed_pack(found_pack("dorp").pack) is None
    assert offered(stick / "dorp-1.zip").same

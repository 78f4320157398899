"""The library of packs of others: whole at any moment, and no evening hangs on it."""

from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from filelock import FileLock

from game.apps.session import Session, kept_scenario
from game.apps.sharing import adding
from game.apps.sharing.refusing import NotShared, NotTrusted
from game.apps.table.window.scene import Host
from game.cli.playing import window
from game.content import library as kept
from game.content import load_cached, resolve, whole_evenings
from game.content.library import added_packs, found_pack, library
from game.log.told.verify import Verified, verify
from game.rules.terms.text import Message
from tests.apps.session.clocks import a_step
from tests.apps.sharing.maker import key, offered, shared, there, written
from tests.cli.here import run
from tests.evenings import setup


def test_evenings_stay_whole_with_a_newer_pack_and_with_none(stick: Path, machine: Path) -> None:
    adding.add(offered(stick / "dorp-1.zip"))
    pack = load_cached(resolve("dorp"))
    assert pack.edition == 1
    session = Session.start(pack, setup(), {}, machine / "evenings")
    for _ in range(4):
        session.do(a_step(session))
    state = session.state
    session.close()
    adding.add(offered(stick / "dorp-2.zip"))
    assert load_cached(resolve("dorp")).edition == 2
    adding.remove(found_pack("dorp"))
    assert verify(session.folder, kept_scenario).verdict is Verified.INTACT
    resumed = Session.resume(session.folder)
    assert resumed.state == state
    resumed.do(a_step(resumed))
    resumed.close()


def test_an_interruption_leaves_the_old_one(stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    adding.add(offered(stick / "dorp-1.zip"))
    for what in ("laid_out", "write_all"):
        with monkeypatch.context() as broken:
            broken.setattr(adding, what, stopped)
            with pytest.raises(KeyboardInterrupt):
                adding.add(offered(stick / "dorp-2.zip"))
        assert there() == 1
        assert load_cached(resolve("dorp")).edition == 1
    # What a power cut left is taken away the next time; what is not ours stays.
    (library() / "dorp-2-0123abcd" / "dorp").mkdir(parents=True)
    (library() / "photographs").mkdir()
    adding.add(offered(stick / "dorp-2.zip"))
    assert there() == 2
    assert sorted(it.name[:11] for it in library().iterdir() if it.is_dir()) == [
        found_pack("dorp").pack.parent.name[:11],
        "photographs",
    ]


def stopped(*words: object) -> None:
    raise KeyboardInterrupt


def test_a_library_that_is_damaged_hides_nothing_else(stick: Path, tmp_path: Path) -> None:
    adding.add(offered(stick / "dorp-1.zip"))
    adding.add(offered(shared(stick, written(tmp_path / "stad"), key())))
    (library() / "dorp.json").write_text("{", encoding="utf-8")
    assert list(added_packs()) == ["stad"]
    assert "dorp: dit is niet meer te lezen" in run("packs").said
    with pytest.raises(NotTrusted, match=r"sharing\.add\.damaged"):
        offered(stick / "dorp-2.zip")
    assert run("packs", "remove", "dorp", typed="ja\n").code == 0
    adding.add(offered(stick / "dorp-2.zip"))
    assert there() == 2


def test_an_added_pack_that_leads_out_of_the_library_is_not_followed(stick: Path) -> None:
    adding.add(offered(stick / "dorp-1.zip"))
    small = library() / "dorp.json"
    text = small.read_text(encoding="utf-8")
    folder = found_pack("dorp").pack.parent.name
    for other in ("..", "../..", "/etc", "x" * 90, ""):
        small.write_text(text.replace(folder, other), encoding="utf-8")
        assert added_packs() == {}


def test_added_packs_are_whole_evenings_too_and_one_that_cannot_be_played_is_left_out(
    stick: Path, tmp_path: Path
) -> None:
    before = len(whole_evenings())
    adding.add(offered(stick / "dorp-1.zip"))
    assert len(whole_evenings()) == before + 1
    (found_pack("dorp").pack / "scenario.yaml").write_text("title: Stuk\n", encoding="utf-8")
    assert len(whole_evenings()) == before


def test_no_more_are_added_than_are_found(stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "MOST_ADDED", 2)
    monkeypatch.setattr(kept, "MOST_ADDED", 2)
    library().mkdir(parents=True)
    for number in range(3):
        (library() / f"{number} of somebody.json").touch()
    adding.add(offered(stick / "dorp-1.zip"))
    third = shared(stick, written(tmp_path / "zee"), key())
    ready = offered(third)
    adding.add(offered(shared(stick, written(tmp_path / "stad"), key())))
    assert sorted(added_packs()) == ["dorp", "stad"]
    done = run("packs", "add", str(third), typed="ja\nja\n")
    assert done.code == 2
    assert "Er staan al 2 scenario’s van anderen" in done.said
    with pytest.raises(NotShared, match=r"sharing\.add\.many"):
        adding.add(ready)
    assert not found_pack("zee").path.exists()
    adding.add(offered(stick / "dorp-2.zip"))
    assert there() == 2


def test_two_programs_do_not_add_at_once(stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "_WAIT", 0)
    library().mkdir(parents=True)
    with FileLock(library() / ".lock"), pytest.raises(NotShared, match=r"sharing\.add\.busy"):
        adding.add(offered(stick / "dorp-1.zip"))


def test_the_window_offers_what_was_added_and_says_what_cannot_be_played_any_more(stick: Path) -> None:
    adding.add(offered(stick / "dorp-1.zip"))
    told: list[Message] = []
    host = SimpleNamespace(tell=told.append)
    assert [pack.path.name for pack in window._offered(cast("Host", host))] == [*window.PACKS, "dorp"]
    (found_pack("dorp").pack / "scenario.yaml").write_text("title: Stuk\n", encoding="utf-8")
    assert len(window._offered(cast("Host", host))) == len(window.PACKS)
    assert [it.id for it in told] == ["cli.packs.unplayable"]


def test_what_was_added_is_not_changed_by_commands_for_authors(
    stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path / "stick")
    adding.add(offered(stick / "dorp-1.zip"))
    assert run("rename", "dorp", "listen", "hear").code == 2
    assert load_cached(resolve("dorp")).edition == 1

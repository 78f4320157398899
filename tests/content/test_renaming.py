"""Another name stands everywhere the old one stood, and nothing else in the files is touched."""

import shutil
from pathlib import Path
from typing import Any

import msgspec
import pytest

from game.content import find_packs, load, new
from game.content.editing.opened import OpenedPack
from game.content.editing.signs import SignEdit, edited_bytes
from game.content.reading.sources import SourceText
from game.content.renaming import KeepsItsName, SeveralMeant, edits_for, plan_renaming
from game.content.renaming.pack_ids import NamedThing, PackId, things_named
from game.content.written.ids import WITHIN
from tests.content.written import BUDGET, CARD, HEAD, PRIORITY, TALK, changed, town, write

PACKS = find_packs() | {"new": Path(new.__file__).parent / "nl"}


def renamed(pack: Path, old: str, new: str) -> None:
    plan_renaming(pack, old, new, "nl").write()


def files(pack: Path) -> dict[str, bytes]:
    return {path.relative_to(pack).as_posix(): path.read_bytes() for path in pack.rglob("*") if path.is_file()}


def whole_name(thing: NamedThing) -> str:
    return ".".join(list(thing.names())[-1])


def with_names(value: Any, new: dict[str, str]) -> Any:
    """The same, with every word that is a name put back."""
    if isinstance(value, dict):
        return {with_names(key, new): with_names(inner, new) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return tuple(with_names(inner, new) for inner in value)
    if isinstance(value, str):
        return ".".join(new.get(part, part) for part in value.split("."))
    return value


@pytest.mark.parametrize("name", PACKS)
def test_every_id_of_a_pack_can_have_another_name_and_its_own_again(tmp_path: Path, name: str) -> None:
    """All at once, each with a name of its own: where one is taken for another, the pack is another pack."""
    pack = tmp_path / "pack"
    shutil.copytree(PACKS[name], pack)
    before, scenario = files(pack), load(pack).scenario
    things = list(things_named(OpenedPack(pack).scenario).values())
    names = {thing.what: f"zz{number}" for number, thing in enumerate(things)}
    give(pack, names)
    words = {new: what.id for what, new in names.items()}
    there = load(pack).scenario
    assert with_names(msgspec.to_builtins(there), words) == with_names(msgspec.to_builtins(scenario), {})
    back = {PackId(what.space, new, names_of(what, names)): what.id for what, new in names.items()}
    give(pack, back)
    assert files(pack) == before


def names_of(what: PackId, names: dict[PackId, str]) -> str:
    """What the card, or the news, is called in which this is a name."""
    return names[PackId(WITHIN[what.space], what.of)] if what.of else ""


def give(pack: Path, names: dict[PackId, str]) -> None:
    """These names, all at once."""
    opened = OpenedPack(pack)
    edits: dict[str, list[SignEdit]] = {}
    moved = {}
    for what, thing in things_named(opened.scenario).items():
        for file, some in edits_for(opened, thing, names[what]).items():
            edits.setdefault(file, []).extend(some)
        for it in thing.given:
            if opened.is_whole_file(it.loc):
                moved[opened.spot(it.loc).key.file] = names[what]
    for file, source in opened.sources.items():
        opened.path(file).write_bytes(edited_bytes(opened.data[file], source, edits.get(file, [])))
    for file, name in moved.items():
        opened.path(file).rename(opened.path(file).with_name(f"{name}.yaml"))


def test_one_name_changes_one_thing(tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    shutil.copytree(PACKS["examples/full"], pack)
    before = files(pack)
    for what, thing in things_named(OpenedPack(pack).scenario).items():
        old = whole_name(thing)
        new = f"{old.rpartition('.')[0]}.zz"
        renamed(pack, old, "zz")
        now = things_named(OpenedPack(pack).scenario)
        assert [it.id for it in now if it.id == "zz"] == ["zz"]
        assert len(now[PackId(what.space, "zz", what.of)].places) == len(thing.places)
        renamed(pack, new, what.id)
        assert files(pack) == before


ODD = """\
# trust staat ook hier: trust
kind:   "choice"   # trust
title: 'Over trust: vertrouwen'
case: |
  Wat doen we met trust?
  # trust is geen commentaar
options:
  ? listen
  : text: >-
      trust, in een blok
    now: { 'trust' : +3 ,"trust2": 1, }
  "wri\\u0074e":
    text: Een brief schrijven
    now:
      - {"trust": +1}
      - when: {decided: {first: [listen,   'write' ]}}
        trust:     -2
default: >-  # listen
  listen

"""
ODD_HEAD = HEAD.replace("trust: {name: Vertrouwen}", "trust: {name: 'trust'} # trust\n  trust2: {name: Trust}")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_only_the_name_changes_however_it_was_written(tmp_path: Path, end: str, mark: bytes) -> None:
    as_written = mark + ODD.replace("\n", end).encode()
    pack = write(tmp_path, {"scenario.yaml": ODD_HEAD, "dilemmas/first.yaml": as_written})
    renamed(pack, "trust", "faith")
    now = as_written.replace(b"{ 'trust' :", b"{ 'faith' :").replace(b'{"trust":', b'{"faith":')
    now = now.replace(b"trust:     -2", b"faith:     -2")
    assert (pack / "dilemmas/first.yaml").read_bytes() == now
    assert (pack / "scenario.yaml").read_text() == ODD_HEAD.replace("\n  trust:", "\n  faith:")
    renamed(pack, "listen", "hear")
    now = now.replace(b"? listen", b"? hear").replace(b"[listen,", b"[hear,")
    now = now.replace(f"listen{end}{end}".encode(), f"hear{end}{end}".encode())
    assert (pack / "dilemmas/first.yaml").read_bytes() == now
    renamed(pack, "first.write", "first.tell")
    now = now.replace(b'"wri\\u0074e"', b'"tell"').replace(b"'write'", b"'tell'")
    assert (pack / "dilemmas/first.yaml").read_bytes() == now


def test_accents_that_stand_apart_stay_apart(tmp_path: Path) -> None:
    apart = "caf" + "e\u0301"
    text = CARD.replace("now: {trust: +3}", f"now: {{text: '{apart} {apart}', trust: +3}}").replace(
        "Wat doen we?", apart
    )
    pack = write(tmp_path, {"dilemmas/first.yaml": text})
    renamed(pack, "trust", "faith")
    assert (pack / "dilemmas/first.yaml").read_text() == text.replace("trust:", "faith:")


@pytest.mark.parametrize("old", ["later_on", "dilemmas/later_on.yaml", "dilemmas\\later_on.yaml"])
def test_a_card_takes_its_file_along(tmp_path: Path, old: str) -> None:
    follow = changed(CARD, "kind: choice", "kind: choice\nonly: follow_up")
    opens = changed(CARD, "now: {trust: +3}", "now: {open: later_on}")
    pack = write(tmp_path, {"dilemmas/first.yaml": opens, "dilemmas/later_on.yaml": follow})
    renamed(pack, old, "afterwards.yaml")
    assert files(pack)["dilemmas/afterwards.yaml"] == follow.encode()
    assert b"open: afterwards" in files(pack)["dilemmas/first.yaml"]
    assert "dilemmas/later_on.yaml" not in files(pack)


def test_a_name_in_front_of_a_full_stop_and_behind_one(tmp_path: Path) -> None:
    talk = changed(TALK, "eyes: {hidden", "talk: {hidden").replace("reveals: eyes", "reveals: talk")
    talk = talk.replace("known: eyes", "known: talk.talk")
    pack = write(tmp_path, {"dilemmas/talk.yaml": talk})
    renamed(pack, "dilemmas.talk", "coffee")
    assert b"known: coffee.talk}" in files(pack)["dilemmas/coffee.yaml"]
    renamed(pack, "coffee.talk", "sight")
    assert b"known: coffee.sight}" in files(pack)["dilemmas/coffee.yaml"]
    assert b"reveals: sight}" in files(pack)["dilemmas/coffee.yaml"]


def test_one_card_is_one_card(tmp_path: Path) -> None:
    pack = write(tmp_path, {"dilemmas/first.yaml": CARD, "dilemmas/other.yaml": CARD.replace("eerste", "tweede")})
    with pytest.raises(SeveralMeant) as asked:
        renamed(pack, "write", "tell")
    assert [(it.name, it.place.file) for it in asked.value.things] == [
        ("first.write", "dilemmas/first.yaml"),
        ("other.write", "dilemmas/other.yaml"),
    ]
    renamed(pack, "other.write", "tell")
    assert b"  write:" in files(pack)["dilemmas/first.yaml"]
    assert b"  tell:" in files(pack)["dilemmas/other.yaml"]


def test_a_deck_and_a_fund_of_one_name_are_two_things(tmp_path: Path) -> None:
    pack = town(tmp_path)
    with pytest.raises(SeveralMeant) as asked:
        renamed(pack, "wmo", "care")
    assert [it.name for it in asked.value.things] == ["funds.wmo", "decks.wmo"]
    renamed(pack, "decks.wmo", "care")
    now = files(pack)
    assert now["board.yaml"].count(b"dilemma: care") == 2
    assert b"fund: wmo" in now["board.yaml"]
    assert b"deck: care" in now["dilemmas/first.yaml"]


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("trsut", "faith", "rename.unknown"),
        ("Vertrouwen", "faith", "rename.unknown"),
        ("supervision", "faith", "rename.unknown"),
        ("funds", "faith", "rename.unknown"),
        ("trust", "wmo", "rename.there"),
        ("trust", "trust", "rename.there"),
        ("ramp", "boiler", "rename.there"),
        ("order", "shares", "rename.there"),
        ("trust", "Vertrouwen!", "rename.no_id"),
        ("trust", "x" * 41, "rename.no_id"),
        ("trust", "", "rename.no_id"),
        ("trust", "rapport", "rename.reserved"),
        ("trust", "text", "rename.breaks"),
        ("order", "aux", "content.device_name"),
    ],
)
def test_what_cannot_be_changes_nothing(tmp_path: Path, old: str, new: str, why: str) -> None:
    pack = write(tmp_path, {"dilemmas/order.yaml": PRIORITY, "dilemmas/shares.yaml": BUDGET})
    before = files(pack)
    with pytest.raises(KeepsItsName) as kept:
        renamed(pack, old, new)
    assert kept.value.words.id == why
    if why == "rename.unknown" and old[0] not in "sf":
        assert kept.value.hint is not None
        assert kept.value.hint.values == {"right": "trust"}
    assert files(pack) == before


def test_all_files_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = write(tmp_path, {})
    before, plain_replace, times = files(pack), Path.replace, []

    def full(self: Path, target: Path) -> Path:
        times.append(target)
        if len(times) == 2:
            raise OSError(28, "full", str(target))
        return plain_replace(self, target)

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="full"):
        renamed(pack, "trust", "faith")
    assert len(times) == 2
    assert files(pack) == before


def test_a_file_that_may_only_be_read_stays_as_it_is(tmp_path: Path) -> None:
    pack = write(tmp_path, {})
    before = files(pack)
    (pack / "dilemmas" / "first.yaml").chmod(0o444)
    with pytest.raises(PermissionError):
        renamed(pack, "trust", "faith")
    assert files(pack) == before


def test_signs_that_are_added_get_the_line_ends_of_the_file() -> None:
    data = b"\xef\xbb\xbfa: 1\r\nb: 2\r\n"
    source = SourceText("x", "a: 1\nb: 2\n")
    assert edited_bytes(data, source, [SignEdit(5, 5, "n: 3\n")]) == b"\xef\xbb\xbfa: 1\r\nn: 3\r\nb: 2\r\n"

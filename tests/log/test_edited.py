"""A log edited by hand: each edit is damage with a sentence of its own, and the good part can be kept."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from game.log.entries import Entry, compose
from game.log.errors import Damaged, TooNew
from game.log.formats import ENTRY
from game.log.reading.session_folder import read
from game.log.records import Retracted
from game.log.rescue import rescue
from game.log.session_log import SessionLog
from tests.log.evening import acted, fixed

Lines = list[bytes]


def resealed(line: bytes, **changes: object) -> bytes:
    """The line with other values and a hash that fits: what only a program can make."""
    value = json.loads(line) | changes
    del value["hash"]
    body = json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode()[:-1]
    return body + b',"hash":"' + hashlib.sha256(body).hexdigest().encode() + b'"}'


def too_deep(line: bytes) -> bytes:
    """The line with one value more, of a hundred thousand lists in each other."""
    body = (
        line[: line.rindex(b',"prev"')] + b',"x":' + b"[" * 100_000 + b"]" * 100_000 + line[line.rindex(b',"prev"') :]
    )
    return sealed_again(body)


def not_utf8(line: bytes) -> bytes:
    """The line with an id that is no text."""
    return sealed_again(line.replace(b'"id":"', b'"id":"\xff'))


def sealed_again(line: bytes) -> bytes:
    """The line with a hash that fits."""
    body = line[: line.rindex(b',"hash"')]
    return body + b',"hash":"' + hashlib.sha256(body).hexdigest().encode() + b'"}'


def swap(lines: Lines) -> Lines:
    return [*lines[:2], lines[3], lines[2], *lines[4:]]


EDITS: dict[str, tuple[Callable[[Lines], Lines], int, str]] = {
    "a BOM": (lambda lines: [b"\xef\xbb\xbf" + lines[0], *lines[1:]], 0, "bom"),
    "UTF-16": (lambda lines: [line.decode().encode("utf-16") for line in lines], 0, "bom"),
    "CRLF everywhere": (lambda lines: [line + b"\r" for line in lines], 0, "line_ends"),
    "CRLF at the end": (lambda lines: [*lines[:-1], lines[-1] + b"\r"], 6, "line_ends"),
    "an empty line between": (lambda lines: [*lines[:3], b"", *lines[3:]], 3, "blank"),
    "an empty line at the end": (lambda lines: [*lines, b""], 7, "blank"),
    "pretty-printed": (
        lambda lines: [part for line in lines for part in json.dumps(json.loads(line), indent=2).encode().split(b"\n")],
        0,
        "laid_out",
    ),
    "indented": (lambda lines: [*lines[:4], b"  " + lines[4], *lines[5:]], 4, "laid_out"),
    "saved with spaces": (lambda lines: [json.dumps(json.loads(line)).encode() for line in lines], 0, "resaved"),
    "saved with sorted keys": (
        lambda lines: [
            *lines[:5],
            *(json.dumps(json.loads(line), sort_keys=True, separators=(",", ":")).encode() for line in lines[5:]),
        ],
        5,
        "resaved",
    ),
    "a value changed": (lambda lines: [*lines[:4], lines[4].replace(b'"acted"', b'"axted"'), *lines[5:]], 4, "changed"),
    "a hash changed": (lambda lines: [*lines[:-1], lines[-1][:-3] + b'x"}'], 6, "changed"),
    "half a line": (lambda lines: [*lines[:2], lines[2][:60], *lines[3:]], 2, "unreadable"),
    "nested too deep": (lambda lines: [*lines[:2], b"[" * 200_000, *lines[2:]], 2, "unreadable"),
    "not UTF-8": (lambda lines: [*lines[:2], lines[2].replace(b'"kind"', b'"k\xffnd"'), *lines[3:]], 2, "unreadable"),
    "zeros": (lambda lines: [*lines[:2], lines[2][:60] + bytes(60) + lines[2][120:], *lines[3:]], 2, "zeros"),
    "two lines swapped": (swap, 2, "order"),
    "a line doubled": (lambda lines: [*lines[:3], *lines[2:]], 3, "doubled"),
    "the last line doubled": (lambda lines: [*lines, lines[-1]], 7, "doubled"),
    "a line deleted": (lambda lines: [*lines[:3], *lines[4:]], 3, "missing"),
    "the first line deleted": (lambda lines: lines[1:], 0, "missing"),
    "a line of another evening": (
        lambda lines: [*lines[:3], resealed(lines[3], prev="ab" * 32), *lines[4:]],
        3,
        "chain",
    ),
    "a kind nobody knows": (lambda lines: [*lines[:6], resealed(lines[6], kind="danced")], 6, "unknown"),
    "a line deleted before one without a number": (
        lambda lines: [*lines[:3], *lines[4:], resealed(lines[6], n=None)],
        3,
        "missing",
    ),
    "a text with another kind of id": (
        lambda lines: [*lines[:6], resealed(lines[6], texts={"x": "0" * 64})],
        6,
        "unknown",
    ),
    "a time nobody knows": (lambda lines: [*lines[:6], resealed(lines[6], at="2026-01-31T19:30:00")], 6, "unknown"),
    "a number that nobody can count to": (lambda lines: [*lines[:3], resealed(lines[3], n=10**40)], 3, "unknown"),
    "a moment that some time zones do not have": (
        lambda lines: [*lines[:6], resealed(lines[6], at="0001-01-01T00:00:00+14:00")],
        6,
        "unknown",
    ),
    "begun at the end of time": (
        lambda lines: [resealed(lines[0], started="9999-12-31T23:59:59Z"), *lines[1:]],
        0,
        "unknown",
    ),
    "opened once more": (
        lambda lines: [*lines[:6], resealed(lines[0], n=6, id="again", prev=json.loads(lines[5])["hash"], texts={})],
        6,
        "impossible",
    ),
    "whole and nested too deep": (lambda lines: [*lines[:6], too_deep(lines[6])], 6, "unknown"),
    "whole and not UTF-8": (lambda lines: [*lines[:3], not_utf8(lines[3]), *lines[4:]], 3, "unknown"),
    "never opened": (lambda lines: [resealed(lines[6], n=0, prev="0" * 64)], 0, "impossible"),
    "an id twice": (lambda lines: [*lines[:6], resealed(lines[6], id=json.loads(lines[1])["id"])], 6, "impossible"),
    "a text twice": (lambda lines: [*lines[:6], resealed(lines[6], texts={"t1": "0" * 64})], 6, "impossible"),
    "back to what is not there": (lambda lines: [*lines[:3], resealed(lines[3], to=3)], 3, "impossible"),
}


@pytest.mark.parametrize("edit", EDITS)
def test_each_edit_is_damage_with_its_own_sentence_and_the_good_part_can_be_kept(
    edit: str, kept: tuple[Entry, ...], folder: Path, tmp_path: Path
) -> None:
    change, entry, why = EDITS[edit]
    path = folder / "log.jsonl"
    path.write_bytes(b"".join(line + b"\n" for line in change(path.read_bytes().split(b"\n")[:-1])))
    before = {each.name: each.read_bytes() for each in folder.iterdir()}
    with pytest.raises(Damaged) as caught:
        SessionLog.open(folder, environment=fixed())
    assert (caught.value.entry, caught.value.why.id) == (entry, f"log.damage.{why}")
    assert read(folder).entries == kept[:entry]
    if entry == 0:
        with pytest.raises(Damaged):
            rescue(folder, tmp_path / "good", environment=fixed())
        assert not (tmp_path / "good").exists()
    else:
        assert rescue(folder, tmp_path / "good", environment=fixed()) == entry
        with SessionLog.open(tmp_path / "good", environment=fixed(start=100)) as log:
            assert tuple(log.entries) == kept[:entry]
            assert log.texts.get("t1") == "Ann\u2028e"
            log.append(acted(3))
    assert before == {each.name: each.read_bytes() for each in folder.iterdir()}


def test_words_of_lost_entries_stay_behind_for_nobody_could_have_them_forgotten(
    kept: tuple[Entry, ...], folder: Path, tmp_path: Path
) -> None:
    path = folder / "log.jsonl"
    path.write_bytes(path.read_bytes().replace(b'"parked"', b'"parket"'))
    rescue(folder, tmp_path / "good", environment=fixed())
    with SessionLog.open(tmp_path / "good", environment=fixed(start=100)) as log:
        listed = {log.texts.get(id) for id in log.texts.ids}
        assert log.texts.add("new") == "t4", "an id is not given twice"
    assert listed == {"Ann\u2028e", "Goed gesprek, é"}
    assert b"Wmo" in (folder / "private.jsonl").read_bytes()
    assert b"Wmo" not in (tmp_path / "good" / "private.jsonl").read_bytes()


def test_a_later_format_is_not_called_damage(kept: tuple[Entry, ...], folder: Path) -> None:
    path = folder / "log.jsonl"
    lines = path.read_bytes().split(b"\n")
    lines[0] = resealed(lines[0], format=ENTRY.now + 1, setup="something new")
    path.write_bytes(b"\n".join(lines))
    with pytest.raises(TooNew) as caught:
        SessionLog.open(folder)
    assert caught.value.format == ENTRY.now + 1


def test_an_entry_composed_by_hand_is_one_that_is_read(kept: tuple[Entry, ...], folder: Path) -> None:
    """`resealed` and `compose` agree, so that the edits above are refused for what they say."""
    line = (folder / "log.jsonl").read_bytes().split(b"\n")[3]
    assert resealed(line) == line
    assert compose(3, kept[3].at, kept[3].id, Retracted(1), {}, kept[2].hash) == line + b"\n"

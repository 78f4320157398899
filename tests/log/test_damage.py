"""Whatever happens to the bytes of the files is seen, and called by its name."""

from pathlib import Path

import pytest

from game.log.entries import Entry
from game.log.errors import NeverStarted
from game.log.reading.private import scan_private
from game.log.reading.recovery import SECTOR, scan
from game.log.reading.session_folder import read
from game.log.session_log import SessionLog
from tests.log.evening import acted, fixed, small_log


def flips(data: bytes) -> list[tuple[int, int]]:
    return [(at, bit) for at in range(len(data)) for bit in range(8)]


@pytest.mark.parametrize("share", range(4))
def test_every_single_bit_flipped_is_damage_at_its_own_entry(kept: tuple[Entry, ...], folder: Path, share: int) -> None:
    data = (folder / "log.jsonl").read_bytes()
    for at, bit in flips(data)[share::4]:
        hurt = bytearray(data)
        hurt[at] ^= 1 << bit
        found = scan(bytes(hurt))
        assert found.why is not None, (at, bit)
        assert found.entries == kept[: data.count(b"\n", 0, at)]


def test_every_single_bit_flipped_in_a_text_is_seen(kept: tuple[Entry, ...], folder: Path) -> None:
    data = (folder / "private.jsonl").read_bytes()
    promised = {id: fingerprint for entry in kept for id, fingerprint in entry.texts.items()}
    whole = scan_private(data, promised)
    assert (whole.ending, whole.problems) == ("clean", ())
    for at, bit in flips(data):
        hurt = bytearray(data)
        hurt[at] ^= 1 << bit
        assert scan_private(bytes(hurt), promised).problems, (at, bit)


@pytest.mark.parametrize("share", range(4))
def test_cut_off_at_every_byte_every_whole_record_comes_back_and_play_goes_on(tmp_path: Path, share: int) -> None:
    entries = small_log(tmp_path / "whole")
    data = (tmp_path / "whole" / "log.jsonl").read_bytes()
    folder = tmp_path / "cut"
    small_log(folder)
    for size in range(share, len(data), 4):
        (folder / "log.jsonl").write_bytes(data[:size])
        # A record without its newline is whole already.
        whole = data.count(b"\n", 0, size + 1)
        if whole == 0:
            with pytest.raises(NeverStarted):
                SessionLog.open(folder, environment=fixed())
            continue
        with SessionLog.open(folder, environment=fixed(start=100)) as log:
            assert tuple(log.entries) == entries[:whole], size
            added = log.append(acted(3))
        assert scan((folder / "log.jsonl").read_bytes()).entries == (*entries[:whole], added)
        asides = list(folder.glob("log.jsonl.torn-*"))
        torn = data[data.rfind(b"\n", 0, size) + 1 : size]
        kept_aside = bool(torn) and not data[: size + 1].endswith(b"\n")
        assert [path.read_bytes() for path in asides] == ([torn] if kept_aside else [])
        for path in asides:
            path.unlink()


def test_a_torn_end_is_set_aside_under_a_new_name_each_time(kept: tuple[Entry, ...], folder: Path) -> None:
    for number in (1, 2, 3):
        with (folder / "log.jsonl").open("ab") as file:
            file.write(b'{"n":7,"a' + b"x" * number)
        with SessionLog.open(folder, environment=fixed()) as log:
            assert tuple(log.entries) == kept
            assert [(told.id, told.values["file"]) for told in log.told] == [
                ("log.set_aside.log", f"log.jsonl.torn-{number}")
            ]
    assert (folder / "log.jsonl.torn-2").read_bytes() == b'{"n":7,"axx'


def test_a_sector_of_zeros_in_the_last_record_is_torn_and_anywhere_else_is_damage(folder: Path) -> None:
    small_log(folder)
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        log.append(acted(1), command_id="long" * 600)
        last = log.append(acted(2), command_id="last" * 600)
        entries = log.entries
    data = (folder / "log.jsonl").read_bytes()
    start = data.rfind(b"\n", 0, -1) + 1
    seen = {"torn": 0, "damaged": 0}
    for first in range(0, len(data), SECTOR):
        piece = slice(first, min(first + SECTOR, len(data)))
        hurt = bytearray(data)
        hurt[piece] = bytes(piece.stop - first)
        found = scan(bytes(hurt))
        if first >= start:
            assert (found.ending, found.why) == ("torn", None)
            assert found.entries == tuple(entries[: last.n])
            seen["torn"] += 1
        else:
            # Also the sector in which the last record begins: it holds the end of one that was acknowledged.
            assert found.why is not None
            seen["damaged"] += 1
    assert min(seen.values()) >= 4
    # The part of a sector that belongs to the last record can be missing alone.
    for stop in (start + SECTOR - start % SECTOR, len(data)):
        begin = max(start, (stop - 1) // SECTOR * SECTOR)
        hurt = bytearray(data)
        hurt[begin:stop] = bytes(stop - begin)
        assert scan(bytes(hurt)).ending == "torn"
    hurt = bytearray(data)
    hurt[start + 600 : start + 700] = bytes(100)
    assert scan(bytes(hurt)).why is not None
    # Nor is one that is followed by another, even by one that is torn itself.
    before = data.rfind(b"\n", 0, start - 1) + 1
    hurt = bytearray(data[: start + 50])
    begin = before + SECTOR - before % SECTOR
    hurt[begin : begin + SECTOR] = bytes(SECTOR)
    assert scan(bytes(hurt)).why is not None


def test_zeros_after_the_last_record_are_torn(kept: tuple[Entry, ...], folder: Path) -> None:
    for zeros in (1, 511, 5_000):
        data = (folder / "log.jsonl").read_bytes() + bytes(zeros)
        found = scan(data)
        assert (found.entries, found.ending, found.why) == (kept, "torn", None)


def test_whole_records_cut_off_can_only_be_seen_from_the_head(kept: tuple[Entry, ...], folder: Path) -> None:
    path = folder / "log.jsonl"
    path.write_bytes(b"".join(line + b"\n" for line in path.read_bytes().split(b"\n")[:4]))
    found = read(folder)
    assert (found.log.ending, found.log.why) == ("clean", None)
    assert found.entries[-1].hash == kept[3].hash != kept[-1].hash

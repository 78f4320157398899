"""What was recorded is read back as it was, from lines that are what the page on the format says."""

import hashlib
import json
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import msgspec
import pytest

from game.log.entries import Entry, compose
from game.log.opening import opening
from game.log.records import (
    Acted,
    Noted,
    Opened,
    Parked,
    Paused,
    Reflected,
    ReflectionRef,
    Resumed,
    Retracted,
    Supposed,
)
from game.log.session_log import SessionLog
from game.rules.terms.value import Chosen, Divided
from tests.log.evening import EVENING, KINDS, Pack, acted, example, first, fixed, lines, play, setup


@pytest.mark.parametrize("kind", KINDS)
def test_a_whole_evening_of_each_kind_is_read_back(kind: str, folder: Path) -> None:
    pack = example(kind)
    with SessionLog.create(folder, pack.stored, first(pack), environment=fixed()) as log:
        recorded = [log.entries[0], *(log.append(record) for record, _ in play(pack, lambda step: step * 7 + 3))]
        head = log.head
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        assert tuple(log.entries) == tuple(recorded)
        assert log.head == head == recorded[-1].hash
        assert log.scenario == pack.stored
        assert log.told == ()


def test_every_kind_of_record_is_read_back_as_it_was(choice: Pack, folder: Path) -> None:
    opened = first(choice, {"blue": "t1", "green": "t2"})
    with SessionLog.create(folder, choice.stored, opened, texts=["Anne", "Bo"], environment=fixed()) as log:
        note, question = log.texts.add("let op"), log.texts.add("en bij ons?")
        records = (
            acted(),
            Noted(note, report=True),
            Parked(question),
            Retracted(1),
            Retracted(0, reveal_seen=True),
            Paused(EVENING + timedelta(hours=1)),
            Paused(),
            Resumed(),
            Resumed(EVENING + timedelta(hours=2)),
            Supposed("garden", 1, Chosen("a"), question),
            Supposed("budget", 2, Divided((200, 0, 100))),
            Reflected((ReflectionRef(0), ReflectionRef(2, "garden"))),
        )
        for record in records:
            log.append(record)
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        assert tuple(entry.record for entry in log.entries) == (opened, *records)
        assert [log.texts.get(f"t{n}") for n in (1, 2, 3, 4)] == ["Anne", "Bo", "let op", "en bij ons?"]


def test_what_a_table_agreed_on_is_read_back_in_utc_and_left_out_where_it_did_not(choice: Pack, folder: Path) -> None:
    summer = timezone(timedelta(hours=2))
    agreed = opening(
        choice.scenario,
        choice.stored,
        setup(),
        pack=choice.id,
        program="0.1.0",
        started=EVENING,
        ballots="tally",
        debrief_at=datetime(2026, 7, 1, 20, 55, tzinfo=summer),
    )
    with SessionLog.create(folder, choice.stored, agreed, environment=fixed()) as log:
        assert log.entries[0].record == agreed
    line = json.loads(lines(folder)[0])
    assert (line["ballots"], line["debrief_at"]) == ("tally", "2026-07-01T18:55:00Z")
    assert {"ballots", "debrief_at"}.isdisjoint(json.loads(msgspec.json.encode(first(choice))))


def test_a_log_from_before_the_clock_is_read_as_it_was(choice: Pack, folder: Path, kept: tuple[Entry, ...]) -> None:
    log = (folder / "log.jsonl").read_bytes()
    assert not any(word in log for word in (b"ballots", b"debrief_at", b"reveal_seen"))
    with SessionLog.open(folder, environment=fixed(start=100)) as session:
        assert tuple(session.entries) == kept
        opened = session.entries[0].record
        assert isinstance(opened, Opened)
        assert (opened.ballots, opened.debrief_at) == (None, None)
        [back] = [entry.record for entry in session.entries if isinstance(entry.record, Retracted)]
        assert not back.reveal_seen


def test_each_line_is_what_the_page_on_the_format_says(kept: tuple[Entry, ...], folder: Path) -> None:
    prev = "0" * 64
    for n, line in enumerate(lines(folder)):
        keys = list(json.loads(line))
        assert keys[:5] == ["n", "at", "id", "format", "kind"]
        assert keys[-2:] == ["prev", "hash"]
        assert "texts" not in keys or keys[-3] == "texts"
        body, _, seal = line.rpartition(b',"hash":"')
        value = json.loads(line)
        assert seal == value["hash"].encode() + b'"}'
        assert value["hash"] == hashlib.sha256(body).hexdigest()
        assert (value["n"], value["prev"]) == (n, prev)
        prev = value["hash"]
        entry = kept[n]
        assert compose(n, entry.at, entry.id, entry.record, entry.texts, entry.prev) == line + b"\n"


def test_the_same_evening_gives_the_same_bytes(tmp_path: Path, choice: Pack) -> None:
    for name in ("one", "two"):
        with SessionLog.create(tmp_path / name, choice.stored, first(choice), environment=fixed()) as log:
            log.append(Noted(log.texts.add("gelijk")))
    for file in ("log.jsonl", "private.jsonl", "scenario.json"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()


def test_times_are_written_in_utc(choice: Pack, folder: Path) -> None:
    summer = timezone(timedelta(hours=2))
    environment = replace(fixed(), clock=lambda: datetime(2026, 7, 1, 20, 30, tzinfo=summer))
    with SessionLog.create(folder, choice.stored, first(choice), environment=environment) as log:
        assert log.entries[0].at == environment.clock()
    assert json.loads(lines(folder)[0])["at"] == "2026-07-01T18:30:00Z"


def test_a_record_of_sixty_kilobytes_is_read_back(choice: Pack, folder: Path) -> None:
    long = acted(1), acted(2).events * 2_000
    with SessionLog.create(folder, choice.stored, first(choice), environment=fixed()) as log:
        entry = log.append(Acted(long[0].action, long[1], long[0].digest))
        log.append(acted(2))
        assert (folder / "log.jsonl").stat().st_size > 60_000
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        assert log.entries[1] == entry


def test_the_first_entry_is_the_only_opened_one(kept: tuple[Entry, ...]) -> None:
    assert [isinstance(entry.record, Opened) for entry in kept] == [True, False, False, False, False, False, False]

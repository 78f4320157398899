import hashlib
import itertools
import json
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import msgspec
import pytest

from game.log.entries import Entry, compose
from game.log.errors import BadText, FolderTaken, IdReused, NotASession
from game.log.opening import opening
from game.log.records import Acted, Noted, Opened, Parked, Paused, Resumed, Retracted
from game.log.session_log import SessionLog
from game.rules.actions import Acknowledge, Adjust, Say
from tests.log.evening import EVENING, KINDS, Pack, acted, example, first, fixed, play, setup


def lines(folder: Path) -> list[bytes]:
    return (folder / "log.jsonl").read_bytes().split(b"\n")[:-1]


@pytest.mark.parametrize("kind", KINDS)
def test_a_whole_evening_of_each_kind_is_read_back(kind: str, folder: Path) -> None:
    pack = example(kind)
    with SessionLog.create(folder, pack.stored, first(pack), outside=fixed()) as log:
        recorded = [log.entries[0], *(log.append(record) for record, _ in play(pack, lambda step: step * 7 + 3))]
        head = log.head
    with SessionLog.open(folder, outside=fixed(start=100)) as log:
        assert log.entries == tuple(recorded)
        assert log.head == head == recorded[-1].hash
        assert log.scenario == pack.stored
        assert log.told == ()


def test_every_kind_of_record_is_read_back_as_it_was(choice: Pack, folder: Path) -> None:
    opened = first(choice, {"blue": "t1", "green": "t2"})
    with SessionLog.create(folder, choice.stored, opened, texts=["Anne", "Bo"], outside=fixed()) as log:
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
        )
        for record in records:
            log.append(record)
    with SessionLog.open(folder, outside=fixed(start=100)) as log:
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
        ends_at=datetime(2026, 7, 1, 21, 45, tzinfo=summer),
    )
    with SessionLog.create(folder, choice.stored, agreed, outside=fixed()) as log:
        assert log.entries[0].record == agreed
    line = json.loads(lines(folder)[0])
    assert (line["ballots"], line["debrief_at"], line["ends_at"]) == (
        "tally",
        "2026-07-01T18:55:00Z",
        "2026-07-01T19:45:00Z",
    )
    assert {"ballots", "debrief_at", "ends_at"}.isdisjoint(json.loads(msgspec.json.encode(first(choice))))


def test_a_log_from_before_the_clock_is_read_as_it_was(choice: Pack, folder: Path, kept: tuple[Entry, ...]) -> None:
    log = (folder / "log.jsonl").read_bytes()
    assert not any(word in log for word in (b"ballots", b"debrief_at", b"ends_at", b"reveal_seen"))
    with SessionLog.open(folder, outside=fixed(start=100)) as session:
        assert session.entries == kept
        opened = session.entries[0].record
        assert isinstance(opened, Opened)
        assert (opened.ballots, opened.debrief_at, opened.ends_at) == (None, None, None)
        [back] = [entry.record for entry in session.entries if isinstance(entry.record, Retracted)]
        assert not back.reveal_seen


def test_the_reason_of_a_number_by_hand_is_a_text_of_its_entry(choice: Pack, folder: Path) -> None:
    with SessionLog.create(folder, choice.stored, first(choice), outside=fixed()) as log:
        entry = log.append(Acted(Adjust("trust", 3, log.texts.add("verkeerd geteld")), (), ""))
        assert list(entry.texts) == ["t1"]
    assert b"verkeerd" not in (folder / "log.jsonl").read_bytes()
    with SessionLog.open(folder, outside=fixed(start=100)) as log:
        assert log.texts.get("t1") == "verkeerd geteld"


def test_each_line_is_what_the_page_on_the_format_says(kept: tuple[Entry, ...], folder: Path) -> None:
    prev = "0" * 64
    for n, line in enumerate(lines(folder)):
        keys = list(json.loads(line))
        assert keys[:4] == ["n", "at", "id", "kind"]
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


def test_the_log_holds_fingerprints_and_the_private_file_the_words(kept: tuple[Entry, ...], folder: Path) -> None:
    log = (folder / "log.jsonl").read_bytes()
    for raw in (folder / "private.jsonl").read_bytes().split(b"\n")[:-1]:
        line = json.loads(raw)
        assert line["text"].encode() not in log
        fingerprint = hashlib.sha256((line["salt"] + line["text"]).encode()).hexdigest()
        assert [fingerprint in entry.texts.values() for entry in kept].count(True) == 1


def test_the_same_evening_gives_the_same_bytes(tmp_path: Path, choice: Pack) -> None:
    for name in ("one", "two"):
        with SessionLog.create(tmp_path / name, choice.stored, first(choice), outside=fixed()) as log:
            log.append(Noted(log.texts.add("gelijk")))
    for file in ("log.jsonl", "private.jsonl", "scenario.json"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()


def test_a_command_that_comes_twice_is_recorded_once(choice: Pack, folder: Path) -> None:
    with SessionLog.create(folder, choice.stored, first(choice), outside=fixed()) as log:
        entry = log.append(acted(1), command_id="step-1")
        size = (folder / "log.jsonl").stat().st_size
        assert log.append(acted(1), command_id="step-1") is entry
        assert log.find("step-1") is entry
        assert log.find("step-2") is None
    with SessionLog.open(folder, outside=fixed(start=100)) as log:
        assert log.append(acted(1), command_id="step-1") == entry
        assert len(log.entries) == 2
        assert (folder / "log.jsonl").stat().st_size == size


def test_a_source_of_ids_that_repeats_itself_is_a_mistake(choice: Pack, folder: Path) -> None:
    with SessionLog.create(folder, choice.stored, first(choice), outside=replace(fixed(), id=lambda: "same")) as log:
        with pytest.raises(ValueError, match="same"):
            log.append(acted(1))
        assert log.append(acted(1), command_id="other").n == 1


def test_another_command_under_a_used_id_is_refused(choice: Pack, folder: Path) -> None:
    with SessionLog.create(folder, choice.stored, first(choice), outside=fixed()) as log:
        log.append(acted(1), command_id="step-1")
        with pytest.raises(IdReused) as caught:
            log.append(acted(2), command_id="step-1")
        assert caught.value.entry == 1
        assert len(log.entries) == 2


def test_a_clock_that_goes_back_changes_nothing_but_labels(choice: Pack, folder: Path) -> None:
    times = itertools.cycle([EVENING, EVENING - timedelta(days=1), EVENING + timedelta(hours=1)])
    outside = replace(fixed(), clock=lambda: next(times))
    with SessionLog.create(folder, choice.stored, first(choice), outside=outside) as log:
        for step in (1, 2, 3):
            log.append(acted(step))
        recorded = log.entries
    with SessionLog.open(folder, outside=fixed(start=100)) as log:
        assert log.entries == recorded
        assert recorded[1].at < recorded[0].at < recorded[2].at


def test_times_are_written_in_utc(choice: Pack, folder: Path) -> None:
    summer = timezone(timedelta(hours=2))
    outside = replace(fixed(), clock=lambda: datetime(2026, 7, 1, 20, 30, tzinfo=summer))
    with SessionLog.create(folder, choice.stored, first(choice), outside=outside) as log:
        assert log.entries[0].at == outside.clock()
    assert json.loads(lines(folder)[0])["at"] == "2026-07-01T18:30:00Z"


def test_a_clock_without_a_time_zone_is_a_mistake(choice: Pack, folder: Path) -> None:
    outside = replace(fixed(), clock=lambda: datetime(2026, 1, 31, 19, 30))  # noqa: DTZ001
    with pytest.raises(ValueError, match="time zone"):
        SessionLog.create(folder, choice.stored, first(choice), outside=outside)


def test_a_record_of_sixty_kilobytes_is_read_back(choice: Pack, folder: Path) -> None:
    long = acted(1), acted(2).events * 2_000
    with SessionLog.create(folder, choice.stored, first(choice), outside=fixed()) as log:
        entry = log.append(Acted(long[0].action, long[1], long[0].digest))
        log.append(acted(2))
        assert (folder / "log.jsonl").stat().st_size > 60_000
    with SessionLog.open(folder, outside=fixed(start=100)) as log:
        assert log.entries[1] == entry


@pytest.mark.parametrize(
    "text", ["een\u2028twee", "een\u2029twee", "een\ntwee\r\n", "\x85\x1c\x0b", '","hash":"', "\0", ""]
)
def test_any_text_is_read_back(text: str, choice: Pack, folder: Path) -> None:
    with SessionLog.create(folder, choice.stored, first(choice), outside=fixed()) as log:
        id = log.texts.add(text)
        log.append(Noted(id))
        log.append(acted(1))
    with SessionLog.open(folder, outside=fixed(start=100)) as log:
        assert log.texts.get(id) == text
        assert len(log.entries) == 3


def test_words_are_kept_in_composed_form(choice: Pack, folder: Path) -> None:
    with SessionLog.create(folder, choice.stored, first(choice), outside=fixed()) as log:
        id = log.texts.add("Rene\u0301")
        entry = log.append(Acted(Acknowledge("cafe\u0301 \u0338"), (), ""), texts=[id])
        assert entry.record == Acted(Acknowledge("caf\u00e9 \u0338"), (), "")
        assert log.texts.get(id) == "Ren\u00e9"
    with SessionLog.open(folder, outside=fixed(start=100)) as log:
        assert log.texts.get(id) == "Ren\u00e9"
        assert log.entries[1] == entry


def test_half_a_character_is_refused_and_nothing_is_written(choice: Pack, folder: Path) -> None:
    with SessionLog.create(folder, choice.stored, first(choice), outside=fixed()) as log:
        before = (folder / "log.jsonl").read_bytes()
        with pytest.raises(BadText):
            log.texts.add("a\ud800")
        with pytest.raises(BadText):
            log.append(Acted(Acknowledge("\udfff"), (), ""))
        with pytest.raises(BadText):
            log.append(acted(1), command_id="\ud800")
        assert (folder / "log.jsonl").read_bytes() == before
        assert (folder / "private.jsonl").read_bytes() == b""


def test_what_cannot_come_here_is_refused_and_nothing_is_written(choice: Pack, folder: Path) -> None:
    with SessionLog.create(folder, choice.stored, first(choice), outside=fixed()) as log:
        before = (folder / "log.jsonl").read_bytes()
        for record in (first(choice), Retracted(1), Retracted(-1), Noted("x"), Acted("pick", (), "")):  # type: ignore[arg-type]
            with pytest.raises(ValueError, match=r"once|go back|read back"):
                log.append(record)
        for spoken in (Noted("t1"), Acted(Say("rationale", "t9"), (), "")):
            with pytest.raises(KeyError):
                log.append(spoken)
        assert (folder / "log.jsonl").read_bytes() == before
    with pytest.raises(ValueError, match="closed"):
        log.append(acted(1))


def test_a_text_is_written_with_the_first_entry_that_speaks_of_it(choice: Pack, folder: Path) -> None:
    with SessionLog.create(folder, choice.stored, first(choice), outside=fixed()) as log:
        said, later = log.texts.add("omdat"), log.texts.add("ook al")
        assert (folder / "private.jsonl").read_bytes() == b""
        one = log.append(Acted(Say("rationale", said), (), ""))
        two = log.append(Acted(Say("rationale", said), (), ""), texts=[later])
        assert list(one.texts) == [said]
        assert list(two.texts) == [later]
        assert len((folder / "private.jsonl").read_bytes().split(b"\n")) == 3


def test_text_ids_go_on_after_opening_again_and_past_what_was_erased(kept: tuple[Entry, ...], folder: Path) -> None:
    (folder / "private.jsonl").unlink()
    with SessionLog.open(folder, outside=fixed(start=100)) as log:
        assert [log.texts.get(f"t{n}") for n in (1, 2, 3)] == [None, None, None]
        id = log.texts.add("nieuw")
        assert id == "t4"
        log.append(Noted(id))
        with pytest.raises(KeyError):
            log.texts.get("t5")
    with SessionLog.open(folder, outside=fixed(start=100)) as log:
        assert log.texts.get("t4") == "nieuw"
        assert log.told == ()


def test_a_second_session_in_a_folder_is_refused(kept: tuple[Entry, ...], folder: Path, choice: Pack) -> None:
    before = (folder / "log.jsonl").read_bytes()
    with pytest.raises(FolderTaken):
        SessionLog.create(folder, choice.stored, first(choice))
    assert (folder / "log.jsonl").read_bytes() == before


def test_a_folder_without_a_log_is_no_session(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nothing"):
        with pytest.raises(NotASession):
            SessionLog.open(path)
    assert not list(tmp_path.iterdir())


def test_a_name_that_was_not_given_leaves_no_session_behind(choice: Pack, folder: Path) -> None:
    with pytest.raises(KeyError):
        SessionLog.create(folder, choice.stored, first(choice, {"blue": "t2"}), texts=["Anne"], outside=fixed())
    assert {path.name for path in folder.iterdir()} == {"log.lock"}


def test_the_scenario_must_be_the_one_that_entry_0_names(choice: Pack, folder: Path) -> None:
    with pytest.raises(ValueError, match="SHA-256"):
        SessionLog.create(folder, choice.stored + b" ", first(choice))
    assert not folder.exists()


def test_the_first_entry_is_the_only_opened_one(kept: tuple[Entry, ...]) -> None:
    assert [isinstance(entry.record, Opened) for entry in kept] == [True, False, False, False, False, False, False]

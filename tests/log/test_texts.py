"""The words that players type: kept apart from the log, whole, and written with the first entry that speaks of them."""

import hashlib
import json
from pathlib import Path

import pytest

from game.log.entries import Entry
from game.log.errors import BadText
from game.log.records import Acted, Agreed, Noted
from game.log.session_log import SessionLog
from game.rules.actions import Adjust, Pick, Say
from tests.log.evening import Pack, acted, first, fixed


def test_the_reason_of_a_number_by_hand_is_a_text_of_its_entry(choice: Pack, folder: Path) -> None:
    with SessionLog.create(folder, choice.stored, first(choice), environment=fixed()) as log:
        entry = log.append(Acted(Adjust("trust", 3, log.texts.add("verkeerd geteld")), (), ""))
        assert list(entry.texts) == ["t1"]
    assert b"verkeerd" not in (folder / "log.jsonl").read_bytes()
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        assert log.texts.get("t1") == "verkeerd geteld"


def test_the_log_holds_fingerprints_and_the_private_file_the_words(kept: tuple[Entry, ...], folder: Path) -> None:
    log = (folder / "log.jsonl").read_bytes()
    for raw in (folder / "private.jsonl").read_bytes().split(b"\n")[:-1]:
        line = json.loads(raw)
        assert line["text"].encode() not in log
        fingerprint = hashlib.sha256((line["salt"] + line["text"]).encode()).hexdigest()
        assert [fingerprint in entry.texts.values() for entry in kept].count(True) == 1


@pytest.mark.parametrize(
    "text", ["een\u2028twee", "een\u2029twee", "een\ntwee\r\n", "\x85\x1c\x0b", '","hash":"', "\0", ""]
)
def test_any_text_is_read_back(text: str, choice: Pack, folder: Path) -> None:
    with SessionLog.create(folder, choice.stored, first(choice), environment=fixed()) as log:
        id = log.texts.add(text)
        log.append(Noted(id))
        log.append(acted(1))
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        assert log.texts.get(id) == text
        assert len(log.entries) == 3


def test_words_are_kept_in_composed_form(choice: Pack, folder: Path) -> None:
    with SessionLog.create(folder, choice.stored, first(choice), environment=fixed()) as log:
        id = log.texts.add("Rene\u0301")
        entry = log.append(Acted(Say("cafe\u0301 \u0338", id), (), ""))
        assert entry.record == Acted(Say("caf\u00e9 \u0338", id), (), "")
        assert log.texts.get(id) == "Ren\u00e9"
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        assert log.texts.get(id) == "Ren\u00e9"
        assert log.entries[1] == entry


def test_half_a_character_is_refused_and_nothing_is_written(choice: Pack, folder: Path) -> None:
    with SessionLog.create(folder, choice.stored, first(choice), environment=fixed()) as log:
        before = (folder / "log.jsonl").read_bytes()
        with pytest.raises(BadText):
            log.texts.add("a\ud800")
        with pytest.raises(BadText):
            log.append(Acted(Pick("pass", "\udfff"), (), ""))
        with pytest.raises(BadText):
            log.append(acted(1), command_id="\ud800")
        assert (folder / "log.jsonl").read_bytes() == before
        assert (folder / "private.jsonl").read_bytes() == b""


def test_a_text_is_written_with_the_first_entry_that_speaks_of_it(choice: Pack, folder: Path) -> None:
    with SessionLog.create(folder, choice.stored, first(choice), environment=fixed()) as log:
        said, later = log.texts.add("omdat"), log.texts.add("ook al")
        assert (folder / "private.jsonl").read_bytes() == b""
        one = log.append(Acted(Say("rationale", said), (), ""))
        two = log.append(Agreed(said, later))
        assert list(one.texts) == [said]
        assert list(two.texts) == [later]
        assert len((folder / "private.jsonl").read_bytes().split(b"\n")) == 3


def test_text_ids_go_on_after_opening_again_and_past_what_was_erased(kept: tuple[Entry, ...], folder: Path) -> None:
    (folder / "private.jsonl").unlink()
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        assert [log.texts.get(f"t{n}") for n in (1, 2, 3)] == [None, None, None]
        id = log.texts.add("nieuw")
        assert id == "t4"
        log.append(Noted(id))
        with pytest.raises(KeyError):
            log.texts.get("t5")
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        assert log.texts.get("t4") == "nieuw"
        assert log.told == ()

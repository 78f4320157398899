"""Verification says what there is, and leaves every byte where it was."""

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest
from msgspec.structs import replace

from game.apps.session import kept_scenario
from game.log.entries import Entry
from game.log.errors import NotASession
from game.log.session_log import SessionLog
from game.log.told.publications import Publication, too_much
from game.log.told.verify import Verified, verify
from game.rules.terms.at import BallotAt
from game.rules.terms.tally import Asked, Counts
from tests.golden.earlier import FOLDER
from tests.log.evening import Pack, example, first, fixed, load, play

Change = Callable[[bytes], bytes]


@pytest.fixture
def whole(folder: Path) -> tuple[Entry, ...]:
    """An evening that replays."""
    pack = example("priority")
    with SessionLog.create(folder, pack.stored, first(pack, {"blue": "t1"}), texts=["Bo"], environment=fixed()) as log:
        for record, _ in play(pack):
            log.append(record)
        return tuple(log.entries)


def test_counts_that_give_a_vote_away_are_named(tmp_path: Path) -> None:
    """Of evenings that older rules let be: the corpus of version 2 went back over ballots and let people come and go."""
    said = set()
    for number, file in enumerate(sorted(FOLDER.glob("2/*.zip"))):
        folder = tmp_path / str(number)
        folder.mkdir()
        with zipfile.ZipFile(file) as archive:
            archive.extractall(folder)
        found = verify(folder, kept_scenario)
        assert (found.verdict, found.replayed) == (Verified.INTACT, False)
        said |= {told.id for told in found.ballots}
    assert said == {"log.ballots.twice", "log.ballots.few"}


def a_count(
    entry: int, *counts: int, voters: tuple[int, ...], stage: BallotAt = "final_ballot", **changes: Any
) -> Publication:
    """A ballot on one card that was counted in public."""
    asked = Asked(stage, "card", 1, ("a", "b", "c"))
    went = (0,) * len(voters)
    return replace(Publication(entry, asked, Counts(counts), sum(counts), voters, went, agreed=False), **changes)


@pytest.mark.parametrize(
    ("later", "said"),
    [
        (a_count(9, 2, 4, 0, voters=(3, 3)), None),
        (a_count(9, 2, 3, 0, voters=(3, 2)), "log.ballots.apart"),
        (a_count(9, 2, 3, 0, voters=(3, 3)), "log.ballots.apart"),
        (a_count(9, 3, 3, 0, voters=(3, 3), went=(1, 0)), "log.ballots.apart"),
        (a_count(9, 5, 6, 0, voters=(6, 5)), None),
        (a_count(9, 2, 4, 0, voters=(3, 3), stage="first_ballot"), "log.ballots.twice"),
        (a_count(9, 4, 2, 0, voters=(3, 3), stage="first_ballot"), None),
        (a_count(9, 2, 1, 0, voters=(2, 1), asked=Asked("first_ballot", "other", 1)), "log.ballots.few"),
        (a_count(9, 2, 1, 0, voters=(2, 1), asked=Asked("first_ballot", "other", 1), agreed=True), None),
    ],
)
def test_what_two_counts_tell_together(later: Publication, said: str | None) -> None:
    first = a_count(4, 4, 2, 0, voters=(3, 3), stage="first_ballot")
    found = [told.id for told in too_much((first, later))]
    assert found == ([said] if said else [])


def test_a_count_is_compared_with_each_before_it_and_not_only_with_the_first() -> None:
    same = a_count(4, 2, 3, 0, voters=(3, 3), stage="first_ballot")
    other = a_count(6, 4, 2, 0, voters=(3, 3), asked=Asked("first_ballot", "card", 2, ("a", "b", "c")))
    later = a_count(9, 2, 3, 0, voters=(3, 2))
    assert [(told.id, told.values["other"]) for told in too_much((same, other, later))][-1] == ("log.ballots.apart", 6)


def files(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()}


@pytest.mark.parametrize(
    ("file", "change", "verdict", "why", "lost"),
    [
        ("log.jsonl", lambda data: data, Verified.INTACT, None, 0),
        ("log.jsonl", lambda data: data[:-1], Verified.TORN, "log.found.bare", 0),
        ("log.jsonl", lambda data: data[:-90], Verified.TORN, "log.found.torn", 1),
        ("log.jsonl", lambda data: data + b'{"n":', Verified.TORN, "log.found.torn", 0),
        ("log.jsonl", lambda data: data[:-2] + b"]\n", Verified.DAMAGED, "log.damage.unreadable", 1),
        ("log.jsonl", lambda data: data[40:], Verified.DAMAGED, "log.damage.unreadable", None),
        ("log.jsonl", lambda data: data[:50], Verified.TORN, "log.never_started", None),
        ("log.jsonl", lambda data: data[:0], Verified.TORN, "log.never_started", None),
        ("private.jsonl", lambda data: data + b'{"id', Verified.TORN, "log.found.text_torn", 0),
        ("private.jsonl", lambda data: data[:-1], Verified.TORN, "log.found.bare", 0),
        ("private.jsonl", lambda data: data.replace(b"Bo", b"Jo"), Verified.DAMAGED, "log.text_changed", 0),
        ("scenario.json", lambda data: data + b" ", Verified.DAMAGED, "log.scenario_changed", 0),
    ],
)
def test_the_verdict(
    file: str,
    change: Change,
    verdict: Verified,
    why: str | None,
    lost: int | None,
    whole: tuple[Entry, ...],
    folder: Path,
) -> None:
    path = folder / file
    path.write_bytes(change(path.read_bytes()))
    before = files(folder)
    found = verify(folder, load)
    assert files(folder) == before
    assert found.verdict is verdict
    assert (found.why and found.why.id) == why
    good = () if lost is None else whole[: len(whole) - lost]
    assert (found.count, found.head) == (len(good), good[-1].hash[:8] if good else "")
    assert (found.entry is None) == (verdict is Verified.INTACT)


def test_it_may_be_verified_while_it_is_played(folder: Path, whole: tuple[Entry, ...]) -> None:
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        assert verify(folder, load).head == log.head[:8]


def test_what_is_no_session_is_not_verified(tmp_path: Path) -> None:
    with pytest.raises(NotASession):
        verify(tmp_path, load)


def test_a_scenario_that_cannot_be_loaded_is_the_callers_to_say(folder: Path, whole: tuple[Entry, ...]) -> None:
    def refuse(stored: bytes) -> NoReturn:
        raise LookupError(len(stored))

    with pytest.raises(LookupError):
        verify(folder, refuse)


def test_texts_do_not_stop_the_head_from_being_the_last_hash(choice: Pack, folder: Path) -> None:
    with SessionLog.create(folder, choice.stored, first(choice), environment=fixed()) as log:
        assert verify(folder, load).head == log.entries[0].hash[:8] == log.head[:8]

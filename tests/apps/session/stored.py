"""What stands on disk of a session that is being played."""

from functools import lru_cache
from pathlib import Path

from game.apps.session import Session, kept_scenario
from game.log.reading.session_folder import read
from game.log.records import Record
from game.log.told.replay import replay, tell
from game.rules.scenario import Scenario
from game.rules.state import State, digest


def records(session: Session) -> list[Record]:
    """What was recorded so far."""
    return [entry.record for entry in read(session.folder).entries]


def from_disk(folder: Path) -> tuple[State, State]:
    """The evening as the rules replay it and as its events tell it."""
    reading = read(folder)
    scenario = _pack(reading.scenario())
    return replay(scenario, reading.entries).state, tell(scenario, reading.entries).state


@lru_cache(maxsize=2)
def _pack(data: bytes) -> Scenario:
    """Read once for an evening that is looked at after every step."""
    return kept_scenario(data)


def again(session: Session) -> tuple[str, str]:
    """The digests of what is on disk: by the rules, and by the events."""
    replayed, told = from_disk(session.folder)
    return digest(replayed), digest(told)

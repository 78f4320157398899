"""What is typed back from paper is in the evening's private file and nowhere else, and what was not kept is in no file at all."""

import errno
import re
from collections.abc import Iterator
from contextlib import suppress
from io import StringIO
from itertools import count
from pathlib import Path
from random import Random

import pytest

from game.apps.entering.typing_back import TypingBack
from game.apps.session import Beginning, Session
from game.apps.text import Terminal
from game.log.environment import Environment
from game.log.reading.session_folder import PRIVATE, read
from game.log.records import mentions
from tests.apps.entering.test_typing_back import BALLOTS, DAY, ENDS, lines_of
from tests.apps.kit.lines.sheets import WORDS
from tests.cli.here import run
from tests.golden.games import Game, kept
from tests.log.evening import RefusingDisk
from tests.shipped import pack_of

GAMES = kept()
TYPED = (
    "examples-actieleren.done.own.json",
    "examples-full.done.json",
    "waterkant.in_trouble.json",
    "werkvloer.set_aside.json",
    "proefavond.carried_together.json",
)
SEEDS = range(12)
SIGN = "Zomerwoord"
"""In every word that somebody types, and in no pack."""
OUT: tuple[dict[str, int], ...] = (
    {},
    {"write": errno.ENOSPC},
    {"sync": errno.EIO},
    {"sync": errno.EIO, "cut": errno.EIO},
    {"write": errno.EIO, "cut": errno.EIO, "open": errno.EIO},
)
"""What the disk refuses while the last line is typed."""


class Broken:
    """Lines, and then somebody breaks off: there are no more, or Ctrl+C in the middle of one."""

    def __init__(self, lines: list[str], *, halfway: bool) -> None:
        self._lines = iter(lines)
        self._halfway = halfway

    def isatty(self) -> bool:
        return False

    def readline(self) -> str:
        line = next(self._lines, None)
        if line is None and self._halfway:
            raise KeyboardInterrupt
        return "" if line is None else f"{line}\n"


def answers(game: Game, numbers: Iterator[int]) -> Iterator[list[str]]:
    """Each line of the sheet with what is typed behind it, and words of somebody's own where there are any."""
    lines = iter(lines_of(game))
    for line in lines:
        own = re.sub(rf"{WORDS} t\d+", lambda _: f"{SIGN}{next(numbers)}e", line)
        more = [next(lines)] if line.split(" ")[0] in (*BALLOTS, *ENDS) else []
        yield [own, *more]


def wrong(dice: Random, numbers: Iterator[int]) -> list[str]:
    """A line that counts for nothing: no line at all, a word that is not asked now, or the end that is not meant."""
    own = f"{SIGN}{next(numbers)}e"
    return dice.choice(
        [
            [own],
            [f"onzin {own}"],
            [f"verklaring {own} {own}"],
            [f"zaak {own}"],
            ["einde", own, "nee"],
            [f"belofte {own}"],
        ]
    )


def found(root: Path) -> dict[str, set[str]]:
    """Which of the words that were typed are in which file."""
    every = {
        str(path.relative_to(root)): set(re.findall(rf"{SIGN}\d+e", path.read_bytes().decode("utf-8", "replace")))
        for path in root.rglob("*")
        if path.is_file()
    }
    return {name: words for name, words in every.items() if words}


def kept_words(folder: Path) -> set[str]:
    """Those that an entry of the log speaks of."""
    reading = read(folder)
    texts = reading.texts()
    spoken = (texts.get(id) or "" for entry in reading.entries for id in mentions(entry.record))
    return {word for text in spoken for word in re.findall(rf"{SIGN}\d+e", text)}


def type_half(session: Session, source: Broken) -> None:
    """Until somebody breaks off."""
    with suppress(KeyboardInterrupt):
        TypingBack(session, Terminal("nl", source, StringIO())).run()


@pytest.mark.parametrize("name", TYPED)
@pytest.mark.parametrize("seed", SEEDS)
def test_what_was_not_kept_is_in_no_file(name: str, seed: int, tmp_path: Path) -> None:
    """With wrong lines, lines that are taken back, a stop anywhere, and a disk that refuses the last of them."""
    game, dice, numbers, disk = GAMES[name], Random(seed), count(1), RefusingDisk()
    session = Session.start(
        pack_of(game.pack),
        game.setup,
        {"blue": f"{SIGN}{next(numbers)}e"},
        tmp_path,
        begins=Beginning(played_on=DAY),
        owner=f"{SIGN}{next(numbers)}e",
        environment=Environment(disk=disk),
    )
    whole = list(answers(game, numbers))
    typed: list[str] = []
    for lines in whole[: dice.randrange(1, len(whole))]:
        if dice.random() < 0.3:
            typed += wrong(dice, numbers)
        typed += lines
        if dice.random() < 0.15 and lines[0].split(" ")[0] not in ENDS:
            # Taken back, and typed otherwise.
            typed += ["terug", lines[0].replace(SIGN, f"{SIGN}9"), *lines[1:]]
    type_half(session, Broken(typed, halfway=False))
    disk.refuse = dict(dice.choice(OUT))
    last = [f"reden {SIGN}{next(numbers)}e", f"{SIGN}{next(numbers)}e", f"eigen {SIGN}{next(numbers)}e"]
    type_half(session, Broken([*wrong(dice, numbers), *last], halfway=dice.random() < 0.5))
    disk.refuse = {}
    session.close()
    session = Session.resume(session.folder)
    there, spoken = found(tmp_path), kept_words(session.folder)
    private = f"{session.folder.name}/{PRIVATE}"
    assert set(there) <= {private}, "in no other file"
    assert there[private] == spoken, "and there nothing that no entry of the log speaks of"
    assert spoken
    session.forget(sorted(read(session.folder).texts().ids))
    session.close()
    assert found(tmp_path) == {}


@pytest.mark.parametrize("seed", range(30))
def test_a_set_up_that_is_broken_off_leaves_nothing(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Names and who keeps it are typed before there is an evening: only once it began are they in its private file."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    dice, numbers = Random(seed), count(1)
    lines = [
        dice.choice(["", "", "2", "a", "12-3-2026", f"{SIGN}{next(numbers)}e"]) for _ in range(dice.randint(1, 30))
    ]
    given = ["--owner", f"{SIGN}{next(numbers)}e"] if dice.random() < 0.5 else []
    root = tmp_path / "evenings"
    run("enter", "--pack", "proefavond", *given, "--sessions", str(root), typed="".join(f"{it}\n" for it in lines))
    folders = [path.parent for path in root.rglob("log.jsonl")]
    there = found(tmp_path)
    if not folders:
        assert there == {}
        return
    (folder,) = folders
    assert set(there) <= {f"evenings/{folder.name}/{PRIVATE}"}
    assert set().union(*there.values()) == kept_words(folder)


def test_a_draft_on_the_disk_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    takes = TypingBack._line

    def drafts(self: TypingBack, line: str) -> bool:
        (self._session.folder / "typed.tmp").write_text(line)
        return takes(self, line)

    monkeypatch.setattr(TypingBack, "_line", drafts)
    game = GAMES["proefavond.carried_together.json"]
    session = Session.start(pack_of(game.pack), game.setup, {}, tmp_path)
    type_half(session, Broken([f"onzin {SIGN}1e"], halfway=True))
    session.close()
    assert found(tmp_path) == {f"{session.folder.name}/typed.tmp": {f"{SIGN}1e"}}

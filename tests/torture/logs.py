"""Session folders with anything done to them, also with hashes that fit: only sentences come out."""

import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from unittest import mock

from game.apps.session import Session, kept_scenario
from game.apps.words import render
from game.cli import failures, main
from game.content import ContentError
from game.log.errors import LogError
from game.log.folders import sessions
from game.log.reading.session_folder import read
from game.log.session_log import SessionLog
from game.log.told.verify import verify
from game.rules.terms.text import LANGUAGES
from tests.log.evening import fixed
from tests.torture.figure import Figure, Share, TooLong, patience, shared
from tests.torture.forged import changed
from tests.torture.packs import SEEN

DEBRIEF = ": `debrief`: "


def said(error: LogError | ContentError) -> str:
    """What is wrong with the sentences of this error."""
    messages = [error.message] if isinstance(error, LogError) else [each.message for each in error.problems]
    for words in messages:
        for language in LANGUAGES:
            try:
                text = render(words, language)
            except Exception as error_:  # noqa: BLE001 - the same
                return f"{words.id} cannot be said: {error_!r}"
            if len(text) > 1_500 or any(not sign.isprintable() and sign not in SEEN for sign in text):
                return f"{words.id} says {ascii(text)[:200]}"
    return ""


def taken(folder: Path) -> Iterator[tuple[str, str]]:
    """Everything that can be done with a folder: what came of it, and what is wrong with that."""
    ways: dict[str, Callable[[], object]] = {
        "read": lambda: read(folder),
        "listed": lambda: sessions(folder.parent),
        "verified": lambda: verify(folder, kept_scenario).verdict.value,
        "opened": lambda: SessionLog.open(folder, environment=fixed(start=1_000_000)).close(),
        "resumed": lambda: Session.resume(folder, environment=fixed(start=2_000_000)).close(),
    }
    for name, way in ways.items():
        try:
            yield f"{name} {found if isinstance(found := way(), str) else ''}".strip(), ""
        except (LogError, ContentError) as error:
            yield f"not {name}", said(error)
        except TooLong:
            raise
        except Exception as error:  # noqa: BLE001 - a traceback is what this looks for
            yield "traceback", f"{name}: {error!r}"[:300]


def commanded(folder: Path, place: Path) -> Iterator[tuple[str, str]]:
    """The same by the command, which says a sentence and never that it failed."""
    for words in (
        ["verify", str(folder)],
        ["sessions", "--sessions", str(folder.parent)],
        ["debrief", "--draft", str(folder), "-o", str(place)],
    ):
        failed: list[BaseException] = []

        def keep(error: BaseException, failed: list[BaseException] = failed) -> Path:
            failed.append(error)
            return Path("failed.txt")

        with mock.patch.object(failures, "_keep", keep), redirect_stdout(StringIO()), redirect_stderr(StringIO()):
            try:
                main(["--lang", "nl", *words])
            except SystemExit as left:
                code = left.code
        yield f"`{words[0]}` {code}", f"`{words[0]}`: {failed[0]!r}"[:300] if failed else ""


def tried(place: Path, numbers: range) -> Share:
    """Each in a folder of its own."""
    share = Share()
    for number in numbers:
        what, files = changed(number)
        folder = place / str(number) / "evening"
        folder.mkdir(parents=True)
        for name, data in files.items():
            (folder / name).write_bytes(data)
        start = time.perf_counter()
        try:
            with patience():
                for fate, trouble in taken(folder):
                    share.fates[fate] += 1
                    share.wrong += [f"{what}: {trouble}"] if trouble else []
                if number % 10 == number // 10 % 10:
                    for fate, trouble in commanded(folder, place):
                        share.fates[fate] += 1
                        share.wrong += [f"{what}: {trouble}"] if trouble else []
        except TooLong:
            share.fates["no end"] += 1
            share.wrong.append(f"{what}: did not end")
        share.slowest = max(share.slowest, (time.perf_counter() - start, what))
        for path in folder.iterdir():
            path.unlink()
    return share


def prove(place: Path, long: bool) -> Iterator[Figure]:
    """One line for all of them."""
    count = 10_000 if long else 300
    shares = shared(tried, place, count, long=long)
    fates = sum((share.fates for share in shares), Counter())
    slowest, which = max(share.slowest for share in shares)
    wrong = tuple(each for share in shares for each in share.wrong)
    pages = tuple(each for each in wrong if DEBRIEF in each)
    told = ", ".join(f"{number:,} {fate}" for fate, number in sorted(fates.items()) if "`debrief`" not in fate)
    yield Figure(
        "fuzzed logs",
        f"{count:,} folders ({told}); {fates['traceback']} tracebacks; the slowest took {slowest:.2f} s: {which}",
        tuple(each for each in wrong if each not in pages),
    )
    told = ", ".join(
        f"{number:,} with code {fate[10:]}" for fate, number in sorted(fates.items()) if "`debrief`" in fate
    )
    yield Figure("the debrief of fuzzed logs", f"{told}; {len(pages)} tracebacks", pages)

"""`keukentafel forget` and `keukentafel erase`: words of an evening, or all of it, removed for good."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from game.apps.text import Terminal
from game.apps.words import say
from game.cli.asking import agrees
from game.cli.evenings import find_session, heading_of
from game.cli.failures import OK, WRONG
from game.log.copies import Copy
from game.log.entries import Entry
from game.log.erasing import erase
from game.log.folders import default_root
from game.log.forgetting import Forgetting
from game.log.records import Acted, Kept, Noted, Opened, Parked, mentions
from game.log.session_log import SessionLog
from game.rules.text import Language


def forget(
    language: Language,
    session: str,
    *,
    seat: int | None,
    text: tuple[str, ...],
    all_names: bool,
    sessions: Path | None,
) -> int:
    """Remove words; without saying which, show what there is."""
    folder = find_session(sessions or default_root(), session)
    with SessionLog.open(folder) as log:
        names, owners = _seat_names(log.entries), _owners(log.entries)
        if seat is None and not text and not all_names:
            return _show(language, log, folder.name)
        wanted = list(text)
        if seat is not None:
            if not 1 <= seat <= len(names):
                return _tell(language, "cli.forget.no_seat", seat=seat, seats=len(names))
            name = names[seat - 1]
            if name is None:
                return _tell(language, "cli.forget.no_name", seat=seat)
            wanted.append(name)
        if all_names:
            wanted += [name for name in (*names, *owners) if name is not None]
        if unknown := [id for id in wanted if id not in log.texts.ids]:
            return _tell(language, "cli.forget.no_text", text=unknown[0], session=folder.name)
        done = log.forget(wanted)
    _report(language, done, folder.name)
    return OK


def _tell(language: Language, id: str, /, **values: int | str) -> int:
    click.echo(say(language, id, **values), err=True)
    return WRONG


def _opened(entries: Sequence[Entry]) -> Opened:
    record = entries[0].record
    assert isinstance(record, Opened)
    return record


def _seat_names(entries: Sequence[Entry]) -> list[str | None]:
    """The text id of each seat's name, in order; `None` where a seat has none."""
    opened = _opened(entries)
    return [opened.names.get(seat.id) for seat in opened.setup.seats]


def _owners(entries: Sequence[Entry]) -> list[str]:
    """The text ids of everybody who ever kept the evening."""
    records = [entry.record for entry in entries]
    return [it.owner for it in records if isinstance(it, (Opened, Kept)) and it.owner is not None]


def _show(language: Language, log: SessionLog, name: str) -> int:
    """Every text with its id, for whoever is to choose. On the facilitator's own screen, and nowhere else."""
    if not log.texts.ids:
        click.echo(say(language, "cli.forget.nothing", session=name))
        return OK
    click.echo(say(language, "cli.forget.which"))
    for id, where in _places(language, log.entries):
        words = log.texts.get(id)
        shown = say(language, "debrief.erased") if words is None else " ".join(words.split())
        click.echo(say(language, "cli.forget.line", id=id, where=where, words=shown))
    click.echo(say(language, "cli.forget.how", session=name))
    return OK


def _places(language: Language, entries: Sequence[Entry]) -> Iterator[tuple[str, str]]:
    names = {id: number for number, id in enumerate(_seat_names(entries), start=1) if id is not None}
    for entry in entries:
        for id in dict.fromkeys((*mentions(entry.record), *entry.texts)):
            if id not in entry.texts:
                continue
            match entry.record:
                case Opened() if id in names:
                    yield id, say(language, "cli.forget.seat", seat=names[id])
                case Opened() | Kept():
                    yield id, say(language, "cli.forget.owner")
                case Noted():
                    yield id, say(language, "cli.forget.note", step=entry.n)
                case Parked():
                    yield id, say(language, "cli.forget.parked", step=entry.n)
                case Acted():
                    yield id, say(language, "cli.forget.said", step=entry.n)
                case _:
                    yield id, say(language, "cli.forget.other", step=entry.n)


def _report(language: Language, done: Forgetting, name: str) -> None:
    if done.texts:
        click.echo(say(language, "cli.forget.done", texts=", ".join(done.texts)))
    else:
        click.echo(say(language, "cli.forget.already"))
    if done.removed:
        click.echo(say(language, "cli.forget.removed", files=", ".join(done.removed)))
    if done.left:
        click.echo(say(language, "cli.forget.left", files=", ".join(done.left)))
    if done.spoken_of:
        texts = ", ".join(done.spoken_of)
        click.echo(say(language, "cli.forget.spoken_of", texts=texts, session=name, text=done.spoken_of[0]))
    tell_copies(language, done.copies)


def tell_copies(language: Language, copies: Iterable[Copy]) -> None:
    """Where the words still are: nothing here reaches them."""
    noted = tuple(copies)
    click.echo(say(language, "cli.copies" if noted else "cli.no_copies"))
    for copy in noted:
        what = say(language, f"cli.copy.{copy.what}")
        path = copy.path or say(language, "cli.copy.unknown")
        click.echo(say(language, "cli.copy", what=what, path=path))


def erase_session(language: Language, session: str, *, yes: bool, sessions: Path | None) -> int:
    """Remove a whole evening, once somebody has said so."""
    folder = find_session(sessions or default_root(), session)
    click.echo(heading_of(folder, language))
    if not yes and not agrees(Terminal(language), "cli.erase.sure"):
        click.echo(say(language, "cli.erase.not"))
        return OK
    done = erase(folder)
    click.echo(say(language, "cli.erased", session=folder.name))
    if done.left:
        click.echo(say(language, "cli.erase.left", folder=str(folder), files=", ".join(done.left)))
    tell_copies(language, done.copies)
    return OK

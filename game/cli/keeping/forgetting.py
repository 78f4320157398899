"""`keukentafel forget` and `keukentafel erase`: words of an evening, or all of it, removed for good."""

from collections.abc import Iterable
from pathlib import Path

import click

from game.apps.session import NAMES, TextPlace, again, places
from game.apps.session.keeping.forgotten import copies_told, sibling_told, siblings_told, told
from game.apps.text import Terminal
from game.apps.words import render, say
from game.cli.asking import agrees
from game.cli.failures import OK, WRONG
from game.cli.keeping.evenings import find_session, heading_of
from game.cli.lines import out
from game.cli.speaking import CommandWords
from game.log.folders import default_root
from game.log.forgetting.erasing import erase
from game.log.forgetting.words import Forgetting
from game.log.records import Opened, Record
from game.log.session_log import SessionLog
from game.rules.terms.text import Language, Message


def forget(
    language: Language,
    session: str,
    *,
    seat: tuple[int, ...],
    text: tuple[str, ...],
    all_names: bool,
    sessions: Path | None,
) -> int:
    """Remove words; without saying which, show what there is."""
    folder = find_session(sessions or default_root(), session)
    with SessionLog.open(folder) as log:
        found = places(log.entries, log.texts)
        if not seat and not text and not all_names:
            return _show(language, found, folder)
        wanted = list(text)
        for number in seat:
            name = next((place.id for place in found if place.seat == number), None)
            if number > (seats := _seats(log.entries[0].record)):
                return _tell(language, "cli.forget.no_seat", seat=number, seats=seats)
            if name is None:
                return _tell(language, "cli.forget.no_name", seat=number)
            wanted.append(name)
        if all_names:
            wanted += [place.id for place in found if place.kind in NAMES]
        if unknown := [id for id in wanted if id not in log.texts.ids]:
            command = again(folder, "forget", folder.name)
            return _tell(language, "cli.forget.no_text", text=unknown[0], command=command)
        done = log.forget(wanted)
    _report(language, done, found, folder)
    return OK


def _tell(language: Language, id: str, /, **values: int | str) -> int:
    out(say(language, id, **values), err=True)
    return WRONG


def _seats(first: Record) -> int:
    assert isinstance(first, Opened)
    return len(first.setup.seats)


def _show(language: Language, found: tuple[TextPlace, ...], folder: Path) -> int:
    """Every text with its id, for whoever is to choose. On the facilitator's own screen, and nowhere else."""
    if not found:
        out(say(language, "cli.forget.nothing", session=folder.name))
        return OK
    out(say(language, "forget.which"))
    for place in found:
        words = say(language, "debrief.erased") if place.words is None else " ".join(place.words.split())
        where = render(place.where, language)
        out(say(language, "cli.forget.line", id=place.id, where=where, words=words))
    out(say(language, "cli.forget.how", command=again(folder, "forget", folder.name, "--text", "t1")))
    return OK


def _report(language: Language, done: Forgetting, found: tuple[TextPlace, ...], folder: Path) -> None:
    _say(language, told(done, found))
    if done.spoken_of:
        texts = [word for id in done.spoken_of for word in ("--text", id)]
        out(say(language, "cli.forget.those_too", command=again(folder, "forget", folder.name, *texts)))


def _say(language: Language, lines: Iterable[Message]) -> None:
    for line in lines:
        out(render(line, language))


def erase_session(language: Language, session: str, *, yes: bool, sessions: Path | None) -> int:
    """Remove a whole evening, once somebody has said so."""
    folder = find_session(sessions or default_root(), session)
    out(heading_of(folder, language))
    if not yes and not agrees(Terminal(language), "cli.erase.sure"):
        out(say(language, "cli.erase.not"))
        return OK
    done = erase(folder)
    out(say(language, "cli.erased", session=folder.name))
    if done.left:
        out(say(language, "cli.erase.left", folder=str(folder), files=", ".join(done.left)))
    if done.removed:
        out(say(language, "forget.removed", files=", ".join(done.removed)))
    _say(language, copies_told(done.copies))
    _say(language, siblings_told(done.later))
    for sibling in done.siblings:
        out(render(sibling_told(sibling.folder, "erase", sibling.folder.name), language))
        if not yes and sibling.folder.is_dir() and agrees(Terminal(language), "siblings.erase"):
            erase_session(language, str(sibling.folder), yes=True, sessions=sessions)
    return OK


def _forget(words: CommandWords) -> click.Command:
    return words.command(
        "forget",
        forget,
        words.session(required=True),
        words.option("--seat", type=click.IntRange(min=1), multiple=True),
        words.option("--text", explained="text_id", multiple=True),
        words.option("--all-names", is_flag=True),
        words.sessions(),
    )


def _erase(words: CommandWords) -> click.Command:
    yes = words.option("--yes", explained="yes_erase", is_flag=True)
    return words.command("erase", erase_session, words.session(required=True), yes, words.sessions())


COMMANDS = {"forget": _forget, "erase": _erase}

"""`keukentafel pack`: a pack as one file, signed where that is asked; an index of such files; a key to sign with."""

from collections.abc import Callable
from pathlib import Path

import click

from game.apps.sharing.index import INDEX, ListedPack, PackIndex, index_bytes, index_of, read_index
from game.apps.sharing.index import MOST_BYTES as MOST_OF_AN_INDEX
from game.apps.sharing.minisign import (
    BESIDE_KEY,
    BESIDE_SIGNATURE,
    MOST_BYTES,
    by_of,
    digits,
    key_bytes,
    read_key,
    read_signature,
    signature_bytes,
)
from game.apps.sharing.packed import PackedPack, gather, opened_pack
from game.apps.sharing.refusing import NotShared, NotTrusted
from game.apps.sharing.secret_keys import SecretKey, is_locked, new_key, read_secret, write_key
from game.apps.text import NoMoreInput, Terminal
from game.apps.words import say
from game.apps.words.typed import command, quoted
from game.cli.asking import agrees
from game.cli.failures import OK, WRONG
from game.cli.lines import aside, out
from game.cli.packs import locate
from game.cli.problems import tell_errors
from game.cli.speaking import FILE, FOLDER, CommandWords
from game.content.editing.writing import FileChange, write_all
from game.content.packed_file import MOST_BYTES as MOST_PACKED
from game.content.problems import ContentError
from game.log.regular import contents
from game.rules.terms.text import Language
from game.rules.terms.untrusted_text import legible

PACKED = b"PK"
"""How what may be written over begins: a pack that was packed before."""
MOST_TOLD = 12
"""So many files that stay behind are named."""


def pack(
    language: Language,
    pack: str | None,
    *,
    output: Path | None,
    sign: Path | None,
    index: Path | None,
    new_key: Path | None,
    by: str | None,
) -> int:
    """One of three things: pack, list what was packed, or make a key."""
    name = None if by is None else by_of(by)
    asked = [it for it in (pack, index, new_key) if it is not None]
    if len(asked) != 1 or (index is not None and sign is None) or (new_key is not None and sign is not None):
        aside(say(language, "cli.pack.one_of", command=command()))
        return WRONG
    if name is not None and name != by:
        aside(say(language, "cli.pack.by"))
        return WRONG
    if new_key is not None:
        return _make_key(language, new_key, name)
    key = None if sign is None else _unlocked(Terminal(language), sign)
    called = "" if sign is None else name or _name_beside(sign)
    if index is not None:
        assert key is not None
        return _list(language, index, key, called)
    assert pack is not None
    return _pack(language, pack, output, key, called)


def _pack(language: Language, pack: str, output: Path | None, key: SecretKey | None, by: str) -> int:
    folder = locate(language, pack)
    try:
        packed, left_behind = gather(folder)
    except ContentError as error:
        tell_errors(error.problems, language, folder)
        aside(say(language, "cli.pack.errors_first"))
        return WRONG
    file = output or Path()
    file = file / packed.file if file.is_dir() else file
    if file.exists():
        _keeps_edition(file, packed)
    _write(file, packed.data, key, by)
    title = packed.pack.scenario.title
    out(say(language, "cli.pack.made", file=legible(str(file)), title=title, edition=packed.edition))
    if left_behind:
        named = ", ".join(legible(name) for name in left_behind[:MOST_TOLD])
        out(say(language, "cli.pack.left_behind", files=named if len(left_behind) <= MOST_TOLD else f"{named}, …"))
    if packed.pack.problems:
        out(say(language, "cli.pack.remarks", command=f"{command()} lint {quoted(pack)}"))
    if key is None:
        out(say(language, "cli.pack.unsigned"))
        return OK
    _tell_signed(language, file, key, by)
    return OK


def _keeps_edition(file: Path, packed: PackedPack) -> None:
    """Raises `NotShared` where something else lies there, also a later edition of this pack, or this one with other content."""
    there = contents(file, MOST_PACKED)
    if not there.startswith(PACKED):
        raise NotShared("sharing.pack.there", file=legible(str(file)))
    if there == packed.data:
        return
    try:
        before = opened_pack(there)
    except (NotTrusted, ContentError):
        # One that an older program packed, or that was damaged: which edition it was, nobody can tell.
        before = None
    if before is not None and before.name != packed.name:
        raise NotShared("sharing.pack.there_other", file=legible(str(file)), name=before.name)
    if before is not None and before.edition >= packed.edition:
        same = "same" if before.edition == packed.edition else "later"
        raise NotShared(f"sharing.pack.{same}_edition", file=legible(str(file)), edition=before.edition)


def _list(language: Language, folder: Path, key: SecretKey, by: str) -> int:
    index, unsigned = index_of(folder)
    file = folder / INDEX
    gone = _gone(file, index)
    if gone and not _agrees_to_lose(language, gone):
        return WRONG
    _write(file, index_bytes(index), key, by)
    for it in index.packs:
        out(f"  {it.name:<24} {it.edition:>4}  {it.title} ({it.by})")
    out(say(language, "cli.pack.listed", file=legible(str(file)), count=len(index.packs)))
    for name in unsigned:
        out(say(language, "cli.pack.not_listed", file=legible(name)))
    _tell_signed(language, file, key, by)
    return OK


def _gone(file: Path, index: PackIndex) -> tuple[ListedPack, ...]:
    """What the list names that lies there, and this one not, or only in an earlier edition. Raises `NotShared` where something
    else lies there.
    """
    if not file.exists():
        return ()
    try:
        before = read_index(contents(file, MOST_OF_AN_INDEX))
    except NotTrusted:
        raise NotShared("sharing.index.there", file=legible(str(file))) from None
    now = {it.name: it.edition for it in index.packs}
    return tuple(it for it in before.packs if now.get(it.name, 0) < it.edition)


def _agrees_to_lose(language: Language, gone: tuple[ListedPack, ...]) -> bool:
    """Whether what no longer lies there may go out of the list: who has it keeps it, and gets no newer edition from here."""
    for it in gone:
        out(say(language, "cli.pack.goes", name=it.name, title=it.title, edition=it.edition, file=it.file))
    if agrees(Terminal(language), "cli.pack.ask_goes"):
        return True
    aside(say(language, "cli.pack.list_kept"))
    return False


def _make_key(language: Language, file: Path, by: str | None) -> int:
    terminal = Terminal(language)
    try:
        while not by:
            terminal.say("cli.pack.ask_by")
            typed = terminal.read()
            by = by_of(typed)
        terminal.say("cli.pack.ask_new_passphrase")
        passphrase = terminal.read(hidden=True)
        if passphrase:
            terminal.say("cli.pack.ask_again")
            if terminal.read(hidden=True) != passphrase:
                terminal.say("cli.pack.not_the_same")
                return WRONG
    except NoMoreInput:
        if not by:
            raise
        passphrase = ""
    key = new_key()
    beside = write_key(file, key, by, passphrase)
    out(say(language, "cli.pack.key_made", file=legible(str(file)), public=legible(str(beside))))
    if not passphrase:
        out(say(language, "cli.pack.no_passphrase"))
    out(say(language, "cli.pack.digits", digits=digits(key.public(by))))
    return OK


def _unlocked(terminal: Terminal, file: Path) -> SecretKey:
    """The key in that file; its passphrase is asked where it has one."""
    passphrase = ""
    if is_locked(file):
        terminal.say("cli.pack.ask_passphrase")
        passphrase = terminal.read(hidden=True)
    return read_secret(file, passphrase)


def _name_beside(file: Path) -> str:
    """What the maker of this key is called, as its public half says: `KEY.pub`, or `minisign.pub` beside `minisign.key`."""
    for path in (file.with_name(file.name + BESIDE_KEY), file.with_suffix(BESIDE_KEY)):
        try:
            return read_key(contents(path, MOST_BYTES)).by
        except (OSError, NotTrusted):
            continue
    return ""


def _write(file: Path, data: bytes, key: SecretKey | None, by: str) -> None:
    """The file, with its signature and the key to check it with: all, or none. What lay beside an older one goes.

    Raises `NotShared` where something else would be written over.
    """
    made: dict[str, bytes | None]
    if key is not None:
        signature = signature_bytes(key.sign(data, f"file:{file.name}\thashed"))
        made = {"": data, BESIDE_SIGNATURE: signature, BESIDE_KEY: key_bytes(key.public(by))}
    else:
        made = {"": data, BESIDE_SIGNATURE: None, BESIDE_KEY: None}
    changes = []
    for ending, after in made.items():
        path = file.with_name(file.name + ending)
        there = path.exists()
        ours = not there or ending not in _READS or _is_ours(path, _READS[ending])
        if after is not None and not ours:
            raise NotShared("sharing.pack.beside_there", file=legible(str(path)))
        if after is not None or (there and ours):
            changes.append(FileChange(path, path, path.read_bytes() if there else None, after))
    write_all(changes)


_READS: dict[str, Callable[[bytes], object]] = {BESIDE_SIGNATURE: read_signature, BESIDE_KEY: read_key}
"""How what lies beside a packed pack is read."""


def _is_ours(path: Path, read: Callable[[bytes], object]) -> bool:
    """Whether the file there reads as what would lie there."""
    try:
        read(contents(path, MOST_BYTES))
    except (OSError, NotTrusted):
        return False
    return True


def _tell_signed(language: Language, file: Path, key: SecretKey, by: str) -> None:
    public = key.public(by)
    out(say(language, "cli.pack.signed", by=by or public.number, file=legible(file.name)))
    out(say(language, "cli.pack.digits", digits=digits(public)))


def _command(words: CommandWords) -> click.Command:
    return words.command(
        "pack",
        pack,
        words.argument("pack", required=False),
        words.option("--output", "-o", type=FILE, explained="pack_output"),
        words.option("--sign", type=FILE),
        words.option("--index", type=FOLDER),
        words.option("--new-key", type=FILE),
        words.option("--by"),
    )


COMMANDS = {"pack": _command}

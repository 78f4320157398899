"""`keukentafel packs`: the packs of others on this computer; add one, take one away."""

from pathlib import Path
from typing import Literal

import click

from game.apps.session import SETUPS, usual_evening
from game.apps.sharing.adding import (
    OfferedPack,
    Signer,
    add,
    fetched,
    from_index,
    is_index,
    listed_packs,
    offer,
    remove,
    signed,
    was_met,
)
from game.apps.sharing.index import ListedPack, PackIndex
from game.apps.sharing.minisign import MOST_BYTES, PublicKey, digits, read_key
from game.apps.sharing.places import place_of
from game.apps.sharing.trusted import called_alike, trust, trusted_folder, trusted_keys
from game.apps.text import NoMoreInput, Terminal
from game.apps.words import render, say
from game.apps.words.typed import command, quoted
from game.cli.asking import agrees
from game.cli.authors.linting import certified_lines
from game.cli.failures import OK, REFUSED, WRONG
from game.cli.lines import aside, out
from game.cli.packs import changed_words
from game.cli.problems import tell_errors
from game.cli.speaking import FILE, CommandWords
from game.content.library import found_pack, found_packs, is_pack_name, library
from game.content.packs import find_packs
from game.content.problems import ContentError
from game.log.regular import contents
from game.rules.terms.text import Language
from game.rules.terms.untrusted_text import legible

PacksAction = Literal["add", "remove"]
"""What can be done with packs of others."""


def packs(language: Language, packs_action: PacksAction | None, packs_what: str | None, *, key: Path | None) -> int:
    """What there is, or one more, or one less."""
    if packs_action is None:
        return _listed(language)
    if packs_what is None:
        aside(say(language, f"cli.packs.{packs_action}_what", command=command()))
        return WRONG
    if packs_action == "remove":
        return _removed(language, packs_what)
    terminal = Terminal(language)
    try:
        return _added(terminal, packs_what, None if key is None else read_key(contents(key, MOST_BYTES)))
    except ContentError as error:
        tell_errors(error.problems, language)
        aside(say(language, "sharing.add.wrong_pack"))
        return REFUSED


def _listed(language: Language) -> int:
    found = found_packs()
    for it in found:
        if it.added is None:
            out(say(language, "cli.packs.damaged", name=it.name, command=command()))
            continue
        by, changed = legible(it.added.by), it.is_changed()
        # Of what was changed since nobody signed anything.
        sentence = "cli.packs.one.unsigned" if changed else "cli.packs.one"
        out(say(language, sentence, name=it.name, edition=it.added.edition, title=it.added.title, by=by))
        if changed:
            out(f"  {render(changed_words(it), language)}")
        if it.name in find_packs():
            out(f"  {say(language, 'cli.packs.hidden', path=quoted(str(it.pack)))}")
    if not found:
        out(say(language, "cli.packs.none", command=command()))
    else:
        out(say(language, "cli.packs.where", path=legible(str(library()))))
    keys = trusted_keys()
    if keys:
        out("")
        out(say(language, "cli.packs.keys", path=legible(str(trusted_folder()))))
    for key in keys:
        out(f"  {key.by or key.number}: {digits(key)}")
    return OK


def _removed(language: Language, name: str) -> int:
    found = found_pack(name)
    if not is_pack_name(name) or not found.path.exists():
        aside(say(language, "cli.packs.not_there", name=legible(name)))
        return WRONG
    title = name if found.added is None else found.added.title
    if not agrees(Terminal(language), "cli.packs.ask_remove", title=title):
        out(say(language, "cli.packs.kept"))
        return OK
    remove(found)
    out(say(language, "cli.packs.removed", title=title))
    return OK


def _added(terminal: Terminal, typed: str, given: PublicKey | None) -> int:
    place, name = place_of(typed)
    data = fetched(place, name)
    signer = signed(place, name, data, given)
    if not is_index(data):
        return _asked(terminal, offer(data, signer))
    index = listed_packs(data)
    if not _trusts(terminal, signer):
        return OK
    listed = _chosen(terminal, index)
    return OK if listed is None else _asked(terminal, from_index(place, listed, signer.key))


def _chosen(terminal: Terminal, index: PackIndex) -> ListedPack | None:
    """The pack of an index that somebody wants; the one where there is one."""
    if len(index.packs) == 1:
        return index.packs[0]
    for number, it in enumerate(index.packs, start=1):
        there = found_pack(it.name).added
        state = "new" if there is None else "newer" if there.edition < it.edition else "there"
        terminal.line(f"{number}  {it.title} — {it.by}")
        terminal.say(f"cli.packs.listed.{state}", name=it.name, edition=it.edition)
    terminal.say("cli.packs.which")
    try:
        while typed := terminal.read().casefold():
            for number, it in enumerate(index.packs, start=1):
                if typed in {str(number), it.name}:
                    return it
            terminal.say("cli.packs.no_such", most=len(index.packs))
    except NoMoreInput:
        pass
    terminal.say("cli.packs.nothing_added")
    return None


def _asked(terminal: Terminal, offered: OfferedPack) -> int:
    """What it is, by whom, and what was proved; and then whether it may come."""
    packed, language = offered.packed, terminal.language
    scenario = packed.pack.scenario
    if offered.same:
        terminal.say("cli.packs.same", title=scenario.title, edition=packed.edition)
        return OK
    terminal.line()
    terminal.say("cli.packs.is", title=scenario.title, name=packed.name, edition=packed.edition)
    if scenario.about is not None:
        terminal.line(render(scenario.about, language))
    people = min(it.least for it in SETUPS.values()), max(it.most for it in SETUPS.values())
    usual = usual_evening(scenario)
    terminal.say("pack.facts", minutes=usual.minutes, least=people[0], most=people[1], cases=usual.cases)
    if scenario.licence is not None:
        terminal.say("cli.packs.licence", licence=scenario.licence)
    if offered.before is not None:
        terminal.say("cli.packs.instead", edition=offered.before.edition)
    _tell_signer(terminal, offered.signer)
    for line in certified_lines(language, packed.certified):
        terminal.line(line)
    remarks = len(packed.pack.problems)
    terminal.say("cli.packs.lint_clean" if not remarks else "cli.packs.lint", count=remarks)
    if not _trusts(terminal, offered.signer):
        return OK
    if not agrees(
        terminal, "cli.packs.ask_add" if offered.before is None else "cli.packs.ask_replace", title=scenario.title
    ):
        terminal.say("cli.packs.nothing_added")
        return OK
    add(offered)
    terminal.say("cli.packs.added", title=scenario.title)
    terminal.line(f"  {command()} play {quoted(packed.name)}")
    return OK


def _tell_signer(terminal: Terminal, signer: Signer) -> None:
    by = signer.key.by or signer.key.number
    terminal.say(f"cli.packs.by.{signer.standing}", by=by, list=signer.list_by)
    if signer.standing == "listed" and not was_met(signer.key):
        terminal.say("cli.packs.listed_key", by=by)
        terminal.line(f"  {digits(signer.key)}")


def _trusts(terminal: Terminal, signer: Signer) -> bool:
    """Whether this key is trusted, from now on where it was not; somebody is asked once."""
    if signer.standing != "new":
        return True
    key = signer.key
    by = key.by or key.number
    terminal.say("cli.packs.new_key", by=by)
    terminal.line(f"  {digits(key)}")
    if called_alike(key):
        terminal.say("cli.packs.other_key", by=by)
    if not agrees(terminal, "cli.packs.ask_trust", by=by):
        terminal.say("cli.packs.not_trusted")
        return False
    path = trust(key)
    terminal.say("cli.packs.trusted", path=legible(str(path)))
    return True


def _command(words: CommandWords) -> click.Command:
    return words.command(
        "packs",
        packs,
        words.argument("packs_action", required=False, type=click.Choice(["add", "remove"])),
        words.argument("packs_what", required=False),
        words.option("--key", type=FILE),
    )


COMMANDS = {"packs": _command}

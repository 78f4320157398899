"""`keukentafel translate`: which texts of a pack lack English or changed since, and a sheet to translate them on."""

from pathlib import Path

import click

from game.apps.words import say
from game.apps.words.typed import command, quoted
from game.cli.failures import OK, WRONG
from game.cli.lines import aside, out
from game.cli.packs import locate
from game.cli.problems import tell_errors
from game.cli.speaking import FILE, CommandWords
from game.content import ContentError
from game.content.editing.writing import write_all
from game.content.packs import is_of_the_program
from game.content.translating.record import TextStanding, pair_of
from game.content.translating.sheet import MOST_SHEET_BYTES, NoSheet, read_sheet, sheet_of
from game.content.translating.taking_back import BreaksThePack, record_change, take_back
from game.content.translating.texts import PackText, PackTexts
from game.content.validating.guess import closest
from game.rules.terms.text import LANGUAGES, Language
from game.rules.terms.untrusted_text import legible

TO = "en"
"""The language that a pack is translated into: it is written in Dutch, and the game has two."""
TOLD: tuple[TextStanding, ...] = ("missing", "changed")
ON_SHEET: tuple[TextStanding, ...] = (*TOLD, "same")
SHOWN = 10
"""So many texts of a sort are shown; the sheet has them all."""
WIDE = 60
"""Signs of a text that are shown."""


def translate(
    language: Language, pack: str, *, to: str, write: Path | None, sheet: Path | None, done: bool, only: str | None
) -> int:
    """What is to be translated; or the sheet, what came back on it, or that it is done."""
    if to.lower() != TO:
        aside(
            say(
                language,
                "translate.from_dutch" if to.lower() in LANGUAGES else "translate.two_languages",
                to=legible(to),
            )
        )
        return WRONG
    if only is not None and not done:
        aside(say(language, "translate.only_done"))
        return WRONG
    if sum((write is not None, sheet is not None, done)) > 1:
        aside(say(language, "translate.one_of"))
        return WRONG
    path = locate(language, pack)
    if (sheet is not None or done) and is_of_the_program(pack):
        aside(say(language, "translate.of_the_program", pack=pack))
        return WRONG
    try:
        texts = PackTexts(path)
    except ContentError as error:
        tell_errors(error.errors, language, path)
        aside(say(language, "translate.errors_first"))
        return WRONG
    if write is not None:
        return _write(language, pack, texts, write)
    if sheet is not None:
        return _take(language, pack, path, texts, sheet)
    if done:
        return _done(language, texts, only)
    _report(language, pack, texts)
    return OK


def _report(language: Language, pack: str, texts: PackTexts, *, again: bool = False) -> None:
    """What is to be done, and what to type for it; `again` where a sheet was filled in in part."""
    found = {standing: texts.of(standing) for standing in ("missing", "changed", "same", "new")}
    for standing in TOLD:
        some = found[standing]
        if not some:
            continue
        out(_count(language, f"translate.{standing}", len(some)))
        for it in some[:SHOWN]:
            out(f"  {it.place.file}:{it.place.line}  {_short(it.text.nl)}")
        if len(some) > SHOWN:
            out(say(language, "translate.more", count=len(some) - SHOWN))
    if not any(found[it] for it in ON_SHEET):
        out(say(language, "translate.nothing", count=len(texts.all)))
    if found["same"]:
        out(_count(language, "translate.same", len(found["same"])))
    if any(found[it] for it in ON_SHEET):
        out(say(language, "translate.how_rest" if again else "translate.how_write"))
        out(_line(language, pack, "--write", _free(say(language, "translate.sheet_name"))))
    if texts.is_lost:
        out(say(language, "translate.lost"))
    elif found["new"]:
        out(_count(language, "translate.unkept", len(found["new"])))
    if texts.is_lost or found["new"]:
        out(_line(language, pack, "--done"))


def _write(language: Language, pack: str, texts: PackTexts, file: Path) -> int:
    found = [it for standing in ON_SHEET for it in texts.of(standing)]
    if not found:
        out(say(language, "translate.nothing", count=len(texts.all)))
        return OK
    back = _line(language, pack, "--from", str(file)).strip()
    intro = [*say(language, "translate.intro").split("\n"), back]
    written = sheet_of(found, intro, {it: say(language, f"translate.heading.{it}") for it in ON_SHEET})
    try:
        with file.open("x", encoding="utf-8-sig") as stream:
            stream.write(written)
    except FileExistsError:
        aside(say(language, "translate.there", file=legible(str(file))))
        return WRONG
    out(_count(language, "translate.written", len(found), file=legible(str(file.resolve()))))
    out(say(language, "translate.then"))
    out(f"  {back}")
    return OK


def _take(language: Language, pack: str, path: Path, texts: PackTexts, file: Path) -> int:
    try:
        with file.open("rb") as sheet:
            entries = read_sheet(sheet.read(MOST_SHEET_BYTES + 1))
        taken = take_back(texts, entries)
    except NoSheet as no:
        aside(say(language, "translate.no_sheet" if no.line == 0 else "translate.no_sheet_at", line=no.line))
        return WRONG
    except BreaksThePack as wrong:
        aside(say(language, "translate.breaks"))
        tell_errors(wrong.problems, language)
        return WRONG
    taken.write()
    out(_count(language, "translate.filled", len(taken.filled)))
    if taken.empty:
        out(say(language, "translate.empty", count=taken.empty))
    for entry in taken.gone:
        out(say(language, "translate.gone", name=entry.name, text=_short(entry.dutch)))
    if taken.filled and "en" not in texts.pack.scenario.languages:
        out(say(language, "translate.languages"))
    _report(language, pack, PackTexts(path), again=taken.empty > 0)
    return OK


def _done(language: Language, texts: PackTexts, only: str | None) -> int:
    """Keep that it is translated so: all there is, or what is under one name."""
    meant = [it for it in texts.all if only is None or _is_in(it, only)]
    if not meant:
        names = [part for it in texts.all for part in it.name.split(".")]
        near = closest(only or "", names)
        aside(
            say(
                language,
                "translate.no_such" if near is None else "translate.no_such_near",
                name=legible(only or ""),
                near=near or "",
            )
        )
        return WRONG
    done = {pair for it in meant if (pair := pair_of(it.text)) is not None}
    open_still = {pair for it in texts.of("new", "same") if (pair := pair_of(it.text)) is not None}
    pairs = texts.record.now([it.text for it in texts.all], None if only is None else done, open_still)
    write_all([record_change(texts, pairs)])
    count = sum(pairs.values()) if only is None else sum(pair_of(it.text) is not None for it in meant)
    out(_count(language, "translate.done", count, file=legible(texts.record_path.name)))
    missing = [it for it in texts.of("missing") if only is None or _is_in(it, only)]
    if missing:
        out(_count(language, "translate.missing", len(missing)))
    return OK


def _is_in(text: PackText, name: str) -> bool:
    """Whether a text is under this name: an id, or keys and ids with a full stop between them."""
    return f".{name}." in f".{text.name}."


def _count(language: Language, id: str, count: int, **values: str) -> str:
    """The sentence for so many, or that for one."""
    return say(language, f"{id}.one" if count == 1 else id, count=count, **values)


def _free(name: str) -> str:
    """That name, or with a number behind it where there is such a file here: `--write` replaces none."""
    path, number = Path(name), 1
    while path.exists():
        number += 1
        path = Path(name).with_stem(f"{Path(name).stem}-{number}")
    return str(path)


def _short(text: str) -> str:
    line = legible(" ".join(text.split()))
    return line if len(line) <= WIDE else f"{line[: WIDE - 1].rstrip()}…"


def _line(language: Language, pack: str, *words: str) -> str:
    return f"  {command()} translate {' '.join(map(quoted, (pack, *words)))}"


def _translate(words: CommandWords) -> click.Command:
    return words.command(
        "translate",
        translate,
        words.argument("pack"),
        words.option("--to", default=TO, explained="translate_to"),
        words.option("--write", type=FILE, explained="translate_write"),
        words.option("--from", "sheet", type=FILE, explained="translate_from"),
        words.option("--done", is_flag=True, explained="translate_done"),
        words.option("--only", explained="translate_only"),
    )


COMMANDS = {"translate": _translate}

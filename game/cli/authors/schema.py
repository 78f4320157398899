"""`keukentafel schema`: what may stand in the files of a pack, for an editor that completes and checks while one types."""

import json
from pathlib import Path

import click

from game.apps.words import say
from game.apps.words.format_keys import described
from game.cli.failures import OK
from game.cli.lines import out
from game.cli.packs import locate
from game.cli.speaking import FOLDER, CommandWords
from game.content.problems import HEAD, Findings
from game.content.reading.folder import assemble
from game.content.schema import FOLDER as BESIDE
from game.content.schema import modeline, schema_of, schemas
from game.content.schema.pack_ids import ids_of
from game.rules.terms.text import Language
from game.rules.terms.untrusted_text import legible


def write_schema(language: Language, pack: str | None, *, output: Path | None) -> int:
    """Write them beside the pack, or in a folder, and say which line belongs at the top of each file."""
    if pack is None:
        folder = output or Path(BESIDE)
        write_schemas(language, None, folder)
        out(say(language, "cli.schema.made", path=legible(str(folder.resolve()))))
        out(say(language, "cli.schema.line"))
        for file in (HEAD, "dilemmas/….yaml"):
            out(f"  {file}: {modeline(file)}")
        return OK
    path = locate(language, pack)
    home = path if path.is_dir() else path.parent
    folder = output or home / BESIDE
    files = write_schemas(language, path, folder)
    out(say(language, "cli.schema.made", path=legible(str(folder.resolve()))))
    lacking = [file for file, text in files.items() if "yaml-language-server:" not in text]
    if lacking:
        out(say(language, "cli.schema.line"))
    for file in lacking:
        out(f"  {file}: {modeline(file)}")
    return OK


def write_schemas(language: Language, path: Path | None, folder: Path) -> dict[str, str]:
    """Write the schemas, with the ids of this pack; the files of the pack that were read, and their text."""
    assembled = None if path is None else assemble(path, Findings())
    made = schemas(
        lambda model, key: described(language, model, key), None if assembled is None else ids_of(assembled, language)
    )
    folder.mkdir(parents=True, exist_ok=True)
    sources = {} if assembled is None else assembled.sources
    wanted = (
        {"scenario", "dilemmas-one", "plans-one", *map(schema_of, sources)} & made.keys() if sources else made.keys()
    )
    for name in sorted(wanted):
        text = json.dumps(made[name], ensure_ascii=False, indent=1)
        (folder / f"{name}.json").write_text(text + "\n", encoding="utf-8", newline="\n")
    return sources


def _schema(words: CommandWords) -> click.Command:
    return words.command(
        "schema",
        write_schema,
        words.argument("pack", required=False),
        words.option("--output", "-o", type=FOLDER, explained="schema_output"),
    )


COMMANDS = {"schema": _schema}

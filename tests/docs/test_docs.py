"""The documentation is true: its examples load and can be played, its words, files and commands exist."""

import os
import re
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, get_args

import click
import pytest
from babel.messages.pofile import read_po

from game.apps.text.commands import WORDS
from game.cli.app import command
from game.cli.problems import problem_lines
from game.content import Problem, lint, load
from game.rules import events, prompts
from game.rules.actions import Action
from game.rules.conditions import MEASURES, Condition
from game.rules.decisions import DECISION_RULES
from game.rules.effects import EFFECT_WORDS, LATER_WORDS
from game.rules.kinds import KINDS
from game.rules.kinds.card import STAGES
from game.rules.scenario import Scenario
from game.rules.setup import Reveal
from game.rules.state import How, Phase, Step
from tests.evenings import play, setup

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
README = ROOT / "README.md"
PAGES = (README, ROOT / "ARCHITECTURE.md", *sorted(DOCS.rglob("*.md")))
HOST = "dorpsrand"
"""The whole scenario of the guide that its cards are put into."""

KIND_NAMES = [get_args(kind.model_fields["kind"].annotation)[0] for kind in KINDS]


class Block(NamedTuple):
    """One YAML example of the guide."""

    what: str
    """`scenario`, `card`, `section` (a file such as `board.yaml`), or `fragment`: the inside of an option."""
    id: str
    text: str


@cache
def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


@cache
def blocks() -> tuple[Block, ...]:
    """The examples of the guide, each with what its comment says it is."""
    marked = re.compile(
        r"^(?P<mark><!-- (?P<what>\w+)(?:: (?P<id>\w+))? -->\n)?```yaml\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
    )
    found = list(marked.finditer(page("authoring.md")))
    assert all(match["mark"] for match in found), "a YAML block has no comment above it"
    names = [match["id"] or f"fragment_{number}" for number, match in enumerate(found)]
    return tuple(Block(match["what"], name, match["text"]) for name, match in zip(names, found, strict=True))


def of(what: str) -> dict[str, str]:
    """Id → text of the examples of one sort."""
    return {block.id: block.text for block in blocks() if block.what == what}


def option(lines: str) -> str:
    """A card with an option that holds these lines."""
    text = "" if re.match(r"\s*text:", lines) else "    text: Ja\n"
    written = textwrap.indent(lines.rstrip() + "\n", "    ")
    return f"kind: choice\ntitle: Proef\ncase: Wat doen we?\noptions:\n  one:\n{text}{written}  other:\n    text: Nee\n"


def pack(folder: Path, cards: dict[str, str]) -> Path:
    """The guide's own scenario with these cards in it, all to be played, and its board, news, voices and goals."""
    # A card outside the programme is a note, which no test wants; `dilemmas` is the last section of the host.
    host = re.sub(r"^programme:.*\n", "", of("scenario")[HOST], flags=re.MULTILINE)
    added = "".join(f"\n  {id}:\n{textwrap.indent(text, '    ')}" for id, text in cards.items())
    for section, text in of("section").items():
        host = re.sub(rf"^{section}:.*\n(?:(?: .*)?\n)*", "", host, flags=re.MULTILINE)
        (folder / f"{section}.yaml").write_text(text, encoding="utf-8")
    (folder / "scenario.yaml").write_text(host + added, encoding="utf-8")
    return folder


def wrong(folder: Path) -> list[Problem]:
    """What lint has to say, apart from what is only good to know, and decks whose cards are elsewhere in the guide."""
    return [problem for problem in lint(folder) if problem.severity != "note" and problem.code != "K337"]


# The guide for authors


def test_the_guide_marks_its_examples_and_has_one_of_each_kind() -> None:
    assert {block.what for block in blocks()} == {"scenario", "card", "section", "fragment"}
    assert len({block.id for block in blocks()}) == len(blocks())
    kinds = re.findall(r"^kind: (\w+)$", "".join(of("card").values()), re.MULTILINE)
    assert set(kinds) == set(KIND_NAMES)


@pytest.mark.parametrize("id", of("scenario"))
def test_every_whole_scenario_of_the_guide_is_clean_and_can_be_played(id: str, tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").write_text(of("scenario")[id], encoding="utf-8")
    assert [str(problem) for problem in lint(tmp_path)] == []
    assert play(load(tmp_path).scenario, setup()).states[-1].ending is not None


def test_the_cards_of_the_guide_are_clean_together_and_can_be_played(tmp_path: Path) -> None:
    folder = pack(tmp_path, of("card"))
    assert [str(problem) for problem in lint(folder)] == []
    scenario = load(folder).scenario.model_copy(update={"quarters": 4, "agenda": 3})
    for seed in range(5):
        played = play(scenario, setup(seed=seed), bot=seed).states[-1]
        cards = {decision.card for decision in played.decisions}
        assert cards >= {id for id, card in scenario.dilemmas.items() if card.only is None}


@pytest.mark.parametrize("id", of("card"))
def test_every_card_of_the_guide_loads_by_itself(id: str, tmp_path: Path) -> None:
    others = {other: text for other, text in of("card").items() if other == id or "only: follow_up" in text}
    assert [str(problem) for problem in wrong(pack(tmp_path, others)) if problem.code != "K311"] == []


@pytest.mark.parametrize("id", of("fragment"))
def test_every_fragment_of_the_guide_is_an_option(id: str, tmp_path: Path) -> None:
    folder = pack(tmp_path, {**of("card"), "tried": option(of("fragment")[id])})
    assert [str(problem) for problem in wrong(folder)] == []
    assert play(load(folder).scenario, setup()).states[-1].ending is not None


def traps() -> list[tuple[str, str]]:
    """What authors write, and what to write instead."""
    table = page("authoring.md").partition("| je schreef | schrijf |")[2].partition("\n\n")[0]
    return re.findall(r"^\| `(.+?)` \| `(.+?)` \| .+ \|$", table, re.MULTILINE)


def test_the_table_of_traps_is_read_whole() -> None:
    table = page("authoring.md").partition("| je schreef | schrijf |")[2].partition("\n\n")[0]
    assert len(traps()) == len(table.splitlines()) - 2 >= 12


@pytest.mark.parametrize(("slip", "right"), traps())
def test_every_trap_is_told_and_what_the_guide_says_instead_is_right(slip: str, right: str, tmp_path: Path) -> None:
    assert wrong(pack(tmp_path, {"tried": option(slip)})) != []
    assert [str(problem) for problem in wrong(pack(tmp_path, {"tried": option(right)}))] == []


def test_the_guide_shows_what_lint_really_says(tmp_path: Path) -> None:
    example = (ROOT / "scenarios" / "examples" / "choice" / "scenario.yaml").read_text(encoding="utf-8")
    assert example.count("40000") == 1
    (tmp_path / "scenario.yaml").write_text(example.replace("40000", "40.000"), encoding="utf-8")
    shown = textwrap.dedent(page("authoring.md").partition("```text\n")[2].partition("```")[0])
    assert list(problem_lines(wrong(tmp_path), "nl")) == shown.strip().splitlines()


def code(text: str) -> str:
    """Everything of a page that stands between backticks, or in a block."""
    fenced = re.findall(r"^ *```\w*\n(.*?)^ *```$", text, re.MULTILINE | re.DOTALL)
    rest = re.sub(r"^ *```\w*\n.*?^ *```$", "", text, flags=re.MULTILINE | re.DOTALL)
    return "\n".join([*fenced, *re.findall(r"`([^`\n]+)`", rest)])


def named(word: str, text: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text) is not None


def schema_words(schema: Any) -> Iterator[str]:
    """Every key an author can write, and every word from a closed list."""
    if isinstance(schema, dict):
        yield from schema.get("properties", {})
        yield from (word for word in schema.get("enum", ()) if isinstance(word, str))
        if isinstance(schema.get("const"), str):
            yield schema["const"]
    for inner in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from schema_words(inner)


def test_every_word_of_the_format_is_in_the_guide() -> None:
    conditions = [field.alias or name for name, field in Condition.model_fields.items()]
    words = {*schema_words(Scenario.model_json_schema()), *EFFECT_WORDS, *LATER_WORDS, *MEASURES, *conditions}
    text = code(page("authoring.md"))
    assert sorted(word for word in words if not named(word, text)) == []


# The glossary, and the guide for an evening


def tags(union: object) -> set[str]:
    """The names in the log of everything in a union of structs."""
    return {member.__struct_config__.tag for member in get_args(union)}


def test_every_name_that_the_program_writes_down_is_in_the_glossary() -> None:
    closed = {word for union in (How, Phase, Reveal, Step) for word in get_args(union) if word}
    words = {*tags(events.Event), *tags(Action), *tags(prompts.AnyPrompt), *closed, *STAGES, *DECISION_RULES}
    text = code(page("glossary.md"))
    assert sorted(word for word in {*words, *KIND_NAMES} if not named(word, text)) == []


def rows() -> list[list[str]]:
    """The glossary: Dutch, English, in YAML and code, what it is."""
    lines = [line for line in page("glossary.md").splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def test_every_row_of_the_glossary_has_four_cells_and_no_word_stands_for_two_things() -> None:
    assert len(rows()) > 60
    assert {len(row) for row in rows()} == {4}
    for column in (0, 1):
        words = [row[column] for row in rows()]
        assert len(words) == len({word.casefold() for word in words})


def test_every_name_in_code_that_the_glossary_gives_exists() -> None:
    code_words = set[str]()
    for source in (ROOT / "game").rglob("*.py"):
        code_words.update(re.findall(r"\w+", source.read_text(encoding="utf-8")))
    given = {name for row in rows() for name in re.findall(r"`(\w+):?`", row[2])}
    assert sorted(given - code_words) == []


def test_every_word_that_can_be_typed_at_a_question_is_in_the_guide_for_an_evening() -> None:
    text = code(page("facilitating.md"))
    assert [words[0] for words in WORDS.values() if not named(words[0], text)] == []


def test_what_the_guide_for_an_evening_quotes_is_on_the_screen() -> None:
    said = []
    for path in sorted((ROOT / "game" / "apps" / "words" / "nl").glob("*.po")):
        with path.open("rb") as file:
            said += [str(entry.string) for entry in read_po(file) if entry.id]
    quoted = re.findall(r"‘([^’]+)’", " ".join(page("facilitating.md").split()))
    assert len(quoted) > 5
    assert [quote for quote in quoted if not any(quote in sentence for sentence in said)] == []


# Files and commands


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_file_that_is_linked_exists(path: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", path.read_text(encoding="utf-8"))
    inside = [link for link in links if not link.startswith(("http:", "https:", "mailto:"))]
    assert [link for link in inside if not (path.parent / link).exists()] == []


def test_every_page_of_the_documentation_can_be_found_from_the_readme() -> None:
    found, new = set[Path](), {README}
    while new:
        found |= new
        links = {
            (path.parent / link).resolve()
            for path in new
            for link in re.findall(r"\]\(([^)#\s]+\.md)\)", path.read_text(encoding="utf-8"))
        }
        new = links - found
    # Decisions are linked as a folder.
    assert [path for path in DOCS.glob("*.md") if path not in found] == []


@cache
def commands() -> dict[str, click.Command]:
    return dict(command("nl").commands)


@pytest.mark.parametrize("name", [*command("nl").commands, *KIND_NAMES])
def test_every_command_and_every_kind_of_card_is_named(name: str) -> None:
    everywhere = "\n".join(code(path.read_text(encoding="utf-8")) for path in (README, *DOCS.glob("*.md")))
    assert named(name, everywhere)
    if name in commands():
        assert f"`keukentafel {name}" in README.read_text(encoding="utf-8")


def test_every_command_line_in_the_documentation_can_be_typed() -> None:
    lines = [
        line
        for path in (README, *DOCS.glob("*.md"))
        for line in re.findall(
            r"(?:^|[`/])keukentafel ([^`\n|]+)", code(path.read_text(encoding="utf-8")), re.MULTILINE
        )
    ]
    assert len(lines) > 10
    for line in lines:
        name, *words = line.split()
        if name.startswith("-"):
            continue
        assert name in commands(), line
        known = {option for param in commands()[name].params for option in param.opts}
        assert {word for word in words if word.startswith("-")} <= known, line


def keukentafel(*words: str) -> str:
    """Run the command as somebody with a Dutch computer does; what it says."""
    done = subprocess.run(
        [sys.executable, "-m", "game", *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1", "LC_ALL": "nl_NL.UTF-8"},
        cwd=ROOT,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_quick_commands_of_the_readme_run() -> None:
    assert "lint" in keukentafel("--help")
    assert "geen fouten" in keukentafel("lint", "scenarios/examples/choice")


def test_the_demo_writes_its_screens_and_its_page(tmp_path: Path) -> None:
    keukentafel("demo", "examples/choice", "--headless", "--out", str(tmp_path))
    assert (tmp_path / "debrief-nl.html").exists()
    assert list((tmp_path / "screens").iterdir())

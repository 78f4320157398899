"""The guide for authors is true: its examples load and can be played, and it has every word of the format."""

import re
import textwrap
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from msgspec.structs import replace

from game.cli.problems import problem_lines
from game.content import Problem, lint, load
from game.content.written.conditions import WrittenCondition
from game.content.written.effects import EFFECT_WORDS, LATER_WORDS
from game.content.written.scenario import WrittenScenario
from game.rules.terms.measures import MEASURES
from game.rules.terms.text import LANGUAGES, Language
from tests.docs.pages import KIND_NAMES, ROOT, code, named, page
from tests.evenings import play, setup

HOST = "dorpsrand"
"""The whole scenario of the guide that its cards are put into."""


class Block(NamedTuple):
    """One YAML example of the guide."""

    what: str
    """`scenario`, `card`, `section` (a file such as `board.yaml`), or `fragment`: the inside of an option."""
    id: str
    text: str


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
    return f"kind: choice\ntitle: Proef\ncase: Wat doen we?\noptions:\n  one:\n{text}{written}  other:\n    text: Nee\n    now: {{trust: -1}}\n"


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
    """What lint has to say, apart from what is only good to know, and decks or an agenda whose cards are elsewhere in the guide."""
    elsewhere = ("K337", "K359")
    return [problem for problem in lint(folder) if problem.severity != "note" and problem.code not in elsewhere]


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
    assert [str(problem) for problem in lint(folder) if problem.severity != "note"] == []
    scenario = replace(load(folder).scenario, quarters=4, agenda=4)
    for seed in range(5):
        played = play(scenario, setup(seed=seed), bot=seed).states[-1]
        cards = {decision.card for decision in played.decisions}
        assert cards >= {id for id, card in scenario.dilemmas.items() if card.only is None}


@pytest.mark.parametrize("id", of("card"))
def test_every_card_of_the_guide_loads_by_itself(id: str, tmp_path: Path) -> None:
    cards, own = of("card"), of("card")[id]
    # With it comes what it asks about, and what may be opened.
    named = {it for it in cards if re.search(rf"\b{it}\b", own)}
    others = {it: text for it, text in cards.items() if it == id or it in named or "only: follow_up" in text}
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_shows_what_lint_really_says(language: Language, tmp_path: Path) -> None:
    example = (ROOT / "scenarios" / "examples" / "choice" / "scenario.yaml").read_text(encoding="utf-8")
    assert example.count("40000") == 1
    (tmp_path / "scenario.yaml").write_text(example.replace("40000", "40.000"), encoding="utf-8")
    guide = page("authoring.md" if language == "nl" else f"{language}/authoring.md")
    shown = textwrap.dedent(guide.partition("```text\n")[2].partition("```")[0])
    assert list(problem_lines(wrong(tmp_path), language, tmp_path)) == shown.strip().splitlines()


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
    conditions = [field.alias or name for name, field in WrittenCondition.model_fields.items()]
    words = {*schema_words(WrittenScenario.model_json_schema()), *EFFECT_WORDS, *LATER_WORDS, *MEASURES, *conditions}
    text = code(page("authoring.md"))
    assert sorted(word for word in words if not named(word, text)) == []

"""What an editor is told may stand in the files is what the program takes, and no more where a form can say so."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from game.apps.words import catalogue
from game.apps.words.format_keys import described
from game.content import find_packs, load
from game.content.problems import Findings
from game.content.reading.compose import compose
from game.content.reading.folder import assemble
from game.content.reading.nodes import plain
from game.content.reading.sources import read_source
from game.content.schema import schema_of, schemas
from game.content.schema.pack_ids import ids_of
from game.rules.terms.text import LANGUAGES, Language
from tests.cli.here import run
from tests.content.slips import IN_A_CARD, IN_THE_HEAD, Slip
from tests.content.written import CARD, HEAD, changed, write

PACKS = find_packs()
SEEN = {
    "K201",
    "K203",
    "K204",
    "K205",
    "K206",
    "K207",
    "K208",
    "K209",
    "K210",
    "K211",
    "K212",
    "K213",
    "K214",
    "K215",
    "K216",
    "K217",
}
"""Codes of what has the wrong form: these a form of what may stand there can tell. A number with a comma in it is
two keys to an editor, and mended by our own reader before anything else sees it."""


def words(language: Language) -> Any:
    return lambda model, key: described(language, model, key)


@cache
def usual() -> dict[str, Draft7Validator]:
    return validators(schemas(words("nl")))


def validators(made: dict[str, Any]) -> dict[str, Draft7Validator]:
    return {name: Draft7Validator(schema) for name, schema in made.items()}


def of_pack(pack: Path) -> dict[str, Draft7Validator]:
    assembled = assemble(pack, Findings())
    assert assembled is not None
    return validators(schemas(words("nl"), ids_of(assembled, "nl")))


def wrong(pack: Path, by: dict[str, Draft7Validator]) -> list[str]:
    """What a schema says of the files of a pack, as an editor reads them."""
    found = []
    for path in sorted(pack.rglob("*.yaml")):
        file = path.relative_to(pack).as_posix()
        source = read_source(path, file, Findings())
        composed = None if source is None else compose(source, Findings())
        if composed is None:
            found.append(f"{file} cannot be read")
            continue
        errors = by[schema_of(file)].iter_errors(plain(composed.root))
        found += [f"{file} {'.'.join(map(str, it.absolute_path))}: {it.message[:200]}" for it in errors]
    return found


@pytest.mark.parametrize("name", PACKS)
def test_every_shipped_pack_is_right(name: str) -> None:
    assert wrong(PACKS[name], usual()) == []


@pytest.mark.parametrize("name", PACKS)
def test_every_shipped_pack_is_right_with_its_own_ids(name: str) -> None:
    made = of_pack(PACKS[name])
    for it in (*usual().values(), *made.values()):
        Draft7Validator.check_schema(it.schema)
    assert wrong(PACKS[name], made) == []


@pytest.mark.parametrize(
    ("file", "base", "slip"),
    [
        (file, base, slip)
        for file, base, slips in (("dilemmas/first.yaml", CARD, IN_A_CARD), ("scenario.yaml", HEAD, IN_THE_HEAD))
        for slip in slips
        if slip.code in SEEN and not re.search(r"\d,\d", slip.new)
    ],
    ids=lambda it: it.new if isinstance(it, Slip) else "",
)
def test_a_slip_in_the_form_is_underlined(tmp_path: Path, file: str, base: str, slip: Slip) -> None:
    pack = write(tmp_path, {file: changed(base, slip.old, slip.new)})
    assert [it for it in wrong(pack, of_pack(pack)) if it.startswith(file)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("now: {trust: +3}", "now: {trsut: +3}"),
        ("now: {trust: +3}", "now: {trust: +3, open: nobody}"),
        ("now: {trust: +3}", "when: {at_least: {trsut: 3}}"),
        ("now: {trust: +3}", "when: {decided: {nobody: x}}"),
    ],
)
def test_a_name_that_the_pack_does_not_have_is_underlined_with_its_own_ids(tmp_path: Path, old: str, new: str) -> None:
    right = write(tmp_path, {"dilemmas/first.yaml": CARD})
    assert wrong(right, of_pack(right)) == []
    (right / "dilemmas/first.yaml").write_text(changed(CARD, old, new), encoding="utf-8")
    assert wrong(right, of_pack(right))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_is_explained_in_both_languages(language: Language) -> None:
    told = set[str]()

    def describe(model: str, key: str) -> str:
        told.add(f"{key}.{model}")
        return described(language, model, key)

    made = schemas(describe)
    assert all(described(language, *it.split(".")[::-1]) for it in told)
    assert made["scenario"]["properties"]["title"]["description"] == catalogue(language)["schema.key.title"]
    written = {id.removeprefix("schema.key.") for id in catalogue(language) if id.startswith("schema.key.")}
    keys = {it.partition(".")[0] for it in told}
    assert written - keys - told == set()


def test_what_the_ids_are_called_stands_beside_them(proefavond: Any) -> None:
    assembled = assemble(PACKS["proefavond"], Findings())
    assert assembled is not None
    card = schemas(words("en"), ids_of(assembled, "en"))["dilemmas-one"]
    effect = card["definitions"]["WrittenEffect"]["properties"]
    assert effect["trust"]["description"] == "Trust"
    assert set(proefavond.scenario.funds) <= effect.keys()


def test_the_command_writes_them_beside_the_pack_and_says_what_to_put_on_top(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run("new", "avond")
    card = tmp_path / "avond/dilemmas/buurtkamer.yaml"
    line, _, text = card.read_text(encoding="utf-8").partition("\n")
    name = line.partition("$schema=")[2]
    assert (card.parent / name).is_file()
    card.write_text(text, encoding="utf-8")
    (tmp_path / "avond/.schema/scenario.json").unlink()
    said = run("schema", "avond").said
    assert f"dilemmas/buurtkamer.yaml: {line}" in said
    assert "scenario.yaml:" not in said
    assert wrong(tmp_path / "avond", of_pack(tmp_path / "avond")) == []
    assert (tmp_path / "avond/.schema/scenario.json").is_file()
    assert load(tmp_path / "avond").problems == ()


@pytest.mark.parametrize(
    "text", ["funds: {wmo: {nam: x", "", "- a", "board: 3", "indicators: x", "funds:\n  wmo: {name: Wmo}"]
)
def test_a_pack_that_cannot_be_read_yet_has_them_too(tmp_path: Path, text: str) -> None:
    (tmp_path / "scenario.yaml").write_text(text, encoding="utf-8")
    assert run("schema", str(tmp_path)).code == 0
    assert (tmp_path / ".schema/dilemmas-one.json").is_file()
    of_pack(tmp_path)


def test_without_a_pack_they_are_for_any(tmp_path: Path) -> None:
    done = run("schema", "-o", str(tmp_path / "schemas"))
    assert done.code == 0
    assert {path.stem for path in (tmp_path / "schemas").iterdir()} == usual().keys()

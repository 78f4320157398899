"""The small packs in which the examples of the lint codes stand: each is without remarks."""

import textwrap
from typing import NamedTuple

from game.content.explained import Example
from tests.content.written import BUDGET, CARD, HEAD, NEWS, PRIORITY, TALK, TOWN, VOICES, changed

FIRST, HERE = "dilemmas/first.yaml", "scenario.yaml"


class Base(NamedTuple):
    """A small pack."""

    main: str
    """The file that the pack is about."""
    files: dict[str, str]


def year() -> dict[str, str]:
    """Five cards of which the cheapest option stands first on two, and second on three."""
    dear = CARD.replace("{trust: +3}", "{trust: +3, wmo: -20}")
    cards = {"first": dear, "second": swapped(dear), "third": swapped(dear), "fourth": dear, "fifth": dear}
    return {f"dilemmas/{id}.yaml": text.replace("De eerste", f"De {id}") for id, text in cards.items()}


def swapped(card: str) -> str:
    """The same card with the cheapest option in front."""
    kept = card.replace("{trust: +3, wmo: -20}", "DEAR").replace("{wmo: -10}", "{trust: +3, wmo: -20}")
    return kept.replace("DEAR", "{wmo: -10}")


BASES = {
    "card": Base(FIRST, {HERE: HEAD, FIRST: CARD}),
    "head": Base(HERE, {HERE: HEAD, FIRST: CARD}),
    "dated": Base(FIRST, {HERE: HEAD + "reference_date: 2026-11\n", FIRST: CARD}),
    "english": Base(FIRST, {HERE: HEAD + "languages: [nl, en]\n", FIRST: CARD}),
    "talk": Base(FIRST, {HERE: HEAD, FIRST: TALK}),
    "budget": Base(FIRST, {HERE: HEAD, FIRST: changed(BUDGET, "fund: wmo\n", "")}),
    "priority": Base(FIRST, {HERE: HEAD, FIRST: PRIORITY}),
    "year": Base(HERE, {HERE: HEAD, **year()}),
    "board": Base(
        "board.yaml",
        {
            HERE: HEAD,
            FIRST: changed(CARD, "kind: choice", "kind: choice\ndeck: wmo"),
            "board.yaml": TOWN,
            "news.yaml": NEWS,
            "voices.yaml": VOICES,
        },
    ),
}


def with_lines(example: Example, lines: str) -> dict[str, str]:
    """The files of the pack with these lines in place of those of the example, as far indented as they are."""
    base = BASES[example.base]
    name = example.file or base.main
    text = base.files[name]
    for deep in range(0, 12, 2):
        there = textwrap.indent(example.instead, " " * deep) + "\n"
        if f"\n{there}" in f"\n{text}":
            before, _, after = f"\n{text}".partition(f"\n{there}")
            new = textwrap.indent(lines, " " * deep) + "\n" if lines else ""
            return {**base.files, name: f"{before}\n{new}{after}"[1:]}
    raise AssertionError(f"not in {name}: {example.instead}")

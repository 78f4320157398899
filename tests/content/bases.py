"""The small packs in which the examples of the lint codes stand: each is without remarks."""

import textwrap
from typing import NamedTuple

from game.content.explained import Example, ExampleNames
from game.content.translating.record import pair_of, record_bytes
from game.content.written.text import WrittenText
from tests.content.test_council import COUNCIL
from tests.content.written import BUDGET, CARD, HEAD, NEWS, PRIORITY, TALK, TOWN, VOICES, changed

HERE, FIRST, SECOND = "scenario.yaml", "dilemmas/first.yaml", "dilemmas/second.yaml"
CHOICE = "kind: choice"


class Base(NamedTuple):
    """A small pack."""

    main: str
    """The file that the pack is about."""
    files: dict[str, str]


def swapped(card: str) -> str:
    """The same card with the cheapest option in front."""
    kept = card.replace("{trust: +3, wmo: -20}", "DEAR").replace("{wmo: -10}", "{trust: +3, wmo: -20}")
    return kept.replace("DEAR", "{wmo: -10}")


def year() -> dict[str, str]:
    """Five cards of which the cheapest option stands first on two, and second on three."""
    dear = changed(CARD, "{trust: +3}", "{trust: +3, wmo: -20}")
    cards = {"first": dear, "second": swapped(dear), "third": swapped(dear), "fourth": dear, "fifth": dear}
    return {f"dilemmas/{id}.yaml": text.replace("De eerste", f"De {id}") for id, text in cards.items()}


def other(title: str, only: str = "") -> str:
    """Another card, with a title of its own."""
    text = changed(CARD, "De eerste", title)
    return changed(text, CHOICE, f"{CHOICE}\nonly: {only}") if only else text


def one(card: str, head: str = "", **more: str) -> Base:
    """A pack about one card, and perhaps others."""
    return Base(FIRST, {HERE: HEAD + head, FIRST: card, **{f"dilemmas/{id}.yaml": text for id, text in more.items()}})


def town(board: str, **sections: str) -> Base:
    """A pack about its board."""
    deck = changed(CARD, CHOICE, f"{CHOICE}\ndeck: wmo")
    return Base(
        "board.yaml", {HERE: HEAD, FIRST: deck, "board.yaml": board, **{f"{it}.yaml": sections[it] for it in sections}}
    )


def two_groups() -> str:
    """A board with a second neighbourhood."""
    board = changed(TOWN, "  - neighbourhood: village\n", "  - neighbourhood: village\n  - neighbourhood: haven\n")
    board = changed(board, "    colour: teal\n", "    colour: teal\n    drawing: old_village\n")
    group = board[board.index("  village:") : board.index("complete:")]
    for old, new in (("village:", "haven:"), ("Oude dorp", "Haven"), ("teal", "blue"), ("old_village", "harbour")):
        group = changed(group, old, new)
    return changed(board, "complete:", f"{group}complete:")


BARE_RING = "squares:\n  - start\n  - dilemma: wmo\n  - reflection\n  - {dilemma: wmo, name: Raadzaal}\n"
SAME = "resident: {name: Joop, age: 74, wish: Koken, strength: Handig, says: Ik red me wel.}"
YEAR = year()
FALLS_BACK = {name: YEAR[name] + "default: write\n" for name in (FIRST, SECOND)}
HEARD = changed(other("De tweede"), "    text: Luisteren", "    text: Luisteren\n    when: {known: first.eyes}")
CERTAIN = changed(
    COUNCIL,
    "later: {after: 1, chance: 30, trust: -3, text: De afspraak is zoek.}",
    "later: {after: 1, trust: -3, text: Dat kost tijd.}",
)

TRANSLATED = pair_of(WrittenText(nl="Luisteren", en="Listen"))
assert TRANSLATED is not None

BASES = {
    "card": one(CARD),
    "head": one(CARD)._replace(main=HERE),
    "dated": one(CARD, "reference_date: 2026-11\n"),
    "english": one(CARD, "languages: [nl, en]\n"),
    "translated": Base(
        FIRST,
        {
            HERE: HEAD,
            FIRST: changed(CARD, "text: Luisteren", "text: {nl: Luisteren, en: Listen}"),
            "translations.yaml": record_bytes({TRANSLATED: 1}).decode(),
        },
    ),
    "valued": one(CARD, "values: {thrift: Zuinigheid}\n"),
    "short": one(CARD, "shortest: 1\n"),
    "one": Base(FIRST, {HERE: changed(HEAD, "quarters: 2", "quarters: 1"), FIRST: CARD}),
    "words": one(changed(CARD, "options:", "decided_by: council\noptions:"), "settings: {words: council}\n"),
    "paper": one(
        changed(CARD, "{trust: +3}", "{trust: +3}\n    headline: De gemeente luistert"), "newspaper: De Bode\n"
    ),
    "talk": one(TALK),
    "budget": one(changed(BUDGET, "fund: wmo\n", "")),
    "priority": one(PRIORITY),
    "council": one(changed(CERTAIN, "    text: Blijven\n", "    text: Blijven\n    now: {wmo: -10}\n")),
    "follow_up": one(
        changed(CARD, "now: {trust: +3}", "now: {open: after}"),
        second=other("De tweede"),
        after=other("Een volgende", "follow_up"),
    )._replace(main=HERE),
    "practice": one(CARD, second=other("De tweede"), try_=other("Een proef", "practice"))._replace(
        main="dilemmas/try_.yaml"
    ),
    "heard": one(TALK, "programme: [first, second]\n", second=HEARD)._replace(main=HERE),
    "met": one(
        TALK,
        "agenda: 1\nprogramme: [first, second]\n",
        second=changed(changed(TALK, "Koffie", "Thee"), SAME, "resident: {same_as: first}"),
    )._replace(main=HERE),
    "year": Base(HERE, {HERE: HEAD, **YEAR}),
    "defaults": Base("dilemmas/fifth.yaml", {HERE: HEAD, **YEAR, **FALLS_BACK}),
    "board": town(TOWN, news=NEWS, voices=VOICES),
    "two_groups": town(two_groups(), news=NEWS, voices=VOICES),
    "ring": town(changed(changed(TOWN, "  - news\n", ""), "  - voice\n", "")),
    "bare_ring": town(BARE_RING),
}


def with_lines(example: Example, lines: str) -> dict[str, str]:
    """The files of the pack with these lines in place of those of the example, as far indented as they are."""
    base = BASES[example.base]
    name = example.file or base.main
    text = f"\n{base.files[name]}"
    for deep in range(0, 12, 2):
        there = f"\n{textwrap.indent(example.instead, ' ' * deep)}\n"
        if there in text:
            before, _, after = text.partition(there)
            return {**base.files, name: f"{before}\n{textwrap.indent(lines, ' ' * deep)}\n{after}"[1:]}
    raise AssertionError(f"not in {name}: {example.instead}")


def with_name(names: ExampleNames, name: str) -> dict[str, str]:
    """The files of a pack with a card of this name: its first, or one more."""
    files = dict(BASES["card"].files)
    if names.mended == FIRST:
        del files[FIRST]
    return {**files, name: other("Een andere")}

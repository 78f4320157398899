"""`keukentafel evening-code`, and an evening that is begun with such a code."""

import secrets
from collections.abc import Sequence

import click

from game.apps.session import (
    MOST_CASES,
    SEEDS,
    CodedEvening,
    code_of,
    coded_evenings,
    read_code,
    stands_alone,
    usual_year,
    year_of,
)
from game.apps.text import Terminal
from game.apps.words import say
from game.cli.asking import agrees
from game.cli.failures import OK, CodeFitsNowhere, CodeForSeveral
from game.cli.lines import out
from game.cli.packs import open_pack
from game.cli.speaking import CommandWords
from game.content import Pack, whole_evenings
from game.rules.decisions import TABLE_RULES
from game.rules.terms.text import Language

MOST_TIMES = 2
"""A code that does not fit is typed once more; then somebody asks the facilitator."""


def begun_with(terminal: Terminal, code: str, packs: Sequence[Pack], *, ask: bool) -> tuple[Pack, CodedEvening]:
    """The evening that this code stands for, read back to the table where it is asked.

    Raises `CodeFitsNowhere` where it fits none of these packs, and `NoMoreInput`.
    """
    for time in range(1, MOST_TIMES + 1):
        for found in coded_evenings(code, [it.scenario for it in packs]):
            pack = packs[found.pack]
            title, cases = pack.scenario.title, found.year.cases
            if not ask or agrees(terminal, "code.found_text", title=title, cases=cases):
                return pack, found
        if not ask or time == MOST_TIMES:
            break
        terminal.say("code.fits_not")
        code = _typed_again(terminal)
    raise CodeFitsNowhere


def _typed_again(terminal: Terminal) -> str:
    while (code := read_code(terminal.read())) is None:
        terminal.say("code.eight")
    return code


def evening_code(language: Language, pack: str, *, cases: int | None, decision: str | None, seed: int | None) -> int:
    """A code with which several tables play one evening. Raises `CodeForSeveral`."""
    scenario = open_pack(language, pack).scenario
    year = year_of(scenario, cases) if cases is not None else usual_year(scenario)
    known = [scenario, *(it.scenario for it in whole_evenings())]
    seeds = iter(lambda: secrets.randbelow(SEEDS), None) if seed is None else (seed,)
    made = (code_of(scenario, it, year, decision) for it in seeds)
    code = next((it for it in made if stands_alone(it, known)), None)
    if code is None:
        raise CodeForSeveral
    out(code)
    out(say(language, "code.stands_for", title=scenario.title, cases=year.cases, quarters=year.quarters))
    out(say(language, "code.hang_up", code=code))
    return OK


def _evening_code(words: CommandWords) -> click.Command:
    return words.command(
        "evening-code",
        evening_code,
        words.argument("pack"),
        words.option("--cases", type=click.IntRange(1, MOST_CASES)),
        words.option("--decision", type=click.Choice(list(TABLE_RULES))),
        words.option("--seed", explained="seed_of_code", type=click.IntRange(0, SEEDS - 1)),
    )


COMMANDS = {"evening-code": _evening_code}

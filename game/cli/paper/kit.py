"""`keukentafel kit`: an evening of paper, printed from the pack. Loaded when it is asked for."""

from pathlib import Path

import click

from game.apps.debrief.voice import PageLanguage
from game.apps.kit.codes import TooManyCards
from game.apps.kit.kit import PAPERS, PaperSize
from game.apps.kit.order import MOST_SEATS, KitOrder
from game.apps.papers import papers_lacking
from game.apps.session import MOST_CASES
from game.apps.words import say
from game.apps.words.typed import extra
from game.cli.failures import OK, WRONG
from game.cli.lines import out
from game.cli.packs import open_pack
from game.cli.speaking import FOLDER, CommandWords
from game.rules.setup import MOST_VOTERS, SEATS, VOTERS
from game.rules.terms.text import Language


def kit(
    language: Language, pack: str, *, output: Path | None, seats: int, voters: int, cases: int | None, paper: PaperSize
) -> int:
    """Every paper, one after the other; each is told when it is there."""
    scenario = open_pack(language, pack).scenario
    if papers_lacking():
        out(say(language, "cli.papers_lacking", install=extra("report")), err=True)
        return WRONG
    from game.apps.kit.writing import write_kit  # noqa: PLC0415 - what makes papers is not everywhere

    order = KitOrder(scenario, PageLanguage(language, marked=True), seats, voters, cases)
    try:
        for path in write_kit(order, output or Path(), paper):
            out(say(language, "cli.paper", path=str(path)))
    except TooManyCards:
        out(say(language, "cli.kit_too_many"), err=True)
        return WRONG
    year = order.year
    if cases is not None and year.cases != cases:
        least = "setup.year_least" if year.cases > cases else "setup.year_most"
        out(say(language, least, cases=year.cases, quarters=year.quarters))
    out(say(language, "cli.kit_year", cases=year.cases, quarters=year.quarters))
    out(say(language, "cli.kit_print"))
    return OK


def _kit(words: CommandWords) -> click.Command:
    output = words.option("--output", "-o", type=FOLDER, explained="kit_output")
    seats = words.option("--seats", type=click.IntRange(1, MOST_SEATS), default=SEATS, explained="kit_seats")
    voters = words.option("--voters", type=click.IntRange(1, MOST_VOTERS), default=VOTERS)
    cases = words.option("--cases", type=click.IntRange(1, MOST_CASES), explained="prepare_cases")
    paper = words.option("--paper", type=click.Choice(tuple(PAPERS)), default="a4")
    return words.command("kit", kit, words.argument("pack"), output, seats, voters, cases, paper)


COMMANDS = {"kit": _kit}

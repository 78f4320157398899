"""`keukentafel prepare`: a page to read at home before an evening. Loaded when it is asked for."""

from pathlib import Path

import click

from game.apps.debrief.voice import PageLanguage
from game.apps.prepare.agenda import evening_ahead
from game.apps.prepare.choosing import CardChosen, NotAtHome, NothingAtHome, cards_at_home, chosen_card
from game.apps.prepare.page import PageTooLarge, PreparedPage, write_prepared
from game.apps.prepare.playing import TooManyWays
from game.apps.preview import BadWish, card_named
from game.apps.words import render, say
from game.cli.failures import OK, WRONG
from game.cli.lines import out
from game.cli.packs import open_pack
from game.cli.speaking import FILE, CommandWords
from game.rules.scenario import Scenario
from game.rules.setup import MOST_VOTERS, VOTERS
from game.rules.terms.text import Language

LONGEST = 48
"""Cases: as many as a year can have that is played by bots."""


def prepare(
    language: Language, pack: str, *, output: Path | None, card: str | None, voters: int, cases: int | None
) -> int:
    """The page; then which case is in it, whether the evening has that too, and how to hand it out."""
    scenario = open_pack(language, pack).scenario
    ahead = evening_ahead(PageLanguage(language), scenario, voters, cases)
    try:
        wished = None if card is None else card_named(scenario, card)
        chosen = chosen_card(scenario, wished, ahead.year)
        order = PreparedPage(scenario, language, chosen, voters, cases)
        path = write_prepared(order, _place(output, language))
    except BadWish as error:
        return _refused(render(error.message, language))
    except NothingAtHome:
        return _refused(say(language, "cli.prepare.nothing"))
    except NotAtHome as error:
        return _refused(_other(language, scenario, "cli.prepare.follow_up", error.card))
    except (TooManyWays, PageTooLarge) as error:
        return _refused(_other(language, scenario, "cli.prepare.too_many", error.card))
    out(say(language, "cli.prepare.made", path=str(path), size=-(-path.stat().st_size // 1000)))
    _tell(language, scenario, chosen, asked=wished is not None)
    told = say(language, "cli.prepare.length", time=ahead.time, cases=ahead.year.cases, voters=voters)
    out(told)
    out(say(language, "cli.prepare.mail"))
    return OK


def _tell(language: Language, scenario: Scenario, chosen: CardChosen, *, asked: bool) -> None:
    out(say(language, "cli.prepare.case", title=scenario.dilemmas[chosen.card].title, card=chosen.card))
    # Of the practice case that was asked for, the others say nothing about why it is this one.
    practice = asked and chosen.comes == "practice"
    out(say(language, "cli.prepare.comes.practice_asked" if practice else f"cli.prepare.comes.{chosen.comes}"))


def _place(output: Path | None, language: Language) -> Path:
    """A file where that is named; else in that folder, or here."""
    if output is not None and output.suffix.lower() in (".html", ".htm") and not output.is_dir():
        return output
    return (output or Path()) / f"prepare-{language}.html"


def _other(language: Language, scenario: Scenario, sentence: str, card: str) -> str:
    others = ", ".join(id for id in cards_at_home(scenario) if id != card)
    return say(language, sentence, card=card, cards=others)


def _refused(sentence: str) -> int:
    out(sentence, err=True)
    return WRONG


def _prepare(words: CommandWords) -> click.Command:
    return words.command(
        "prepare",
        prepare,
        words.argument("pack"),
        words.option("--output", "-o", type=FILE, explained="prepare_output"),
        words.option("--card"),
        words.option("--voters", type=click.IntRange(1, MOST_VOTERS), default=VOTERS, explained="prepare_voters"),
        words.option("--cases", type=click.IntRange(1, LONGEST), explained="prepare_cases"),
    )


COMMANDS = {"prepare": _prepare}

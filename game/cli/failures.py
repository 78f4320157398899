"""What went wrong, as a sentence and an exit code."""

import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path

import click

from game.apps.session import again
from game.apps.sharing.refusing import NotShared, NotTrusted
from game.apps.table.screen import NoWindow
from game.apps.text import BadSeats, DoubleNames, Left, NoMoreInput
from game.apps.words import render, say
from game.apps.words.system import of_the_system
from game.apps.words.typed import command
from game.cli.lines import out
from game.cli.problems import problem_lines
from game.cli.speaking import GivenTwice, NotACommand
from game.content import ContentError
from game.content.validating.guess import closest
from game.log.errors import Damaged, Diverged, ForgetUnfinished, LogError, NotRecorded, SessionBusy, Untellable
from game.rules.terms.text import Language
from game.rules.terms.untrusted_text import legible

OK, WRONG, TORN, DAMAGED, DIVERGED, BUSY, REFUSED, FAILED, STOPPED = 0, 2, 3, 4, 5, 6, 7, 70, 130
"""Exit codes; `docs/exit-codes.md` says what each means."""

MANY = 1_000_000
"""From so many on the most of an option is no help: a seed may have nineteen figures."""
NOBODY_DECIDES = frozenset(
    (
        "prepare",
        "kit",
        "slips",
        "lint",
        "simulate",
        "new",
        "preview",
        "rename",
        "translate",
        "spreadsheet",
        "schema",
        "stick",
        "evening-code",
        "pack",
        "packs",
    )
)
"""Commands in which no group decides anything: there is nothing of it to be kept."""


class NotWithResume(click.UsageError):
    """Options that belong to a new evening, beside `--resume`."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = tuple(names)
        super().__init__(", ".join(names))


class NotWithCode(click.UsageError):
    """Options that an evening code says already, beside `--evening`."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = tuple(names)
        super().__init__(", ".join(names))


class CodeFitsNowhere(click.UsageError):
    """An evening code that belongs to none of the packs that were tried."""

    def __init__(self) -> None:
        super().__init__("evening code")


class CodeForSeveral(click.UsageError):
    """A seed with which the code would stand for another evening too."""

    def __init__(self) -> None:
        super().__init__("seed of a code")


class NotTogether(click.UsageError):
    """Options of which one says otherwise than another."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = tuple(names)
        super().__init__(", ".join(names))


class NoCases(click.UsageError):
    """Numbers of cases that no year can have."""

    def __init__(self, given: str) -> None:
        self.given = given
        super().__init__(given)


def explain(error: BaseException, language: Language, name: str | None = None) -> int:
    """Say on standard error what went wrong in the command of this name and what to do, and give the exit code."""
    match error:
        case SystemExit(code=code):
            return code if isinstance(code, int) else OK
        case click.exceptions.Exit(exit_code=code):
            return code
        case KeyboardInterrupt() | click.exceptions.Abort():
            _tell(say(language, "cli.stopped"))
            return STOPPED
        case Left():
            _tell(say(language, "cli.left"))
            return OK
        case NoMoreInput():
            _tell(say(language, "cli.no_more_input"))
            return OK
        case click.UsageError():
            _tell(usage(error, language))
            return WRONG
        case BadSeats():
            _tell(say(language, "cli.bad_seats", seats=str(error)))
            return WRONG
        case DoubleNames():
            _tell(say(language, "seats.double", name=str(error)))
            return WRONG
        case ContentError():
            for line in problem_lines(error.problems, language):
                _tell(line)
            return WRONG
        case NotTrusted():
            _tell(render(error.words, language))
            return REFUSED
        case NotShared():
            _tell(render(error.words, language))
            return WRONG
        case OSError():
            _tell(render(of_the_system(error), language))
            return WRONG
        case NoWindow():
            _tell(say(language, "cli.window_failed", reason=str(error), command=command()))
            return WRONG
        case LogError():
            _tell(render(error.message, language))
            if isinstance(error, Damaged) and error.folder is not None:
                _tell(say(language, "cli.rescue_with", command=again(error.folder, "rescue", error.folder.name)))
            return log_code(error)
        case _:
            _tell(_kept(error, language, decided=name not in NOBODY_DECIDES))
            return FAILED


def usage(error: click.UsageError, language: Language) -> str:
    """What was wrong with the words on the command line, and where help is."""
    path = error.ctx.command_path if error.ctx is not None else command()
    match error:
        case click.NoSuchOption(option_name=name):
            text = say(language, "cli.no_such_option", name=name)
        case click.BadOptionUsage(option_name="--explain"):
            text = say(language, "lint.explain.no_code")
            path = f"{command()} lint"  # the parser of Click knows no command here
        case click.MissingParameter(param=click.Argument() as argument):
            text = say(language, "cli.missing", name=argument.human_readable_name.strip("[]"))
        case click.BadParameter(param=click.Argument(type=click.Choice(choices=choices)) as argument):
            name = say(language, f"cli.value.{argument.name}")
            text = say(language, "cli.bad_choice", name=name, choices=", ".join(choices))
        case click.BadParameter(param=click.Argument() as argument):
            text = say(language, "cli.bad_value", name=argument.human_readable_name)
        case GivenTwice(name=name):
            text = say(language, "cli.given_twice", name=name)
        case NoCases(given=given):
            text = say(language, "cli.bad_cases", given=given)
        case NotWithResume(names=names):
            text = say(language, "cli.not_with_resume", names=", ".join(names))
        case NotWithCode(names=names):
            text = say(language, "cli.not_with_code", names=", ".join(names))
        case NotTogether(names=names):
            text = say(language, "cli.not_together", names=", ".join(names))
        case CodeFitsNowhere():
            text = f"{say(language, 'code.fits_not')} {say(language, 'code.other_pack')}"
        case CodeForSeveral():
            text = say(language, "cli.code_for_several")
        case click.BadParameter(param=click.Option(opts=["--evening", *_])):
            text = say(language, "code.eight")
        case click.BadParameter(param=click.Option(opts=["--seat", *_])):
            text = say(language, "cli.bad_seat", name="--seat")
        case click.BadParameter(param=click.Option(opts=names, type=click.Choice(choices=choices))):
            text = say(language, "cli.bad_choice", name=names[0], choices=", ".join(choices))
        case click.BadParameter(param=click.Option(opts=names, type=click.IntRange(min=int(least), max=int(most)))) if (
            most < MANY
        ):
            text = say(language, "cli.bad_number_between", name=names[0], least=least, most=most)
        case click.BadParameter(param=click.Option(opts=names, type=click.IntRange(min=int(least)))):
            text = say(language, "cli.bad_number", name=names[0], least=least)
        case click.BadParameter(param=click.Parameter(opts=names)):
            text = say(language, "cli.bad_value", name=names[0])
        case NotACommand(typed=typed, known=known):
            near = _meant(typed, known)
            if near is None:
                text = say(language, "cli.no_such_command", names=", ".join(known))
            else:
                text = say(language, "cli.no_such_command_near", typed=legible(typed), near=near)
        case _:
            text = say(language, "cli.wrong_words")
    return f"{text} {say(language, 'cli.see_help', command=path)}"


def _meant(typed: str, commands: Sequence[str]) -> str | None:
    """The command that is nearly spelled so."""
    names = {it.replace("-", "_"): it for it in commands}
    near = closest(typed, names)
    return None if near is None else names[near]


def log_code(error: LogError) -> int:
    """The exit code for what is wrong with a log."""
    match error:
        case Damaged():
            return DAMAGED
        case Diverged() | Untellable():
            return DIVERGED
        case SessionBusy() | NotRecorded() | ForgetUnfinished():
            return BUSY
        case _:
            return WRONG


def _tell(text: str) -> None:
    out(text, err=True)


def _kept(error: BaseException, language: Language, *, decided: bool) -> str:
    try:
        return say(language, "cli.failed" if decided else "cli.failed_plain", file=str(_keep(error)))
    except OSError:
        # A full disk must not hide what is to be said.
        key = "cli.failed_unkept" if decided else "cli.failed_plain_unkept"
        return say(language, key, error=type(error).__name__)


def _keep(error: BaseException) -> Path:
    """A file for whoever maintains the program; the person at the table sees one sentence."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", prefix="keukentafel-", suffix=".txt", delete=False) as file:
        file.writelines(traceback.format_exception(error))
    return Path(file.name)

"""All commands, in one language."""

import re
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import get_args

import click

from game import __version__
from game.apps.session import SETUPS, read_time
from game.apps.session import command as typed
from game.apps.words import say
from game.cli import approving, check, demo, evenings, exchange, forgetting, play, rescuing, stored
from game.cli.speaking import SpeakingGroup, Words
from game.log.keeping import MOST_DAYS
from game.log.outside import utc_now
from game.rules.decisions import RuleName
from game.rules.setup import Depth, Form
from game.rules.text import Language

FOLDER = click.Path(file_okay=False, path_type=Path)
FILE = click.Path(path_type=Path)
RULES = get_args(RuleName)
FORMS = get_args(Form)
LEVELS = get_args(Depth)


def command(language: Language) -> click.Group:
    """`keukentafel` with everything under it."""
    words = Words(language)
    seed = words.option("--seed", type=click.IntRange(0, 2**63 - 1))
    sessions = words.option("--sessions", type=FOLDER)
    session = words.argument("session", required=False)
    one_session = words.argument("session")
    group = SpeakingGroup(
        language,
        name="keukentafel",
        help=say(language, "cli.about"),
        epilog=say(language, "cli.epilogue", command=typed()),
        params=[_version(words), *words.common()],
    )
    for made in (
        words.command(
            "play",
            partial(play.play, language),
            words.argument("pack", required=False),
            words.option("--text", is_flag=True),
            words.option("--seats"),
            words.option("--set-up", type=click.Choice(list(SETUPS))),
            words.option("--form", type=click.Choice(FORMS)),
            words.option("--level", type=click.Choice(LEVELS)),
            words.option("--debrief-at", callback=_moment),
            words.option("--ballots", type=click.Choice(["device", "tally"])),
            words.option("--decision", type=click.Choice(RULES)),
            words.option("--show-counts", is_flag=True),
            words.option("--no-practice", is_flag=True),
            words.option("--yes", is_flag=True),
            words.option("--resume", is_flag=False, flag_value=play.LAST),
            words.option("--owner", callback=_name),
            words.option("--erase-after", type=click.IntRange(1, MOST_DAYS)),
            words.option("--backup", type=FOLDER),
            seed,
            sessions,
        ),
        words.command(
            "demo",
            partial(demo.demo, language),
            words.argument("pack", required=False, default="proefavond"),
            seed,
            words.option("--out", type=FOLDER),
            words.option("--text", is_flag=True),
            words.option("--headless", is_flag=True),
            words.option("--size", default="1280x720", callback=_size),
        ),
        words.command(
            "debrief",
            partial(evenings.debrief, language),
            session,
            words.option("--draft", is_flag=True),
            words.option("--output", "-o", type=FOLDER),
            sessions,
        ),
        words.command("approve", partial(approving.approve, language), session, sessions),
        words.command("sessions", partial(evenings.sessions, language), sessions),
        words.command("verify", partial(check.verify_session, language), session, sessions),
        words.command(
            "rescue",
            partial(rescuing.rescue_session, language),
            session,
            words.option("--yes", explained="yes_rescue", is_flag=True),
            sessions,
        ),
        words.command(
            "export",
            partial(exchange.export_session, language),
            session,
            words.option("--output", "-o", explained="output_file", type=FILE),
            sessions,
        ),
        words.command(
            "import", partial(exchange.import_evening, language), words.argument("file", type=FILE), sessions
        ),
        words.command("stored", partial(stored.stored, language), session, sessions),
        words.command(
            "forget",
            partial(forgetting.forget, language),
            one_session,
            words.option("--seat", type=click.IntRange(min=1), multiple=True),
            words.option("--text", explained="text_id", multiple=True),
            words.option("--all-names", is_flag=True),
            sessions,
        ),
        words.command(
            "erase",
            partial(forgetting.erase_session, language),
            one_session,
            words.option("--yes", explained="yes_erase", is_flag=True),
            sessions,
        ),
        words.command("lint", partial(check.lint_pack, language), words.argument("pack")),
    ):
        group.add_command(made)
    return group


def _moment(ctx: click.Context, param: click.Parameter, value: str | None) -> datetime | None:
    """A time of day that is still to come."""
    if value is None:
        return None
    now = utc_now().astimezone()
    moment = read_time(value, now)
    if moment is None or moment <= now:
        raise click.BadParameter(value, ctx, param)
    return moment


def _name(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """A name of a person."""
    if value is not None and not (1 <= len(value.strip()) <= 100):
        raise click.BadParameter(value, ctx, param)
    return None if value is None else value.strip()


def _size(ctx: click.Context, param: click.Parameter, value: str) -> str:
    numbers = [int(number) for number in re.findall(r"\d{3,4}", value)]
    if re.fullmatch(r"[0-9]{3,4}x[0-9]{3,4}", value) is None or not (
        640 <= numbers[0] <= 3840 and 480 <= numbers[1] <= 2160
    ):
        raise click.BadParameter(value, ctx, param)
    return value


def _version(words: Words) -> click.Option:
    def show(ctx: click.Context, param: click.Parameter, value: bool) -> None:
        if value:
            click.echo(f"keukentafel {__version__}")
            ctx.exit()

    return words.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=show)

"""Lines that a command prints."""

import sys

import click

from game.apps.text.terminal import wrapped


def aside(text: str) -> None:
    """Print it where it is not among what another program reads."""
    out(text, err=True)


def out(text: str, *, err: bool = False) -> None:
    """Print it. For a person at a screen it wraps at words; a file or another program gets it as it is."""
    stream = sys.stderr if err else sys.stdout
    lines = [line for part in text.splitlines() for line in wrapped(part)] if stream.isatty() else [text]
    for line in lines:
        click.echo(line, err=err)

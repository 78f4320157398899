"""`keukentafel lint`: whether a pack is in order, and what was proved of it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from game.apps.words import say
from game.apps.words.typed import command
from game.cli.authors.lint_formats import as_github, as_json
from game.cli.failures import OK, WRONG
from game.cli.lines import out
from game.cli.packs import locate
from game.cli.problems import OF_FORM, in_order, problem_lines
from game.cli.speaking import CommandWords, missing
from game.content import Problem, lint, load
from game.content.certificate import CertificateFound, certificate_beside
from game.content.library import changed_pack
from game.rules.terms.text import Language
from game.rules.terms.untrusted_text import legible

FORMATS = {"json": as_json, "github": as_github}
"""For programs; for people it is `text`."""


def lint_pack(
    language: Language, pack: str | None, *, explain: str | None, figures: bool, no_tips: bool, format: str
) -> int:
    """Every problem of a pack, or what one code means; 2 where something must be mended, or there is no such code."""
    if explain is not None and (figures or format in FORMATS):
        click.echo(say(language, "lint.explain.alone", code=legible(explain)), err=True)
        return WRONG
    if explain is not None:
        return _explain(language, explain)
    if pack is None:
        raise missing("pack")
    path = locate(language, pack, aside=format in FORMATS)
    problems = lint(path)
    if format in FORMATS:
        for line in FORMATS[format]([it for it in problems if not no_tips or it.severity != "note"], language):
            click.echo(line)
        return WRONG if any(it.severity == "error" for it in problems) else OK
    code = tell_problems(language, path, problems, tips=not no_tips)
    if figures and code == OK:
        from game.cli.authors.sizes import figure_lines  # noqa: PLC0415 - simulating is loaded when it is asked for

        for line in figure_lines(load(path).scenario, language):
            out(line)
    return code


def tell_problems(language: Language, path: Path, problems: Sequence[Problem], *, tips: bool = True) -> int:
    """Every problem of a pack and how many there are, for people; the exit code."""
    for line in problem_lines(problems, language, path, tips=tips):
        out(line)
    first = next(iter(in_order(it for it in problems if tips or it.severity != "note")), None)
    if first is not None:
        out(say(language, "lint.why", command=command(), code=first.code))
    name = legible(path.name)
    errors = sum(problem.severity == "error" for problem in problems)
    if errors:
        out(say(language, "lint.count.one" if errors == 1 else "lint.count", errors=errors, pack=name))
        if any(problem.severity == "error" and problem.code.startswith(OF_FORM) for problem in problems):
            out(say(language, "lint.more"))
        return WRONG
    warnings = sum(problem.severity == "warning" for problem in problems)
    key = "lint.clean_but" if warnings else "lint.clean"
    out(say(language, key, pack=name, warnings=warnings))
    for line in _certified(language, path):
        out(line)
    return OK


def _explain(language: Language, code: str) -> int:
    from game.cli.authors.explaining import explanation, no_such_code  # noqa: PLC0415 - the examples are read when asked for

    lines = explanation(language, code)
    if lines is None:
        click.echo(no_such_code(language, code), err=True)
        return WRONG
    for line in lines:
        out(line)
    return OK


def _certified(language: Language, path: Path) -> Iterator[str]:
    """What was proved of the pack, where a certificate lies beside it; nothing of one that was changed after it was added."""
    if changed_pack(path) is not None:
        return
    yield from certified_lines(language, certificate_beside(path, lambda: load(path).scenario))


def certified_lines(language: Language, found: CertificateFound | None) -> Iterator[str]:
    """What was proved of a pack, where that is known."""
    if found is None:
        return
    if not found.holds:
        yield say(language, "certificate.old")
        return
    it = found.certificate
    all_of = len(it.proved) + len(it.not_proved)
    yield say(language, "certificate.holds", evenings=it.evenings, proved=len(it.proved), all=all_of)
    if it.not_proved:
        what = "; ".join(say(language, f"certificate.proof.{proof.what}") for proof in it.not_proved)
        yield say(language, "certificate.not", what=what)


def _lint(words: CommandWords) -> click.Command:
    no_tips = words.option("--no-tips", is_flag=True)
    format = words.option("--format", type=click.Choice(["text", *FORMATS]), default="text")
    explain = words.option("--explain")
    figures = words.option("--figures", is_flag=True)
    params = (words.argument("pack", required=False), explain, figures, no_tips, format)
    return words.command("lint", lint_pack, *params)


COMMANDS = {"lint": _lint}

"""`lint --explain K512`: what a code means, with a wrong and a mended example."""

from collections.abc import Iterator

from game.apps.words import say
from game.content.explained import GROUPS, Example, ExampleNames, explained, explained_code
from game.content.validating.guess import closest
from game.rules.terms.text import Language
from game.rules.terms.untrusted_text import legible


def explanation(language: Language, asked: str) -> Iterator[str] | None:
    """The page of a code, in one language; `None` where there is no such code."""
    it = explained_code(asked.strip().upper())
    return None if it is None else _lines(language, it.code)


def _lines(language: Language, code: str) -> Iterator[str]:
    it = explained_code(code)
    assert it is not None
    yield f"{it.code}: {say(language, f'lint.{it.severity}')}"
    yield it.into(language)
    if isinstance(it.example, ExampleNames):
        yield say(language, "lint.explain.wrong_name", name=legible(it.example.wrong))
        yield say(language, "lint.explain.mended_name", name=it.example.mended)
    elif isinstance(it.example, Example):
        for key, lines in (("wrong", it.example.wrong), ("mended", it.example.mended)):
            yield ""
            yield say(language, f"lint.explain.{key}")
            for line in lines.split("\n"):
                yield f"    {legible(line)}"


def no_such_code(language: Language, asked: str) -> str:
    """What to say of a code that does not exist."""
    codes = [code for group in GROUPS for code in explained(group).codes]
    near = closest(asked.strip().upper(), codes)
    key = "lint.explain.unknown" if near is None else "lint.explain.unknown_near"
    return say(language, key, code=legible(asked), near=near or "")

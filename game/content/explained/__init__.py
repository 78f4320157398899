"""What each lint code means, with a wrong and a mended example: the text of `docs/lint` and of `lint --explain`."""

from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import yaml
from msgspec import Struct

from game.content.codes import CODES, UNLISTED
from game.rules.terms.text import Language


class Example(Struct, frozen=True):
    """Some lines of a small pack, wrong and mended."""

    base: str
    """The small pack in which they stand."""
    file: str | None
    """The file of it; `None` is the one that the pack is about."""
    instead: str
    """The lines of that file that they replace."""
    wrong: str
    mended: str
    also: tuple[str, ...] = ()
    """Other codes that the same slip gives."""


class ExampleNames(NamedTuple):
    """A file of a pack that is wrongly called, and how it should be called."""

    wrong: str
    mended: str


class Explained(Struct, frozen=True):
    """Why a code is told."""

    code: str
    nl: str
    en: str
    example: Example | ExampleNames | None
    """`None` where no line and no name is wrong, but the disk, the size or the program."""

    def into(self, language: Language) -> str:
        """Why, in one language."""
        return self.nl if language == "nl" else self.en

    @property
    def severity(self) -> str:
        """How grave it is."""
        return next(severity for code, severity in (*CODES.values(), UNLISTED) if code == self.code)


class ExplainedGroup(Struct, frozen=True):
    """Codes that belong together: they begin with the same figure."""

    id: str
    nl: str
    en: str
    codes: dict[str, Explained]


GROUPS = ("K1", "K2", "K3", "K4", "K5", "K6", "K7")


@cache
def explained(group: str) -> ExplainedGroup:
    """The codes of one group, in the order of their figures."""
    text = (files(__package__) / f"{group}.yaml").read_text(encoding="utf-8")
    written = yaml.load(text, Loader=yaml.CSafeLoader)
    codes = {code: _explained(code, written["codes"][code]) for code in sorted(written["codes"])}
    return ExplainedGroup(group, written["title"]["nl"], written["title"]["en"], codes)


def explained_code(code: str) -> Explained | None:
    """What this code means; `None` for one that does not exist."""
    group = code[:2]
    return explained(group).codes.get(code) if group in GROUPS else None


def _explained(code: str, written: dict[str, Any]) -> Explained:
    example: Example | ExampleNames | None = None
    if "wrong" in written:
        wrong, mended = written["wrong"].removesuffix("\n"), written["mended"].removesuffix("\n")
        instead = written.get("instead", mended).removesuffix("\n")
        also = tuple(written.get("also", ()))
        example = Example(written["base"], written.get("file"), instead, wrong, mended, also)
    elif "wrong_name" in written:
        example = ExampleNames(written["wrong_name"], written["mended_name"])
    return Explained(code, written["nl"], written["en"], example)

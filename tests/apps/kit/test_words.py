"""Every sentence of a kit is there and is used, and both languages fill in the same things."""

import re
from typing import get_args

from game.apps.kit.kit import PARTS, TEMPLATES
from game.apps.kit.lines.names import NAMES
from game.apps.kit.lines.told import ToldWord
from game.apps.kit.log_sheet import ANSWERS, HEAD
from game.apps.kit.script import CHECKS, PRIVACY
from game.apps.words import catalogue
from game.rules.setup import Depth, Reveal
from game.rules.terms.phases import Mark
from game.rules.terms.text import Language

ENDS = {
    "kit.part_of.": PARTS,
    "kit.mark.": get_args(Mark),
    "kit.check.": map(str, CHECKS),
    "kit.privacy.": map(str, PRIVACY),
    "kit.how.case.": map(str, range(1, 10)),
    "kit.how.turn.": map(str, range(1, 7)),
    "kit.how.end.": map(str, range(1, 10)),
    "kit.how.": ("case", "turn", "end", "counts", "few", "one_voice"),
    "kit.brings.": ("served", "waits", "revise", "postpone", "adds"),
    "kit.line.": NAMES,
    "kit.said.": (*get_args(ToldWord), "swap", "at_once", "counts", "by_name", "stands", "done"),
    "kit.log.row.": ANSWERS,
    "kit.log.counts.": get_args(Reveal),
    "kit.log.level.": get_args(Depth),
    "kit.log.": (
        *HEAD,
        *("before", "moved", "after", "word"),
        *("code", "quarter", "leads", "stones", "advisers", "amended", "twist", "what", "decided"),
    ),
    "kit.kind.": ("question", "option", "amendment", "condition", "twist", "private"),
    "kit.script.": ("minute", "takes", "clock", "what", "cases", "quarters", "play"),
    "kit.sums.": ("adviser", "undecided", "silent", "supervision", "complete"),
    "kit.proof.how.": map(str, range(1, 5)),
    "kit.": ("tokens.what", "dice.what", "lots.what", "stop", "park", "stop.what", "park.what"),
}
"""Ids that are put together: how they begin, and how they can end."""
USED = {begin + end for begin, ends in ENDS.items() for end in ends}


def used() -> set[str]:
    files = [path for path in TEMPLATES.parent.rglob("*") if path.suffix in (".py", ".typ")]
    written = "\n".join(path.read_text(encoding="utf-8") for path in files)
    return set(re.findall(r'"(kit\.[a-z_0-9.]*[a-z_0-9])"', written)) | USED


def test_every_sentence_is_there_and_none_too_many(language: Language) -> None:
    own = {id for id in catalogue(language) if id.startswith("kit.") and not id.startswith("kit.part.")}
    assert own == used()

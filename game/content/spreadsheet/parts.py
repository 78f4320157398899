"""Which key something belongs to, in the words of who fills in a workbook: `nu`, `straks`, `per kwartaal`."""

from collections.abc import Iterable
from functools import cache

from game.content.spreadsheet.plan import workbook_plan
from game.content.validating.dutch import DUTCH, ENGLISH
from game.rules.terms.text import Text


@cache
def parts() -> tuple[str, ...]:
    """The keys that effects and variants can belong to, in the order of the plan."""
    plan = workbook_plan()
    return tuple(dict.fromkeys(path[-1] for path in (*plan.effect_homes, *sorted(plan.varied_homes))))


def called(keys: Iterable[str]) -> Text:
    """What these keys are called, one after the other."""
    there = tuple(keys)
    return Text(
        nl=", ".join(DUTCH.get(key, key.replace("_", " ")) for key in there),
        en=", ".join(key.replace("_", " ") for key in there),
    )


def meant_part(typed: str) -> str:
    """The key that was meant, by its own name or the word for it in either language; else what was typed."""
    word = "_".join(typed.lower().split())
    return next((key for key in (word, *ENGLISH.get(word, ())) if key in parts()), typed)

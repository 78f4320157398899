"""What the lines of a log sheet are called: one word for each question, in both languages."""

from functools import cache
from typing import Literal, assert_never, get_args

from game.apps.words import say
from game.rules import actions
from game.rules.actions import Action
from game.rules.terms.at import BallotAt, CardAt, ChooseAt, PickAt, SayAt
from game.rules.terms.references import ReasonOf, said_at
from game.rules.terms.text import LANGUAGES, Language

Asks = (
    PickAt
    | ChooseAt
    | BallotAt
    | SayAt
    | CardAt
    | Literal["agenda", "inquiry", "roll", "shift", "attend", "agree_to_show", "inject", "adjust", "reason", "own"]
)
"""What is asked, and answered with a line."""
LineDeed = Literal["skip", "finish", "recount"]
"""What the facilitator does without being asked."""
Check = Literal["card", "standing"]
"""What a sheet says and nobody answers: which case is on the table, and how money and meters stand."""
LineName = Asks | LineDeed | Check | Literal["on"]
"""What a line is; `on`: pages were read on."""


def _members(kind: object) -> tuple[str, ...]:
    """The words of closed lists that are made of others."""
    found: list[str] = []
    for part in get_args(kind):
        found += [part] if isinstance(part, str) else _members(part)
    return tuple(dict.fromkeys(found))


NAMES: tuple[str, ...] = _members(LineName)
DEEDS: tuple[str, ...] = _members(LineDeed)


def name_of(action: Action) -> LineName:
    """What a line with this action is called."""
    match action:
        case actions.SetAgenda():
            return "agenda"
        case actions.Acknowledge():
            return "on"
        case actions.Say(at=at):
            about = said_at(at)
            return "reason" if isinstance(about, ReasonOf) else about
        case actions.Recount():
            return "recount"
        case (
            actions.Pick(at=asked)
            | actions.Allocate(at=asked)
            | actions.Rank(at=asked)
            | actions.Choose(at=asked)
            | actions.Ask(at=asked)
            | actions.CloseBallot(at=asked)
            | actions.Roll(at=asked)
            | actions.Shift(at=asked)
        ):
            return asked
        case actions.Attend():
            return "attend"
        case actions.AgreeToShow():
            return "agree_to_show"
        case actions.Inject():
            return "inject"
        case actions.Adjust():
            return "adjust"
        case actions.OpenOwn():
            return "own"
        case actions.Skip():
            return "skip"
        case actions.Finish():
            return "finish"
        case _:
            assert_never(action)


def called(name: str, language: Language) -> str:
    """The word in front of such a line."""
    return say(language, f"kit.line.{name}")


@cache
def _known() -> dict[str, str]:
    return {called(name, language).casefold(): name for name in NAMES for language in LANGUAGES}


def parted(line: str) -> tuple[str | None, str]:
    """Which line it is, where it begins with a word for one in either language; and the rest of it."""
    first, _, rest = line.strip().partition(" ")
    name = _known().get(first.rstrip(":").casefold())
    return (None, line.strip()) if name is None else (name, rest.strip())

"""One other choice: what else could be chosen, and what this game makes of it, without a judgement."""

from msgspec import Struct

from game.apps.debrief.chapters.other_year import YearBeside, value_words, year_beside
from game.apps.debrief.room.language import RoomLanguage
from game.apps.debrief.room.told import ToldBack
from game.rules.terms.value import Value
from game.rules.whatif import Open


class Choices(Struct, frozen=True):
    """What could have been decided instead: its letter, the choice, and the choice in words."""

    case: Open
    others: tuple[tuple[str, Value, str], ...]
    council: bool
    """Whether it is what a works council could have said: nothing is called a choice of theirs that a director decides."""

    def key(self, key: str) -> str:
        """The sentence of this name, as it is said of such a case."""
        return f"{key}.council" if self.council else key


def choices(voice: RoomLanguage, told: ToldBack, number: int) -> Choices | None:
    """What else the case with that number could come to; `None` where nothing else was open, or nobody knows."""
    case = told.open_case(number)
    if case is None:
        return None
    offered = zip(case.signs, case.candidates, strict=True)
    others = ((letter, it, value_words(voice, told.scenario, case, it)) for letter, it in offered if it != case.value)
    return Choices(case, tuple(others), told.scenario.dilemmas[case.card].council is not None)


def no_other(voice: RoomLanguage, told: ToldBack) -> str:
    """What is said where no other choice can be looked at: none was open, or these are not the rules of that evening."""
    return voice.say("lookback.other.nothing_else" if told.line else "lookback.other.unknown")


def other_told(voice: RoomLanguage, told: ToldBack, case: Open, value: Value) -> YearBeside:
    """What the year came to with this other choice, by the same rules and with the same luck."""
    return year_beside(voice, told.scenario, told.line, told.other(case.instead(value)))

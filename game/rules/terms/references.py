"""What points at something else: a value of its own for each, and the one place that knows how each is kept.

In an answer, an event and a state such a reference is one word, such as `fund:wmo`: `kept` writes it, and a function here
reads it. Nobody else takes such a word apart.
"""

from typing import assert_never

from msgspec import Struct

from game.rules.terms.at import SayAt


class Reference(Struct, frozen=True, gc=False):
    """Something that points at something else."""


class FromFund(Reference, frozen=True):
    """Cover from this fund."""

    fund: str


class OtherOption(Reference, frozen=True):
    """Cover by deciding for this option instead."""

    option: str


class AsDebt(Reference, frozen=True):
    """No cover: it becomes debt."""


CoverWay = FromFund | OtherOption | AsDebt
"""Where the money comes from where a fund runs short."""

_FUND, _OPTION, _DEBT = "fund:", "option:", "debt"


def cover_way(item: str) -> CoverWay:
    """Read the item of the question for cover. Raises `ValueError` for another word."""
    if item.startswith(_FUND):
        return FromFund(item.removeprefix(_FUND))
    if item.startswith(_OPTION):
        return OtherOption(item.removeprefix(_OPTION))
    if item == _DEBT:
        return AsDebt()
    raise ValueError(f"no cover: {item}")


class Addition(Reference, frozen=True):
    """An amendment of an option."""

    option: str
    amendment: str


def addition(word: str) -> Addition:
    """Read what was added to an option. Raises `ValueError` for another word."""
    option, amendment = word.split(".")
    return Addition(option, amendment)


class ReasonOf(Reference, frozen=True):
    """The reason for a decision that was closed."""

    card: str
    occurrence: int


_REASON = "reason"


def reason_of(at: str) -> ReasonOf | None:
    """Read which question words of the table's own answer: the reason for a closed decision; `None` for any other."""
    first, _, rest = at.partition(".")
    card, _, times = rest.rpartition(".")
    if first != _REASON or not card or not (times.isascii() and times.isdigit()):
        return None
    return ReasonOf(card, int(times))


def said_at(at: str) -> SayAt | ReasonOf:
    """Read which question words of the table's own answer. Raises `ValueError` for a word that is none."""
    match at:
        case "rationale" | "minority" | "reflection" | "al.question" | "al.select" | "al.sharpen":
            return at
        case _ if (reason := reason_of(at)) is not None:
            return reason
        case _:
            raise ValueError(f"asks for no words: {at}")


class ByCard(Reference, frozen=True):
    """A decision on this card brings it."""

    card: str


class ByNews(Reference, frozen=True):
    """News brings it."""

    news: str


class ByVoice(Reference, frozen=True):
    """Somebody who spoke up brings it."""

    voice: str


class BySupervision(Reference, frozen=True):
    """Coming under supervision brings it."""


class ByCompleteTown(Reference, frozen=True):
    """A town in which every neighbourhood has its facility brings it."""


class ByUntold(Reference, frozen=True):
    """An evening of before rules 4 does not say what brings it."""


BroughtBy = ByCard | ByNews | ByVoice | BySupervision | ByCompleteTown | ByUntold
"""What brings an effect."""

_NEWS, _VOICE, _SUPERVISION, _COMPLETE = "news.", "voice.", "head.supervision", "board.complete"


def brought_by(of: str) -> BroughtBy:
    """Read what an effect names as what brings it. Raises `ValueError` for a section of a pack that brings none."""
    # No card has a full stop in its id.
    if "." not in of:
        return ByCard(of) if of else ByUntold()
    if of.startswith(_NEWS):
        return ByNews(of.removeprefix(_NEWS))
    if of.startswith(_VOICE):
        return ByVoice(of.removeprefix(_VOICE))
    if of == _SUPERVISION:
        return BySupervision()
    if of == _COMPLETE:
        return ByCompleteTown()
    raise ValueError(f"brings nothing: {of}")


def kept(reference: CoverWay | Addition | ReasonOf | BroughtBy) -> str:
    """The word that it is kept as."""
    match reference:
        case FromFund(fund=fund):
            return f"{_FUND}{fund}"
        case OtherOption(option=option):
            return f"{_OPTION}{option}"
        case AsDebt():
            return _DEBT
        case Addition(option=option, amendment=amendment):
            return f"{option}.{amendment}"
        case ReasonOf(card=card, occurrence=occurrence):
            return f"{_REASON}.{card}.{occurrence}"
        case ByCard(card=card):
            return card
        case ByNews(news=news):
            return f"{_NEWS}{news}"
        case ByVoice(voice=voice):
            return f"{_VOICE}{voice}"
        case BySupervision():
            return _SUPERVISION
        case ByCompleteTown():
            return _COMPLETE
        case ByUntold():
            return ""
        case _:
            assert_never(reference)

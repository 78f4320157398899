"""One decision, chosen by the group: before and after the talk, as far as that became public, and why."""

from msgspec import Struct

from game.apps.debrief.cases import PlayedCase
from game.apps.debrief.decisions import reason_of
from game.apps.debrief.other_year import decided_words
from game.apps.debrief.room.language import RoomLanguage
from game.apps.debrief.room.told import ToldBack
from game.apps.debrief.voice import MOST_IN_WORDS
from game.rules.views.shapes import BallotView

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class CountBeside(Struct, frozen=True):
    """How many people chose something."""

    letter: str
    """Empty where it is for or against."""
    text: str
    count: int
    before: int | None
    """How many it were before the talk; `None` where the same was not asked then, or not shown."""


class ShownCounts(Struct, frozen=True):
    """ShownCounts that became public."""

    label: str
    """When that was; empty where before and after stand in one picture."""
    rows: tuple[CountBeside, ...]

    @property
    def both(self) -> bool:
        """Whether before and after stand beside one another."""
        return any(row.before is not None for row in self.rows)


class DecidedTold(Struct, frozen=True):
    """A case, as the group talks about it."""

    number: int
    title: str
    counts: tuple[ShownCounts, ...]
    sealed: str
    """What is said where there are no counts."""
    moved: str
    """What changed most in the talk; empty where nothing is known of it."""
    above: str
    """Whether the table decided, passed it without debate, or did not decide."""
    decided: str
    reason: str
    """In the table's own words; empty where there are none."""


def decided(voice: RoomLanguage, told: ToldBack, number: int) -> DecidedTold | None:
    """The case with that number; `None` where there is none."""
    case = told.case(number)
    if case is None:
        return None
    counts = _counts(voice, case)
    reason = reason_of(voice, told.evening, case)
    return DecidedTold(
        number=number,
        title=voice.words(case.card.title),
        counts=counts,
        sealed="" if counts else voice.say("lookback.no_counts"),
        moved=_moved(voice, counts),
        above=voice.say(f"lookback.decided.{case.came}" if case.came != "decided" else "lookback.decided"),
        decided=decided_words(voice, case.rows),
        reason=reason.text if reason is not None and reason.quoted else "",
    )


def _counts(voice: RoomLanguage, case: PlayedCase) -> tuple[ShownCounts, ...]:
    first, final = case.seen.first, case.finals[-1].public if case.finals else None
    before, after = (it if it is not None and it.counts else None for it in (first, final))
    if after is None:
        return () if before is None else (_rows(voice, before, voice.say("lookback.before_talk")),)
    plain = bool(case.finals[-1].proposal)
    was = {} if before is None else {voice.words(it.words): it.count for it in before.counts}
    if before is None or any(voice.words(it.words) in was for it in after.counts):
        return (_rows(voice, after, "" if before is not None else voice.say("lookback.after_talk"), was, plain=plain),)
    # Before they chose one of several; after the talk they were for or against one of them.
    return (
        _rows(voice, before, voice.say("lookback.before_talk")),
        _rows(voice, after, voice.say("lookback.after_talk"), plain=plain),
    )


def _rows(
    voice: RoomLanguage, ballot: BallotView, label: str, was: dict[str, int] | None = None, *, plain: bool = False
) -> ShownCounts:
    """`plain`: for and against have no letters."""
    letters = [""] * len(ballot.counts) if plain else LETTERS
    rows = ((letter, voice.words(it.words), it.count) for letter, it in zip(letters, ballot.counts, strict=False))
    return ShownCounts(label, tuple(CountBeside(*row, None if was is None else was.get(row[1])) for row in rows))


def _moved(voice: RoomLanguage, counts: tuple[ShownCounts, ...]) -> str:
    """The choice that changed most, in one sentence."""
    pairs = [(row, row.before) for it in counts for row in it.rows if row.before is not None]
    if not pairs:
        return ""
    row, before = max(pairs, key=lambda it: abs(it[0].count - it[1]))
    if row.count == before:
        return voice.say("lookback.moved.same")
    both = (before, row.count)
    was, now = (voice.times(it) if max(both) <= MOST_IN_WORDS else str(it) for it in both)
    return voice.say("lookback.moved", letter=row.letter or row.text, before=was, after=now)

"""One case, chosen by the group: before and after the talk, as far as that became public, what was decided, and why."""

from msgspec import Struct

from game.apps.debrief.chapters.council import CouncilTold, council
from game.apps.debrief.chapters.decider import decider
from game.apps.debrief.chapters.decisions import reason_of
from game.apps.debrief.chapters.other_year import decided_words
from game.apps.debrief.pieces import Pair
from game.apps.debrief.room.language import RoomLanguage
from game.apps.debrief.room.told import ToldBack
from game.apps.debrief.told.cases import PlayedCase
from game.apps.debrief.voice import MOST_IN_WORDS
from game.rules.views.shapes import BallotView


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


class Offered(Struct, frozen=True):
    """What the group can talk about."""

    ask: str
    cases: tuple[Pair, ...]
    """The number of each case, and its title; of what was not decided also that."""


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
    """Whether the table decided or its rapporteur, passed it without debate, did not decide, or a director did; empty where nobody decided."""
    decided: str
    """What was decided; where nothing was, that."""
    reason: str
    """In the table's own words; empty where there are none."""
    council: CouncilTold | None
    """Of a works council what it said before that, and what came of it."""


def offered(voice: RoomLanguage, told: ToldBack) -> Offered:
    """Every case that can be talked about, in order."""
    cases = tuple(Pair(str(case.number), _titled(voice, case)) for case in told.cases)
    all_decided = all(case.settled for case in told.cases)
    return Offered(voice.say("lookback.decision.ask" if all_decided else "lookback.decision.ask_case"), cases)


def _titled(voice: RoomLanguage, case: PlayedCase) -> str:
    title = voice.words(case.card.title)
    if case.came in ("decided", "passed", "answered"):
        return title
    return voice.say("lookback.decision.came", title=title, came=voice.say(f"debrief.came.{case.came}"))


def decided(voice: RoomLanguage, told: ToldBack, number: int) -> DecidedTold | None:
    """The case with that number; `None` where there is none."""
    case = told.case(number)
    if case is None:
        return None
    counts = _counts(voice, case)
    reason = reason_of(voice, told.evening, case)
    spoken = council(voice, told.story, case)
    above, words = _outcome(voice, told, case, spoken, spelled=not counts)
    return DecidedTold(
        number=number,
        title=voice.words(case.card.title),
        counts=counts,
        sealed=_sealed(voice, told, case) if case.seen.covered is not None or not counts else "",
        moved=_moved(voice, counts),
        above=above,
        decided=words,
        reason=reason.text if reason is not None and reason.quoted else "",
        council=spoken,
    )


def _outcome(
    voice: RoomLanguage, told: ToldBack, case: PlayedCase, spoken: CouncilTold | None, *, spelled: bool
) -> tuple[str, str]:
    if spoken is not None:
        return voice.say("debrief.council.decided"), spoken.decided
    if case.value is None:
        return "", voice.say(f"debrief.outcome.{case.came}")
    by = decider(voice, told.evening, case, spelled=spelled)
    if not by.own:
        return by.outcome, decided_words(voice, case.rows)
    above = "lookback.decided" if case.came == "decided" else f"lookback.decided.{case.came}"
    return voice.say(above), decided_words(voice, case.rows)


def _sealed(voice: RoomLanguage, told: ToldBack, case: PlayedCase) -> str:
    """What is said where there are no counts: a works council saw its own, and they are not kept."""
    if told.scenario.settings.outside == "one_voice":
        return voice.say("lookback.one_voice")
    return voice.say("lookback.no_counts" if case.seen.covered is None else "lookback.no_counts.before")


def _counts(voice: RoomLanguage, case: PlayedCase) -> tuple[ShownCounts, ...]:
    first, final = case.seen.first, case.finals[-1].public if case.finals else None
    before, after = (it if it is not None and it.counts else None for it in (first, final))
    if after is None:
        return () if before is None else (_rows(voice, before, voice.say("lookback.before_talk")),)
    was = {} if before is None else {voice.words(it.words): it.count for it in before.counts}
    if before is None or any(voice.words(it.words) in was for it in after.counts):
        return (_rows(voice, after, "" if before is not None else voice.say("lookback.after_talk"), was),)
    # Before they chose one of several; after the talk they were for or against one of them.
    return (
        _rows(voice, before, voice.say("lookback.before_talk")),
        _rows(voice, after, voice.say("lookback.after_talk")),
    )


def _rows(voice: RoomLanguage, ballot: BallotView, label: str, was: dict[str, int] | None = None) -> ShownCounts:
    rows = ((it.sign, voice.words(it.words), it.count) for it in ballot.counts)
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

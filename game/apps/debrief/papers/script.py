"""The slides of the talk, in the order of its forty minutes: people first, then facts, then what counted, then home."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from game.apps.debrief.chapters.shapes import Debrief, DecisionPage
from game.apps.debrief.pieces import Counted
from game.apps.debrief.voice import PageLanguage
from game.apps.words.stops import ended

MOST_LINES, MOST_LETTERS = 6, 170


class Slide(Struct, frozen=True):
    """One slide, and what whoever leads the talk reads beside it."""

    title: str
    lines: tuple[str, ...]
    notes: tuple[str, ...]
    line: bool = False
    """Whether the year's line is on it."""
    table: Counted | None = None
    dark: bool = False


def slides(it: Debrief, voice: PageLanguage) -> tuple[Slide, ...]:
    """Every slide; of what the group did not approve there is none."""
    return tuple(_Script(it, voice).slides())


class _Script:
    def __init__(self, it: Debrief, voice: PageLanguage) -> None:
        self._it = it
        self._voice = voice

    def slides(self) -> Iterator[Slide]:
        first = self._it.opening
        yield self._first((self._it.cover.title, self._it.cover.date))
        yield self._slide("moment", (), dark=True)
        if first.steps is not None:
            promise = () if first.promise is None else (f"{ended(first.promise.title)} {first.promise.came}",)
            yield self._slide("year", promise, line=True, also=(first.steps.described,))
        if first.moments:
            yield self._slide("moments", [moment.text for moment in first.moments])
        if first.decisions:
            named = [self._named(one.number, one.title) for one in first.decisions]
            yield self._slide("choose", named)
            numbers = {one.number for one in first.decisions}
            yield from (self._decision(one) for one in self._it.decisions if one.number in numbers)
        later = list(self._later())
        if later:
            yield self._slide("later", later)
        # What another decision would have come to is not known of what a director decides.
        if any(one.who for one in first.decisions):
            yield self._slide("other", ())
        if self._it.steering:
            yield self._slide("counted", [one.name for one in self._it.steering])
        yield self._slide("home", self._it.parked)
        if first.questions:
            yield self._slide("learned", [it.text for it in first.questions])
        yield self._slide("agree", [self._agreement(*it) for it in self._agreements()])
        if self._it.draft:
            yield self._slide("leaves", ())

    def _first(self, lines: Sequence[str]) -> Slide:
        """Out of the game. Of roles it speaks only where the paper has any: nobody can put down what nobody had."""
        say, said = self._voice.say, "papers.slide.roles" if self._it.roles else "lookback.no_roles"
        notes = (say("papers.slide.roles.when"), say("papers.slide.roles.notes"))
        return Slide(say(said), (say(f"{said}.ask"), *lines), notes)

    def _slide(
        self,
        key: str,
        lines: Sequence[str],
        *,
        line: bool = False,
        dark: bool = False,
        also: tuple[str, ...] = (),
    ) -> Slide:
        """A slide of the script; what does not fit is counted, and stands in the report."""
        shown = tuple(lines[:MOST_LINES])
        more = len(lines) - len(shown)
        if more:
            shown = (*shown, self._voice.say("papers.slide.more", count=more))
        ask = self._voice.say(f"papers.slide.{key}.ask")
        notes = (self._voice.say(f"papers.slide.{key}.when"), self._voice.say(f"papers.slide.{key}.notes"), *also)
        return Slide(self._voice.say(f"papers.slide.{key}"), (ask, *shown), notes, line, None, dark)

    def _decision(self, one: DecisionPage) -> Slide:
        """Before and after the talk: counts as far as they are public, the decision and its reason."""
        table = next((it for it in one.ballots if isinstance(it, Counted)), None)
        say = self._voice.say
        who, advice = ("", "") if one.decider is None else (one.decider.paper, one.decider.advice)
        chosen: tuple[str, ...] = (
            (f"{who} {'; '.join(one.chosen)}", *((advice,) if advice else ())) if one.chosen else ()
        )
        if one.council is not None:
            put = one.council
            asked = (
                f"{it.text} ({', '.join(word for word in (it.promised, it.kept) if word)})" for it in put.conditions
            )
            chosen = (f"{say('debrief.council.said')}: {put.said}", *asked, put.decided, *put.came)
        reason = (f"{say('papers.because')} {one.reason.text}",) if one.reason is not None and one.reason.quoted else ()
        told = (one.question, *(it for it in one.ballots if isinstance(it, str)))
        notes = (say("papers.slide.decision.when"), say("papers.slide.decision.notes"), *told)
        return Slide(self._named(one.number, one.title), (*chosen, *reason), notes, table=table)

    def _later(self) -> Iterator[str]:
        for trail in self._it.consequences.trails:
            for effect in trail.effects:
                if trail.number and effect.later and effect.text:
                    yield f"{self._named(trail.number, trail.title)} ({effect.when}): {effect.text}"

    def _agreements(self) -> tuple[tuple[str, str, str], ...]:
        return tuple((it.what, it.who, it.when) for it in self._it.agreements)

    def _agreement(self, what: str, who: str, when: str) -> str:
        rest = ", ".join(it for it in (who, when) if it)
        return f"{what} ({rest})" if rest else what

    def _named(self, number: int, title: str) -> str:
        return self._voice.say("debrief.numbered", number=number, title=title)

"""What the steps of the debrief tell, as lines at a terminal."""

from collections.abc import Iterator

from game.apps.debrief.chapters.council import CouncilTold
from game.apps.debrief.room import (
    RoomLanguage,
    ToldBack,
    YearBeside,
    came_back,
    counted,
    decided,
    home_told,
    none_came_back,
)
from game.apps.words import say


class StepLines:
    """The lines of one evening; `number` is that of the case that the group chose, 0 before that."""

    def __init__(self, words: RoomLanguage, told: ToldBack) -> None:
        self._words = words
        self._told = told

    def chosen(self, number: int) -> Iterator[str]:
        found, language = decided(self._words, self._told, number), self._words.language
        if found is None:
            return
        yield ""
        yield found.title
        if found.sealed:
            yield found.sealed
        for counts in found.counts:
            if counts.label:
                yield counts.label
            for row in counts.rows:
                key = "lookback.text.count" if row.before is None else "lookback.text.before_after"
                text = f"{row.letter}  {row.text}" if row.letter else row.text
                yield say(language, key, text=text, count=row.count, before=row.before or 0)
        if found.moved:
            yield found.moved
        why = f"{say(language, 'lookback.reason')}: {found.reason}" if found.reason else ""
        if found.council is not None:
            yield from self._council(found.council, why)
            return
        yield f"{found.above}: {found.decided}" if found.above else found.decided
        if why:
            yield why

    def _council(self, it: CouncilTold, why: str) -> Iterator[str]:
        """What a works council said and why, what was decided, and what came of it."""
        language = self._words.language
        yield f"{say(language, 'debrief.council.said')}: {it.said}"
        yield from (f"  {asked.text}: {asked.became}" for asked in it.conditions)
        yield from (f"  {line}" for line in it.also)
        if why:
            yield why
        yield f"{say(language, 'debrief.council.decided')}: {it.decided}"
        if it.reason:
            yield it.reason
        if it.came:
            yield f"{say(language, 'debrief.council.came')}:"
            yield from (f"  {line}" for line in it.came)
        if it.ask:
            yield it.ask

    def back(self, number: int) -> Iterator[str]:
        language, trails = self._words.language, came_back(self._words, self._told, number)
        for trail in trails:
            yield trail.title
            for it in trail.lines:
                yield f"  → {it.name}"
                if it.text:
                    yield f"    {it.text}"
            if trail.more:
                one = ".one" if trail.more == 1 else ""
                yield f"  {say(language, f'lookback.more.came{one}', count=trail.more)}"
        yield say(language, "lookback.back.ask") if trails else none_came_back(self._words, self._told, number)

    def beside(self, it: YearBeside) -> Iterator[str]:
        language = self._words.language
        yield say(language, "lookback.other.according")
        yield from it.answered
        for key, rows in (("more", it.more), ("less", it.less)):
            if rows:
                yield say(language, f"lookback.other.{key}")
                yield from (f"  {row.name}: {row.text}" for row in rows)
        yield from (words for words in (it.same, it.promise) if words)
        yield from it.chances
        yield from it.own
        yield say(language, "whatif.not_better")

    def counted(self, number: int) -> Iterator[str]:
        found = counted(self._words, self._told, number)
        if found.values:
            yield say(self._words.language, "lookback.counted.values")
        for it in found.values:
            yield it.name
            yield f"  {it.text}"
        if found.more:
            one = ".one" if found.more == 1 else ""
            yield say(self._words.language, f"lookback.more.counted{one}", count=found.more)
        if found.steering:
            yield say(self._words.language, "lookback.counted.steering")
        for it in found.steering:
            yield it.name
            yield f"  {it.text}"
        if not found.values and not found.steering:
            yield say(self._words.language, "lookback.counted.none")

    def home(self) -> Iterator[str]:
        language = self._words.language
        found = home_told(self._words, self._told)
        for case in found.own:
            yield say(language, "debrief.own")
            yield from (f"  {line.label}: {line.words.text}" for line in case)
        yield say(language, "lookback.home.ask")
        if found.parked:
            yield say(language, "lookback.parked")
            yield from (f"  {it}" for it in found.parked)

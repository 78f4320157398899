"""`keukentafel whatif`: one other choice of an evening that is over, asked for, and never a verdict."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

import click

from game.apps.debrief.chapters.other_year import said_words, year_beside
from game.apps.debrief.told.kept import kept_evening
from game.apps.debrief.voice import PageLanguage
from game.apps.session import again, line_of
from game.apps.text import NoMoreInput, Terminal
from game.apps.text.telling.pages import Pages
from game.apps.words import say
from game.cli.failures import OK, WRONG
from game.cli.keeping.evenings import find_session
from game.cli.lines import out
from game.cli.speaking import CommandWords
from game.log.folders import default_root
from game.log.told.approval import approval
from game.rules.legal import prompts
from game.rules.scenario import Scenario
from game.rules.terms.text import Language, Words
from game.rules.terms.value import Value
from game.rules.whatif import (
    Open,
    OtherChoice,
    OtherYear,
    Taken,
    decisions,
    nearest,
    other_year,
    promise_kept,
)


class OtherChoices:
    """What can be asked of one evening, in words."""

    def __init__(self, language: Language, scenario: Scenario, line: tuple[Taken, ...]) -> None:
        self._pages = Pages(language, {})
        self._scenario = scenario
        self._line = line
        self.open = decisions(scenario, line)

    def listed(self) -> Iterator[str]:
        """Every case with what could be decided, each with its letter, and which of it was."""
        for number, case in enumerate(self.open, start=1):
            yield self._say("whatif.case", number=number, title=self._scenario.dilemmas[case.card].title)
            if case.value not in case.candidates:
                yield self._say("whatif.ours", value=self._value(case, case.value))
            for letter, value in zip(case.signs, case.candidates, strict=True):
                ours = (
                    "whatif.option_ours" if self._scenario.dilemmas[case.card].council is None else "whatif.option_said"
                )
                key = ours if value == case.value else "whatif.option"
                yield self._say(key, letter=letter, value=self._value(case, value))

    def named(self, number: int, letter: str) -> OtherChoice | None:
        """The choice with that letter in that case; `None` where there is none."""
        case = self.open[number - 1] if number <= len(self.open) else None
        if case is None or letter.upper() not in case.signs:
            return None
        value = case.candidates[case.signs.index(letter.upper())]
        return None if value == case.value else case.instead(value)

    def asked(self, choice: OtherChoice) -> str:
        """What is asked of the group before anything is shown."""
        case = self._case_of(choice)
        key = "whatif.predict" if self._scenario.dilemmas[case.card].council is None else "whatif.predict.council"
        return self._say(key, value=self._value(case, choice.value))

    def told(self, year: OtherYear) -> Iterator[str]:
        """What the game makes of it: more, less, the same; then luck, and how far it was still their own year."""
        found = year_beside(PageLanguage(self._pages.language), self._scenario, self._line, year)
        yield self._say("whatif.according_to")
        yield from found.answered
        for key, rows in (("more", found.more), ("less", found.less)):
            if rows:
                yield self._say(f"whatif.{key}")
                yield from (f"- {row.name}: {row.text}" for row in rows)
        yield from (words for words in (found.same, found.promise) if words)
        yield from found.chances
        yield from found.own
        yield self._say("whatif.not_better")

    def fewest(self) -> Iterator[str]:
        """The nearest other year in which the promise is kept, or that none was found."""
        end = self._line[-1].after
        if end.goal is None or promise_kept(self._scenario, end):
            yield self._say("whatif.no_promise" if end.goal is None else "whatif.promise_kept")
            return
        found = nearest(self._scenario, self._line)
        if found.year is None:
            yield self._say("whatif.not_found", looked=found.looked, most=found.most)
            return
        yield self._say("whatif.found")
        for change in found.year.changed:
            case = self._case_of(change)
            title, ours = self._scenario.dilemmas[change.card].title, self._value(case, case.value)
            yield self._say("whatif.instead", title=title, ours=ours, value=self._value(case, change.value))
        yield from self.told(found.year)

    def _case_of(self, choice: OtherChoice) -> Open:
        return next(it for it in self.open if (it.card, it.occurrence) == (choice.card, choice.occurrence))

    def _value(self, case: Open, value: Value | None) -> str:
        """What was or could be decided, on one line."""
        said = said_words(PageLanguage(self._pages.language), self._scenario.dilemmas[case.card], value)
        if said is not None:
            return said
        if value is None:
            return self._say("how.undecided")
        chosen = tuple(row for row in self._scenario.dilemmas[case.card].account(value) if row.chosen)
        return "; ".join(line.removeprefix("- ") for line in self._pages.rows(chosen))

    def _say(self, key: str, /, **words: int | str | Words) -> str:
        return say(self._pages.language, key, **words)


def whatif(
    language: Language,
    session: str | None,
    *,
    case: int | None,
    choice: str | None,
    fewest: bool,
    sessions: Path | None,
) -> int:
    """One other choice of an evening that is over; without a case, which there were."""
    folder = find_session(sessions or default_root(), session)
    evening = kept_evening(folder)
    line = line_of(evening.scenario, evening.entries)
    if not line or prompts(evening.scenario, line[-1].after):
        out(say(language, "whatif.not_over"), err=True)
        return WRONG
    choices = OtherChoices(language, evening.scenario, line)
    if approval(evening.entries) is None:
        out(say(language, "whatif.in_room"), err=True)
    if fewest:
        return _print(choices.fewest())
    if case is None or choice is None:
        _print(choices.listed())
        out(say(language, "whatif.how", command=again(folder, "whatif", folder.name, "--case", "1", "--choice", "A")))
        return OK
    found = choices.named(case, choice)
    if found is None:
        out(say(language, "whatif.no_such", case=case, choice=choice), err=True)
        return WRONG
    out(choices.asked(found))
    terminal = Terminal(language)
    if terminal.is_screen:
        with suppress(NoMoreInput):
            terminal.read()
    return _print(choices.told(other_year(evening.scenario, line, [found])))


def _print(lines: Iterable[str]) -> int:
    for line in lines:
        out(line)
    return OK


def _whatif(words: CommandWords) -> click.Command:
    case = words.option("--case", type=click.IntRange(1))
    choice = words.option("--choice")
    fewest = words.option("--fewest", is_flag=True)
    return words.command("whatif", whatif, words.session(), case, choice, fewest, words.sessions())


COMMANDS = {"whatif": _whatif}

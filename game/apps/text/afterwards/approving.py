"""*Vaststellen* at a terminal: agreements, and item by item what may stand in the report."""

import re
from collections.abc import Iterable, Iterator

from game.apps.session import AgreedWords, Approving, ReportItem, TakenAlong, held_back, keeps_back, settled
from game.apps.text.doing import KeepsOrGoesOn
from game.apps.text.reading import meant_as_words, yes
from game.apps.text.terminal import Terminal
from game.apps.words import render, say
from game.log.records import ReflectionRef
from game.rules.terms.text import Language
from game.rules.whatif import OtherChoice


def agreed_lines(language: Language, agreed: Iterable[AgreedWords | TakenAlong]) -> Iterator[str]:
    """Each agreement on a line: what, who and when, as far as that was said."""
    erased = say(language, "debrief.erased")
    for it in agreed:
        words = (erased if part is None else part for part in (it.what, it.who, it.when))
        yield f"- {' · '.join(part for part in words if part)}"


class Together:
    """Asks the group at one terminal; raises `NoMoreInput` at the end of input."""

    def __init__(self, evening: Approving, terminal: Terminal, keep: KeepsOrGoesOn) -> None:
        self._evening = evening
        self._terminal = terminal
        self._keep = keep

    def agree(self, written: str = "") -> bool:
        """One agreement: what, who and when; whether it was kept. An empty first line is no agreement."""
        terminal = self._terminal
        if not written:
            terminal.say("agree.what")
            written = terminal.read()
            if not written or not meant_as_words(terminal, written):
                return False
        terminal.say("agree.who")
        who = terminal.read()
        terminal.say("agree.when")
        when = terminal.read()
        kept = self._keep(lambda: self._evening.agree(written, who, when)) == "kept"
        if kept:
            approved = self._evening.approval is not None
            terminal.say("table.agree.after_approval" if approved else "agree.kept")
        return kept

    def predicted(self, choice: OtherChoice, words: str) -> bool:
        """That the group looks at this other choice, and what it predicted; whether it can look: not where its words are refused."""
        return self._keep(lambda: self._evening.suppose(choice, words)) != "refused"

    def reflected(self, asked: Iterable[ReflectionRef]) -> bool:
        """That the group put these questions to itself; whether it can go on: not where another step turned out to be kept."""
        wanted = tuple(asked)
        return self._keep(lambda: self._evening.reflect(wanted)) != "refused"

    def approve(self) -> bool:
        """Whether the group approved something now."""
        evening, terminal = self._evening, self._terminal
        if not evening.can_approve:
            terminal.say("approve.not_over")
            return False
        terminal.heading(say(terminal.language, "approve.title"))
        terminal.say("approve.lead")
        found = evening.items()
        going = self._choose(found)
        for item in held_back(found, going):
            terminal.say("approve.held_back", item=render(item.label, terminal.language))
        terminal.say("approve.sure", count=len(going))
        if not yes(terminal, enter_is=None):
            terminal.say("approve.not_now" if evening.approval is None else "approve.stays")
            return False
        if self._keep(lambda: evening.approve(going)) != "kept":
            return False
        terminal.say("approve.done")
        return True

    def _choose(self, found: tuple[ReportItem, ...]) -> tuple[str, ...]:
        """What goes in, changed by its numbers until the group is content."""
        chosen = set(self._evening.ticked())
        while True:
            going = settled(found, chosen)
            for number, item in enumerate(found, start=1):
                self._terminal.line(self._line(number, item, item.id in going))
                for below in (item.warning, item.only_with if item.id not in going else None):
                    if below is not None:
                        self._terminal.line(f"   {render(below, self._terminal.language)}")
            if chosen.difference(going):
                self._terminal.say("approve.without_decisions")
            if keeps_back(found, going):
                self._terminal.say("approve.kept_back")
            self._terminal.say("approve.how")
            typed = self._terminal.read()
            if not typed:
                return going
            numbers = [int(number) for number in re.findall(r"[0-9]{1,4}", typed)]
            if numbers and all(1 <= number <= len(found) for number in numbers):
                chosen ^= {found[number - 1].id for number in numbers}
            else:
                self._terminal.say("approve.numbers", most=len(found))

    def _line(self, number: int, item: ReportItem, going: bool) -> str:
        key = "approve.in" if going else "approve.out"
        return say(self._terminal.language, key, number=number, item=render(item.label, self._terminal.language))

"""The questions about an evening of paper, which stand at the top of its log sheet and are not asked of one that is still to come."""

from datetime import date
from typing import get_args

from game.apps.session import read_day
from game.apps.text.reading import Again, Unknown
from game.apps.text.setting_up.asker import Asker
from game.apps.words import day
from game.log.environment import utc_now
from game.rules.decisions import TABLE_RULES
from game.rules.setup import Form
from game.rules.terms.text import Message, message


class AskerOfPaper(Asker):
    """Asks about a table also what is only asked afterwards."""

    def played_on(self) -> date:
        """On which day an evening of paper was played; nothing typed: today."""
        today = utc_now().astimezone().date()

        def parse(line: str) -> date:
            if not line:
                return today
            found = read_day(line, today)
            if found is None or found > today:
                raise Again(message("hint.day" if found is None else "hint.day_to_come"))
            return found

        return self._until(parse, "enter.played_on", today=day(today, self._terminal.language))

    def decision(self, usual: str) -> str | None:
        """By which rule the evening was decided; `None`, also where nothing is typed: as `usual`, by the pack's."""
        known = dict(zip("abcdefgh", TABLE_RULES, strict=False))

        def parse(line: str) -> str | None:
            word = line.casefold()
            if word and word not in known:
                raise Unknown(message("hint.letter"))
            return known[word] if word and known[word] != usual else None

        for letter, rule in known.items():
            self._say("setup.rule", letter=letter.upper(), rule=Message(f"rule.{rule}"))
        letter = next(it for it, rule in known.items() if rule == usual)
        return self._until(parse, "setup.decision", letter=letter.upper())

    def form(self, usual: Form) -> Form:
        """With a board or without one an evening was played."""
        known: dict[str, Form] = dict(zip("abc", get_args(Form), strict=True))

        def parse(line: str) -> Form:
            word = line.casefold()
            if word and word not in known:
                raise Unknown(message("hint.letter"))
            return known[word] if word else usual

        for letter, form in known.items():
            self._say("setup.rule", letter=letter.upper(), rule=Message(f"table.form.{form}"))
        letter = next(it for it, form in known.items() if form == usual)
        return self._until(parse, "setup.form", letter=letter.upper())

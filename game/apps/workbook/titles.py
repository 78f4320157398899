"""What the tabs of a workbook are called, in the author's language."""

from collections import Counter
from collections.abc import Mapping

from game.apps.words import say
from game.apps.words.format_keys import key_word
from game.content.spreadsheet.plan import EFFECTS, HEAD, VARIANTS, workbook_plan
from game.rules.terms.text import Language

LONGEST_TITLE = 31
"""Signs of a tab's title; Excel takes no more."""
OF_ITS_OWN = (EFFECTS, VARIANTS, HEAD)
NAMED = (*OF_ITS_OWN, "dilemmas", "dilemmas.options", "dilemmas.posts.bands", "dilemmas.ask", "bands")
"""Tabs that are called something else than the word of the format: it says another thing elsewhere, or there is none."""


class TabTitles:
    """The titles of one workbook: no two are the same."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._paths = {tab.name: tab.path for tab in workbook_plan().tabs}
        words = Counter(self._word(name) for name in self._paths)
        self._titles: Mapping[str, str] = {
            name: self._word(name) if words[self._word(name)] == 1 else self._longer(name) for name in self._paths
        }

    def title(self, name: str) -> str:
        """What a tab is called."""
        return (say(self._language, f"spreadsheet.tab.{name}") if name in NAMED else self._titles[name])[:LONGEST_TITLE]

    def _word(self, name: str) -> str:
        return name if name in OF_ITS_OWN else capital(key_word(self._language, self._paths[name][-1]))

    def _longer(self, name: str) -> str:
        path = self._paths[name]
        above = (
            key_word(self._language, path[-2])
            if len(path) > 1
            else say(self._language, "spreadsheet.tab.scenario").lower()
        )
        return f"{self._word(name)} ({above})"


def capital(words: str) -> str:
    """The words as a title."""
    return words[:1].upper() + words[1:]

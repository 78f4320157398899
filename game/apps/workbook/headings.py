"""What tabs and columns are called, in the author's language: from the words of the format and what editors are told."""

from game.apps.words import catalogue, say
from game.apps.words.format_keys import described, key_word
from game.apps.workbook.titles import OF_ITS_OWN, TabTitles, capital
from game.content.editing.opened import OpenedPack
from game.content.spreadsheet.filling import ORDER, SAME, english
from game.content.spreadsheet.forms import CellForm
from game.content.spreadsheet.grid import GridColumn, GridTab
from game.content.spreadsheet.plan import INSIDE, MARK, OF, PART, TabColumn, workbook_plan
from game.content.spreadsheet.taking import KEY, VALUE
from game.rules.terms.text import Language

TOLD = (*OF_ITS_OWN, "dilemmas.posts.bands")
"""Tabs of which no sentence of the format says what is on them."""
EXPLAINED: tuple[CellForm, ...] = ("words", "wholes", "guide", "varied")
"""Forms of a cell of which it is said how they are written."""
SAYS = (OF, INSIDE, PART, KEY, VALUE, ORDER)
"""Columns that say where a row belongs, and of the head which key it is."""


class Headings:
    """The words of one workbook."""

    def __init__(self, language: Language, pack: OpenedPack) -> None:
        self.language = language
        scenario = pack.scenario
        names = [(id, it.name) for id, it in scenario.funds.items()]
        names += [(id, it.name) for id, it in scenario.indicators.items()]
        names += [(id, it.name) for id, it in scenario.groups.items()]
        self._moved: dict[str, str] = {id: name.compiled().into(language) for id, name in names}
        self._paths = {tab.name: tab.path for tab in workbook_plan().tabs}
        self._titles = TabTitles(language)

    def title(self, name: str) -> str:
        """What a tab is called."""
        return self._titles.title(name)

    def tells(self, name: str) -> str:
        """What is on a tab."""
        if name in TOLD:
            return self.say(f"spreadsheet.tells.{name}")
        return self._described("Scenario", self._paths[name][-1])

    def heading(self, tab: GridTab, it: GridColumn) -> str:
        """What stands above a column."""
        if it.is_move:
            return self._moved.get(it.key, it.key)
        if it.key in SAYS and it.column is None:
            return self.say(f"spreadsheet.column.{it.key.removeprefix(MARK)}")
        if it.key == english(VALUE):
            return self.say("spreadsheet.in_english", heading=self.say("spreadsheet.column.value"))
        if it.column is None:
            return (
                capital(say(self.language, f"rename.space.{it.space}"))
                if it.space
                else self.say("spreadsheet.column.number")
            )
        whole = self.of_key(it.column)
        return self.say("spreadsheet.in_english", heading=whole) if it.is_english else whole

    def of_key(self, column: TabColumn) -> str:
        """What a key is called, with what it stands in."""
        *inside, key = (key_word(self.language, key) for key in column.way or ("text",))
        return capital(": ".join((*inside, key)) if inside else key)

    def explains(self, tab: GridTab, it: GridColumn) -> str:
        """What belongs in a column."""
        if it.is_move:
            return self.say("spreadsheet.moves")
        if it.key in SAYS and it.column is None:
            return self.say(f"spreadsheet.explains.{it.key.removeprefix(MARK)}")
        if it.is_english or it.key == english(VALUE):
            return self.say("spreadsheet.explains.english", same=SAME)
        if it.column is None:
            own = it is tab.columns[len([a for a in tab.columns if a.is_address]) - 1]
            return self.say(
                "spreadsheet.explains.number"
                if it.space is None
                else "spreadsheet.explains.own_id"
                if own
                else "spreadsheet.explains.other_id"
            )
        return self.of_column(it.column, tab.name)

    def of_column(self, column: TabColumn, tab: str) -> str:
        """What a key means, and how a cell of several things is written."""
        key = column.way[-1] if column.way else self._paths[tab][-1]
        tells = self._described(column.model, key)
        return f"{tells} {self.say(f'spreadsheet.explains.form.{column.form}')}" if column.form in EXPLAINED else tells

    def say(self, id: str, **values: str | int) -> str:
        """A sentence about workbooks."""
        return say(self.language, id, **values)

    def _described(self, model: str, key: str) -> str:
        there = catalogue(self.language)
        known = f"schema.key.{key}.{model}" in there or f"schema.key.{key}" in there
        return described(self.language, model, key) if known else key_word(self.language, key)

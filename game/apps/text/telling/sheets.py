"""What a table looks up beside the page: facts with their sources, the law, who plays which role, a role itself."""

from collections.abc import Iterator

from game.apps.text.telling.pages import Pages
from game.apps.words import render, say
from game.apps.words.facts import fact_words, source_words
from game.rules.terms.text import Text, Words
from game.rules.views import CaseView, View
from game.rules.views.shapes import RoleView


class Sheets:
    """Sheets beside the page, in the language of the pages."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    def _say(self, id: str, /, **values: "int | str | Words") -> str:
        return say(self._pages.language, id, **values)

    def facts(self, case: CaseView | None) -> Iterator[str]:
        """Everything the table knows of the case, each with where it comes from."""
        if case is None:
            yield self._say("sheet.no_case")
            return
        yield self._say("sheet.facts" if case.facts else "sheet.no_facts", title=case.title)
        for number, fact in enumerate(case.facts, start=1):
            yield self._say("page.step", number=number, text=fact_words(fact, self._pages.language))
            source = source_words(fact, self._pages.language)
            if source:
                yield self._say("sheet.source", source=source)
            else:
                yield self._say("sheet.learned" if fact.learned else "sheet.no_source")
        if case.unknown is not None:
            yield self._say("page.unknown", text=case.unknown)

    def law(self, case: CaseView | None) -> Iterator[str]:
        """Who decides this in reality, by which law, and the way it prescribes."""
        if case is None:
            yield self._say("sheet.no_case")
            return
        if case.chair is not None:
            yield self._say(f"decided_by.{case.chair}")
        yield from self._pages.law(case)
        if case.path is not None:
            yield from self._pages.path(case.path)
        else:
            yield self._say("sheet.no_path")

    def seat(self, view: View, id: str) -> str:
        """A seat by its name, with the role it plays."""
        role = next((seat.role for seat in view.seats if seat.id == id), None)
        if role is None:
            return self._pages.seat(id)
        return self._say("sheet.player", seat=self._pages.seat(id), role=role)

    def seats(self, view: View) -> Iterator[str]:
        """The seats, by number."""
        for number, seat in enumerate(view.seats, start=1):
            yield self._say("page.step", number=number, text=Text(nl=self.seat(view, seat.id)))

    def players(self, view: View) -> Iterator[str]:
        """Who plays which role; nothing where nobody does."""
        if any(seat.role is not None for seat in view.seats):
            yield self._say("sheet.seats")
            yield from self.seats(view)
            yield self._say("sheet.role_how", seat=self._pages.seat(view.seats[0].id))

    def role(self, role: RoleView) -> Iterator[str]:
        """What only this seat may read."""
        yield self._say("sheet.role", role=role.name)
        yield render(role.briefing, self._pages.language)
        if role.minds:
            yield self._say("sheet.minds")
        for name, weight in role.minds:
            key = "sheet.mind" if weight == 1 else "sheet.mind_more" if weight > 1 else "sheet.mind_less"
            yield self._say(key, name=name, weight=weight)
        if role.private is not None:
            yield self._say("sheet.private", text=role.private)

    def values(self, view: View) -> Iterator[str]:
        """How often each core value was picked, where enough took part."""
        if not view.values:
            yield self._say("sheet.values_sealed")
            return
        yield self._say("sheet.values")
        for counted in view.values:
            yield self._say("page.count", text=counted.words, count=counted.count)

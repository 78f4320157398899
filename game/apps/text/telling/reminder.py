"""An evening that goes on: where the table was, what it promised, and how many decisions it took."""

from collections.abc import Iterator

from game.apps.session import taken_words
from game.apps.text.telling.pages import Pages
from game.apps.words import say
from game.rules.views import View


def where_you_were(pages: Pages, view: View) -> Iterator[str]:
    """The same as on the wall, before the page that was open."""
    language, goal = pages.language, view.town.goal
    yield say(language, "again.were")
    if view.quarter:
        yield say(language, "page.quarter", quarter=view.quarter, quarters=view.quarters)
    if view.case is not None:
        yield say(language, "again.case", title=view.case.title)
        yield say(language, f"table.bob.{view.case.bob}")
    elif not view.quarter:
        yield say(language, "again.begin")
    if goal is not None:
        yield say(language, "goal.holds" if goal.holds else "goal.waits", title=goal.title)
    if view.decisions:
        yield pages.words(taken_words(view, "table.break_taken"))

"""The end of a year as lines of text: how it ended, the annual account, and what comes after it."""

from collections.abc import Iterator

from game.apps.session import ending_words, taken_words
from game.apps.words import render, say, signed
from game.rules.terms.text import Language, Message
from game.rules.views import View


def year_lines(language: Language, view: View, short: Message | None) -> Iterator[str]:
    """The ending and the annual account; `short`: how far the year came, where it was closed before its end."""
    year = view.year
    assert year is not None
    for words in ending_words(year, short):
        yield render(words, language)
    yield ""
    yield say(language, "page.account")
    for name, start, end in year.funds:
        yield say(language, "page.account_fund", name=name, start=start, end=end)
    if view.debt:
        yield say(language, "page.debt", amount=view.debt)
    for name, start, end in year.indicators:
        change = signed(end - start, language)
        yield say(language, "page.account_points", name=name, start=start, end=end, change=change)


def epilogue_lines(language: Language, view: View) -> Iterator[str]:
    """What left the room, what was still on its way, and how many decisions there were."""
    year = view.year
    assert year is not None
    if year.papers:
        yield ""
        yield say(language, "debrief.papers")
    for words in year.papers:
        yield f"- {render(words, language)}"
    if year.epilogue:
        yield ""
        yield say(language, "page.epilogue")
    for line in year.epilogue:
        yield f"- {render(line.words, language)}"
    yield ""
    yield render(taken_words(view, "page.taken"), language)

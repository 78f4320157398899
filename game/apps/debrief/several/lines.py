"""The comparison as lines of text: one case after the other, a line a table."""

from collections.abc import Iterator

from game.apps.debrief.several.compared import Comparison
from game.apps.debrief.voice import PageLanguage


def lines(voice: PageLanguage, it: Comparison) -> Iterator[str]:
    """Everything the page says, in the same order."""
    yield voice.say("compare.title", title=it.title)
    yield voice.say("compare.about")
    yield from it.left_out
    for case in it.cases:
        yield ""
        yield case.title
        for table, answer in zip(it.tables, case.answers, strict=True):
            yield voice.say("compare.answer", table=table, decided=answer.decided)
            if answer.reason:
                yield f"    {answer.reason}"
        yield voice.say("compare.ask")
    if not it.cases:
        yield voice.say("compare.nothing")
    for meter in it.meters:
        yield ""
        yield meter.name
        for table, year in zip(it.tables, meter.years, strict=True):
            yield voice.say("compare.answer", table=table, decided=year)

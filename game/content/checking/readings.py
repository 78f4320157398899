"""Whether news is read at all, and ends; whether questions on the way are asked."""

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from game.content.checking.subject import Subject
from game.content.written.news import WrittenNews


def check_readings(subject: Subject) -> None:
    """Tell about news that comes never, twice or for ever, and questions in the wrong place."""
    news = subject.scenario.news
    for loc, effect in subject.effects():
        for place, id in enumerate(effect.reads):
            if id in news and news[id].only is None:
                subject.tell((*loc, "news", place), "content.names_drawn_news", news=id)
    circular = _circle(news)
    if circular is not None:
        subject.tell_key(("news", circular), "content.news_circle", news=circular)
    if subject.whole:
        read = {id for _, effect in subject.effects() for id in effect.reads}
        for id, card in news.items():
            if card.only == "follow_up" and id not in read:
                subject.tell_key(("news", id), "content.news_never_read", news=id)
    for loc, _, written in subject.cards():
        for place, question in enumerate(written.reflection):
            if question.phase == "midway":
                subject.tell((*loc, "reflection", place, "phase"), "content.midway_on_card")


def _circle(news: Mapping[str, WrittenNews]) -> str | None:
    """News that leads back to itself at once: no table would ever get past it."""
    try:
        TopologicalSorter({id: tuple(_named(card)) for id, card in news.items()}).prepare()
    except CycleError as error:
        circle = frozenset(error.args[1])
        return next(id for id in news if id in circle)
    return None


def _named(card: WrittenNews) -> Iterator[str]:
    for consequences in (card, *card.options.values()):
        for effect in consequences.now:
            yield from effect.reads

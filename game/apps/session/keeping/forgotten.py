"""What came of forgetting words, as every front end tells it."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from game.apps.session.keeping.again import again
from game.apps.session.keeping.places import TextPlace
from game.log.elsewhere.copies import Copy
from game.log.elsewhere.siblings import Sibling
from game.log.forgetting.words import Forgetting
from game.rules.terms.text import Message, message


def told(done: Forgetting, places: Iterable[TextPlace]) -> Iterator[Message]:
    """Line by line: what is gone, where copies are, and last where else the same words stand."""
    places = tuple(places)
    yield from gone_told(done, places)
    yield from copies_told(done.copies, done.unread)
    yield from siblings_told(done.siblings)
    if done.spoken_of:
        yield message("forget.spoken_of")
        yield from (message("forget.item", where=place.where) for place in places if place.id in done.spoken_of)


def gone_told(done: Forgetting, places: Iterable[TextPlace]) -> Iterator[Message]:
    """What is gone, and what still stands in the folder."""
    if done.texts:
        yield message("forget.done")
        yield from (message("forget.item", where=place.where) for place in places if place.id in done.texts)
        yield message("forget.reads")
        yield message("forget.head", head=done.head)
    else:
        yield message("forget.already")
    if done.removed:
        yield message("forget.removed", files=", ".join(done.removed))
    if done.left:
        yield message("forget.left", files=", ".join(done.left))


def copies_told(copies: Iterable[Copy], unread: Iterable[Path] = ()) -> Iterator[Message]:
    """Where words of an evening still are: nothing here reaches them. Of sessions in `unread` nobody here can say where."""
    noted, elsewhere = tuple(copies), tuple(unread)
    if noted or not elsewhere:
        yield message("copies.these" if noted else "copies.none")
    for copy in noted:
        path = copy.path or message("copies.unknown")
        yield message("copies.one", what=message(f"copies.{copy.what}"), path=path)
    yield from (message("copies.too_new", session=folder.name) for folder in elsewhere)


def siblings_told(siblings: Iterable[Sibling]) -> Iterator[Message]:
    """Where the same evening is once more with these words in it, and how they go there too."""
    texts: dict[Path, tuple[str, ...]] = {}
    closed: set[Path] = set()
    other: set[Path] = set()
    for sibling in siblings:
        # Of one that was named before, these texts as well.
        texts[sibling.folder] = tuple(dict.fromkeys((*texts.get(sibling.folder, ()), *sibling.texts)))
        if not sibling.opens:
            closed.add(sibling.folder)
        if not sibling.same:
            other.add(sibling.folder)
    if any(folder not in other for folder in texts):
        yield message("siblings.these")
    if other:
        yield message("siblings.agreements")
    for folder, ids in texts.items():
        words = tuple(word for id in ids for word in ("--text", id))
        key = "siblings.other" if folder in other else "siblings.one"
        yield sibling_told(folder, "erase" if folder in closed else "forget", folder.name, *words, key=key)


def sibling_told(folder: Path, *words: str, key: str = "siblings.one") -> Message:
    """One of them, with the command for it."""
    return message(key, session=folder.name, command=again(folder, *words))

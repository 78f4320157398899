"""Whether every variant of a text can be told, and can be read aloud."""

from collections.abc import Mapping, Sequence

from game.content.checking.advice import words
from game.content.checking.subject import Subject
from game.content.reading.nodes import Loc
from game.content.written.bars import WrittenRow, plain
from game.content.written.conditions import WrittenCondition
from game.content.written.decided import WrittenDecided
from game.content.written.varied import WrittenVariant
from game.rules.terms.text import LANGUAGES

MOST_WORDS: Mapping[str, int] = {"says": 40, "headline": 10, "unknown": 25}
"""Of a text that varies; of a case as of every case."""


def check_variants(subject: Subject) -> None:
    """Tell variants that never come, and a list of which none may hold."""
    texts: dict[Loc, list[WrittenVariant]] = {}
    for loc, thing, _ in subject.everything:
        if isinstance(thing, WrittenVariant):
            texts.setdefault(loc[:-1], []).append(thing)
    for loc, variants in texts.items():
        if len(variants) > 1 or variants[0].when is not None:
            _text(subject, loc, variants)


def _text(subject: Subject, loc: Loc, variants: Sequence[WrittenVariant]) -> None:
    if variants[-1].when is not None:
        subject.tell_key((*loc, len(variants) - 1, "when"), "content.last_variant_when")
    for place, variant in enumerate(variants[1:], start=1):
        here, before = (*loc, place), variants[:place]
        if any(it.when is None for it in before):
            subject.tell_key(here, "content.variant_unreachable")
        elif variant.when is not None:
            first = next((n for n, it in enumerate(before, 1) if it.when and always(it.when, variant.when)), None)
            if first is not None:
                subject.tell_key((*here, "when"), "content.variant_subsumed", first=first)
    most = MOST_WORDS.get(str(loc[-1]))
    for place, variant in enumerate(variants):
        for language in LANGUAGES if most is not None else ():
            if language in subject.scenario.languages and (language == "nl" or variant.text.en is not None):
                count = words(variant.text.compiled().into(language))
                if most is not None and count > most:
                    subject.tell((*loc, place, "text", language), "content.variant_long", count=count, most=most)


def always(first: WrittenCondition, later: WrittenCondition) -> bool:
    """Whether `first` holds wherever `later` does: each of its parts stands in that too, equal or stronger."""
    return (
        all(_bound(low, later.at_least.get(id), 1) for id, low in first.at_least.items())
        and all(_bound(high, later.at_most.get(id), -1) for id, high in first.at_most.items())
        and first.how_many in (None, later.how_many)
        and set(first.flags) <= set(later.flags)
        and set(first.known) <= set(later.known)
        and (not first.advised or (bool(later.advised) and set(later.advised) <= set(first.advised)))
        and set(first.adopted) <= set(later.adopted)
        and all(id in later.decided and _decided(it, later.decided[id]) for id, it in first.decided.items())
        and all(later.so_far.get(mark, 0) >= number for mark, number in first.so_far.items())
        and (first.occurrence is None or (later.occurrence or 0) >= first.occurrence)
        and (first.from_quarter is None or (later.from_quarter or 0) >= first.from_quarter)
        and (
            first.until_quarter is None
            or (later.until_quarter is not None and later.until_quarter <= first.until_quarter)
        )
        and first.any in ((), later.any)
        and first.not_ in (None, later.not_)
    )


def _bound(first: Sequence[WrittenRow], later: Sequence[WrittenRow] | None, sign: int) -> bool:
    """Whether the later bound is as strong, or stronger: upwards, or with -1 downwards."""
    one, other = plain(first), None if later is None else plain(later)
    return first == later or (one is not None and other is not None and sign * (other - one) >= 0)


def _decided(first: WrittenDecided, later: WrittenDecided) -> bool:
    among = not first.chosen or (bool(later.chosen) and set(later.chosen) <= set(first.chosen))
    return among and set(first.how) <= set(later.how)

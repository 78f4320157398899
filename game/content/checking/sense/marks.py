"""What is remembered or brought out and never looked at again."""

from collections.abc import Collection, Iterator, Mapping

from game.content.checking.subject import Subject
from game.content.written.kinds.asked import WrittenAsked
from game.content.written.kinds.card import WrittenCard


def check_marks(subject: Subject) -> None:
    """Tell flags that nothing reads, and hidden facts on which nothing hangs."""
    if not subject.whole:
        return
    read: set[str] = set()
    known: set[tuple[str, str]] = set()
    for loc, condition, _ in subject.conditions():
        read.update(condition.flags)
        for fact in condition.known:
            if "questions" in loc:
                continue  # what only opens another question decides nothing yet
            id, stop, other = fact.partition(".")
            known.add((id, other) if stop else (str(loc[1]), fact))
    told: set[str] = set()
    for loc, effect in subject.effects():
        for place, flag in enumerate(effect.sets):
            if flag not in read and flag not in told:
                told.add(flag)
                subject.tell((*loc, "set", place), "content.flag_never_read", flag=flag)
    for loc, id, card in subject.cards():
        hidden = [fact for fact, it in card.facts.items() if it.hidden]
        counts = {*_bring_more(card, read), *(fact for fact in hidden if (id, fact) in known)}
        if hidden and card.only != "practice" and counts.isdisjoint(hidden):
            subject.tell_key((*loc, "facts", hidden[0]), "content.facts_decide_nothing", names=", ".join(hidden))


def _bring_more(card: WrittenCard, read: Collection[str]) -> Iterator[str]:
    """The facts whose coming out is itself remembered and read: by a flag of the question, or by what a twist adds."""
    questions: Mapping[str, WrittenAsked] = getattr(card, "questions", {})
    for question in questions.values():
        if any(flag in read for effect in question.now for flag in effect.sets):
            yield from question.reveals
    for twist in card.twist.values():
        if twist.adds or twist.closes:
            yield from twist.reveals

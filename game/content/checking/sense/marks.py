"""What is remembered or brought out and never looked at again."""

from game.content.checking.subject import Subject


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
        if hidden and card.only != "practice" and not any((id, fact) in known for fact in hidden):
            subject.tell_key((*loc, "facts", hidden[0]), "content.facts_decide_nothing", names=", ".join(hidden))

"""When a follow-up comes, as it is written: only a follow-up says so, and what comes besides always comes."""

from game.content.checking.subject import Subject


def check_besides(subject: Subject) -> None:
    """Tell cards that no effect opens and still say when, and what would leave a place open or find none."""
    for loc, _, card in subject.cards():
        for key in ("comes", "extra"):
            if key in card.model_fields_set and card.only != "follow_up":
                subject.tell_key((*loc, key), "content.comes_only", key=key)
        if card.only != "follow_up":
            continue
        if card.extra and card.when is not None:
            subject.tell_key((*loc, "when"), "content.extra_when")
        if card.comes == "same_quarter" and not card.extra:
            subject.tell_key((*loc, "comes"), "content.same_quarter_waits")

"""The papers of a council, as they are written: a motion spends nothing, and an amendment says what pays for it."""

from game.content.checking.subject import Subject
from game.content.written.effects import WrittenEffect
from game.content.written.kinds.options import WrittenOption, WrittenOptionCard


def check_papers(subject: Subject) -> None:
    """Tell motions that spend, and amendments that no fund pays for."""
    funds, council = subject.scenario.funds, subject.scenario.settings.words == "council"

    def spent(effects: tuple[WrittenEffect, ...]) -> list[str]:
        return [id for effect in effects for id in effect.moves if id in funds]

    for loc, thing, card in subject.everything:
        if not isinstance(thing, WrittenOption):
            continue
        if thing.paper == "motion":
            for place, effect in enumerate(thing.now):
                for id in spent((effect,)):
                    subject.tell_key((*loc, "now", place, id), "content.motion_spends", fund=id)
            for id in () if thing.each_quarter is None else spent((thing.each_quarter,)):
                subject.tell_key((*loc, "each_quarter", id), "content.motion_spends", fund=id)
        if council and isinstance(card, WrittenOptionCard) and card.decided_by == "council":
            for id, amendment in thing.amendments.items():
                if not spent(amendment.now):
                    subject.tell_key((*loc, "amendments", id), "content.amendment_without_cover")

"""Whether a case can be worked out together where its card, or the pack, says so."""

from game.content.checking.subject import Subject
from game.rules.decisions import rights


def check_learning(subject: Subject) -> None:
    """Tell where the steps of *actieleren* never come, have no place, or lose their last."""
    settings = subject.scenario.settings
    if settings.protocol is not None and "deliberation" in settings.skip:
        subject.tell_key(("settings", "protocol"), "content.protocol_never")
    elif settings.protocol is not None and "rationale" in settings.skip:
        subject.tell_key(("settings", "protocol"), "content.protocol_without_reason")
    for loc, _, card in subject.cards():
        if card.protocol is None:
            continue
        here, skipped = (*loc, "protocol"), (*card.skip, *settings.skip)
        if card.decision in rights():
            subject.tell_key(here, "content.protocol_of_council")
        elif "deliberation" in skipped:
            subject.tell_key(here, "content.protocol_never")
        elif "rationale" in skipped:
            subject.tell_key(here, "content.protocol_without_reason")

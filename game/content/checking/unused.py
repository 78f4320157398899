"""What is written and would do nothing: on a practice card, for a stage that is left out, in a form without it."""

from game.content.checking.subject import Subject
from game.rules.terms.text import message

ON_PRACTICE = ("when", "core", "deck", "revise", "twist", "protocol")
"""Keys of a card that say when it comes, or what coming back on it costs."""
IN_PRACTICE = ("later", "each_quarter", "revise", "amendments")
"""Keys inside a card for what happens after it, or changes it."""


def check_unused(subject: Subject) -> None:
    """Tell what no evening would ever use."""
    _practice(subject)
    settings = subject.scenario.settings
    for stage in settings.timers:
        if stage in settings.skip:
            subject.tell_key(("settings", "timers", stage), "content.timer_skipped", stage=stage)
    # Who wrote down the form knows that the programme is for tables that choose to play without the board.
    if subject.scenario.programme and subject.scenario.board is not None and settings.form is None:
        subject.tell_key(("programme",), "content.programme_on_board", hint=message("content.hint.form"))


def _practice(subject: Subject) -> None:
    for loc, thing, card in subject.everything:
        if card is None or card.only != "practice":
            continue
        for key in ON_PRACTICE if thing is card else IN_PRACTICE:
            if key in type(thing).model_fields and getattr(thing, key):
                subject.tell_key((*loc, key), "content.practice_unused", key=key)

"""Whether the English still says what the Dutch says, as far as `translations.yaml` tells."""

from game.content.checking.subject import Subject
from game.content.translating.record import TranslationRecord
from game.content.written.text import WrittenText
from game.rules.terms.text import message


def check_translated(subject: Subject) -> None:
    """Tell every text of which the Dutch was changed after the English was written."""
    kept = subject.translations()
    if kept is None:
        subject.tell_key((), "content.translations_unread", hint=message("content.hint.translate_done"))
        return
    if not kept:
        return
    texts = [(loc, it) for loc, it, _ in subject.everything if isinstance(it, WrittenText)]
    record = TranslationRecord(kept, [it for _, it in texts])
    for loc, text in texts:
        if record.standing(text) == "changed":
            subject.tell_key(loc, "content.english_stale", hint=message("content.hint.translate"))

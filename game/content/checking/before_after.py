"""The sentences that people are asked about before the evening and after it: something to agree with, and each another."""

from game.content.checking.subject import Subject


def check_before_after(subject: Subject) -> None:
    """Tell a sentence that is a question, and one that stands there twice."""
    seen: list[str] = []
    for place, text in enumerate(subject.scenario.before_after):
        if text.nl.endswith("?"):
            subject.tell_key(("before_after", place), "content.statement_asks")
        if text.nl.casefold() in seen:
            subject.tell_key(("before_after", place), "content.statement_twice")
        seen.append(text.nl.casefold())

"""A case that is worked out together, step by step, as lines of text."""

from collections.abc import Callable, Iterator

from game.apps.words import render, say
from game.rules.learning.steps import OF
from game.rules.terms.text import Language, Message, Words
from game.rules.views.learning import LearningView


class LearningLines:
    """The lines of one language."""

    def __init__(self, language: Language, written: Callable[[str], str | None]) -> None:
        """`written`: words of the table's own, by their text id; `None` where they were erased."""
        self._language = language
        self._written = written

    def _say(self, id: str, /, **values: int | str | Words) -> str:
        return say(self._language, id, **values)

    def heading(self, learning: LearningView) -> str:
        """Which step this is, and how far it is on the way."""
        name = Message(f"al.step.{learning.step}")
        return self._say("page.al.step", name=name, number=learning.number, of=OF)

    def page(self, learning: LearningView, *, own: bool = False) -> Iterator[str]:
        """What stands on the page of this step, above what it asks; `own`: of a case that the table brought itself."""
        match learning.step:
            case "case":
                if learning.story is not None:
                    yield self._words(learning.story, learning.offered)
            case "question" if own:
                if learning.story is not None:
                    yield self._words(learning.story, learning.offered)
            case "question":
                yield self._say("page.al.offered", question=learning.offered)
            case "minute" | "two" | "select":
                yield self._question(learning)
                yield self._say(f"page.al.{learning.step}")
            case "dialogue" | "summary" | "sharpen":
                yield from self._idea(learning)
                yield self._question(learning)
            case "actions" if own:
                yield from self._idea(learning)
                if learning.better is not None:
                    yield self._words(learning.better, learning.offered)
            case "actions":
                yield self._say("page.al.actions.card")
            case None:
                pass

    def _question(self, learning: LearningView) -> str:
        return self._say(
            "page.al.question", question=self._words(learning.question or learning.story, learning.offered)
        )

    def _idea(self, learning: LearningView) -> Iterator[str]:
        if learning.idea is not None:
            yield self._say("page.al.idea", idea=self._words(learning.idea, Message("debrief.erased")))

    def _words(self, id: str | None, instead: Words) -> str:
        """What was written; what stands in its place where nothing was."""
        if id is None:
            return render(instead, self._language)
        return self._written(id) or self._say("debrief.erased")

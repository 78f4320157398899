"""A case that is put to a works council as lines of text, in the words of the law."""

from collections.abc import Iterator

from game.apps.words import render, say
from game.rules.terms.text import Language, Words
from game.rules.views.shapes import CouncilView


class CouncilLines:
    """The lines of one language."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def _say(self, id: str, /, **values: int | str | Words) -> str:
        return say(self._language, id, **values)

    def _words(self, words: Words) -> str:
        return render(words, self._language)

    def heading(self, council: CouncilView) -> str:
        """What the law calls this part, and how far it is on the way."""
        place = {"number": council.here + 1, "of": len(council.phases)}
        return self._say("page.council.phase", phase=council.phases[council.here], **place)

    def intended(self, council: CouncilView) -> Iterator[str]:
        """Who comes with it, and with what."""
        if council.intends is not None:
            yield self._say("page.council.intends", option=council.intends)

    def scope(self, council: CouncilView) -> Iterator[str]:
        """What the works council called it, and how it is."""
        if council.named is not None:
            yield self._say("page.council.named", named=council.named)
            if council.scope is not None:
                yield self._words(council.scope)
            yield self._words(council.said)
            yield self._words(council.article)

    def meeting(self, council: CouncilView) -> Iterator[str]:
        """Where the talk is: among itself, with the director, or about conditions."""
        if council.step == "meeting" and council.says is not None and council.director is not None:
            yield self._say("page.council.meeting")
            yield self._say("page.council.inside")
            yield self._say("page.council.says", director=council.director, says=council.says)
        elif council.step == "conditions":
            yield self._say("page.council.outside")

    def advised(self, council: CouncilView) -> Iterator[str]:
        """What the works council said, with its conditions."""
        if council.advised is not None:
            yield self._say("page.council.advised", option=council.advised)
        elif council.silent:
            yield self._say("page.council.silent")
        for condition in council.conditions:
            key = {None: "asked", True: "promised", False: "refused"}[condition.promised]
            yield self._say(f"page.council.condition.{key}", text=condition.text)

    def answered(self, council: CouncilView) -> Iterator[str]:
        """What the director decided, and why."""
        if council.answer is not None:
            yield self._words(council.answer)
        if council.reason is not None and council.director is not None:
            yield self._say("page.council.says", director=council.director, says=council.reason)

    def came(self, council: CouncilView) -> str:
        """What came of it, in a sentence."""
        if council.becomes is not None:
            return self._words(council.becomes)
        return "" if council.answer is None else self._words(council.answer)

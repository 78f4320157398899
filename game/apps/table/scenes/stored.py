"""What this game stores, in plain words; the same sentences as everywhere."""

from game.apps.session.stored import Evening, parts
from game.apps.table.page import Page
from game.apps.table.scene import Host, Quiet
from game.apps.table.voice import Voice
from game.apps.table.widgets import Beside, Button, Card, Column, Heading, Node, Words


class Stored(Quiet):
    """A page to read; with the owner and the date of an evening, where there is one."""

    def __init__(self, host: Host, evening: Evening | None = None) -> None:
        self._host = host
        self._evening = evening

    def page(self, voice: Voice) -> Page:
        (title, first), *others = parts(voice.language, self._evening)
        left = _sentences("first", first)
        right: list[Node] = []
        for place, (heading, sentences) in enumerate(others):
            part = [Heading(f"part.{place}", heading, size=23), *_sentences(f"part.{place}", sentences)]
            # Where it stands goes under what it is; what can be done about it stands beside them.
            (left if place == 0 else right).extend(part)
        nodes: list[Node] = [
            Heading("title", title, size=34),
            Beside([Card(Column(left, gap=4), pad=20), Card(Column(right, gap=4), pad=20)], gap=24, least=400),
        ]
        back = Button("back", voice.say("table.back"), self._host.close, icon="arrow-left", primary=True)
        return Page("stored", Column(nodes), bar=(back,), footer=(voice.say("evening.footer"), ""), focus="back")


def _sentences(id: str, sentences: tuple[str, ...]) -> list[Node]:
    return [Words(f"{id}.{number}", sentence, size=19) for number, sentence in enumerate(sentences)]

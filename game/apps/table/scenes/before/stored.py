"""What this game stores, in plain words; the same sentences as everywhere."""

from game.apps.session.keeping.stored import OwnedEvening, parts
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Quiet
from game.widgets import Beside, Button, CardBox, Column, Heading, Label, Node


class Stored(Quiet):
    """A page to read; with the owner and the date of an evening, where there is one."""

    def __init__(self, host: Host, evening: OwnedEvening | None = None) -> None:
        self._host = host
        self._evening = evening

    def page(self, voice: TableLanguage) -> Page:
        (title, what), (told, ballots), where, who, gone = parts(voice.language, self._evening)
        # What is kept and by whom on one card, where it lies and how it goes on the other: both are as long.
        left = [*_sentences("what", what), *_part("who", *who)]
        right = [*_part("where", *where), *_part("gone", *gone)]
        nodes: list[Node] = [
            Heading("title", title, size=34),
            Beside([CardBox(Column(left, gap=2), pad=20), CardBox(Column(right, gap=2), pad=20)], gap=24, least=400),
        ]
        back = Button("back", voice.say("table.back"), self._host.close, icon="arrow-left", primary=True)
        other = Button(
            "ballots", told, lambda: self._host.open(GivenAway(self._host, told, ballots)), icon="info-circle"
        )
        return Page("stored", Column(nodes), bar=(back, other), footer=(voice.say("evening.footer"), ""), focus="back")


class GivenAway(Quiet):
    """What ballots can still give away: a page beside the other."""

    def __init__(self, host: Host, title: str, sentences: tuple[str, ...]) -> None:
        self._host, self._title, self._sentences = host, title, sentences

    def page(self, voice: TableLanguage) -> Page:
        lines = [Label(f"ballots.{number}", line, size=24) for number, line in enumerate(self._sentences)]
        back = Button("back", voice.say("table.back"), self._host.close, icon="arrow-left", primary=True)
        body = Column([Heading("title", self._title, size=34), CardBox(Column(lines, gap=12))])
        return Page("stored.ballots", body, bar=(back,), footer=(voice.say("evening.footer"), ""), focus="back")


def _part(id: str, heading: str, sentences: tuple[str, ...]) -> list[Node]:
    return [Heading(id, heading, size=23), *_sentences(id, sentences)]


def _sentences(id: str, sentences: tuple[str, ...]) -> list[Node]:
    return [Label(f"{id}.{number}", sentence, size=19) for number, sentence in enumerate(sentences)]

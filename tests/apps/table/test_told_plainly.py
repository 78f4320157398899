"""What newcomers did not understand: every promise says what it asks, one place has one name, Enter sends one line, slow work says so."""

from pathlib import Path

import pytest

from game.apps.session import Session
from game.apps.table.scenes import EveningScene
from game.apps.table.scenes.afterwards.last import LastPage
from game.apps.table.slip import WordSlip
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Quiet
from game.apps.table.window.window import Window
from game.apps.words import say
from game.content import find_packs
from game.rules.prompts import PickPrompt
from game.rules.terms.text import Text
from game.widgets import Button, Column, Field, Node
from tests.apps.table.fingers import Fingers
from tests.apps.table.sitting import quietly
from tests.evenings import setup
from tests.narrow import there
from tests.shipped import pack_of

PLACES = {"Raadzaal", "Raadhuis", "Gemeentehuis", "Stadhuis"}
"""What a building of the council may be called."""


@pytest.mark.parametrize("id", find_packs())
def test_every_promise_says_what_it_asks(tmp_path: Path, id: str) -> None:
    pack = pack_of(id)
    session = Session.start(pack, setup(practice=False), {}, tmp_path)
    for _ in range(40):
        asked = next((it for it in session.view().prompts if isinstance(it, PickPrompt) and it.at == "goal"), None)
        if asked is not None:
            assert all(item.note is not None for item in asked.items), [it.text for it in asked.items]
        if asked is not None or not session.view().prompts:
            break
        session.do(quietly(session))
    session.close()


@pytest.mark.parametrize("id", find_packs())
def test_the_house_of_the_council_has_one_name_on_a_board(id: str) -> None:
    board = pack_of(id).scenario.board
    names = {say("nl", "table.board.town_hall")}
    for square in board.squares if board is not None else ():
        name = getattr(square, "name", None)
        names |= {name.nl} & PLACES if isinstance(name, Text) else set()
    assert len(names) == 1


class OneLine(Quiet):
    """A page with one field of one line."""

    def __init__(self, lines: int = 1, more: tuple[Node, ...] = ()) -> None:
        self.slip, self.sent = WordSlip(), 0
        self._lines, self._more = lines, more

    def page(self, voice: TableLanguage) -> Page:
        field = Field("field", "Woorden", self.slip, lines=self._lines)
        ready = bool(self.slip.text)
        on = Button("send", "Verstuur", self.send if ready else None, primary=ready)
        other = Button("other", "Iets anders", self.send)
        return Page("one_line", Column([field, *self._more]), bar=(other, on), focus="field")

    def send(self) -> None:
        self.sent += 1


@pytest.mark.parametrize(("lines", "typed", "sent"), [(1, "ab", 1), (1, "", 0), (2, "ab", 0)])
def test_one_enter_sends_one_line(window: Window, lines: int, typed: str, sent: int) -> None:
    window.go(scene := OneLine(lines))
    fingers = Fingers(window, mouse=False)
    fingers.text(typed)
    fingers.key("Return")
    assert scene.sent == sent


def test_enter_goes_from_the_first_of_two_fields_to_the_next(window: Window) -> None:
    window.go(scene := OneLine(more=(Field("second", "Meer", WordSlip()),)))
    fingers = Fingers(window, mouse=False)
    fingers.text("ab")
    fingers.key("Return")
    assert (scene.sent, window.focus) == (0, "second")


def test_slow_work_says_so_before_it_begins(window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session.start(pack_of("examples/choice"), setup(practice=False), {}, tmp_path)
    while session.view().prompts:
        session.do(quietly(session))
    drawn = list[str]()
    draw = Window.draw

    def watched(self: Window) -> bool:
        said = self.page.said
        drawn.append("" if said is None else said.label)
        return draw(self)

    monkeypatch.setattr(Window, "draw", watched)
    at_work = list[str]()

    def make(_: Session, sort: str) -> Path:
        at_work.append(drawn[-1])
        return tmp_path

    window.go(EveningScene(window, session, "device"))
    last = LastPage(window, session, make)
    window.act(last._makes("draft"))
    assert at_work == [say("nl", "table.making")]
    window.draw()
    assert drawn[-1] == "", "and no longer once it is made"
    assert there(last._shown())[1] == tmp_path
    session.close()

"""How a case came in, also after going back and after a stop; and how many decisions a table took."""

from pathlib import Path

from msgspec.structs import replace

from game.apps.session import Session, decisions_taken, taken_words
from game.apps.text.telling.year_pages import epilogue_lines
from game.content import Pack
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.events import TokenMoved
from game.rules.prompts import FACILITATOR, InjectPrompt
from game.rules.terms.phases import How
from game.rules.terms.text import Text, message
from game.rules.views import View
from game.rules.views.shapes import YearView
from tests.apps.text.stands import asks, on_board
from tests.evenings import setup
from tests.narrow import there

NAME = Text(nl="Goed")
YEAR = YearView(title=NAME, text=NAME, funds=(), indicators=(), epilogue=())


def told(session: Session) -> bool:
    return there(session.view().case).why == "by_itself"


def last_turn(view: View) -> bool:
    turn = view.town.turn
    left = view.agenda > view.played
    return left and view.phase == "visit" and asks("visit")(view) and turn is not None and turn.number == turn.most


def resumed(session: Session) -> Session:
    session.close()
    return Session.resume(session.folder)


def test_a_case_that_a_token_led_to_never_came_by_itself(proefavond: Pack, tmp_path: Path) -> None:
    session = Session.start(proefavond, setup(practice=False, form="tokens"), {}, tmp_path)
    while session.state.phase != "case" or not any(isinstance(it, TokenMoved) for it in session.history[-1].events):
        session.do(bot_action(session.scenario, session.state, 3))
    assert not told(session)
    session.do(bot_action(session.scenario, session.state, 3))
    session.undo()
    assert not told(session)
    session = resumed(session)
    assert not told(session)
    session.close()


def test_a_case_after_the_last_turn_came_by_itself_whatever_happened_since(proefavond: Pack, tmp_path: Path) -> None:
    session = on_board(proefavond, tmp_path, last_turn)
    session.do(actions.Acknowledge("visit"))
    assert session.state.phase == "case"
    assert told(session)
    session.do(bot_action(session.scenario, session.state, 3))
    session.undo()
    assert told(session)
    session = resumed(session)
    assert told(session)
    session.close()


def test_a_card_that_was_put_in_front_did_not_come_by_itself(proefavond: Pack, tmp_path: Path) -> None:
    session = on_board(proefavond, tmp_path, last_turn)
    inject = next(offer for offer in session.view(FACILITATOR).offers if isinstance(offer, InjectPrompt))
    session.do(actions.Inject(inject.items[0].id))
    session.do(actions.Acknowledge("visit"))
    assert there(session.state.case).card == inject.items[0].id
    assert not told(session)
    session.close()


def test_a_table_that_chooses_what_comes_is_not_told_that_it_came(proefavond: Pack, tmp_path: Path) -> None:
    session = on_board(proefavond, tmp_path, asks("start"))
    session.do(bot_action(session.scenario, session.state, 3))
    assert session.state.phase == "case"
    assert not told(session)
    session.close()


def test_without_a_board_nothing_comes_by_itself(proefavond: Pack, tmp_path: Path) -> None:
    session = on_board(proefavond, tmp_path, lambda view: view.phase == "case", "cards")
    assert not told(session)
    session.close()


def test_what_the_table_decided_is_counted_once_and_a_default_never(waterkant: Pack, tmp_path: Path) -> None:
    session = on_board(waterkant, tmp_path, lambda view: view.phase == "quarter_end", "cards")
    view = session.view()
    one = view.decisions[0]
    ends: tuple[How, ...] = ("decided", "passed", "default", "skipped", "undecided")
    closed = [replace(one, how=how, occurrence=place) for place, how in enumerate(ends)]
    seen = replace(view, decisions=(*closed, replace(closed[0], how="revised", occurrence=1)))
    again = replace(closed[-1], how="revised", occurrence=len(ends))
    assert decisions_taken(replace(seen, decisions=(*seen.decisions, again))) == 3, "decided when it came back"
    assert decisions_taken(seen) == 2
    told = {many: taken_words(replace(seen, decisions=seen.decisions[:many]), "page.taken").id for many in (0, 1)}
    assert told == {0: "page.taken.none", 1: "page.taken.one"}
    assert taken_words(seen, "page.taken") == message("page.taken", count=2)
    assert "Er zijn 2 besluiten genomen." in " ".join(epilogue_lines("nl", replace(seen, year=YEAR)))
    session.close()

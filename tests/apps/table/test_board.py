"""The board: where squares stand, what can be seen on them, walking and looking by keys and by mouse, what moves."""

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pygame
import pytest
from pygame import Rect

from game.apps.session import COLOURS, Session
from game.apps.table.board.geometry import Direction, lay, sides
from game.apps.table.board.patterns import PATTERNS
from game.apps.table.board.squares import Square
from game.apps.table.board.tokens import spots
from game.apps.table.motion import LANDED, ROLLS, STEP, Rolling, Walk, way
from game.apps.table.scenes import EveningScene
from game.apps.table.sdl import close_window, open_window
from game.apps.table.settings import Settings
from game.apps.table.theme import THEMES, theme
from game.apps.table.window import Window
from game.content import Pack
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.state import Seat
from tests.apps.table.hands import Hands
from tests.apps.table.test_theme import contrast
from tests.evenings import setup

SIZES = ((1024, 606), (1280, 686), (1366, 730), (1920, 1029))
ARROWS: tuple[Direction, ...] = ("left", "right", "up", "down")


@pytest.fixture
def window() -> Iterator[Window]:
    yield Window(open_window((1280, 720)), Settings(), keep_settings=False)
    close_window()


def at_the_board(window: Window, pack: Pack, root: Path, *, mouse: bool = False, **table: Any) -> Hands:
    """An evening as far as the first throw."""
    session = Session.start(pack, setup(practice=False, **table), {"blue": "Team Kompas"}, root)
    scene = EveningScene(window, session, "tally")
    while session.view().prompts[0].at != "roll":
        session.do(bot_action(session.scenario, session.state, 3))
    window.go(scene)
    window.draw()
    return Hands(window, scene, mouse=mouse)


def squares(window: Window) -> list[Square]:
    window.draw()
    return [widget for widget in window.placed.widgets() if isinstance(widget, Square)]


def moving(window: Window) -> str:
    return window.page.moving


def key(window: Window, code: int, unicode: str = "") -> None:
    window.handle(pygame.Event(pygame.KEYDOWN, key=code, mod=0, unicode=unicode))
    window.draw()


@pytest.mark.parametrize("count", range(4, 41))
def test_squares_stand_round_the_edge_and_never_overlap(count: int) -> None:
    for (wide, high), thick in itertools.product(SIZES, (None, (58, 58))):
        area = Rect(0, 0, wide, high).inflate(-28, -28)
        ring = lay(count, area, 6, thick)
        assert len(ring.squares) == count == sum(sides(count, area.width, area.height))
        for square in ring.squares:
            assert area.contains(square)
            assert not square.colliderect(ring.inside)
            assert min(square.size) >= 40
        for one, other in itertools.combinations(ring.squares, 2):
            assert not one.inflate(4, 4).colliderect(other)
        assert ring.squares[0].topleft == area.topleft, "the first stands in the corner, and then on clockwise"
        assert ring.squares[1].left > ring.squares[0].right


@pytest.mark.parametrize("count", [12, 24, 25, 28, 32, 40])
def test_arrows_reach_every_square_and_go_where_they_point(count: int) -> None:
    ring = lay(count, Rect(14, 14, 1252, 658), 6)
    reached, new = {0}, {0}
    while new:
        new = {ring.next(place, arrow) for place in new for arrow in ARROWS} - reached
        reached |= new
    assert reached == set(range(count))
    for place, square in enumerate(ring.squares):
        right, down = ring.squares[ring.next(place, "right")], ring.squares[ring.next(place, "down")]
        assert right.centerx >= square.centerx
        assert down.centery >= square.centery


@pytest.mark.parametrize("name", THEMES)
def test_words_can_be_read_on_every_colour_and_its_pattern(name: str) -> None:
    colours = theme(name)
    least = 7.0 if name == "contrast" else 4.5
    assert set(colours.colours) == set(PATTERNS) == set(COLOURS)
    assert len({(it.fill, it.mark) for it in colours.colours.values()}) == len(PATTERNS) == len(set(PATTERNS.values()))
    for id, shade in colours.colours.items():
        assert contrast(colours.on_colour, shade.fill) >= least, id
        assert contrast(colours.on_colour, shade.mark) >= least, id
        assert contrast(shade.fill, colours.card) >= 3, f"the icon in {id}"
        assert contrast(shade.fill, shade.mark) >= 1.4, f"the pattern of {id} can be seen"
    assert contrast(colours.on_colour, colours.band) >= least
    for seat in colours.seats:
        assert contrast(colours.on_colour, seat) >= least, "the letter on a token"
        assert contrast(seat, colours.card) >= 3
    assert max(contrast(colours.glow, colours.paper), contrast(colours.ink, colours.paper)) >= 3


@pytest.mark.parametrize("count", range(1, 9))
@pytest.mark.parametrize("room", [(140, 40), (60, 60), (44, 34), (120, 27)])
def test_tokens_on_one_square_stand_beside_one_another(count: int, room: tuple[int, int]) -> None:
    here = Rect((10, 10), room)
    places, side = spots(count, here, 34)
    assert len(places) == count
    for one, other in itertools.combinations(places, 2):
        assert max(abs(one[0] - other[0]), abs(one[1] - other[1])) >= side
    for place in places:
        assert here.inflate(2, 2).contains(Rect(place[0] - side // 2, place[1] - side // 2, side, side))


@pytest.mark.parametrize("size", [(1280, 720), (1024, 640)])
@pytest.mark.parametrize("percent", [100, 150, 200])
def test_two_tokens_on_a_square_can_both_be_seen(
    waterkant: Pack, tmp_path: Path, size: tuple[int, int], percent: int
) -> None:
    window = Window(open_window(size), Settings(text=percent, still=True), keep_settings=False)
    hands = at_the_board(window, waterkant, tmp_path, seats=tuple(Seat(it) for it in COLOURS[:4]))
    session = hands.scene.session
    apart = session.state.tokens[1] - session.state.tokens[0]
    session.do(actions.Roll("roll", (apart, 1)))
    session.do(actions.Pick("move", str(apart)))
    while session.view().prompts[0].at != "roll":
        session.do(bot_action(session.scenario, session.state, 3))
    window.changed()
    window.draw()
    crowded = next(square for square in squares(window) if len(square.face.tokens) > 1)
    assert len(crowded.face.tokens) == 2
    seen = crowded.rect.clip(window.surface.get_rect())
    spots_seen = itertools.product(range(seen.left, seen.right, 2), range(seen.top, seen.bottom, 2))
    found = {tuple(window.surface.get_at(at))[:3] for at in spots_seen}
    for seat in crowded.face.tokens:
        assert seat is not None
        assert tuple(pygame.Color(theme("paper").seats[COLOURS.index(seat)]))[:3] in found
    session.close()
    close_window()


def test_tab_enters_the_ring_once_and_arrows_walk_it(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = at_the_board(window, waterkant, tmp_path)
    stops = []
    for _ in range(8):
        stops.append(window.focus)
        hands.key("Tab")
    assert sum(str(stop).startswith("square.") for stop in stops[:5]) == 1
    assert stops[:5] == stops[5:] + stops[3:5] or len(set(stops)) == 5
    while not str(window.focus).startswith("square."):
        hands.key("Tab")
    here = window.focus
    assert here == f"square.{hands.scene.session.state.tokens[0]}", "where the token stands whose turn it is"
    hands.key("Right")
    assert window.focus != here
    hands.key("Left")
    assert window.focus == here
    hands.scene.session.close()


@pytest.mark.parametrize("mouse", [False, True], ids=["keyboard", "mouse"])
def test_a_square_is_looked_at_and_closed_again(window: Window, waterkant: Pack, tmp_path: Path, mouse: bool) -> None:
    hands = at_the_board(window, waterkant, tmp_path, mouse=mouse)
    group = next(square for square in squares(window) if square.face.group is not None)
    assert group.face.group is not None
    if mouse:
        hands.click(group.rect.center)
    else:
        window.give_focus(group.id)
        hands.key("Return")
    told = " ".join(widget.label for widget in window.placed.widgets())
    assert window.page.id.startswith("inspect")
    assert group.face.group.facility.nl in told
    assert "€" in told
    assert window.focus == group.id, "the arrows go on from there"
    assert len(squares(window)) == len(waterkant.scenario.board.squares)  # type: ignore[union-attr]
    if mouse:
        hands.press("back")
    else:
        hands.key("Escape")
    assert window.page.id.startswith("roll")
    assert len(hands.scene.session.history) == hands.scene.session.state.number
    hands.scene.session.close()


def test_a_square_that_a_stone_leads_to_is_gone_to_or_only_looked_at(
    window: Window, waterkant: Pack, tmp_path: Path
) -> None:
    window.set(Settings(still=True))
    hands = at_the_board(window, waterkant, tmp_path)
    hands.do(actions.Roll("roll", (2, 5)))
    leads = [square for square in squares(window) if square.face.leads]
    assert sorted(square.face.leads or 0 for square in leads) == [2, 5]
    window.give_focus(leads[0].id)
    key(window, pygame.K_i, "i")
    assert window.page.id.startswith("inspect")
    hands.key("Escape")
    at = leads[1].rect.center
    window.handle(pygame.Event(pygame.MOUSEBUTTONDOWN, button=3, pos=at))
    window.draw()
    assert window.page.id.startswith("inspect"), "the other button only looks"
    hands.key("Escape")
    window.handle(pygame.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=at))
    assert hands.scene.session.state.tokens[0] == leads[1].face.square.place
    hands.scene.session.close()


def test_the_option_with_the_keyboard_shows_where_it_leads(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    window.set(Settings(still=True))
    hands = at_the_board(window, waterkant, tmp_path)
    hands.do(actions.Roll("roll", (2, 5)))
    for eyes in (2, 5):
        window.give_focus(f"move.{eyes}")
        assert [square.face.leads for square in squares(window) if square.bright] == [eyes]
    hands.scene.session.close()


def test_typed_stones_begin_again_and_can_be_wiped(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = at_the_board(window, waterkant, tmp_path)
    stones = hands.scene._half.stones
    key(window, pygame.K_3, "3")
    assert stones == [3, 0]
    assert hands.has("roll"), "one stone is not a throw"
    key(window, pygame.K_5, "5")
    assert hands.has("entered")
    assert window.focus == "entered"
    key(window, pygame.K_1, "1")
    assert stones == [1, 0]
    key(window, pygame.K_BACKSPACE, "\x08")
    assert stones == [0, 0]
    window.give_focus("stone.1")
    hands.key("Left")
    hands.key("Return")
    assert stones == [0, 0], "after six there is none again"
    hands.scene.session.close()


def test_a_token_walks_square_by_square_and_a_key_ends_it(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = at_the_board(window, waterkant, tmp_path)
    assert window._patience() == 1_000, "nothing moves, nothing is done"
    hands.press("roll")
    assert moving(window) == "along"
    assert window._patience() < 50
    item = hands.scene.session.view().prompts[0]
    eyes = item.items[0].id  # type: ignore[union-attr]
    key(window, ord(eyes), eyes)
    assert hands.scene.session.view().phase in ("visit", "case"), "a key for what can be done is not lost"
    assert moving(window) == "alone"
    assert window.page.after == pytest.approx(STEP * int(eyes) + LANDED)
    number = hands.scene.session.state.number
    hands.key("Return")
    assert not moving(window)
    assert hands.scene.session.state.number == number, "it only ends the walk: nobody reads past the page behind it"
    hands.scene.session.close()


def test_a_walk_ends_by_itself(
    window: Window, waterkant: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = at_the_board(window, waterkant, tmp_path)
    hands.scene.session.do(actions.Roll("roll", (1, 2)))
    window.changed()
    window.draw()
    assert not moving(window), "stones thrown on the table do not roll again"
    hands.press("move.2")
    assert moving(window) == "alone"
    window._due = 0.0
    window.tick()
    window.draw()
    assert not moving(window)
    hands.scene.session.close()


def test_nothing_moves_where_that_was_asked(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    window.set(Settings(still=True))
    hands = at_the_board(window, waterkant, tmp_path)
    hands.press("roll")
    assert not moving(window)
    eyes = hands.scene.session.view().prompts[0].items[0].id  # type: ignore[union-attr]
    hands.press(f"move.{eyes}")
    assert not moving(window)
    assert window._patience() == 1_000
    hands.scene.session.close()


def test_going_back_a_step_moves_nothing(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = at_the_board(window, waterkant, tmp_path)
    hands.scene.session.do(actions.Roll("roll", (1, 2)))
    hands.scene.session.do(actions.Pick("move", "2"))
    window.changed()
    window.draw()
    hands.scene.session.undo()
    window.changed()
    window.draw()
    assert not moving(window)
    hands.scene.session.close()


def test_a_walk_and_a_roll_by_the_clock() -> None:
    now = [10.0]
    walk = Walk(0, way(22, 2, 24), lambda: now[0])
    assert walk.path == (22, 23, 0, 1, 2)
    assert walk.where[:2] == (22, 23)
    now[0] += 2.5 * STEP
    start, end, part, high = walk.where
    assert (start, end) == (0, 1)
    assert part == pytest.approx(0.5)
    assert high == pytest.approx(1.0)
    now[0] += 2 * STEP
    assert walk.where == (2, 2, 0.0, 0.0)
    rolling = Rolling(lambda: now[0])
    faces = set()
    while rolling.moving:
        faces.add(rolling.face(0, 4)[0])
        now[0] += ROLLS / 20
    assert len(faces) > 2
    assert rolling.face(0, 4) == (4, 0.0)


def test_money_and_how_things_stand_can_always_be_read(waterkant: Pack, tmp_path: Path) -> None:
    for number, (size, percent) in enumerate(
        itertools.product(((1024, 640), (1280, 720), (1920, 1080)), (100, 150, 200))
    ):
        window = Window(open_window(size), Settings(text=percent), keep_settings=False)
        hands = at_the_board(window, waterkant, tmp_path / str(number))
        shown = {widget.id for widget in window.placed.widgets()}
        scenario = waterkant.scenario
        assert {f"fund.{id}" for id in scenario.funds} <= shown
        assert {f"indicator.{id}" for id in scenario.indicators} <= shown
        assert "goal" in shown
        assert percent > 100 or window.placed._aside is not None, "beside the question, without scrolling"
        hands.scene.session.close()
        close_window()


def test_the_facilitator_brings_a_card_forward_and_sets_the_agenda(
    window: Window, waterkant: Pack, tmp_path: Path
) -> None:
    hands = at_the_board(window, waterkant, tmp_path)
    session = hands.scene.session
    card = session.state.queue[-1]
    hands.key("Escape")
    hands.press("inject")
    hands.press(f"card.{card}")
    hands.press("settle")
    assert session.state.front[0] == card
    hands.key("Escape")
    hands.press("agenda")
    hands.press("cases.3")
    assert session.state.agenda == 3
    assert window.page.id.startswith("roll")
    session.close()


def test_the_facilitator_counts_who_is_here(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = at_the_board(window, waterkant, tmp_path)
    session = hands.scene.session
    hands.key("Escape")
    hands.press("attend")
    hands.adjust("attend.ochre", "less")
    hands.adjust("attend.blue", "more", 2)
    assert [seat.voters for seat in session.state.seats] == [4, 2, 0]
    hands.press("back")
    board = session.view().town.board
    assert board is not None
    assert len(board.tokens) == 2, "nobody sits there now"
    session.close()


def test_a_number_is_changed_with_a_reason_and_nothing_half_done_is_lost(
    window: Window, waterkant: Pack, tmp_path: Path
) -> None:
    hands = at_the_board(window, waterkant, tmp_path)
    session = hands.scene.session
    before = session.view().funds[0].balance
    key(window, pygame.K_3, "3")
    hands.key("Escape")
    hands.press("adjust")
    hands.press("number.wmo")
    hands.adjust("wished", "more", 3)
    assert not hands.widget("settle").focusable, "not without a reason"
    hands.go_to("why")
    hands.text("rekenfout")
    hands.press("settle")
    assert session.view().funds[0].balance == before + 15_000
    assert hands.scene._half.stones == [3, 0]
    session.close()


def test_one_token_of_the_whole_municipality(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = at_the_board(window, waterkant, tmp_path, form="one_token", seats=tuple(Seat(it) for it in COLOURS))
    assert [square.face.tokens for square in squares(window) if square.face.tokens] == [[None]]
    hands.do(actions.Roll("roll", (3, 4)))
    hands.do(actions.Pick("move", "4"))
    hands.scene.session.close()

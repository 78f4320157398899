"""Setting up an evening in the window, up to the welcome on the wall and the first page."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from pygame import Surface

from game.apps.session import Method
from game.apps.table.scenes import EveningScene, SetupScene, TitleScene, Wished
from game.apps.table.scenes.during.roles import Roles
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.cli.playing.window import PACKS
from game.content import Pack, load_cached, shipped
from game.rules.setup import Form, Seat
from game.rules.terms.text import Language
from game.widgets.number import Stepper
from game.widgets.paint import Paint
from game.widgets.picture_card import PictureCard
from game.widgets.theme import theme
from tests.apps.table.fingers import Fingers
from tests.apps.table.measuring import USUAL, Size, at, in_languages, screens, stands_well
from tests.apps.table.setting_up import NOW, Starts, begin, sets_up
from tests.apps.table.sitting import letter, words


def test_from_the_title_to_the_first_page_with_enter_only(window: Window, pack: Pack, tmp_path: Path) -> None:
    starts = Starts(tmp_path)
    window.go(
        TitleScene(
            window, None, lambda: SetupScene(window, (pack,), starts, lambda: 77), lambda: None, lambda: window.scene
        )
    )
    hands = Fingers(window, mouse=False)
    for _ in range(8):
        if isinstance(window.scene, EveningScene):
            break
        hands.key("Return")
    assert isinstance(window.scene, (EveningScene, Roles))
    [session] = starts.sessions
    assert session.state.seed == 77
    assert [(seat.id, seat.voters) for seat in session.state.seats] == [("blue", 1), ("green", 1), ("ochre", 1)]
    assert session.state.reveal == "outcome"
    assert session.method == "device"
    assert session.debrief_at is None
    session.close()


def test_a_table_set_up_by_hand(window: Window, proefavond: Pack, waterkant: Pack, tmp_path: Path) -> None:
    starts = Starts(tmp_path)
    hands = sets_up(window, (proefavond, waterkant), starts)
    hands.press("pack.1")
    hands.press("on")
    hands.press("on")
    hands.adjust("seats", "less")
    hands.go_to("name.0")
    hands.text("team kompas")
    hands.adjust("voters.0", "more", 5)
    hands.adjust("voters.1", "more", 3)
    assert "10 mensen" in words(window)
    hands.press("method.device")
    hands.press("practice")
    hands.press("on")
    begin(hands)
    [session] = starts.sessions
    assert session.scenario.title == waterkant.scenario.title
    assert session.state.seats == (Seat("blue", 6), Seat("green", 4))
    assert session.state.reveal == "counts"
    assert session.names == {"blue": "team kompas"}
    assert session.state.phase == "goal", "no practice question was asked for"
    assert session.method == "device"
    session.close()


def test_a_small_table_sees_counts_only_where_everyone_agrees(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    starts = Starts(tmp_path)
    hands = sets_up(window, (proefavond,), starts)
    hands.press("on")
    hands.press("on")
    hands.press("counts")
    hands.press("yes")
    hands.press("on")
    begin(hands)
    assert starts.sessions[0].state.reveal == "counts"
    starts.sessions[0].close()


@pytest.mark.parametrize(
    ("way", "seats", "method", "form"),
    [("small", 3, "device", "tokens"), ("tables", 3, "tally", "tokens"), ("horseshoe", 4, "tally", "one_token")],
)
def test_how_they_sit_fills_in_the_rest(
    window: Window, waterkant: Pack, tmp_path: Path, way: str, seats: int, method: Method, form: Form
) -> None:
    starts = Starts(tmp_path)
    hands = sets_up(window, (waterkant,), starts)
    hands.press("on")
    hands.press(f"way.{way}")
    hands.press("on")
    assert len([it for it in window.placed.widgets() if it.id.startswith("voters.")]) == seats
    hands.press("on")
    begin(hands)
    [session] = starts.sessions
    assert len(session.state.seats) == seats
    assert (session.method, session.state.form) == (method, form)
    session.close()


def test_a_pack_without_roles_can_be_played_in_full_for_its_values(
    window: Window, waterkant: Pack, tmp_path: Path
) -> None:
    starts = Starts(tmp_path)
    scenario = replace(waterkant.scenario, roles={})
    hands = sets_up(window, (replace(waterkant, scenario=scenario),), starts)
    for _ in range(3):
        hands.press("on")
    hands.press("full")
    begin(hands)
    assert starts.sessions[0].state.depth == "full"
    starts.sessions[0].close()


def test_the_form_can_be_another_and_without_a_board_there_is_only_one(
    window: Window, waterkant: Pack, tmp_path: Path, pack: Pack
) -> None:
    starts = Starts(tmp_path)
    hands = sets_up(window, (waterkant,), starts)
    for _ in range(3):
        hands.press("on")
    hands.press("form.cards")
    begin(hands)
    assert starts.sessions[0].state.form == "cards"
    starts.sessions[0].close()
    hands = sets_up(window, (pack,), starts)
    for _ in range(3):
        hands.press("on")
    forms = [it.id for it in window.placed.widgets() if it.id.startswith("form.")]
    assert forms == (["form.cards"] if pack.scenario.board is None else ["form.tokens", "form.one_token", "form.cards"])


def test_roles_are_dealt_changed_and_read_alone(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    starts = Starts(tmp_path)
    hands = sets_up(window, (waterkant,), starts)
    for _ in range(3):
        hands.press("on")
    hands.press("full")
    hands.press("play")
    assert "Wie speelt welke rol?" in words(window)
    hands.adjust("role.0", "more", 3)
    hands.adjust("role.1", "less", 1)
    begin(hands)
    [session] = starts.sessions
    roles = [seat.role for seat in session.state.seats]
    listed = list(waterkant.scenario.roles)
    assert session.state.depth == "full"
    assert len({role for role in roles if role}) == len([role for role in roles if role]), "nobody has another's role"
    assert roles[2] == listed[2]
    assert isinstance(window.scene, Roles)
    seat = session.state.seats[2]
    assert seat.role is not None
    briefing = waterkant.scenario.roles[seat.role].briefing.nl
    hands.press(f"role.{seat.id}")
    assert briefing not in words(window), "first the others look away"
    hands.press("begin")
    assert briefing in words(window)
    hands.press("shut")
    assert briefing not in words(window)
    hands.press("back")
    assert isinstance(window.scene, EveningScene)
    hands.key("Escape")
    hands.press("roles")
    assert isinstance(window.scene, Roles)
    session.close()


def test_what_the_command_line_asked_for_is_set_already(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    starts = Starts(tmp_path)
    at = NOW.astimezone().replace(minute=55)
    wished = Wished(set_up="tables", form="cards", debrief_at=at, level="full", practice=False, method="device")
    hands = sets_up(window, (waterkant,), starts, wished)
    for _ in range(3):
        hands.press("on")
    begin(hands)
    [session] = starts.sessions
    assert session.state.form == "cards"
    assert session.state.depth == "full"
    assert session.debrief_at == at
    assert session.method == "device"
    assert [seat.voters for seat in session.state.seats] == [4, 4, 4]
    assert session.state.phase == "values"
    session.close()


def test_esc_goes_back_a_page(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = sets_up(window, (waterkant,), Starts(tmp_path))
    for _ in range(3):
        hands.press("on")
    hands.press("play")
    for page in ("setup.keep", "setup.play", "setup.table", "setup.way", "setup.pack"):
        assert window.page.id == page
        hands.key("Escape")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_who_votes_is_asked_on_one_line_however_many_seats_there_are(
    window: Window, proefavond: Pack, tmp_path: Path, language: Language
) -> None:
    window.set(replace(window.settings, language=language))
    hands = sets_up(window, (proefavond,), Starts(tmp_path))
    hands.press("on")
    hands.press("on")
    hands.adjust("seats", "more")
    rows = {it.id: it.rect.height for it in window.placed.widgets() if isinstance(it, Stepper)}
    assert len([it for it in rows if it.startswith("voters.")]) == 4
    assert set(rows.values()) == {rows["seats"]}


def test_each_scenario_has_the_letter_that_chooses_it(
    window: Window, proefavond: Pack, waterkant: Pack, tmp_path: Path
) -> None:
    sets_up(window, (proefavond, waterkant), Starts(tmp_path))

    def cards() -> dict[str, bool]:
        return {it.letter: it._chosen for it in window.placed.widgets() if isinstance(it, PictureCard)}

    assert cards() == {"A": True, "B": False}
    letter(window, "b")
    assert cards() == {"A": False, "B": True}
    sets_up(window, (proefavond,), Starts(tmp_path))
    assert list(cards()) == [""], "where there is nothing to choose no letter chooses it"


@pytest.mark.parametrize("size", USUAL)
def test_the_scenarios_that_the_window_offers_are_seen_at_once(window: Window, tmp_path: Path, size: Size) -> None:
    sets_up(window, tuple(load_cached(shipped(name)) for name in PACKS), Starts(tmp_path))
    sizes = screens()
    for _ in in_languages(window):
        placed = at(window, sizes, size)
        cards = [it for it in placed.widgets() if isinstance(it, PictureCard)]
        assert [it.letter for it in cards] == ["A", "B", "C", "D"]
        assert not placed.most
        stands_well(window, placed, size, "the scenarios")


@pytest.mark.parametrize("added", [1, 2, 5])
def test_with_scenarios_of_others_none_is_cut_off(window: Window, tmp_path: Path, added: int) -> None:
    packs = tuple(load_cached(shipped(name)) for name in PACKS)
    sets_up(window, (*packs, *packs, packs[0])[: len(packs) + added], Starts(tmp_path))
    sizes = screens()
    for _ in in_languages(window):
        placed = at(window, sizes, USUAL[0])
        cards = [it for it in placed.widgets() if isinstance(it, PictureCard)]
        assert len(cards) == len(packs) + added
        assert max(sum(it.rect.y == other.rect.y for it in cards) for other in cards) == 3
        stands_well(window, placed, USUAL[0], f"{added} more")


def test_a_card_is_as_high_as_what_is_drawn_on_it_also_where_its_name_takes_two_lines() -> None:
    paint = Paint(open_window((1280, 720)), theme("paper"), "nl")
    name = "Proefavond in Waterkant"

    def high(room: int, label: str) -> int:
        card = PictureCard("it", label, None, lambda size, _: Surface(size), facts="", about="", high=80, chosen=False)
        return card.measure(paint, room)

    # Beside its letter a name has less room than it has alone.
    rooms = range(paint.px(200), paint.px(600))
    broken = [
        room
        for room in rooms
        if paint.text_height(name, 32, "bold", room - paint.px(40) - paint.size(38))
        > paint.text_height("x", 32, "bold", room)
    ]
    assert broken
    assert all(high(room, name) > high(room, "x") for room in broken)
    close_window()


def test_the_chooser_says_how_short_it_can_be_and_nothing_of_checks(
    window: Window, waterkant: Pack, proefavond: Pack, tmp_path: Path
) -> None:
    sets_up(window, (waterkant, proefavond), Starts(tmp_path))
    shown = words(window)
    assert "kan ook kort: 2 zaken in 50 minuten" in shown
    assert shown.count("kan ook kort") == 1, "the other has no shorter year"
    assert "controles" not in shown

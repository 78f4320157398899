"""The town inside the ring: what is drawn of it, the plates under it, and what hangs above it."""

from pathlib import Path

import pygame
import pytest

from game.apps.table.board.panorama import Drawn, drawn, panorama, part_of
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.content import Pack
from game.rules import actions
from game.rules.parts.drawings import SEASONS, Season
from game.rules.terms.text import LANGUAGES
from game.townscape import PLACES, SIZE, parts
from game.widgets import Button
from game.widgets.theme import THEMES, theme
from tests.apps.table.sitting import at_the_board, squares
from tests.apps.table.test_theme import contrast
from tests.narrow import as_a

SCREENS = ((1280, 720), (1920, 1080), (3840, 2160))


@pytest.mark.parametrize("size", SCREENS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_town_stands_under_the_question_in_the_usual_letters(
    waterkant: Pack, tmp_path: Path, size: tuple[int, int], language: str
) -> None:
    window = Window(
        open_window(size), ScreenSettings("nl" if language == "nl" else "en", still=True), keep_settings=False
    )
    hands = at_the_board(window, waterkant, tmp_path)
    for step in (None, actions.Roll("roll", (2, 5))):
        if step is not None:
            hands.do(step)
        assert window.placed.hangs, window.page.id
        assert {"menu", "title"} <= {it.id for it in window.placed.widgets()}
        plates = {it.id: it for it in window.placed.widgets() if it.id.startswith("plate")}
        assert set(plates) == {"plate", *(f"plate.{group}" for group in waterkant.scenario.groups)}
        assert all("0" in it.value for id, it in plates.items() if id != "plate")
        low = min(it.rect.top for it in plates.values())
        hung = [it for it in window.placed.widgets() if it.id not in plates and it not in squares(window)]
        assert max(it.rect.bottom for it in hung if it.rect.height) < low
    hands.scene.session.close()
    close_window()


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_a_small_window_no_button_is_lost(waterkant: Pack, tmp_path: Path, language: str) -> None:
    window = Window(open_window((1024, 640)), ScreenSettings("nl" if language == "nl" else "en"), keep_settings=False)
    hands = at_the_board(window, waterkant, tmp_path)
    assert {"menu", "title", "roll", "stone.0", "stone.1"} <= {it.id for it in window.placed.widgets()}
    hands.scene.session.close()
    close_window()


def test_in_larger_letters_the_words_have_all_the_room(waterkant: Pack, tmp_path: Path) -> None:
    window = Window(open_window((1280, 720)), ScreenSettings(text=150), keep_settings=False)
    hands = at_the_board(window, waterkant, tmp_path)
    assert not window.placed.hangs
    assert not [it for it in window.placed.widgets() if it.id.startswith("plate")]
    assert not as_a(Button, window.page.corner).bare
    hands.scene.session.close()
    close_window()


def test_what_is_built_is_seen_and_made_once(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = at_the_board(window, waterkant, tmp_path)
    town = hands.scene.session.view().town
    colours = theme("paper")
    before = drawn(town)
    assert before == Drawn("winter", tuple((name, 0) for name in ("old_village", "harbour", "new_land", "polder_edge")))
    assert panorama(before, 900, colours) is panorama(before, 900, colours)
    built = Drawn("winter", (("old_village", 1), *before.towns[1:]))
    one, other = (pygame.image.tobytes(panorama(it, 900, colours), "RGB") for it in (before, built))
    assert one != other
    seasons = {pygame.image.tobytes(panorama(Drawn(it, before.towns), 900, colours), "RGB") for it in SEASONS}
    assert len(seasons) == len(SEASONS)
    hands.scene.session.close()


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("season", SEASONS)
def test_a_part_of_the_town_is_as_it_is_in_the_whole(window: Window, name: str, season: Season) -> None:
    colours = theme(name)
    shown = Drawn(season, tuple((place, level) for level, place in enumerate(PLACES, start=-1) if level in range(3)))
    for middle in range(0, SIZE[0] + 1, SIZE[0] // 5):
        for wide, high in ((300, 90), (260, 219), (640, 120)):
            part = part_of(shown, middle, (wide, high), colours)
            whole = panorama(shown, max(wide, high * SIZE[0] // SIZE[1]), colours)
            left = max(0, min(middle * whole.get_width() // SIZE[0] - wide // 2, whole.get_width() - wide))
            low = min(high, whole.get_height())
            seen = whole.subsurface(pygame.Rect(left, whole.get_height() - low, wide, low))
            mine = part.subsurface(pygame.Rect(0, high - low, wide, low))
            assert pygame.image.tobytes(mine, "RGB") == pygame.image.tobytes(seen, "RGB"), (middle, wide, high)


def test_what_a_stone_leads_to_stands_out_and_the_rest_is_a_little_paler(
    window: Window, waterkant: Pack, tmp_path: Path
) -> None:
    window.set(ScreenSettings(still=True))
    hands = at_the_board(window, waterkant, tmp_path)
    window.draw()
    aside = next(it for it in squares(window) if it.face.square.place == 7)
    band = aside.rect.x + 8, aside.rect.y + 4
    before = window.surface.get_at(band)
    hands.do(actions.Roll("roll", (2, 5)))
    window.draw()
    paper = pygame.Color(theme("paper").paper)
    assert window.surface.get_at(band) != before
    assert abs(window.surface.get_at(band).r - before.lerp(paper, 0.14).r) <= 2
    going = next(it for it in squares(window) if it.face.leads and not it.bright)
    ring = [tuple(window.surface.get_at((going.rect.centerx, going.rect.y - away)))[:3] for away in (1, 5)]
    assert ring == [tuple(pygame.Color(colour))[:3] for colour in (theme("paper").glow, theme("paper").ink)]
    hands.scene.session.close()


@pytest.mark.parametrize("name", THEMES)
def test_words_can_be_read_on_the_sky_and_windows_on_their_bands(name: str) -> None:
    colours = theme(name)
    least = 7.0 if name == "contrast" else 4.5
    assert set(colours.sky) == set(SEASONS)
    for sky in colours.sky.values():
        assert contrast(colours.ink, sky) >= least
    assert contrast(colours.on_glow, colours.glow) >= 3


@pytest.mark.parametrize("season", SEASONS)
def test_nothing_stands_in_front_of_the_town_hall_and_all_of_the_town_is_inside(season: Season) -> None:
    """The same plan is drawn on the wall and on paper."""
    for levels in ({}, dict.fromkeys(PLACES, 3)):
        planned = parts(season, levels)
        assert planned[-1].name == "town-hall"
        assert [it.name for it in planned if it.name.startswith("town-")][:-1] == [f"town-{it}-3" for it in levels]
        for it in planned:
            assert 0 <= it.left <= SIZE[0] - it.size[0], it
            assert 0 <= it.top <= SIZE[1] - it.size[1], it

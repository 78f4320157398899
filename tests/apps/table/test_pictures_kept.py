"""Pictures are made once, and kept within one limit."""

from pygame import Surface

from game.widgets.kept import Pictures, kept


def picture(side: int = 16) -> Surface:
    """So many pixels wide and high, of four bytes each."""
    return Surface((side, side), 0, 32)


def test_a_picture_is_made_once() -> None:
    pictures = Pictures()
    first = pictures.get("tree", picture)
    assert pictures.get("tree", picture) is first
    assert pictures.get("house", picture) is not first
    pictures.forget()
    assert pictures.get("tree", picture) is not first
    assert pictures.bytes == 16 * 16 * 4


def test_the_longest_unused_goes_where_the_limit_is_reached() -> None:
    pictures = Pictures()
    pictures.limit = 3 * 16 * 16 * 4
    tree, house = pictures.get("tree", picture), pictures.get("house", picture)
    pictures.get("mill", picture)
    assert pictures.get("tree", picture) is tree
    pictures.get("boat", picture)
    assert len(pictures) == 3
    assert pictures.bytes == pictures.limit
    assert pictures.get("tree", picture) is tree
    assert pictures.get("house", picture) is not house


def test_one_picture_larger_than_all_that_may_be_kept_is_shown_all_the_same() -> None:
    pictures = Pictures()
    pictures.limit = 100
    large = pictures.get("town", picture)
    assert pictures.get("town", picture) is large
    assert len(pictures) == 1
    pictures.get("tree", picture)
    assert len(pictures) == 1


def test_a_larger_window_has_room_for_larger_pictures() -> None:
    pictures = Pictures()
    small = pictures.limit
    pictures.shown_on((3840, 2160))
    large = pictures.limit
    assert large > small
    pictures.shown_on((1280, 720))
    assert pictures.limit == large


def test_what_is_named_is_kept_by_its_name() -> None:
    @kept
    def made(*, width: int, height: int) -> Surface:
        return Surface((width, height), 0, 32)

    assert made(width=2, height=3).get_size() == (2, 3)
    assert made(height=2, width=3).get_size() == (3, 2)
    assert made(height=3, width=2) is made(width=2, height=3)

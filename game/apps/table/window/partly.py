"""The parts of a page that look otherwise once the keyboard is elsewhere: only those are drawn again."""

from pygame import Rect

from game.apps.table.window.placed import Placed


def where_it_shows(placed: Placed, *focus: str | None) -> list[Rect]:
    """Where it can be seen that one of these widgets has the keyboard."""
    found = [widget.rect for widget in placed.focusable() if widget.id in focus]
    around = placed.page.around
    if around is not None:
        found += [rect for id in focus if id is not None and (rect := around.led_to(id)) is not None]
    reach = 2 * placed.reach
    return [rect.inflate(reach, reach) for rect in found]

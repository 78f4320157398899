"""Text input of the system: on in a field, off elsewhere."""

import pygame

from game.apps.table.window.placed import Placed
from game.widgets import Field


def type_in(placed: Placed, focus: str | None) -> None:
    """Text input is on only in a field: elsewhere letters are keys."""
    here = next((widget for widget in placed.focusable() if widget.id == focus), None)
    if isinstance(here, Field):
        pygame.key.start_text_input()
        pygame.key.set_text_input_rect(here.rect)
    else:
        pygame.key.stop_text_input()

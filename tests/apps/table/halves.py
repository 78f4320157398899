"""What is half done, put there by a test."""

from dataclasses import replace
from typing import Any

from game.apps.table.scenes import EveningScene


def put(scene: EveningScene, **half: Any) -> None:
    """That much of what is half done becomes this."""
    scene._half = replace(scene._half, **half)

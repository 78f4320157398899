"""A bell, a card, a stone: heard only where somebody switched sound on, and always beside something to see."""

from typing import Literal

import pygame

from game.widgets.assets import ASSETS

SoundName = Literal["bell", "card", "stone"]
SOUNDS: tuple[SoundName, ...] = ("bell", "card", "stone")


class Sounds:
    """Plays them. The mixer starts with the first one, and where there is none the game is silent."""

    def __init__(self) -> None:
        self._made: dict[SoundName, pygame.mixer.Sound] = {}
        self.silent = False
        """Whether this machine cannot play a sound."""

    def play(self, name: SoundName) -> bool:
        """Play it; whether that can be done here."""
        if self.silent:
            return False
        try:
            if not pygame.mixer.get_init():
                pygame.mixer.init(frequency=22_050, channels=1, buffer=512)
            if name not in self._made:
                self._made[name] = pygame.mixer.Sound(ASSETS / "sounds" / f"{name}.wav")
            self._made[name].play()
        except (pygame.error, NotImplementedError, OSError):
            # No sound card, no driver, or a build of SDL without sound.
            self.silent = True
        return not self.silent

    def close(self) -> None:
        """Give the sound card back."""
        self._made.clear()
        if pygame.mixer.get_init():
            pygame.mixer.quit()

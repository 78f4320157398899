"""The scenes of a window: one lies over the other, and the top one is shown."""

from collections.abc import Iterator

from game.apps.table.voice import TableLanguage
from game.apps.table.window.scene import Scene
from game.rules.terms.text import Language


class Stack:
    """Scenes, one over the other. Empty only before the first is shown."""

    def __init__(self) -> None:
        self._scenes: list[Scene] = []

    @property
    def top(self) -> Scene:
        """The scene that is shown."""
        return self._scenes[-1]

    @property
    def bottom(self) -> Scene | None:
        """The scene under all others."""
        return self._scenes[0] if self._scenes else None

    @property
    def evening(self) -> bool:
        """Whether an evening is on, whatever lies over it."""
        return bool(self._scenes) and self._scenes[0].evening

    def downwards(self) -> Iterator[Scene]:
        """Every scene, the one on top first."""
        return reversed(self._scenes)

    def rings(self) -> str:
        """What rings in any of them; empty where nothing does."""
        return next((ringing for scene in self.downwards() if (ringing := scene.rings())), "")

    def go(self, scene: Scene) -> None:
        """A scene in place of all there are, with what lies over it as it begins."""
        self._scenes = [scene] if scene.over is None else [scene, scene.over]

    def open(self, scene: Scene) -> None:
        """A scene over what is shown."""
        self._scenes.append(scene)

    def close(self) -> None:
        """What lies under the top one is shown; the last one stays."""
        if len(self._scenes) > 1:
            self.top.closing()
            self._scenes.pop()

    def clear_hidden(self) -> None:
        """Every scene that only the facilitator may see is taken away, wherever it lies."""
        for scene in [it for it in reversed(self._scenes) if it.hidden]:
            scene.closing()
            self._scenes.remove(scene)

    def leave(self) -> None:
        """The window closes."""
        for scene in self._scenes:
            scene.leave()

    def voice(self, language: Language) -> TableLanguage:
        """How things are said in this language, with the names of this table."""
        return TableLanguage(language, self._scenes[0].names())

    def clock(self, language: Language) -> str:
        """What time it is, as the footer has it."""
        return self._scenes[0].clock(TableLanguage(language))

    def question(self) -> Scene | None:
        """What is asked before the window closes; `None` where nothing would end, or it is on screen already."""
        asked = (scene.leaving() for scene in reversed(self._scenes))
        question = next((it for it in asked if it is not None), None)
        return None if question is None or isinstance(self.top, type(question)) else question

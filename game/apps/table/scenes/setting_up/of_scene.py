"""What the pages of the set-up ask of the scene they are pages of."""

from collections.abc import Callable
from datetime import datetime
from typing import Literal, Protocol

from game.apps.table.scenes.setting_up.standing import PackStanding
from game.apps.table.scenes.setting_up.table_set import TableSet
from game.apps.table.scenes.setting_up.typed_code import TypedCode
from game.apps.table.window.scene import Host
from game.content import Pack
from game.rules.scenario import Scenario

SetUpStep = Literal["pack", "code", "way", "table", "two", "counts", "play", "by_name", "roles", "keep"]


class SettingUp(Protocol):
    """An evening that is being set up."""

    pack: int
    """Which scenario."""
    step: SetUpStep
    table: TableSet
    codes: TypedCode
    """The evening code that is typed, and what it may stand for."""
    standings: tuple[PackStanding, ...]
    """What stands behind each scenario, as it was when the page of scenarios opened."""
    first: bool
    """Nothing lies under this: there is no way back."""

    @property
    def scenario(self) -> Scenario:
        """What is going to be played."""

    @property
    def host(self) -> Host:
        """The window."""

    @property
    def with_roles(self) -> bool:
        """Whether somebody is going to play a role."""

    @property
    def before_play(self) -> SetUpStep:
        """The page before the one about how it is played."""

    @property
    def packs(self) -> tuple[Pack, ...]:
        """What there is to play."""

    @property
    def prints(self) -> Callable[[], None] | None:
        """What opens the page that makes a kit; `None` where nothing makes one."""

    def now(self) -> datetime:
        """The wall clock."""

    def go(self, step: SetUpStep) -> Callable[[], None]:
        """What leads to that page."""

    def leave_setup(self) -> None:
        """Back to what lies under this."""

    def back(self) -> bool:
        """To the page before; whether there was one."""

    def ready(self) -> None:
        """Everything is set: on with the welcome."""

"""Setting up an evening: which scenario, how they sit, who sits where, how it is played. Everything has a default."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Protocol

from game.apps.session import TWO, USUAL_BEGINNING, AgreementsBefore, Beginning, Method, Session
from game.apps.table.scenes.afterwards.impressions import Impressions
from game.apps.table.scenes.afterwards.last import MakesDebrief
from game.apps.table.scenes.before.on_paper import OnPaper, Prints
from game.apps.table.scenes.before.sits import sits_of
from game.apps.table.scenes.before.welcome import Welcome
from game.apps.table.scenes.draft import Draft
from game.apps.table.scenes.during.roles import Roles, with_roles
from game.apps.table.scenes.evening import EveningScene
from game.apps.table.scenes.setting_up import few, pages
from game.apps.table.scenes.setting_up.code import code
from game.apps.table.scenes.setting_up.keep import keep
from game.apps.table.scenes.setting_up.of_scene import SetUpStep
from game.apps.table.scenes.setting_up.roles import roles
from game.apps.table.scenes.setting_up.seats import seats
from game.apps.table.scenes.setting_up.standing import PackStanding, standing
from game.apps.table.scenes.setting_up.table_set import TableSet
from game.apps.table.scenes.setting_up.typed_code import TypedCode
from game.apps.table.scenes.setting_up.wished import USUAL, Wished
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Quiet, Scene
from game.content import Pack
from game.log.environment import utc_now
from game.rules.scenario import Scenario
from game.rules.setup import Setup


class Start(Protocol):
    """Begins an evening."""

    def __call__(
        self,
        pack: Pack,
        setup: Setup,
        names: dict[str, str],
        *,
        method: Method | None = None,
        debrief_at: datetime | None = None,
        owner: str | None = None,
        erase_on: date | None = None,
        before: AgreementsBefore | None = None,
        begins: Beginning = USUAL_BEGINNING,
    ) -> Session: ...


class SetupScene(Quiet):
    """One page after the other; then the welcome, and the evening."""

    def __init__(
        self,
        host: Host,
        packs: tuple[Pack, ...],
        start: Start,
        seed: Callable[[], int],
        wished: Wished = USUAL,
        debrief: MakesDebrief | None = None,
        *,
        prints: Prints | None = None,
        first: bool = False,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._host = host
        self._packs = packs
        self._start = start
        self._seed = seed
        self._debrief = debrief
        self._prints = prints
        self._clock = clock
        self.first = first
        """Nothing lies under this: there is no way back."""
        self.pack = 0
        """Which scenario."""
        self.step: SetUpStep = "pack"
        self.standings = self._looked_at()
        self._caught_up: SetUpStep = "pack"
        self.table = TableSet.wished(wished)
        self.codes = TypedCode(packs, wished.code or "")
        if wished.code is not None:
            self.step = "code"
        given = tuple(it.text for it in self.table.typed)
        self._draft = Draft(
            lambda: tuple(it for it, was in zip(self.table.typed, given, strict=True) if it.text != was)
        )

    @property
    def scenario(self) -> Scenario:
        """What is going to be played."""
        return self._packs[self.pack].scenario

    @property
    def host(self) -> Host:
        """The window."""
        return self._host

    @property
    def with_roles(self) -> bool:
        """Whether somebody is going to play a role."""
        full = self.table.depth_in(self.scenario) == "full" and self.table.openness != "open"
        return full and bool(self.scenario.roles)

    @property
    def before_play(self) -> SetUpStep:
        """The page before the one about how it is played: two voters are told that nothing of theirs is secret."""
        return "two" if sum(self.table.voters) == TWO else "table"

    @property
    def packs(self) -> tuple[Pack, ...]:
        """What there is to play."""
        return self._packs

    def now(self) -> datetime:
        """The wall clock."""
        return self._clock().astimezone()

    def catch_up(self) -> None:
        """Whoever comes to the page of scenarios sees them as their files are then."""
        if self.step == "pack" and self._caught_up != "pack":
            self.standings = self._looked_at()
        self._caught_up = self.step

    def _looked_at(self) -> tuple[PackStanding, ...]:
        return tuple(standing(pack) for pack in self._packs)

    def page(self, voice: TableLanguage) -> Page:
        asked = self._draft.asked(voice)
        if asked is not None:
            return asked
        match self.step:
            case "pack":
                return pages.pack(self, voice)
            case "code":
                return code(self, voice)
            case "way":
                return pages.way(self, voice)
            case "table":
                return seats(self, voice)
            case "two":
                return few.two(self, voice)
            case "counts":
                return few.counts(self, voice)
            case "play":
                return pages.play(self, voice)
            case "by_name":
                return pages.by_name(self, voice)
            case "roles":
                return roles(self, voice)
            case "keep":
                return keep(self, voice)

    def go(self, step: SetUpStep) -> Callable[[], None]:
        """What leads to that page."""

        def show() -> None:
            self.step = step

        return show

    @property
    def prints(self) -> Callable[[], None] | None:
        """What opens the page that makes a kit of this scenario; `None` where nothing makes one."""
        prints, pack = self._prints, self._packs[self.pack]
        return None if prints is None else lambda: self._host.open(OnPaper(self._host, pack, prints))

    def leave_setup(self) -> None:
        """Back to what lies under this; what was typed would be gone, so it asks first."""
        self._draft.leaving(self._host.close)()

    def leaving(self) -> Scene | None:
        return self._draft.closing(self._host)

    def back(self) -> bool:
        before: dict[SetUpStep, SetUpStep] = {
            "way": "pack" if self.table.coded is None else "code",
            "code": "pack",
            "table": "way",
            "two": "table",
            "counts": "table",
            "play": self.before_play,
            "by_name": "play",
            "roles": "play",
            "keep": "roles" if self.with_roles else "play",
        }
        if self.step in before and not self._draft.asks:
            if self.step == "code":
                self.codes.again()
                self.table.coded = None
            self.step = before[self.step]
            return True
        return self.first or self._draft.back(self._host.close)

    def ready(self) -> None:
        """On the wall now: who comes in finds coffee, and no game."""
        typed = self.table.title.text.strip()
        starts = self.table.moment("starts", self.now())
        title, looks_on = typed or self.scenario.title, self.table.openness
        welcome = Welcome(
            title,
            starts,
            self.now,
            self._play,
            self._again,
            self.leaving,
            looks_on,
            self.table.before,
            self.scenario.settings.outside,
            roles=self.with_roles,
            sits=sits_of(self.table.plain_seats, self.table.called(), in_a_row=self.table.way.id == "horseshoe"),
        )
        self._host.go(welcome)

    def _again(self) -> None:
        self._host.go(self)
        # Whoever comes back here may leave the program, and nothing lies under it any more.
        self.first = True

    def _play(self) -> None:
        table = self.table
        session = self._start(
            self._packs[self.pack],
            table.setup(self.scenario, self._seed, self.now()),
            table.called(),
            method=table.votes_by,
            debrief_at=table.moment("debrief", self.now()),
            owner=table.kept_by,
            erase_on=table.erase_on(self.now()),
            before=table.before,
            begins=Beginning(None if table.coded is None else table.coded.code, table.before_after),
        )
        self._host.go(EveningScene(self._host, session, table.votes_by, self._debrief))
        if with_roles(session):
            self._host.open(Roles(self._host, session))
        if session.may_ask("before"):
            self._host.open(Impressions(self._host, session, "before"))

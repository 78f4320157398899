"""What comes after the year, in the order of the evening: the debrief, agreements, what leaves the room, the report."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec.structs import replace

from game.apps.session import Session
from game.apps.table.scenes.afterwards.approve import Approve
from game.apps.table.scenes.afterwards.impressions import Impressions
from game.apps.table.scenes.during.agreements import Agreements
from game.apps.table.scenes.during.ending import Leave
from game.apps.table.scenes.during.own import OpenOwnCase
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Scene
from game.apps.words import day
from game.log import Approval
from game.rules.state import State
from game.widgets import Button, Column, Do, Flow, Label, Node

if TYPE_CHECKING:
    from game.apps.table.lookback import LookBack

PageSort = Literal["draft", "report"]
"""The page for the talk in the room, and the one that may leave it."""
MakesDebrief = Callable[[Session, PageSort], Path]
"""Makes that page, and says where it is."""


class LastPage:
    """The buttons below the last page, and above it how far the group is."""

    def __init__(self, host: Host, session: Session, make: MakesDebrief | None) -> None:
        self._host = host
        self._session = session
        self._make = make
        self._looked = False
        """Whether the group looked back on the screen: people come before papers."""
        self._looking: tuple[State, LookBack] | None = None
        """The debrief on the screen, and of which year it is the debrief."""
        self._made: tuple[PageSort, Path, Approval | None] | None = None
        """The page that was made last, and what was approved then."""
        self._sheet: Path | None = None
        """Where the sheet of this table is, with several tables on one code."""

    @property
    def talked_over(self) -> bool:
        """Whether the group has looked back: on the screen to its end, or it wrote down what comes of it."""
        done = self._looking is not None and self._looking[1].done
        return done or bool(self._session.agreements) or self._session.approval is not None

    def finish(self, page: Page, voice: TableLanguage) -> None:
        """Put them on this page."""
        steps = self._steps(voice)
        following = self._next(tuple(id for id, *_ in steps))
        # What comes next stands first, where the blue button of every page is.
        steps.sort(key=lambda step: step[0] != following)
        page.bar = tuple(Button(id, words, act, icon=icon, primary=id == following) for id, words, icon, act in steps)
        # Whoever presses Enter once more is not to end the program with it.
        page.focus = "page" if following == "leave" and self._shown() is not None else following
        # What was made is said at the top: the next step is another page.
        page.id = f"{page.id}.{following}"
        if self._make is not None:
            page.body = Column([Column(self._standing(voice), gap=4), page.body], gap=20)

    def _steps(self, voice: TableLanguage) -> list[tuple[str, str, str, Do]]:
        """Id, words, icon and what it does, in order."""
        approved = self._session.approval is not None
        steps: list[tuple[str, str, str, Do]] = []
        if self._make is not None:
            again = "table.approve.once_more" if approved else "table.approve"
            page = ("debrief", voice.say("table.make_page"), "book", self._makes("draft"))
            report = ("report", voice.say("table.make_report"), "book", self._makes("report"))
            steps += [
                ("lookback", voice.say("lookback.open"), "message-circle", self._looks_back),
                report if approved else page,
                ("agree", voice.say("table.menu.agree"), "heart-handshake", self._opens(Agreements)),
                ("approve", voice.say(again), "list-check", self._opens(Approve)),
            ]
        if self._session.code is not None and approved:
            steps.append(("sheet", voice.say("sheet.make"), "users", self._makes_sheet))
        # Without anything to make afterwards there is nothing that was not done yet.
        leave = self._host.quit if self._make is None else self._opens(Leave)
        return [*steps, ("leave", voice.say("table.leave"), "check", leave)]

    def _next(self, steps: tuple[str, ...]) -> str:
        """The step that comes next in an evening: only what is made is a reason to go on to the next."""
        made = self._shown()
        if made is not None and made[0] == "report":
            return "sheet" if "sheet" in steps and (self._sheet is None or not self._sheet.exists()) else "leave"
        if "report" in steps:
            return "report"
        if self._make is None:
            return "leave"
        if not self._looked and made is None:
            return "lookback"
        if made is None:
            return "debrief"
        return "approve" if self._session.agreements else "agree"

    def _shown(self) -> tuple[PageSort, Path, Approval | None] | None:
        """The page that was made last. Forgetting takes it away; a report stands only as long as what was approved."""
        made = self._made
        if made is None or not made[1].exists():
            return None
        return None if made[0] == "report" and made[2] != self._session.approval else made

    def _standing(self, voice: TableLanguage) -> list[Node]:
        approval, made = self._session.approval, self._shown()
        if approval is None:
            words = Label("standing", voice.say("debrief.draft"), size=20, tone="soft")
        else:
            date = day(approval.at.astimezone().date(), voice.language)
            words = Label("standing", voice.say("debrief.approved", date=date), size=20, weight="semibold")
        if made is None:
            return [words]
        folder, key = made[1].parent, "table.report_made" if made[0] == "report" else "table.page_made"
        opens = Button("page", voice.say(key, folder=folder.name), lambda: self._host.show_folder(folder), icon="book")
        # The name of a folder alone finds nobody the file.
        where = Label("where", voice.say("table.made_where", path=str(made[1])), size=18, tone="soft")
        names = sorted(it.name for it in folder.iterdir() if it.is_file())
        files = Label("files", voice.say("table.made_files", names=", ".join(names)), size=18, tone="soft")
        return [words, Flow([opens]), where, *([files] if len(names) > 1 else [])]

    def _looks_back(self) -> None:
        from game.apps.table.lookback import LookBack, Over  # noqa: PLC0415 - nothing before the end waits for it

        self._looked = True
        host, session = self._host, self._session
        over: dict[Over, Callable[[], Scene]] = {
            "agree": lambda: Agreements(host, session),
            "approve": lambda: Approve(host, session),
            "own": lambda: OpenOwnCase(host, session, host.close),
            "impressions": lambda: Impressions(host, session, "after"),
        }
        # A case of the table's own leaves the year as it was.
        year = replace(session.state, number=0, brought=0)
        if self._looking is None or self._looking[0] != year:
            self._looking = (year, LookBack(host, session, over))
        # Who closed it by mistake goes on where the group was; words may have been forgotten meanwhile.
        self._looking[1].reread()
        host.open(self._looking[1])

    def _makes_sheet(self) -> None:
        from game.apps.table.scenes.afterwards.table_sheet import MakeTableSheet  # noqa: PLC0415 - nothing before the end waits for it

        def made(path: Path) -> None:
            self._sheet = path

        self._host.open(MakeTableSheet(self._host, self._session, made))

    def _opens(self, scene: Callable[[Host, Session], Scene]) -> Do:
        return lambda: self._host.open(scene(self._host, self._session))

    def _makes(self, sort: PageSort) -> Do:
        def make() -> None:
            assert self._make is not None
            self._host.making()
            self._made = (sort, self._make(self._session, sort), self._session.approval)

        return make

"""The window, from the command line: what is first on it, and how evenings begin and go on."""

import secrets
import webbrowser
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from babel.dates import format_datetime
from msgspec import structs

from game.apps.session import (
    USUAL_BEGINNING,
    AgreementsBefore,
    Beginning,
    Look,
    Method,
    Session,
    latest_before,
    when_words,
)
from game.apps.table.board.panorama import Drawn, drawn
from game.apps.table.run import First
from game.apps.table.scenes import (
    OUTSIDE,
    DemoScene,
    Evenings,
    EveningScene,
    Impressions,
    MakesDebrief,
    PageSort,
    SetupScene,
    Shelf,
    Start,
    TitleScene,
    UnfinishedEvening,
    Wished,
    go_on,
    look_at,
)
from game.apps.table.window.scene import Host, Scene
from game.apps.words import LOCALES, say
from game.apps.words.typed import command
from game.cli.keeping.evenings import overdue
from game.cli.keeping.keep import Keep
from game.cli.packs import changed_words
from game.cli.playing.demo_table import SEED, DemoWished, table
from game.cli.playing.window_prints import KitPrints
from game.content import Pack, load_cached, shipped, whole_added
from game.content.library import changed_pack
from game.log.errors import LogError
from game.log.folders import newest_first
from game.log.folders import sessions as find_sessions
from game.rules.setup import Setup
from game.rules.terms.text import Language, Text, message

PACKS = ("proefavond", "waterkant", "werkvloer", "waterkant_2015")
"""The packs of the program that the window offers, before those that were added; any other is named on the command line."""


def begin_under(root: Path, keep: Keep, host: Host) -> Start:
    """How a new evening begins under this root."""

    def begin(
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
    ) -> Session:
        session = Session.start(
            pack,
            setup,
            names,
            root,
            method=method,
            debrief_at=debrief_at,
            owner=owner,
            erase_on=erase_on,
            before=before,
            begins=begins,
        )
        keep.begin_copies(session, host.tell)
        return session

    return begin


def title(root: Path, seed: int | None, language: Language, wished: Wished, keep: Keep) -> First:
    """The title page: go on where the last evening stopped, a new one, the example."""

    def scene(host: Host) -> Scene:
        kept = shelf(host, root, keep)

        def new() -> Scene:
            host.making(message("table.reading_packs"))
            return _setup(host, _offered(host), root, seed, wished, keep)

        return TitleScene(
            host,
            _kept(host, kept, language),
            new,
            lambda: _demo(host, root),
            lambda: Evenings(host, kept),
        )

    return scene


def setup(packs: tuple[Pack, ...], root: Path, seed: int | None, wished: Wished, keep: Keep) -> First:
    """The set-up of an evening with one of these packs."""
    return lambda host: _setup(host, packs, root, seed, wished, keep, first=True)


def evening(session: Session, method: Method | None, keep: Keep) -> First:
    """An evening that has begun."""

    def scene(host: Host) -> Scene:
        return _played(host, session, keep, method)

    return scene


def _played(host: Host, session: Session, keep: Keep, method: Method | None = None) -> Scene:
    """The evening on the window, with what opening it had to mend."""
    keep.begin_copies(session, host.tell)
    for words in session.told:
        host.tell(words)
    scene = EveningScene(host, session, method or session.method, _debrief(host))
    # Of an evening that is new there is nothing to be reminded of.
    scene.goes_on = bool(session.history)
    if not session.history and session.may_ask("before"):
        scene.over = Impressions(host, session, "before")
    elif not session.history and session.too_few("before"):
        host.tell(message("impression.few"))
    return scene


def looked_at(folder: Path, error: LogError) -> First:
    """An evening that did not open for this reason, and can be looked at."""
    return lambda host: look_at(host, folder, error, first=True)


def shelf(host: Host, root: Path, keep: Keep) -> Shelf:
    """The evenings under this root."""

    def play(folder: Path) -> Scene:
        session = Session.resume(folder)
        try:
            keep.resumed(session)
        except BaseException:
            session.close()
            raise
        return _played(host, session, keep)

    def debrief(folder: Path) -> Path:
        from game.apps.debrief.told import kept  # noqa: PLC0415 - nobody waits for what makes a page until one is asked for
        from game.cli.afterwards import debriefing  # noqa: PLC0415 - the same

        whole = kept.kept_evening(folder)
        page = _opened(debriefing.write(kept.report_of(whole) or whole, host.settings.language, folder))
        if whole.differs is not None:
            host.tell(whole.differs)
        return page

    return Shelf(root, lambda: find_sessions(root), play, debrief)


def _debrief(host: Host) -> MakesDebrief:
    """Makes the page beside the evening it is about."""

    def make(session: Session, sort: PageSort) -> Path:
        from game.apps.debrief.told import kept  # noqa: PLC0415 - nobody waits for what makes a page until one is asked for
        from game.cli.afterwards import debriefing  # noqa: PLC0415 - the same

        whole = kept.kept_evening(session.folder)
        evening = kept.report_of(whole) if sort == "report" else whole
        assert evening is not None, "a report is only asked for where it was approved"
        page = debriefing.write(evening, host.settings.language, session.folder)
        if sort == "report":
            papers = debriefing.papers_beside(evening, host.settings.language, session.folder)
            if papers is None:
                host.tell(message("table.papers_lacking", command=command()), good=True)
            for paper in papers or ():
                if paper.suffix == ".pdf":
                    _opened(paper)
        return _opened(page)

    return make


def _opened(page: Path) -> Path:
    """The page, open where there is a browser."""
    webbrowser.open(page.as_uri())
    return page


def demo(pack: Pack, seed: int, wished: DemoWished, out: Path, language: Language) -> First:
    """An evening that plays itself; its page is in `out` at the end."""

    def scene(host: Host) -> Scene:
        session = Session.start(pack, table(pack.scenario, seed, wished), {}, out / "session")

        def finish() -> Path:
            from game.cli.afterwards import debriefing  # noqa: PLC0415 - nobody waits for what makes a page until one is asked for

            return debriefing.write_draft(session.folder, language, out)

        return DemoScene(host, session, seed, finish)

    return scene


def _setup(
    host: Host,
    packs: tuple[Pack, ...],
    root: Path,
    seed: int | None,
    wished: Wished,
    keep: Keep,
    *,
    first: bool = False,
) -> SetupScene:
    if wished.before is None:
        wished = structs.replace(wished, offered=latest_before(root))
    draw = lambda: secrets.randbits(63) if seed is None else seed  # noqa: E731 - drawn when the evening begins
    start = begin_under(root, keep, host)
    return SetupScene(host, packs, start, draw, wished, _debrief(host), prints=KitPrints(), first=first)


def _offered(host: Host) -> tuple[Pack, ...]:
    """What there is to choose from; an added pack that cannot be played any more is told."""
    packs = [load_cached(shipped(name)) for name in PACKS]
    for name, found in whole_added():
        if isinstance(found, Pack):
            packs.append(found)
            changed = changed_pack(found.path)
            if changed is not None:
                host.tell(changed_words(changed))
        else:
            host.tell(message("cli.packs.unplayable", name=name, command=command()))
    return tuple(packs)


def _demo(host: Host, root: Path) -> None:
    host.making(message("table.reading_packs"))
    pack = load_cached(shipped("proefavond"))
    host.go(demo(pack, SEED, DemoWished(), root / "demo", host.settings.language)(host))


def _kept(host: Host, kept: Shelf, language: Language) -> UnfinishedEvening | None:
    """The last evening that was not finished; marked where it should have been erased."""
    info = next((info for info in newest_first(kept.root) if info.state == "open"), None)
    if info is None or info.started is None:
        return None
    if info.typed is None:
        when = format_datetime(info.started.astimezone(), "d MMMM HH:mm", locale=LOCALES[language])
    else:
        when = when_words(info, language)
    if overdue(info):
        when = say(language, "cli.overdue", when=when)
    town, quarter = _stands(info.folder)
    title = info.title or Text(nl=info.folder.name)
    return UnfinishedEvening(title, when, lambda: go_on(host, kept, info.folder), town, quarter)


def _stands(folder: Path) -> tuple[Drawn, int]:
    """The town of an evening as it stands, and in which quarter; as usual where that cannot be read."""
    try:
        view = Look(folder).view()
    except (LogError, OSError):
        return OUTSIDE, 0
    shown = drawn(view.town)
    return (shown if shown.towns else replace(OUTSIDE, season=shown.season)), view.quarter

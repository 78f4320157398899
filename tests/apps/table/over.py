"""What comes before an evening and what lies over it: the set-up, the facilitator's pages, what is looked up."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from game.apps.debrief.room import SCRIPT
from game.apps.session import SETUPS, Session
from game.apps.table.lookback import LookBack, Over
from game.apps.table.scenes import EveningScene, MakesDebrief, SetupScene, TitleScene
from game.apps.table.scenes.afterwards.approve import Approve
from game.apps.table.scenes.before.settings import Help, SettingsScene
from game.apps.table.scenes.before.welcome import Welcome
from game.apps.table.scenes.during.agreements import Agreements
from game.apps.table.scenes.during.back import TakeBack
from game.apps.table.scenes.during.change_number import ChangeNumber
from game.apps.table.scenes.during.ending import EndTheYear, Stop
from game.apps.table.scenes.during.facilitator import AgendaNow, BringForward, WhoIsHere
from game.apps.table.scenes.during.menu import Menu
from game.apps.table.scenes.during.reasons import Reasons, to_explain
from game.apps.table.scenes.during.roles import Roles
from game.apps.table.scenes.during.time import Break, ClockPage
from game.apps.table.scenes.during.write import Write
from game.apps.table.scenes.setting_up.of_scene import SetUpStep
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Scene
from game.apps.table.window.window import Window
from game.content import Pack
from game.rules.prompts import AskPrompt, ChoosePrompt
from game.widgets import Typing
from tests.apps.table import halves
from tests.narrow import as_a

STEPS: tuple[SetUpStep, ...] = ("code", "way", "table", "two", "counts", "play", "by_name", "roles", "keep")


def before(window: Window, pack: Pack, session: Session, now: datetime) -> Iterator[Page]:
    """The title, the set-up page by page, the welcome, and everyone's role."""
    window.go(TitleScene(window, None, lambda: sets, lambda: None, lambda: sets))
    yield window.page
    sets = SetupScene(window, (pack,), lambda *_, **__: session, lambda: 1, clock=lambda: now)
    window.go(sets)
    yield window.page
    sets.table.depth = "full"
    usual = sets.table.voters
    for step in STEPS:
        # Two pages are for so few voters only.
        sets.table.voters = {"two": [1, 1], "counts": [1, 2]}.get(step, usual)
        sets.go(step)()
        window.changed()
        yield window.page
    sets.table.sit(SETUPS["horseshoe"])
    sets.table.names[1].put(Typing("De overkant van de haven"))
    sets.table.title.put(Typing("Raad van Waterkant oefent met keuzes"))
    sets.table.starts.put(Typing("23:30"))
    once_more: tuple[SetUpStep, ...] = ("table", "play")
    for typed in ("22:95", "23:55"):
        sets.table.debrief.put(Typing(typed))
        for step in once_more:
            sets.go(step)()
            window.changed()
            yield window.page
    sets.table.owner.put(Typing("Jo van de griffie"))
    for typed in ("365", "nul"):
        sets.table.days.put(Typing(typed))
        sets.go("keep")()
        window.changed()
        yield window.page
    sets.ready()
    yield window.page
    welcome = window.scene
    assert isinstance(welcome, Welcome)
    welcome._reading = True
    window.changed()
    yield window.page
    roles = Roles(window, session)
    window.go(roles)
    yield window.page
    seat = next((it.id for it in session.view().seats if it.role is not None), None)
    if seat is None:
        return
    for roles._seat, roles._open in ((seat, False), (seat, True)):
        window.changed()
        yield window.page


def by_hand(window: Window, session: Session) -> list[Scene]:
    """What the facilitator can set by hand, each as far as a person gets."""
    forward, number = BringForward(window, session), ChangeNumber(window, session)
    forward._chosen = next(iter(session.scenario.dilemmas))
    number._chosen = next(iter(session.scenario.funds))
    number._amount = 5_000
    number._typing.put(Typing("De subsidie van het Rijk stond er nog niet in."))
    late, clock = Break(window, session), ClockPage(window, session)
    late._typing.put(Typing("laat"))
    late._typed()
    clock._typing.put(Typing("23:55"))
    return [
        AgendaNow(window, session),
        forward,
        WhoIsHere(window, session),
        number,
        Menu(window, session),
        Break(window, session),
        late,
        ClockPage(window, session),
        clock,
    ]


def looked_at(window: Window, scene: EveningScene) -> Iterator[Page]:
    """What is looked up over the page, a soft clock that runs or is over, and a break: each a few times."""
    session = scene.session
    view = session.view()
    if view.case is not None and view.prompts[0].at == "briefing":
        for what in ("facts", "path"):
            if what == "facts" or view.case.path is not None:
                halves.put(scene, over=what)
                window.changed()
                yield window.page
        halves.put(scene, over="")
        window.changed()
    if view.case is not None and view.prompts[0].at in ("inquiry", "deliberation"):
        halves.put(scene, over="story")
        window.changed()
        yield window.page
        halves.put(scene, over="")
        window.changed()
    if view.prompts[0].at == "inquiry" and as_a(AskPrompt, view.prompts[0]).items:
        halves.put(scene, chosen=as_a(AskPrompt, view.prompts[0]).items[0].id)
        window.changed()
        yield window.page
        halves.put(scene, chosen=None)
        window.changed()
    if scene._soft is not None and view.prompts[0].at in ("deliberation", "advocate"):
        clock = scene._soft[1]
        for left in (100.0, 0.0):
            clock.begun, clock._left = True, left
            window.changed()
            yield window.page
        clock.off()
        window.changed()
    if view.prompts[0].at == "goal":
        for until in (session.now() + timedelta(minutes=15), None):
            session.pause(until)
            window.changed()
            yield window.page
            session.resume_play()
        window.changed()
    if view.prompts[0].at == "report":
        halves.put(scene, some=(as_a(ChoosePrompt, view.prompts[0]).items[0].id,))
        window.changed()
        yield window.page
        halves.put(scene, some=())
        window.changed()


def afterwards(window: Window, scene: EveningScene) -> Iterator[Page]:
    """From the draft to the report: each page as it is at first and when something was done on it."""
    session, last = scene.session, scene._last
    make: MakesDebrief = lambda evening, sort: evening.folder / "debrief" / f"debrief-nl-{sort}.html"  # noqa: E731 - as long as a path gets
    last._make = make
    window.changed()
    yield window.page
    agreements = Agreements(window, session)
    yield from _opened(window, agreements)
    agreements._what.put(Typing("Wij lezen de brief over de huishoudelijke hulp hardop, voordat hij de deur uit gaat."))
    agreements._who.put(Typing("De griffier, met twee raadsleden"))
    yield from _opened(window, agreements)
    agreements._keep()
    window._told = None
    session.agree("Een kwartier praten over wie er niet aan tafel zat", "", "Elke eerste raad van de maand")
    session.park("Wie belt ons terug als de wachtlijst langer wordt?")
    session.note("Lang stil na de derde kaart.", report=True)
    last._makes("draft")()
    window.changed()
    yield window.page
    yield from _opened(window, agreements)
    yield from looked_back(window, session)
    approve = Approve(window, session)
    yield from _opened(window, approve)
    decision = next(item.id for item in session.items() if item.kind == "decision")
    approve._flips(decision)()
    yield from _opened(window, approve)
    approve._flips(decision)()
    approve._asks()
    yield from _opened(window, approve)
    session.approve(approve.going)
    window.changed()
    yield window.page
    last._makes("report")()
    window.changed()
    yield window.page


def looked_back(window: Window, session: Session) -> Iterator[Page]:
    """Every step of the debrief on the wall, with a decision, another choice and a prediction."""
    over: dict[Over, Callable[[], Scene]] = {
        "agree": lambda: Agreements(window, session),
        "approve": lambda: Approve(window, session),
    }
    scene = LookBack(window, session, over)
    window.open(scene)
    half, told = scene._half, scene._told
    for half.step, step in enumerate(SCRIPT):
        window.changed()
        yield window.page
        if step.name == "decision":
            for half.case in [it.number for it in told.cases]:
                window.changed()
                yield window.page
            half.case = next((it.number for it in told.cases if told.open and it.seen.card == told.open[-1].card), 0)
        elif step.name == "other" and half.case:
            half.other = told.open[-1].others[0]
            window.changed()
            yield window.page
            half.prediction.put(Typing("Meer vertrouwen, en minder geld voor wat er nog komt."))
            half.shown = True
            for half.luck in (False, True):
                window.changed()
                yield window.page
            half.other, half.shown, half.luck = None, False, False
        elif step.name == "year":
            half.moment = True
            window.changed()
            yield window.page
            half.moment = False
    window.close()


def _opened(window: Window, scene: Scene) -> Iterator[Page]:
    window.open(scene)
    yield window.page
    window.close()


def in_the_end(window: Window, session: Session) -> list[Scene]:
    """What lies over the last page; most of it over any page."""
    back, reasons = TakeBack(window, session), Reasons(window, session)
    back._point = session.points()[0]
    for asked, _ in to_explain(session)[:1]:
        reasons._opens(asked.decision, "Wij kiezen dit omdat het kan.")()
    return [
        Menu(window, session),
        TakeBack(window, session),
        back,
        EndTheYear(window, session),
        Stop(window, session),
        Write(window, session, "note"),
        Write(window, session, "park"),
        SettingsScene(window),
        Help(window),
        Reasons(window, session),
        reasons,
        ClockPage(window, session),
    ]

"""Leading the debrief from the screen: its steps with their minutes, and what each of them asks."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from game.apps.debrief.drawn import Cell
from game.apps.debrief.room import SCRIPT, RoomLanguage, ToldBack, counted, in_all, learned, year_told
from game.apps.session import Session
from game.apps.table.lookback import LookBack
from game.apps.table.scenes.afterwards.approve import Approve
from game.apps.table.scenes.afterwards.last import LastPage
from game.apps.table.scenes.before.settings import Help
from game.apps.table.scenes.during.agreements import Agreements
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.window import Window
from game.apps.words import say
from game.content import Pack
from game.log import read
from game.log.errors import NotRecorded
from game.log.records import ReflectionRef
from game.log.told.looked_at import reflected
from game.rules import actions
from game.rules.setup import Seat
from game.widgets import ChoiceBox, ResultRow, StepsChart, Typing
from tests.apps.table.fingers import Fingers
from tests.apps.table.looking_back.conftest import WHY
from tests.apps.table.sitting import letter, words
from tests.evenings import setup


def test_the_steps_take_forty_minutes_or_twenty_five_and_what_people_take_home_never_goes() -> None:
    assert (in_all(short=False), in_all(short=True)) == (40, 25)
    assert [step.name for step in SCRIPT if step.can_go] == ["other", "counted"]
    assert [step.name for step in SCRIPT[-4:]] == ["home", "learned", "agreements", "approve"]


def test_it_is_led_from_the_first_step_to_the_last_with_one_key(window: Window, scene: LookBack) -> None:
    fingers, seen = Fingers(window, mouse=False), []
    for step in SCRIPT:
        seen.append(window.page.id.split(".")[1])
        assert f"{step.full} minuten" in words(window)
        assert ("kan weg als de tijd krap is" in words(window)) == step.can_go
        if step is not SCRIPT[-1]:
            fingers.press("on")
    assert seen == [step.name for step in SCRIPT]
    fingers.press("earlier")
    assert window.page.id.split(".")[1] == "agreements"


def test_the_group_chooses_a_decision_and_sees_it_before_and_after(window: Window, scene: LookBack) -> None:
    fingers = Fingers(window, mouse=False)
    for _ in range(3):
        fingers.press("on")
    cases = [it for it in window.placed.widgets() if isinstance(it, ChoiceBox)]
    assert len(cases) == len(scene._told.cases)
    fingers.press(cases[0].id)
    assert any(isinstance(it, ResultRow) for it in window.placed.widgets())
    assert WHY in words(window)
    window.scene.back()
    window.changed()
    assert any(isinstance(it, ChoiceBox) for it in window.placed.widgets()), "Esc goes back to the list"
    letter(window, "2")
    assert scene._half.case == scene._told.cases[1].number
    fingers.press("again")
    assert scene._half.case == 0


def test_the_year_is_a_line_with_the_numbers_of_the_decisions(window: Window, scene: LookBack) -> None:
    scene._half.step = 2
    window.changed()
    (chart,) = [it for it in window.placed.widgets() if isinstance(it, StepsChart)]
    assert chart.value, "the same in words"
    signs = {it.sign for it in chart._steps if it.sign.isdigit()}
    assert signs >= {str(it.number) for it in scene._told.cases if it.counts}
    shown = words(window)
    for it in scene._told.cases:
        assert not it.counts or f"{it.number}:\u00a0{it.card.title.nl}" in shown, "every flag has a name"
    (flags,) = [it.label for it in window.placed.widgets() if it.id == "flags"]
    named = {it.partition(":")[0] for it in flags.split(" · ")}
    assert named >= {it.sign for it in chart._steps if it.sign}


def test_what_is_the_same_of_every_meter_is_said_once_and_else_what_differs(scene: LookBack) -> None:
    voice = RoomLanguage("nl")
    page = scene._told.debrief("nl")
    still = Cell("50", "gaat wel", None)
    shapes = {
        (still, still): ("50: gaat wel",),
        (still, Cell("47", "gaat wel", "down")): ("50 → 47: gaat wel",),
        (still, Cell("35", "in de knel", "down")): ("50 → 35: nu in de knel",),
    }
    for (start, end), told in shapes.items():
        rows = tuple(replace(row, cells=(start, end)) for row in page.year.meters)
        scene._told._in["nl"] = replace(page, year=replace(page.year, meters=rows))
        assert tuple(it.text for it in year_told(voice, scene._told).meters) == told
        mixed = (replace(rows[0], cells=(start, Cell("80", "op orde", "up"))), *rows[1:])
        scene._told._in["nl"] = replace(page, year=replace(page.year, meters=mixed))
        assert len(year_told(voice, scene._told).meters) == len(rows)


def test_agreements_and_what_leaves_the_room_open_from_the_last_step(window: Window, scene: LookBack) -> None:
    fingers = Fingers(window, mouse=False)
    scene._half.step = len(SCRIPT) - 2
    window.changed()
    fingers.press("agree")
    assert isinstance(window.scene, Agreements)
    window.scene._what.put(Typing("De folder herschrijven"))
    window.scene._who.put(Typing("Ben en Anne"))
    window.scene._when.put(Typing("voor 1 december"))
    window.changed()
    fingers.press("keep")
    window.close()
    for written in ("De folder herschrijven", "Ben en Anne", "voor 1 december"):
        assert written in words(window)
    fingers.press("on")
    fingers.press("approve")
    assert isinstance(window.scene, Approve)


def test_the_clock_runs_only_when_started_and_ends_nothing(window: Window, scene: LookBack) -> None:
    fingers = Fingers(window, mouse=False)
    assert not any(it.id == "left" for it in window.placed.widgets())
    fingers.press("clock")
    assert any(it.id == "left" for it in window.placed.widgets())
    scene._clock._left = 0.0
    window.changed()
    assert window.page.id.startswith("lookback.roles"), "over, and nothing happened"


def test_short_of_time_two_steps_go_and_nothing_else(window: Window, scene: LookBack) -> None:
    fingers, seen = Fingers(window, mouse=False), []
    fingers.press("form")
    short = [step for step in SCRIPT if not step.can_go]
    for step in short:
        seen.append(window.page.id.split(".")[1])
        assert f"van {len(short)} · {step.short} minuten" in words(window)
        if step is not short[-1]:
            fingers.press("on")
    assert seen == [step.name for step in short]


def test_roles_are_named_before_they_are_put_down(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    roles = [*waterkant.scenario.roles][:2]
    seats = (Seat("blue", 3, roles[0]), Seat("green", 2, roles[1]))
    session = Session.start(waterkant, setup(depth="full", seats=seats), {"blue": "De kade"}, tmp_path / "roles")
    session.do(actions.Finish())
    scene = LookBack(window, session, {})
    window.go(scene)
    assert "Leg je rol af" in words(window)
    assert "De kade" in words(window)
    for role in roles:
        assert waterkant.scenario.roles[role].name.nl in words(window)
    session.close()


def test_nobody_puts_down_a_role_that_nobody_had(window: Window, scene: LookBack) -> None:
    assert "Leg je rol af" not in words(window)
    assert "Stap uit het spel" in words(window)


def test_a_moment_of_the_screens_comes_after_the_groups_own(window: Window, scene: LookBack) -> None:
    fingers = Fingers(window, mouse=False)
    scene._half.step = 2
    window.changed()
    moment = scene._told.debrief("nl").opening.moments[0].text
    assert moment not in words(window)
    fingers.press("moment")
    assert moment in words(window)
    assert "Eerst jullie eigen momenten" in words(window)


def test_a_question_that_a_step_asked_is_not_asked_again(scene: LookBack) -> None:
    told, voice = scene._told, RoomLanguage("nl")
    asked: set[str] = set()
    turned: tuple[ReflectionRef, ...] = ()
    for _ in range(40):
        now = learned(voice, told, 0, turned)
        asked |= {it.asked for it in now}
        turned += tuple(it.other for it in now if it.other is not None)
    step = {it.ask.nl for it in told.scenario.reflection if it.phase in ("feel", "happened", "relates")}
    assert len(asked) > len(now)
    assert step
    assert not asked & step
    chosen = told.cases[-1]
    own = {it.ask.nl for it in chosen.card.reflection}
    assert own & {it.asked for it in learned(voice, told, chosen.number, ())}, (
        "first about the decision that was chosen"
    )


def test_the_questions_that_stood_there_when_the_group_went_on_are_kept(window: Window, scene: LookBack) -> None:
    fingers = Fingers(window, mouse=False)
    scene._half.step = [it.name for it in SCRIPT].index("learned")
    window.changed()

    def shown() -> list[str]:
        return [it.label for it in window.placed.widgets() if it.id.startswith("question.")]

    first = shown()
    fingers.press("turn.0")
    assert shown()[0] != first[0]
    asked = shown()
    fingers.press("earlier")
    assert not reflected(read(scene.session.folder).entries), "whoever goes back has not asked them yet"
    fingers.press("on")
    fingers.press("on")
    assert asked == [it.text for it in ToldBack(scene.session).debrief("nl").opening.questions]
    entries = len(read(scene.session.folder).entries)
    fingers.press("earlier")
    assert shown() == asked
    fingers.press("on")
    assert len(read(scene.session.folder).entries) == entries, "the same is kept once"


def test_a_full_disk_does_not_stop_the_talk(window: Window, scene: LookBack, monkeypatch: pytest.MonkeyPatch) -> None:
    fingers = Fingers(window, mouse=False)
    scene._half.step = [it.name for it in SCRIPT].index("learned")
    window.changed()

    def full(*_: object, **__: object) -> object:
        raise NotRecorded("full", 0, "no room")

    with monkeypatch.context() as patch:
        patch.setattr(scene.session._log, "append", full)
        fingers.press("on")
    assert scene._step.name == "agreements"
    assert "schijf" in words(window)
    fingers.press("earlier")
    fingers.press("on")
    assert reflected(read(scene.session.folder).entries), "and once there is room it is kept"


def test_who_closes_it_by_mistake_goes_on_where_the_group_was(window: Window, session: Session) -> None:
    window.set(ScreenSettings(still=True))
    window.go(Help(window))
    last, fingers = LastPage(window, session, None), Fingers(window, mouse=False)
    last._looks_back()
    for _ in range(3):
        fingers.press("on")
    window.close()
    last._looks_back()
    assert window.page.id.startswith("lookback.decision")
    for _ in range(len(SCRIPT) - 4):
        fingers.press("on")
    fingers.press("on")
    last._looks_back()
    assert window.page.id.startswith("lookback.roles"), "done is done"


def test_a_question_that_was_parked_meanwhile_is_there_at_home(
    window: Window, scene: LookBack, session: Session
) -> None:
    fingers = Fingers(window, mouse=False)
    session.park("Wie belt ons terug?")
    for _ in range([step.name for step in SCRIPT].index("home")):
        fingers.press("on")
    assert "Wie belt ons terug?" in words(window)


def test_of_what_counted_and_is_not_on_the_wall_it_says_how_many_more(window: Window, scene: LookBack) -> None:
    more = counted(RoomLanguage("nl", {}), ToldBack(scene.session), 0).more
    assert more > 0
    scene._half.step = [it.name for it in SCRIPT].index("counted")
    scene.reread()
    window.changed()
    one = ".one" if more == 1 else ""
    assert say("nl", f"lookback.more.counted{one}", count=more) in words(window)


def test_what_stands_on_the_wall_says_of_what_it_is(window: Window, scene: LookBack) -> None:
    voice = RoomLanguage("nl")
    found = counted(voice, scene._told, 0).values
    assert found
    titles = [it.card.title.nl for it in scene._told.cases]
    assert all(any(it.name.startswith(f"{title} · ") for title in titles) for it in found)
    scene._half.step = [it.name for it in SCRIPT].index("counted")
    window.changed()
    shown = words(window)
    assert "Een waarde is iets wat mensen belangrijk vinden." in shown
    assert "Sturen kan op vier manieren." in shown
    scene._half.step = [it.name for it in SCRIPT].index("year")
    window.changed()
    assert "Al het geld samen, van besluit naar besluit" in words(window)


def test_no_step_says_another_number_of_minutes_than_its_clock(window: Window, scene: LookBack) -> None:
    for at in range(len(SCRIPT)):
        scene._half.step = at
        window.changed()
        told = [it.label for it in window.page.body.widgets()]
        assert not any("minuten" in it or "minuut" in it for it in told)

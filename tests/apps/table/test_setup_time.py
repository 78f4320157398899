"""Setting up when an evening begins and when its debrief does, and how long a year fits before that."""

from pathlib import Path

from msgspec.structs import replace

from game.apps.table.scenes import SetupScene
from game.apps.table.scenes.before.welcome import Welcome
from game.apps.table.window.window import Window
from game.content import Pack
from game.widgets import Typing
from game.widgets.field import Field
from tests.apps.table.setting_up import NOW, Starts, local, sets_up
from tests.apps.table.sitting import words
from tests.narrow import as_a
from tests.shipped import pack_of


def test_when_it_begins_and_when_the_debrief_does(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    starts = Starts(tmp_path)
    whole = replace(waterkant, scenario=replace(waterkant.scenario, shortest=None))
    hands = sets_up(window, (whole,), starts)
    for _ in range(3):
        hands.press("on")
    assert "geen klok" in words(window)
    hands.go_to("debrief")
    hands.text("25:10")
    assert not hands.has("play"), "that is no time"
    emptied = as_a(Field, window.focused())
    window.type(emptied, Typing(most=emptied.typing.most))
    hour = (local(0, 0).hour + NOW.astimezone().hour + 2) % 24
    hands.text(f"{hour:02}:10")
    assert "is er tijd voor" in words(window)
    hands.go_to("starts")
    hands.text(f"{(hour - 1) % 24:02}:15")
    hands.go_to("evening")
    hands.text("avond van de raad")
    hands.press("play")
    hands.press("play")
    assert isinstance(window.scene, Welcome)
    told = words(window)
    assert "avond van de raad" in told
    assert "Pak koffie. Zoek je plek." in told
    assert f"We beginnen om {(hour - 1) % 24:02}.15 uur." in told
    assert starts.sessions == [], "nothing has begun"
    assert [it.id for it in window.placed.focusable()] == ["begin"], "no menu on the wall"
    hands.key("Escape")
    assert isinstance(window.scene, SetupScene)
    hands.press("play")
    hands.press("begin")
    assert "Niemand wint." in words(window), "what everyone must know is read aloud once all are there"
    hands.press("start")
    [session] = starts.sessions
    assert session.debrief_at is not None
    assert (session.debrief_at.astimezone().hour, session.debrief_at.minute) == (hour, 10)
    session.close()


def test_a_short_year_follows_from_the_minutes_and_can_be_another(window: Window, tmp_path: Path) -> None:
    starts = Starts(tmp_path)
    hands = sets_up(window, (pack_of("examples/short_year"),), starts)
    for _ in range(3):
        hands.press("on")
    assert "Zaken: 8. Kwartalen: 4." in words(window)
    hands.go_to("debrief")
    hour = (local(0, 0).hour + NOW.astimezone().hour + 1) % 24
    hands.text(f"{hour:02}:{NOW.minute:02}")
    assert "Zaken: 3. Kwartalen: 3." in words(window)
    hands.go_to("cases")
    hands.key("Left")
    assert "Zaken: 2. Kwartalen: 2." in words(window)
    hands.press("play")
    hands.press("play")
    hands.press("begin")
    hands.press("start")
    [session] = starts.sessions
    assert (session.state.quarters, session.state.cases) == (2, 2)
    session.close()

"""The evening code in the window: typed first, read back, and then what it fixes is not asked."""

from pathlib import Path

from game.apps.session import code_of, year_of
from game.apps.table.scenes import Wished
from game.apps.table.scenes.setting_up.scene import SetupScene
from game.apps.table.window.window import Window
from game.content import Pack
from game.widgets import Typing
from tests.apps.table.setting_up import Starts, begin, sets_up
from tests.apps.table.sitting import words
from tests.narrow import as_a


def test_a_code_is_typed_read_back_and_played(
    window: Window, proefavond: Pack, waterkant: Pack, tmp_path: Path
) -> None:
    starts = Starts(tmp_path)
    code = code_of(waterkant.scenario, 5, year_of(waterkant.scenario, 4), "consent")
    hands = sets_up(window, (proefavond, waterkant), starts)
    hands.press("code")
    hands.go_to("code")
    hands.text(code.lower())
    hands.press("look_up")
    assert "Waterkant, 4 zaken. Klopt dat?" in words(window)
    assert "Later begonnen? Stap in bij de volgende zaak." in words(window)
    hands.press("yes")
    hands.press("on")
    hands.press("on")
    assert not hands.has("form.tokens")
    assert not hands.has("cases")
    begin(hands)
    [session] = starts.sessions
    assert session.code == code
    state = session.state
    assert (state.seed, state.form, state.cases, state.decision) == (5, "cards", 4, "consent")
    session.close()


def test_a_code_that_fits_nowhere_is_said_and_typed_again(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    hands = sets_up(window, (proefavond,), Starts(tmp_path))
    hands.press("code")
    hands.go_to("code")
    hands.text("kort")
    hands.press("look_up")
    assert "Een avondcode heeft acht tekens" in words(window)
    for said in ("Deze code past hier niet. Typ hem nog eens.", "Misschien hoort hij bij een ander scenario."):
        hands.go_to("code")
        hands.text("ZZZZZZZZ" if "nog eens" in said else "")
        if "nog eens" in said:
            as_a(SetupScene, window.scene).codes.typing.put(Typing("ZZZZZZZZ"))
        hands.press("look_up")
        assert said in words(window)


def test_one_that_was_given_is_read_back_first_and_no_goes_back_to_typing(
    window: Window, proefavond: Pack, tmp_path: Path
) -> None:
    starts = Starts(tmp_path)
    code = code_of(proefavond.scenario, 5, year_of(proefavond.scenario, 2))
    hands = sets_up(window, (proefavond,), starts, Wished(code=code))
    assert "2 zaken. Klopt dat?" in words(window)
    hands.press("no")
    assert "Deze code past hier niet." in words(window)
    hands.press("back")
    hands.press("on")
    hands.press("on")
    hands.press("on")
    begin(hands)
    assert starts.sessions[0].code is None
    starts.sessions[0].close()


def test_the_wall_says_that_a_table_that_is_ready_waits(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    starts = Starts(tmp_path)
    code = code_of(proefavond.scenario, 5, year_of(proefavond.scenario, 2))
    hands = sets_up(window, (proefavond,), starts, Wished(code=code, practice=False))
    hands.press("yes")
    hands.press("on")
    hands.press("on")
    begin(hands)
    [session] = starts.sessions
    assert ("Klaar? Wacht op de bel. Praat gerust verder." in words(window)) == session.waits_for_bell
    assert session.view().phase in ("goal", "opening")
    session.close()

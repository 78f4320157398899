"""Did it do anything, in the window: slips and a teller, the laptop going round, and the last step but one of the debrief."""

from pathlib import Path

from game.apps.session import Beginning, Method, Session
from game.apps.table.scenes import EveningScene, Wished
from game.apps.table.scenes.afterwards.impressions import Impressions
from game.apps.table.window.window import Window
from game.cli.keeping.keep import Keep
from game.cli.playing import window as program
from game.content import Pack
from game.rules import actions
from game.rules.ballots.impressions import Agreeing, Halves
from game.rules.setup import Seat
from tests.apps.table.fingers import Fingers
from tests.apps.table.setting_up import Starts, begin, sets_up
from tests.apps.table.sitting import words
from tests.evenings import setup


def asked(window: Window, pack: Pack, root: Path, people: int, method: Method) -> tuple[Session, Fingers]:
    table = setup(seats=(Seat("blue", people),), practice=False)
    session = Session.start(pack, table, {}, root, method=method, begins=Beginning(before_after=True))
    window.go(EveningScene(window, session, method, lambda *_: root / "page.html"))
    window.open(Impressions(window, session, "before"))
    return session, Fingers(window, mouse=False)


def test_it_is_off_until_the_facilitator_switches_it_on(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    for on in (True, False):
        starts = Starts(tmp_path / str(on))
        hands = sets_up(window, (proefavond,), starts, Wished(before_after=on, set_up="tables"))
        for _ in range(3):
            hands.press("on")
        begin(hands)
        assert isinstance(window.scene, Impressions) == on
        assert starts.sessions[0].asks_before_after == on
        starts.sessions[0].close()


def test_the_set_up_switches_it_on_and_tells_a_small_table_why_not(
    window: Window, proefavond: Pack, tmp_path: Path
) -> None:
    starts = Starts(tmp_path)
    hands = sets_up(window, (proefavond,), starts, Wished(set_up="tables"))
    for _ in range(3):
        hands.press("on")
    hands.press("before_after")
    begin(hands)
    assert isinstance(window.scene, Impressions)
    assert starts.sessions[0].asks_before_after
    starts.sessions[0].close()
    hands = sets_up(window, (proefavond,), Starts(tmp_path), Wished(set_up="small"))
    for _ in range(3):
        hands.press("on")
    assert not hands.has("before_after")
    assert "Dat kan vanaf vijf mensen: met minder zou je zien wie wat aankruiste." in words(window)


def test_an_evening_that_begins_without_the_set_up_asks_too(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    begins, keep = Beginning(before_after=True), Keep(None, None, None, None)
    for people in (9, 4):
        table = setup(seats=(Seat("blue", people),), practice=False)
        session = Session.start(proefavond, table, {}, tmp_path / str(people), method="tally", begins=begins)
        window.go(program.evening(session, "tally", keep)(window))
        assert isinstance(window.scene, Impressions) == (people == 9)
        assert ("Deze zinnen vragen we vanaf vijf mensen." in words(window)) == (people == 4)
        session.close()


def test_who_is_left_with_too_few_is_told_so_at_the_end(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    session, _ = asked(window, proefavond, tmp_path, 6, "tally")
    session.impress("before", [1, 2, 3, 6], 6)
    session.do(actions.Attend("blue", 4, False, False))
    session.do(actions.Finish())
    window.go(EveningScene(window, session, "tally", lambda *_: tmp_path / "page.html"))
    hands = Fingers(window, mouse=False)
    hands.press("lookback")
    while "Deed het iets?" not in words(window):
        hands.press("on")
    assert "Deze zinnen vragen we vanaf vijf mensen." in words(window)
    assert "Vooraf" not in words(window)
    assert not hands.has("impressions")
    session.close()


def test_slips_are_counted_by_a_teller_and_told_at_the_end(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    session, hands = asked(window, proefavond, tmp_path, 9, "tally")
    assert "Een paar zinnen vooraf." in words(window)
    hands.press("count")
    hands.adjust("agree.0", "more", 2)
    hands.adjust("agree.3", "more", 9)
    assert not hands.has("agree.3.more")
    hands.press("keep")
    assert session.impressions("before") == (Agreeing(2, 9), Agreeing(0, 9), Agreeing(0, 9), Agreeing(9, 9))
    session.do(actions.Finish())
    window.go(EveningScene(window, session, "tally", lambda *_: tmp_path / "page.html"))
    hands.press("lookback")
    while not hands.has("impressions"):
        hands.press("on")
    assert "Deed het iets?" in words(window)
    hands.press("impressions")
    hands.press("count")
    hands.adjust("agree.0", "more", 6)
    hands.press("keep")
    for said in (
        "Vooraf waren 2 van de 9 mensen het hiermee eens, achteraf 6 van de 9.",
        "Meer mensen dan vooraf.",
        "Minder mensen dan vooraf? Dat kan.",
        "Dit zegt iets over deze avond, bij deze mensen.",
    ):
        assert said in words(window)
    hands.press("agree")
    assert "Wat spreken jullie af?" in words(window)
    session.close()


def test_the_laptop_goes_round_and_shows_nobody_what_was_marked(
    window: Window, proefavond: Pack, tmp_path: Path
) -> None:
    session, hands = asked(window, proefavond, tmp_path, 5, "device")
    for person in range(5):
        assert f"{person + 1} van de 5" in words(window)
        hands.press("begin")
        for height in ("height.5", "height.4", "height.1", "open"):
            assert window.page.private
            hands.press(height)
    assert session.impressions("before") == (Halves(True, 5), Halves(True, 5), Halves(False, 5), Halves(False, 5))
    session.close()

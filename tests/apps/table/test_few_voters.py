"""What few voters are told in the set-up, and what they agree on before they vote."""

from pathlib import Path

from game.apps.table.scenes import Wished
from game.apps.table.window.window import Window
from game.content import Pack
from tests.apps.table.setting_up import Starts, begin, sets_up
from tests.apps.table.sitting import words


def test_by_name_only_where_everyone_agrees(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    starts = Starts(tmp_path)
    hands = sets_up(window, (waterkant,), starts)
    for _ in range(3):
        hands.press("on")
    hands.press("by_name")
    assert "Iedereen akkoord?" in words(window)
    hands.key("Return")
    assert hands.widget("by_name").value == "", "Enter keeps it secret"
    hands.press("by_name")
    hands.press("yes")
    assert hands.widget("by_name").value == "✓"
    begin(hands)
    assert starts.setups[0].by_name
    starts.sessions[0].close()


def test_two_are_told_that_nothing_is_secret_and_may_vote_by_hands_or_decide_together(
    window: Window, waterkant: Pack, tmp_path: Path
) -> None:
    starts = Starts(tmp_path)
    hands = sets_up(window, (waterkant,), starts, Wished(decision="consent"))
    for _ in range(2):
        hands.press("on")
    hands.adjust("seats", "less", 1)
    hands.press("on")
    assert "Met twee mensen is een stemming nooit geheim." in words(window)
    hands.press("hands")
    hands.press("all_agree")
    assert (hands.widget("hands").value, hands.widget("all_agree").value) == ("✓", "✓")
    hands.press("all_agree")
    assert hands.widget("all_agree").value == "", "the rule that was asked for stands again"
    hands.press("all_agree")
    hands.press("on")
    hands.press("back")
    assert "nooit geheim" in words(window)
    hands.press("on")
    begin(hands)
    [made] = starts.setups
    assert (made.decision, made.reveal, starts.sessions[0].method) == ("agreement", "outcome", "tally")
    starts.sessions[0].close()


def test_what_two_agreed_on_does_not_hold_for_more(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    starts = Starts(tmp_path)
    hands = sets_up(window, (waterkant,), starts)
    for _ in range(2):
        hands.press("on")
    hands.adjust("seats", "less", 1)
    hands.press("on")
    hands.press("all_agree")
    hands.press("back")
    hands.adjust("voters.0", "more", 4)
    hands.press("on")
    begin(hands)
    assert (starts.setups[0].decision, starts.setups[0].reveal) == (None, "counts")
    starts.sessions[0].close()


def test_three_hear_what_counts_give_away_before_they_agree(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    starts = Starts(tmp_path)
    hands = sets_up(window, (waterkant,), starts)
    for _ in range(2):
        hands.press("on")
    hands.press("counts")
    assert "Met drie mensen kun je soms uitrekenen wat een ander koos." in words(window)
    hands.key("Return")
    assert hands.widget("counts").value == "", "Enter shows the outcome only"
    hands.adjust("seats", "more", 1)
    hands.press("counts")
    assert hands.widget("counts").value == "✓", "four are told nothing"
    hands.adjust("seats", "less", 1)
    assert hands.widget("counts").value == "", "what four agreed on, three have not heard"
    hands.press("counts")
    hands.press("yes")
    assert hands.widget("counts").value == "✓"
    hands.press("on")
    begin(hands)
    assert starts.setups[0].reveal == "counts"
    starts.sessions[0].close()

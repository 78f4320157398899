"""English sentences that were once turned word for word."""

from game.apps.words import say


def test_how_often_a_way_was_chosen_reads_as_no_date() -> None:
    told = say("en", "debrief.chances", form="a trial", chances="five", taken="two")
    assert told == "Choosing a trial was possible five times. It was done two times."


def test_a_promise_that_another_choice_does_not_keep_either() -> None:
    assert say("en", "whatif.promise.broken_broken").endswith("Not with this choice either.")

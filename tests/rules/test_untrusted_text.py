"""Signs that nobody sees, and names that mean something to Windows."""

import pytest

from game.rules.terms.untrusted_text import is_device, legible, seen, unseen


@pytest.mark.parametrize(
    "sign", ["\x1b", "\0", "\r", "\x7f", "\x9b", "\u202e", "\u2066", "\ufeff", "\ud800", "\U000e0041"]
)
def test_a_sign_that_nobody_sees_is_found_and_left_out(sign: str) -> None:
    found = unseen(f"é{sign}n")
    assert found is not None
    assert (found.start(), found[0]) == (1, sign)
    assert seen(f"é{sign}{sign}n").replace(" ", "") == "én"
    assert legible(f"x{sign}.yaml") == "x\ufffd.yaml"


@pytest.mark.parametrize("text", ["één\ttwee\ndrie", "€\u00a030", "af\u00adbreken", "👩\u200d👧", "❤\ufe0f"])
def test_what_people_use_stays(text: str) -> None:
    assert unseen(text) is None
    assert seen(text) == text


@pytest.mark.parametrize("end", ["\r", "\x0b", "\x0c", "\u2028", "\u2029"])
def test_words_on_two_lines_stay_apart(end: str) -> None:
    assert seen(f"een{end}twee") == "een twee"


@pytest.mark.parametrize(
    "name", ["con", "CON.yaml", "nul.tar.gz", "Aux", "prn ", "com1.png", "LPT9", "COM\u00b2.x", "conin$"]
)
def test_a_device_is_known_by_its_name(name: str) -> None:
    assert is_device(name)


@pytest.mark.parametrize("name", ["console", "nuls.yaml", "com10", "com", "x.con", "c.on", "", "."])
def test_another_name_is_none(name: str) -> None:
    assert not is_device(name)

"""Lines that fit a terminal, also of signs that take two columns and have no spaces between them."""

import unicodedata

import pytest

from game.apps.text.terminal import WIDTH, wrapped


def columns(text: str) -> int:
    """How many columns a terminal gives it."""
    own = (
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text
    )
    return sum(own)


@pytest.mark.parametrize(
    "text",
    [
        "漢字" * 120,
        "   - " + "漢字" * 60,
        "Wij kiezen " + "漢字かな" * 20 + " omdat het moet, en ook omdat " + "한국어 " * 40,
        "가나다\u0301" * 80,
        "Ｗ" * 39 + "a" * 30 + " en dan nog een paar woorden " * 5,
        "x " * 38 + "漢",
    ],
)
def test_wide_signs_fill_a_line_and_never_run_over_it(text: str) -> None:
    lines = wrapped(text)
    assert max(map(columns, lines)) <= WIDTH
    assert "".join("".join(lines).split()) == "".join(text.split()), "nothing is lost and nothing is added"
    assert not any(unicodedata.combining(line.lstrip()[0]) for line in lines), "an accent stays on its sign"
    indent = len(text) - len(text.lstrip())
    assert all(len(line) - len(line.lstrip()) == indent for line in lines)


def test_lines_of_wide_signs_are_full() -> None:
    assert [columns(line) for line in wrapped("漢" * 100)] == [WIDTH, WIDTH, 200 - 2 * WIDTH]


def test_words_without_wide_signs_stay_whole() -> None:
    assert wrapped("a" * 100) == ["a" * 100]
    assert wrapped("een twee " * 20)[0].endswith(("een", "twee"))

"""A division on one line, as a teller reads it from a seat's sheet."""

from io import StringIO

import pytest

from game.apps.text import Terminal
from game.apps.text.asking.proposals import HalfTyped, ProposalAsker, divided_at_once
from game.apps.text.asking.questions import Questions
from game.apps.text.telling.pages import Pages
from game.rules.prompts import AllocatePrompt, Post
from game.rules.terms.text import Text, message

POSTS = tuple(Post(id, Text(nl=id), 0, 60_000) for id in ("home", "group", "bus"))
ASKED = AllocatePrompt(
    "proposal", "blue", message("ask.proposal"), "euros", 100_000, 5_000, POSTS, (40_000, 30_000, 30_000)
)


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("50000 30000 20000", (50_000, 30_000, 20_000)),
        ("€ 50.000 € 30.000 € 20.000", (50_000, 30_000, 20_000)),
        ("60000  40000  0", (60_000, 40_000, 0)),
        ("50000 30000", None),
        ("50000 30000 30000", None),
        ("70000 30000 0", None),
        ("50000,00 30.000,- 20000", (50_000, 30_000, 20_000)),
        ("500,00 300,00 200,00", None),
        ("60 000", None),
        ("50000", None),
        ("a b c", None),
        ("", None),
    ],
)
def test_only_a_whole_division_is_read_so(line: str, read: tuple[int, ...] | None) -> None:
    assert divided_at_once(ASKED, line) == read


def test_a_seats_sheet_is_one_line_at_the_terminal() -> None:
    said = StringIO()
    terminal = Terminal("nl", StringIO("50000 30000 10000\n50000 30000 20000\n"), said)
    asker = ProposalAsker(terminal, Pages("nl", {}), Questions(terminal, {}).until, HalfTyped())
    assert asker.division(ASKED, own=True) == (50_000, 30_000, 20_000)
    assert "Alles op één regel mag ook" in said.getvalue()

"""Figures for researchers, on the command line: a tick of their own, and never without it."""

from pathlib import Path

import pytest

from game.content import Pack
from tests.apps.session.test_approving import of_kind, over
from tests.cli.here import run


@pytest.fixture
def ticked(root: Path, proefavond: Pack) -> str:
    """An evening of which the group let the figures out, with every decision."""
    session = over(proefavond, root)
    session.approve([item.id for item in session.items() if item.usual] + of_kind(session, "research"))
    session.close()
    return session.folder.name


def test_they_come_beside_the_page_with_their_codebook(ticked: str) -> None:
    done = run("debrief", ticked, "--research", "-o", "uit")
    assert done.code == 0, done.said
    made = sorted(path.name for path in Path("uit").iterdir())
    assert made == [
        "codebook-nl.csv",
        "debrief-nl.html",
        *(f"research-nl.{it}" for it in ("csv", "json", "xlsx")),
    ]
    assert all(str(Path("uit") / name) in done.said for name in made)
    again = run("debrief", ticked, "--research", "-o", "uit")
    assert again.code == 0
    assert again.said.count("Niets veranderd, dus niet opnieuw gemaakt") == len(made)


def test_without_its_own_tick_nothing_is_made(root: Path, proefavond: Pack) -> None:
    session = over(proefavond, root)
    session.approve(item.id for item in session.items() if item.usual)
    session.close()
    name = session.folder.name
    refused = run("debrief", name, "--research", "-o", "uit")
    assert refused.code == 2
    assert "Dat is een eigen vinkje" in refused.said
    assert f"keukentafel approve {name}" in refused.said
    assert not Path("uit").exists()


def test_a_draft_has_none(ticked: str) -> None:
    assert run("debrief", ticked, "--draft", "--research", "-o", "uit").code == 2
    assert not Path("uit").exists()

"""`play --agreements-from`, and the same asked at the set-up in text."""

from pathlib import Path

import pytest

from game.apps.session import Session
from game.content import Pack
from game.log.folders import newest_first
from tests.apps.session.test_approving import over
from tests.cli.here import run


@pytest.fixture
def earlier(root: Path, proefavond: Pack) -> str:
    session = over(proefavond, root)
    session.agree("De folder herschrijven", "Fatma", "vóór mei")
    session.approve([session.agreements[0].id])
    session.close()
    return session.folder.name


def taken(root: Path, earlier: str) -> list[str | None]:
    new = next(info.folder for info in newest_first(root) if info.folder.name != earlier)
    session = Session.resume(new)
    session.close()
    return [it.what for it in session.agreed_before]


def test_they_go_along_when_that_is_asked_for(root: Path, earlier: str) -> None:
    done = run("play", "proefavond", "--text", "--yes", "--agreements-from", earlier)
    assert done.code == 0
    assert "De folder herschrijven · Fatma · vóór mei" in done.said
    assert taken(root, earlier) == ["De folder herschrijven"]
    assert "--agreements-from" in run("play", "--text", "--resume", "--agreements-from", earlier).said


def test_the_set_up_asks_where_the_last_evening_agreed_on_something(root: Path, earlier: str) -> None:
    done = run("play", "proefavond", "--text", typed="\n" * 20 + "ja\n")
    assert "iets af. Neem je dat mee?" in done.said
    run("play", "proefavond", "--text", "--yes")
    assert taken(root, earlier) == [], "nobody is asked, and nothing goes along"


def test_an_evening_that_approved_nothing_is_refused_with_the_reason(root: Path, proefavond: Pack) -> None:
    session = over(proefavond, root)
    session.close()
    done = run("play", "proefavond", "--text", "--yes", "--agreements-from", session.folder.name)
    assert done.code == 2
    assert "Alleen wat de groep afsprak en vaststelde" in done.said
    assert run("play", "proefavond", "--text", "--yes", "--agreements-from", "nergens").code == 2

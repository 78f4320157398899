"""Follow-ups that say when they come, residents who are met again, and posts that can be closed, as they are written."""

from pathlib import Path

import pytest

from game.content import load
from tests.content.written import BUDGET, CARD, HEAD, TALK, changed, problems, write

OPENS = changed(CARD, "now: {trust: +3}", "now: {trust: +3, open: next, set: promised}")
NEXT = CARD.replace("De eerste kaart", "Het vervolg").replace(
    "kind: choice", "kind: choice\nonly: follow_up\nextra: true"
)
AGAIN = changed(TALK, "{name: Joop, age: 74, wish: Koken, strength: Handig, says: Ik red me wel.}", "{same_as: talk}")
AGAIN = changed(AGAIN, "title: Koffie", "title: Weer koffie")
CLOSED = changed(
    BUDGET, "{text: Koffie, max: 30000}", "{text: Koffie, max: 30000}\n  tea: {text: Thee, when: {flags: promised}}"
)


def pack(folder: Path, **files: str) -> Path:
    given = {"first": OPENS, "next": NEXT, "talk": TALK, "again": AGAIN, "budget": CLOSED} | files
    return write(folder, {"scenario.yaml": HEAD, **{f"dilemmas/{id}.yaml": text for id, text in given.items()}})


def test_it_is_compiled(tmp_path: Path) -> None:
    made = load(pack(tmp_path)).scenario
    assert (made.dilemmas["next"].comes, made.dilemmas["next"].extra) == ("next_quarter", True)
    first, again = made.dilemmas["talk"].inquiry, made.dilemmas["again"].inquiry
    assert first is not None
    assert again is not None
    assert (again.resident, again.met_at, first.met_at) == (first.resident, ("talk",), ("again",))
    assert [at for at, _ in made.dilemmas["budget"].options_when()] == ["posts.tea"]


@pytest.mark.parametrize(
    ("file", "old", "new", "id", "code", "severity"),
    [
        ("next", "only: follow_up\n", "", "comes_only", "K426", "error"),
        ("next", "extra: true", "extra: true\nwhen: {from_quarter: 2}", "extra_when", "K427", "error"),
        ("next", "extra: true", "comes: same_quarter", "same_quarter_waits", "K513", "note"),
        ("next", "extra: true", "comes: soon", "not_one_of", "K211", "error"),
        ("again", "{same_as: talk}", "{same_as: first}", "same_as_no_talk", "K428", "error"),
        ("again", "{same_as: talk}", "{same_as: again}", "same_as_circle", "K428", "error"),
        ("again", "{same_as: talk}", "{same_as: talk, age: 75}", "same_as_beside", "K428", "error"),
        ("again", "{same_as: talk}", "{same_as: tolk}", "unknown_card", "K306", "error"),
        ("talk", "age: 74, ", "", "resident_lacks", "K203", "error"),
        ("budget", "when: {flags: promised}", "when: {flags: promised}, min: 5000", "closed_post_money", "K425", "error"),
        ("budget", "when: {flags: promised}", "when: {flags: promised}, today: 5000", "closed_post_money", "K425", "error"),
        ("budget", "when: {flags: promised}", "when: {known: talk.eyes}", "closed_post_secret", "K425", "error"),
        ("budget", "coffee: 15000}", "coffee: 10000, tea: 5000}", "closed_post_default", "K425", "error"),
        ("budget", "coffee: {text: Koffie, max: 30000}", "coffee: {text: Koffie, when: {flags: promised}}", "closed_post_default", "K425", "error"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told(
    tmp_path: Path, file: str, old: str, new: str, id: str, code: str, severity: str
) -> None:
    texts = {"next": NEXT, "again": AGAIN, "talk": TALK, "budget": CLOSED}
    found = problems(pack(tmp_path, **{file: changed(texts[file], old, new)}))
    assert (f"content.{id}", code, severity) in [(it.message.id, it.code, it.severity) for it in found]
    assert all(str(it.place).startswith(f"dilemmas/{file}.yaml:") for it in found if it.message.id == f"content.{id}")


@pytest.mark.parametrize(
    ("head", "id", "code"),
    [
        ("programme: [first, again, talk, budget]", "same_as_later", "K429"),
        ("agenda: 4\nprogramme: [first, talk, again, budget]", "same_as_soon", "K514"),
    ],
)
def test_when_the_resident_is_met(tmp_path: Path, head: str, id: str, code: str) -> None:
    found = problems(_with(tmp_path, head))
    assert (f"content.{id}", code) in [(it.message.id, it.code) for it in found]


def _with(folder: Path, head: str) -> Path:
    pack(folder)
    (folder / "scenario.yaml").write_text(f"{HEAD}{head}\n", encoding="utf-8")
    return folder

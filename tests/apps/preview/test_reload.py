"""A file is saved while its card is on screen: the place and the choices stay, and what is wrong goes away when mended."""

import os
from pathlib import Path

import pytest

from game.apps.preview import Preview
from game.rules.terms.value import Chosen
from tests.apps.preview.small import LINE, VISIT, Clock, choose, opened, said, save, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "proef")


@pytest.fixture
def decided(folder: Path) -> Preview:
    """At the outcome, where a letter was chosen."""
    preview = opened(folder)
    preview.jump("final_ballot")
    choose(preview, "brief")
    preview.jump("outcome")
    return preview


def value(preview: Preview) -> object:
    case = preview.open_session.state.case
    assert case is not None
    return case.value


def test_nothing_saved_is_nothing_new(decided: Preview) -> None:
    session = decided.session
    assert not decided.poll()
    assert decided.session is session


def test_another_text_stands_on_the_same_page_with_the_same_choice(decided: Preview, folder: Path) -> None:
    save(folder, "dilemmas/visit", VISIT.replace("title: Het bezoek", "title: Het huisbezoek"))
    assert decided.poll()
    assert decided.open_session.place.stop == "outcome"
    assert value(decided) == Chosen("write")
    view = decided.open_session.view()
    assert view.case is not None
    assert "huisbezoek" in str(view.case.title)
    assert said(decided) == []


def test_an_option_that_was_chosen_and_is_taken_out_is_named_and_another_is_taken(
    decided: Preview, folder: Path
) -> None:
    save(folder, "dilemmas/line", LINE.replace("when: {flags: letter_sent}\n", ""))
    save(folder, "dilemmas/visit", "\n".join(it for it in VISIT.splitlines() if "sturen" not in it and "write" not in it
                                            and "letter_sent" not in it) + "\n")  # fmt: skip
    assert decided.poll()
    assert decided.problems == ()
    assert decided.open_session.place.stop == "outcome"
    assert value(decided) == Chosen("listen")
    assert said(decided) == ["preview.lost"]
    assert "brief" in str(decided.notes[0].values["what"])
    save(folder, "dilemmas/visit", VISIT)
    assert decided.poll()
    assert value(decided) == Chosen("write"), "what was chosen first counts again when it can be chosen again"
    assert said(decided) == []


def test_options_in_another_order_keep_what_was_chosen(decided: Preview, folder: Path) -> None:
    lines = VISIT.splitlines(keepends=True)
    save(folder, "dilemmas/visit", "".join([*lines[:4], lines[-1], *lines[4:-1]]))
    assert decided.poll()
    assert value(decided) == Chosen("write")


def test_a_card_that_is_renamed_is_followed(decided: Preview, folder: Path) -> None:
    (folder / "dilemmas" / "visit.yaml").unlink()
    save(folder, "dilemmas/line", LINE.replace("visit:", "house_call:"))
    save(folder, "dilemmas/house_call", VISIT)
    assert decided.poll()
    assert decided.card == "house_call"
    assert decided.open_session.place.stop == "outcome"
    assert value(decided) == Chosen("write")
    assert said(decided) == ["preview.renamed"]


def test_a_mistake_lies_over_the_version_before_it_until_it_is_mended(decided: Preview, folder: Path) -> None:
    before = decided.session
    save(folder, "dilemmas/visit", VISIT.replace("+3", "veel"))
    assert decided.poll()
    (problem,) = decided.problems
    assert (problem.file, problem.line) == ("dilemmas/visit.yaml", 5)
    assert problem.column > 0
    assert problem.hint is not None
    assert decided.session is before
    assert decided.forward(), "the version before it can still be read on"
    assert not decided.poll()
    save(folder, "dilemmas/visit", VISIT)
    assert decided.poll()
    assert decided.problems == ()


@pytest.mark.parametrize(
    "written", ["", "kind: choice\ntitle: Het", "kind: [", "kind: choice\noptions:\n  a: {te", "\0\xff"]
)
def test_a_file_that_is_half_written_says_nothing_before_it_is_whole(folder: Path, written: str) -> None:
    clock = Clock()
    decided = opened(folder, clock=clock)
    path = folder / "dilemmas" / "visit.yaml"
    path.write_text(written, encoding="utf-8")
    os.utime(path, (clock.now - 0.1, clock.now - 0.1))
    assert not decided.poll()
    assert decided.problems == ()
    # Left like that, it is a mistake like any other.
    clock.now += 1.0
    assert decided.poll()
    assert decided.problems != ()
    save(folder, "dilemmas/visit", VISIT)
    assert decided.poll()
    assert decided.problems == ()


def test_a_card_whose_file_is_taken_away_stays_on_screen_and_the_list_is_new(decided: Preview, folder: Path) -> None:
    save(folder, "dilemmas/line", LINE.replace("  - when: {decided: {visit: {how: unanimous}}}\n    text: Na jullie eenstemmige besluit belt de wijk.\n", "").replace("when: {flags: letter_sent}\n", ""))  # fmt: skip
    (folder / "dilemmas" / "visit.yaml").unlink()
    assert decided.poll()
    assert decided.card == "visit"
    assert said(decided) == ["preview.card_gone"]
    decided.shut()
    assert [card.id for card in decided.cards] == ["line"]
    save(folder, "dilemmas/visit", VISIT)
    assert decided.poll()
    assert {card.id for card in decided.cards} == {"line", "visit"}


def test_a_folder_that_is_taken_away_is_a_mistake_that_mends_itself(decided: Preview, folder: Path) -> None:
    aside = folder.rename(folder.parent / "aside")
    assert decided.poll()
    assert decided.problems != ()
    aside.rename(folder)
    decided.poll()
    assert decided.problems == ()
    assert value(decided) == Chosen("write")


def test_what_was_set_and_is_taken_out_of_the_pack_is_said(folder: Path) -> None:
    preview = opened(folder, "line", "letter_sent=ja", "visit=write,unanimous")
    save(folder, "dilemmas/line", LINE.replace("  - when: {decided: {visit: {how: unanimous}}}\n    text: Na jullie eenstemmige besluit belt de wijk.\n", ""))  # fmt: skip
    (folder / "dilemmas" / "visit.yaml").unlink()
    save(folder, "scenario", (folder / "scenario.yaml").read_text(encoding="utf-8"))
    assert preview.poll()
    assert "preview.set.unknown" in said(preview)
    assert preview.card == "line"


def test_words_that_were_typed_stand_there_again(folder: Path) -> None:
    preview = opened(folder)
    preview.jump("rationale")
    preview.open_session.say("rationale", "Omdat bellen genoeg was.")
    save(folder, "dilemmas/visit", VISIT.replace("drie keer", "vier keer"))
    assert preview.poll()
    case = preview.open_session.state.case
    assert case is not None
    assert preview.open_session.text(case.reason or "") == "Omdat bellen genoeg was."

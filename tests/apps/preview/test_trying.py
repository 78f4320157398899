"""A card is tried out: forward, back, to any stage, with another choice, from any state."""

from pathlib import Path

import pytest

from game.apps.preview import BadSet, BadWish, Preview, PreviewWish
from game.rules.terms.value import Chosen
from tests.apps.preview.small import LINE, choose, opened, said, sits, walked, write
from tests.shipped import PACKS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "proef")


def test_a_card_comes_by_every_stage_and_what_comes_later(folder: Path) -> None:
    preview = opened(folder)
    came = tuple(dict.fromkeys(walked(preview)))
    assert came == ("briefing", "first_ballot", "deliberation", "final_ballot", "rationale", "outcome", "later", "end")
    assert not preview.forward()
    told = [
        line for line in preview.open_session.history if any(type(it).__name__ == "EffectDue" for it in line.events)
    ]
    assert len(told) == 1, "the letter came"


def test_back_and_forward_are_the_same_pages(folder: Path) -> None:
    preview = opened(folder)
    preview.jump("outcome")
    place, state = preview.open_session.place, preview.open_session.state
    assert preview.back()
    assert preview.open_session.place.stop == "rationale"
    assert preview.forward()
    assert (preview.open_session.place, preview.open_session.state) == (place, state)
    preview.jump("briefing")
    assert not preview.back()


def test_another_choice_leads_back_to_the_same_page(folder: Path) -> None:
    preview = opened(folder)
    preview.jump("outcome")
    assert preview.other()
    places = [preview.open_session.place.stop]
    choose(preview, "wachten")
    places.append(preview.open_session.place.stop)
    assert places == ["final_ballot", "outcome"]
    case = preview.open_session.state.case
    assert case is not None
    assert case.value == Chosen("wait")
    preview.jump("briefing")
    assert not preview.other()
    assert said(preview) == ["preview.nothing_chosen"]


def test_what_is_set_is_so_when_the_card_comes(folder: Path) -> None:
    preview = opened(folder, "line", "trust=30", "wmo=500", "letter_sent=ja", "visit=listen,unanimous", quarter=3)
    state = preview.open_session.state
    assert (state.indicators, state.funds, state.quarter, state.flags) == ((30,), (500,), 3, ("letter_sent",))
    assert said(preview) == []
    view = preview.open_session.view()
    assert view.case is not None
    assert "eenstemmige" in str(view.case.case)


def test_a_card_that_would_not_come_here_says_so(folder: Path) -> None:
    preview = opened(folder, "line")
    assert said(preview) == ["preview.when"]
    view = preview.open_session.view()
    assert view.case is not None
    assert "De wijk belt" in str(view.case.case)


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("trust", "shape"),
        ("=3", "shape"),
        ("trsut=3", "unknown"),
        ("Vertrouwen=3", "unknown"),
        ("trust=101", "number"),
        ("trust=-1", "number"),
        ("wmo=40.000", "number"),
        ("wmo=99999999999999999999", "number"),
        ("letter_sent=misschien", "yes_no"),
        ("visit=liste", "decided"),
        ("visit=listen,write", "decided"),
        ("visit=listen,eens", "decided"),
    ],
)
def test_what_cannot_be_set_is_said(folder: Path, written: str, sentence: str) -> None:
    with pytest.raises(BadSet) as refused:
        Preview(folder, sits, PreviewWish(1, (written,)))
    assert refused.value.message.id == f"preview.set.{sentence}"


def test_a_facility_can_be_built_beforehand() -> None:
    preview = Preview(PACKS["waterkant"], sits, PreviewWish(2, ("harbour=2", "supervision=ja")))
    preview.open("fair_rate")
    state = preview.open_session.state
    assert state.facilities[preview.scenario.group_at["harbour"]].level == 2
    assert state.flags == ("supervision",)


@pytest.mark.parametrize("quarter", [0, 4])
def test_a_quarter_that_there_is_not_is_said(folder: Path, quarter: int) -> None:
    with pytest.raises(BadWish):
        Preview(folder, sits, PreviewWish(quarter))


def test_what_comes_in_between_can_be_chosen(tmp_path: Path) -> None:
    folder = write(tmp_path / "proef")
    twists = "twist:\n  rain: {text: Het regent binnen.}\n  press: {text: De krant belt.}\n"
    (folder / "dilemmas" / "line.yaml").write_text(LINE + twists, encoding="utf-8")
    preview = opened(folder, "line")
    for words, twist in (("krant", "press"), ("regent", "rain"), ("krant", "press")):
        preview.jump("deliberation")
        choose(preview, words)
        case = preview.open_session.state.case
        assert case is not None
        assert (preview.open_session.place.stop, case.twist) == ("twist", twist)


def test_nothing_of_it_is_on_a_disk(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEUKENTAFEL_SESSIONS", str(tmp_path / "evenings"))
    before = sorted(tmp_path.rglob("*"))
    preview = opened(folder)
    list(walked(preview))
    assert sorted(tmp_path.rglob("*")) == before


def test_a_council_card_comes_by_the_answer_of_its_director() -> None:
    preview = Preview(PACKS["werkvloer"], sits)
    preview.open(preview.cards[0].id)
    assert "answer" in preview.stops()


def test_a_preview_has_no_check_number_to_show(folder: Path) -> None:
    preview = opened(folder)
    preview.jump("end")
    assert preview.open_session.head == ""

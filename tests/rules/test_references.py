"""A reference reads as it was kept, and a word that is none is refused."""

from typing import get_args

import pytest

from game.rules.terms.references import (
    Addition,
    AsDebt,
    BroughtBy,
    ByCard,
    ByCompleteTown,
    ByNews,
    BySupervision,
    ByUntold,
    ByVoice,
    CoverWay,
    FromFund,
    OtherOption,
    ReasonOf,
    addition,
    brought_by,
    cover_way,
    kept,
    reason_of,
    said_at,
)

WAYS: dict[str, CoverWay] = {
    "fund:wmo": FromFund("wmo"),
    "option:wait": OtherOption("wait"),
    "debt": AsDebt(),
}
BRINGS: dict[str, BroughtBy] = {
    "cut": ByCard("cut"),
    "news.may": ByNews("may"),
    "voice.anne": ByVoice("anne"),
    "head.supervision": BySupervision(),
    "board.complete": ByCompleteTown(),
    "": ByUntold(),
}


@pytest.mark.parametrize("word", WAYS)
def test_cover_reads_as_it_was_kept(word: str) -> None:
    assert cover_way(word) == WAYS[word]
    assert kept(WAYS[word]) == word


@pytest.mark.parametrize("word", BRINGS)
def test_what_brings_an_effect_reads_as_it_was_kept(word: str) -> None:
    assert brought_by(word) == BRINGS[word]
    assert kept(BRINGS[word]) == word


def test_none_is_left_out_here() -> None:
    assert {type(way) for way in WAYS.values()} == set(get_args(CoverWay))
    assert {type(by) for by in BRINGS.values()} == set(get_args(BroughtBy))


def test_an_addition_and_a_reason_read_as_they_were_kept() -> None:
    assert addition("stay.key") == Addition("stay", "key")
    assert kept(Addition("stay", "key")) == "stay.key"
    assert said_at("reason.cut.2") == reason_of("reason.cut.2") == ReasonOf("cut", 2)
    assert kept(ReasonOf("cut", 2)) == "reason.cut.2"
    assert said_at("minority") == "minority"
    assert reason_of("minority") is None


@pytest.mark.parametrize("word", ["reason", "reason.cut", "reason..1", "reason.cut.-1", "reason.cut.²", "briefing", ""])
def test_what_asks_for_no_words_is_no_reason(word: str) -> None:
    assert reason_of(word) is None
    with pytest.raises(ValueError, match="asks for no words"):
        said_at(word)


def test_other_words_are_refused() -> None:
    with pytest.raises(ValueError, match="no cover"):
        cover_way("wmo")
    with pytest.raises(ValueError, match="brings nothing"):
        brought_by("law.wmo")
    with pytest.raises(ValueError, match="unpack"):
        addition("stay")

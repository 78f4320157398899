"""Whatever stands open can be chosen, in any order: beside a page too, and after going back or jumping."""

from random import Random

import pytest

from game.apps.preview import Preview, PreviewChoice
from game.rules.actions import Skip
from game.rules.legal import controls, prompts
from tests.apps.preview.small import said, sits
from tests.shipped import PACKS

STEPS = 60
"""Of each card that is tried: enough for the talks and both ballots, with going back now and then."""


def _open(preview: Preview) -> list[PreviewChoice]:
    return [it for it in preview.choices() if it.closed is None]


def _beside(preview: Preview) -> list[PreviewChoice]:
    main = next((it.at for it in prompts(preview.scenario, preview.open_session.state)), "")
    return [it for it in _open(preview) if it.at not in (main, "deliberation")]


@pytest.mark.parametrize(
    ("pack", "card", "seed"),
    [
        ("proefavond", "bathroom", 2),
        ("examples/full", None, 5),
        ("examples/council", None, 5),
        ("examples/works_council", None, 4),
        ("examples/undecided", None, 5),
    ],
)
def test_any_open_choice_can_be_made(pack: str, card: str | None, seed: int) -> None:
    chance = Random(seed)
    preview = Preview(PACKS[pack], sits)
    preview.open(card or preview.cards[0].id)
    chosen = 0
    for _ in range(STEPS):
        beside, found, does = _beside(preview), _open(preview), chance.random()
        if (beside and does < 0.4) or (found and does < 0.6):
            preview.choose(chance.choice(beside if beside and does < 0.4 else found))
            assert said(preview) in ([], ["preview.never_between"])
            chosen += 1
        elif does < 0.7:
            preview.back()
        elif does < 0.75:
            preview.jump(chance.choice(preview.stops()))
        elif does < 0.8:
            preview.other()
        elif not preview.forward():
            preview.jump("briefing")
    assert chosen > 5


def _at_the_hint() -> Preview:
    preview = Preview(PACKS["proefavond"], sits)
    preview.open("bathroom")
    preview.jump("inquiry")
    assert preview.forward()
    return preview


def test_a_choice_beside_a_later_page_is_not_made_at_an_earlier_one() -> None:
    preview = _at_the_hint()
    asked, hint = len(preview.open_session.history), _beside(preview)[0]
    preview.choose(hint)
    assert len(preview.open_session.history) == asked + 1
    assert not _beside(preview), "the note was written"
    assert preview.back()
    assert preview.back()
    assert preview.forward()
    assert next(it.label for it in _beside(preview)) == hint.label, "not written before it"


def test_another_choice_takes_the_place_of_what_was_chosen_beside_it() -> None:
    preview = _at_the_hint()
    preview.choose(_beside(preview)[0])
    assert preview.back()
    spoken = preview.open_session.state.case
    question = next(it for it in _open(preview) if it not in _beside(preview))
    preview.choose(question)
    assert said(preview) == []
    case = preview.open_session.state.case
    assert spoken is not None
    assert case is not None
    assert len(case.asked) == len(spoken.asked) + 1


def test_what_only_a_facilitator_does_leaves_the_way_without_a_crash() -> None:
    preview = _at_the_hint()
    skip = next(it for it in controls(preview.scenario, preview.open_session.state) if isinstance(it, Skip))
    preview.open_session.do(skip)
    assert preview.forward()
    assert preview.back()
